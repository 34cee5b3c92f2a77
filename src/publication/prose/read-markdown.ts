import { Marked, type Token, type Tokens } from 'marked';
import { decodeReferences } from './clean-html.ts';
import { safeHref } from './safe-href.ts';
import { Definitions, hasCellsBeyond } from './swallowed.ts';
import type { Align, Block, Inline } from './tree.ts';

/**
 * Markdown as a tree. Raw HTML is words, an image is its description, a link that is not safe to follow its words.
 * Headings start at `topHeading` and skip no level; with 0 they all are of level 0: not in the outline.
 */
export function readMarkdown(markdown: string, topHeading: number): Block[] {
  if (markdown.trim() === '') return [];
  if (isTooDeep(markdown)) return [{ kind: 'paragraph', words: wordsOf(markdown.trim()) }];
  definitions = new Definitions(markdown);
  const tokens = reader.lexer(markdown);
  const headings: Tokens.Heading[] = [];
  reader.walkTokens(tokens, (token) => {
    if (isHeading(token)) headings.push(token);
  });
  levelHeadings(headings, topHeading);
  return readBlocks(tokens);
}

/** One line of Markdown, without blocks. */
export function readInlineMarkdown(markdown: string): Inline[] {
  if (isTooDeep(markdown)) return wordsOf(markdown.trim());
  return readInlines(reader.Lexer.lexInline(markdown, reader.defaults));
}

/** Those of the text that is being read. */
let definitions = new Definitions('');

/** With false, marked reads on as it would; with undefined, what is there is words. */
const reader = new Marked({
  async: false,
  tokenizer: {
    // Single tildes mean “about” (`~2 weeks`).
    del: (text) => (text.startsWith('~~') ? false : undefined),
    // What is no address of a link of this text would be lost.
    def: (text) => (definitions.isUsed(text) ? false : undefined),
    // Cells beyond the last column would be lost.
    table: (text) => (hasCellsBeyond(text) ? undefined : false),
  },
});

/**
 * Whether the marks are nested deeper than anyone writes. Such a text is shown as it was written: reading it as
 * Markdown would take minutes, or overflow the stack.
 */
function isTooDeep(markdown: string): boolean {
  return /^(?:[ \t]*(?:[>+*-]|\d+[.)])){20}|^[ \t]{200}|[*_~`[\]()<]{60}/m.test(markdown);
}

/** Moves every heading below `top`, each at most one deeper than the one before it. */
function levelHeadings(headings: Tokens.Heading[], top: number): void {
  const highest = Math.min(...headings.map((heading) => heading.depth));
  let last = top - 1;
  for (const heading of headings) {
    last = top === 0 ? 0 : Math.min(top + heading.depth - highest, last + 1, 6);
    heading.depth = last;
  }
}

function isHeading(token: Token): token is Tokens.Heading {
  return token.type === 'heading';
}

function readBlocks(tokens: readonly Token[]): Block[] {
  return tokens.flatMap((token) => readBlock(token as Tokens.Generic));
}

function readBlock(token: Tokens.Generic): Block[] {
  const { type, tokens = [] } = token;
  switch (type) {
    case 'space':
    case 'def':
      return [];
    case 'hr':
      return [{ kind: 'rule' }];
    case 'heading':
      return [{ kind: 'heading', level: token['depth'], words: readInlines(tokens) }];
    case 'code':
      return [{ kind: 'code', text: token['text'] }];
    case 'blockquote':
      return [{ kind: 'quote', blocks: readBlocks(tokens) }];
    case 'list':
      return [readList(token as Tokens.List)];
    case 'table':
      return [readTable(token as Tokens.Table)];
    case 'paragraph':
      return [{ kind: 'paragraph', words: readInlines(tokens) }];
    case 'html':
      if (token['block'] === true) return [{ kind: 'paragraph', words: wordsOf(token['text'].trim()) }];
      return [{ kind: 'line', words: readInline(token) }];
    default:
      return [{ kind: 'line', words: readInline(token) }];
  }
}

function readList({ ordered, start, items }: Tokens.List): Block {
  return {
    kind: 'list',
    ordered,
    start: ordered && start !== '' ? start : 1,
    items: items.map((item) => readBlocks(item.tokens)),
  };
}

function readTable({ align, header, rows }: Tokens.Table): Block {
  return {
    kind: 'table',
    align: align.map((one): Align => one ?? ''),
    head: header.map((cell) => readInlines(cell.tokens)),
    rows: rows.map((row) => row.map((cell) => readInlines(cell.tokens))),
  };
}

function readInlines(tokens: readonly Token[]): Inline[] {
  return tokens.flatMap((token) => readInline(token as Tokens.Generic));
}

function readInline(token: Tokens.Generic): Inline[] {
  const { type, tokens } = token;
  switch (type) {
    case 'strong':
      return [{ kind: 'strong', words: readInlines(tokens ?? []) }];
    case 'em':
      return [{ kind: 'emphasis', words: readInlines(tokens ?? []) }];
    case 'del':
      return [{ kind: 'deleted', words: readInlines(tokens ?? []) }];
    case 'codespan':
      return [{ kind: 'code', text: token['text'] }];
    case 'br':
      return [{ kind: 'break' }];
    case 'checkbox':
      return [{ kind: 'text', text: token['checked'] === true ? '[x] ' : '[ ] ' }];
    case 'link': {
      const words = readInlines(tokens ?? []);
      const href = safeHref(token['href'].replaceAll('&amp;', '&'));
      return [...(href === '' ? words : [{ kind: 'link' as const, href, words }]), ...readTitle(token)];
    }
    case 'image':
      return [...wordsOf(token['text']), ...readTitle(token)];
    case 'html':
      return wordsOf(token['text']);
    default:
      return tokens ? readInlines(tokens) : wordsOf(decodeReferences(token['text']));
  }
}

/** What a link or an image says when it is pointed at, which paper cannot show. */
function readTitle({ title }: Tokens.Generic): Inline[] {
  return typeof title === 'string' && title.trim() !== ''
    ? wordsOf(` (${decodeReferences(title.trim())})`)
    : [];
}

function wordsOf(text: string): Inline[] {
  return text === '' ? [] : [{ kind: 'text', text }];
}
