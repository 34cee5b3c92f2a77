import { type Lexer, type Token, Tokenizer } from 'marked';

/** Stands for a space within what is one word: a link and its address. */
export const joiner = '\u{f8ff}';

/** Reads `~~struck~~` as struck out, but not what stands between single tildes, which mean “about” (`~2 weeks`). */
export class PairedTildes extends Tokenizer {
  override del(...given: Parameters<Tokenizer['del']>): ReturnType<Tokenizer['del']> {
    return given[0].startsWith('~~') ? super.del(...given) : undefined;
  }
}

/**
 * The text of a Markdown block as a reader sees it, without emphasis. A link or picture is followed by its address in
 * brackets, and joined to it.
 */
export function readInline(markdown: string, lexer: Lexer): string {
  if (isHostile(markdown)) return markdown;
  return flatten(lexer.inlineTokens(markdown, []));
}

/** Marks in such numbers, or such a length, that reading them as Markdown would take minutes. */
function isHostile(markdown: string): boolean {
  return markdown.length > 20_000 || /[*_~`[\]()<]{60}/.test(markdown);
}

function flatten(tokens: readonly Token[]): string {
  return tokens.map(readToken).join('');
}

function readToken(token: Token): string {
  if (token.type === 'br') return ' ';
  if (token.type === 'link' || token.type === 'image') return readLink(token);
  if ('tokens' in token && token.tokens) return flatten(token.tokens);
  return token.type === 'html' || !('text' in token) ? token.raw : String(token.text);
}

function readLink(token: Token): string {
  if (!('href' in token && 'text' in token)) return token.raw;
  const words = ('tokens' in token && token.tokens ? flatten(token.tokens) : String(token.text)).trim();
  const address = String(token.href).replace(/^mailto:/, '');
  return (words === address ? words : `${words} (${address})`).replace(/\s+/g, joiner);
}
