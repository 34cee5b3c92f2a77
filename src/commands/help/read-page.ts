import { marked, type Token, type Tokens } from 'marked';
import { wrapText } from '../../words/wrap.ts';
import { layOutTable } from './layout-table.ts';

/**
 * A page of the documentation, in Markdown, as plain text in lines of `width` columns: links outside code are their words, tables are laid
 * out, and pictures and notes for our own tests are left out. Code stays as it is.
 */
export function readPage(markdown: string, width: number): string {
  const tokens = marked.lexer(markdown.replace(leftOut, ''));
  return tokens.map((token) => readBlock(token, width)).join('');
}

function readBlock(token: Token, width: number): string {
  if (isTable(token)) {
    const [heads = [], ...rows] = [token.header, ...token.rows].map((row) =>
      row.map(({ text }) => readLinks(text)),
    );
    return layOutTable(heads, rows, width) + token.raw.slice(token.raw.trimEnd().length);
  }
  if (token.type === 'code' || token.type === 'space') return token.raw;
  return joinBroken(readLinks(token.raw))
    .split('\n')
    .map((line) => wrapText(line, width, /^ *(?:(?:[-*]|\d+\.) +)?/.exec(line)?.[0].length ?? 0))
    .join('\n');
}

function isTable(token: Token): token is Tokens.Table {
  return token.type === 'table';
}

/** With the lines of a paragraph or an item as one; code and what begins anew keep theirs. */
function joinBroken(text: string): string {
  const lines: string[] = [];
  let isCode = false;
  for (const line of text.split('\n')) {
    const isFence = /^\s*```/.test(line);
    const last = lines.at(-1) ?? '';
    const goesOn = lines.length > 0 && !isCode && !isFence && last.trim() !== '' && !/^\s*```/.test(last);
    if (goesOn && line.trim() !== '' && !/^\s*(?:[-*>#|]|\d+\. )/.test(line))
      lines[lines.length - 1] = `${last} ${line.trimStart()}`;
    else lines.push(line);
    if (isFence) isCode = !isCode;
  }
  return lines.join('\n');
}

/** Words for links; “more” of another page is told by what prints that page. */
function readLinks(text: string): string {
  return text.replace(codeOrLink, (whole: string, words?: string, page?: string) => {
    if (words === undefined) return whole;
    return page && /^more\b/i.test(words) ? `${words}: “selfassess help ${page}”` : words;
  });
}

const leftOut = /^(?:!\[[^\]\r\n]{0,300}\]\([^)\s]{1,200}\)|<!--[^\n]{0,200}-->)\n{0,2}/gm;
const codeOrLink = /`[^`]*`|\[([^[\]]{1,200})\]\((?:([a-z-]+)\.md)?[^()\s]{0,200}\)/g;
