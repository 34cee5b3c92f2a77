import { getDefaults, Lexer, type Token, type Tokens } from 'marked';
import { foldMarks } from '../words/compare.ts';
import { joiner, PairedTildes, readInline } from './read-inline.ts';

/** A word of a text, or the start of a paragraph, list item, heading or the like. */
export interface Word {
  /** What it is compared by: the same for straight and curly quotes, and for all list marks. */
  readonly key: string;
  /** As shown; for a start, a line break and its mark. */
  readonly text: string;
  readonly starts: boolean;
}

/**
 * The words of a Markdown text in order, each block preceded by its start, as a reader sees them: emphasis is gone, and a
 * link is one word, with its address in brackets. Texts that differ only in how lines are wrapped, indented, marked or
 * emphasised have equal keys.
 */
export function splitWords(markdown: string): Word[] {
  if (markdown.trim() === '') return [];
  const lexer = new Lexer({ ...getDefaults(), tokenizer: new PairedTildes() });
  const blocks = isTooDeep(markdown)
    ? [{ ...plain, text: markdown }]
    : listBlocks(lex(markdown, lexer), plain);
  return blocks.flatMap(({ mark, depth, text, literal }) => [
    { key: `\n${simplifyMark(mark)}`, text: `\n${'  '.repeat(depth)}${mark}`, starts: true },
    ...listWords(literal ? text : readInline(text, lexer)),
  ]);
}

/** The words as they are shown: each block on its own line. */
export function joinWords(words: readonly Word[]): string {
  return words
    .map(({ text, starts }, index) => (starts || index === 0 || words[index - 1]?.starts ? text : ` ${text}`))
    .join('');
}

function listWords(text: string): Word[] {
  return (text.match(/\S+/g) ?? []).map((joined) => {
    const word = joined.replaceAll(joiner, ' ');
    return { key: foldMarks(word), text: word, starts: false };
  });
}

interface Block {
  /** `- `, `2. `, `## `, `> ` or `''`. */
  readonly mark: string;
  /** How deeply it is nested in lists. */
  readonly depth: number;
  readonly text: string;
  /** Whether the text is no Markdown, but code. */
  readonly literal: boolean;
}

const plain: Block = { mark: '', depth: 0, text: '', literal: false };

/** Whether it nests deeper than anyone writes; parsing that as Markdown would take minutes. */
function isTooDeep(markdown: string): boolean {
  return /^(?:[ \t]*(?:[>+*-]|\d+[.)])){20}|^[ \t]{200}/m.test(markdown);
}

/** Blocks only. */
function lex(markdown: string, lexer: Lexer): Token[] {
  return lexer.blockTokens(markdown.replace(/\\?\r?\n/g, '\n'), []);
}

/** `first` says how the first block starts and how deep all of them are. */
function listBlocks(tokens: readonly Token[], first: Block): Block[] {
  const blocks: Block[] = [];
  for (const token of tokens) {
    const mark = blocks.length === 0 ? first.mark : '';
    blocks.push(...readBlocks(token, { ...first, mark }));
  }
  return blocks;
}

function readBlocks(token: Token, block: Block): Block[] {
  if (token.type === 'space' || token.type === 'checkbox') return [];
  if (isList(token)) return listItems(token, block);
  if (isTable(token)) {
    return [token.header, ...token.rows].map((cells) => ({
      ...block,
      text: cells.map(({ text }) => text).join(' | '),
    }));
  }
  if (token.type === 'blockquote') return listBlocks(token.tokens ?? [], { ...block, mark: '> ' });
  const mark = isHeading(token) ? `${'#'.repeat(token.depth)} ` : block.mark;
  const literal = token.type === 'code';
  return [{ ...block, mark, literal, text: 'text' in token ? String(token.text) : token.raw }];
}

function listItems({ ordered, start, items }: Tokens.List, { mark: before, depth }: Block): Block[] {
  const inside = before === '' ? depth : depth + 1;
  const lead: Block[] = before === '' ? [] : [{ mark: before, depth, text: '', literal: false }];
  const marked = items.map((item, index) => {
    const mark = ordered ? `${Number(start || 1) + index}. ` : '- ';
    const box = item.task ? `[${item.checked ? 'x' : ' '}] ` : '';
    const blocks = listBlocks(item.tokens, {
      mark: `${mark}${box}`,
      depth: inside,
      text: '',
      literal: false,
    });
    const [first, ...rest] = blocks;
    if (!first) return [{ mark, depth: inside, text: '', literal: false }];
    return [first, ...rest.map((one) => ({ ...one, depth: Math.max(one.depth, inside + 1) }))];
  });
  return [...lead, ...marked.flat()];
}

function isList(token: Token): token is Tokens.List {
  return token.type === 'list';
}

function isTable(token: Token): token is Tokens.Table {
  return token.type === 'table';
}

function isHeading(token: Token): token is Tokens.Heading {
  return token.type === 'heading';
}

function simplifyMark(mark: string): string {
  return mark.replace(/^\d+\. /, '1. ');
}
