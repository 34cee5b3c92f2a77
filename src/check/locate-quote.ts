import type { Span } from '../source/span.ts';

/**
 * The place, within a span of the text, of words as a rule has read them. Between words the text may break its lines;
 * quotes may stand doubled or escaped, as YAML writes them. The span itself where the words are not found.
 */
export function locateQuote(text: string, span: Span, quote: string): Span {
  const words = quote.trim().split(/\s+/).map(escapeWord);
  if (words[0] === '' || words.length > 200) return span;
  const found = new RegExp(words.join('\\s+'), 'u').exec(text.slice(...span));
  return found ? [span[0] + found.index, span[0] + found.index + found[0].length] : span;
}

function escapeWord(word: string): string {
  return word
    .replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
    .replaceAll("'", "''?")
    .replaceAll('"', '\\\\?"');
}
