import { Lexer, type Token, type Tokens } from 'marked';
import { foldMarks } from '../words/compare.ts';

/** A word of a text, or the start of a paragraph, list item, heading or the like. */
export interface Word {
  /** What it is compared by: the same for straight and curly quotes, and for all list marks. */
  readonly key: string;
  /** As shown; for a start, a line break and its mark. */
  readonly text: string;
  readonly starts: boolean;
}

/**
 * The words of a Markdown text in order, each block preceded by its start. Texts that differ only in how lines are
 * wrapped, indented or marked have equal keys. A link is one word.
 */
export function splitWords(markdown: string): Word[] {
  if (markdown.trim() === '') return [];
  const blocks = isTooDeep(markdown) ? [{ ...plain, text: markdown }] : listBlocks(lex(markdown), plain);
  return blocks.flatMap(({ mark, depth, text }) => [
    { key: `\n${simplifyMark(mark)}`, text: `\n${'  '.repeat(depth)}${mark}`, starts: true },
    ...(text.match(linkOrWord) ?? []).map(readWord),
  ]);
}

function readWord(written: string): Word {
  const text = written.replace(/\s+/g, ' ');
  return {
    key: foldMarks(text).replace(/^_+|_+$/g, (marks) => '*'.repeat(marks.length)),
    text,
    starts: false,
  };
}

interface Block {
  /** `- `, `2. `, `## `, `> ` or `''`. */
  readonly mark: string;
  /** How deeply it is nested in lists. */
  readonly depth: number;
  readonly text: string;
}

const plain: Block = { mark: '', depth: 0, text: '' };

const linkOrWord = /[^\s[]*\[[^\][]*\]\([^()\s]*\)\S*|\S+/g;

/** Whether it nests deeper than anyone writes; parsing that as Markdown would take minutes. */
function isTooDeep(markdown: string): boolean {
  return /^(?:[ \t]*(?:[>+*-]|\d+[.)])){20}|^[ \t]{200}/m.test(markdown);
}

/** Blocks only: text within a line is compared as written. */
function lex(markdown: string): Token[] {
  return new Lexer().blockTokens(markdown.replace(/\\?\r?\n/g, '\n'), []);
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
      text: `| ${cells.map(({ text }) => text).join(' | ')} |`,
    }));
  }
  if (token.type === 'blockquote') return listBlocks(token.tokens ?? [], { ...block, mark: '> ' });
  const mark = isHeading(token) ? `${'#'.repeat(token.depth)} ` : block.mark;
  return [{ ...block, mark, text: 'text' in token ? String(token.text) : token.raw }];
}

function listItems({ ordered, start, items }: Tokens.List, { mark: before, depth }: Block): Block[] {
  const inside = before === '' ? depth : depth + 1;
  const lead: Block[] = before === '' ? [] : [{ mark: before, depth, text: '' }];
  const marked = items.map((item, index) => {
    const mark = ordered ? `${Number(start || 1) + index}. ` : '- ';
    const box = item.task ? `[${item.checked ? 'x' : ' '}] ` : '';
    const blocks = listBlocks(item.tokens, { mark: `${mark}${box}`, depth: inside, text: '' });
    const [first, ...rest] = blocks;
    if (!first) return [{ mark, depth: inside, text: '' }];
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
