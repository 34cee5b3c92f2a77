import type { CodeTerms } from '../code-terms.ts';
import type { Block, Run } from './rows.ts';
import { safeAddress } from './safe-address.ts';
import { tidySpaces } from './words.ts';

/** A line of plain text as a block, and its number, from 1. */
export interface Line {
  readonly number: number;
  readonly block: Block;
}

/**
 * Plain text as blocks: one for each line, except that lines broken only to fit a width are joined. List marks at the
 * start of a line make list items. A tab begins a new cell.
 */
export function readLines(text: string, terms: CodeTerms): Line[] {
  const lines = text.split(/\r\n|[\r\n\f\v\u0085\u2028\u2029]/);
  const width = widthOf(lines);
  const found: Part[] = [];
  let before: Part | undefined;
  for (const part of partsOf(lines)) {
    const last = found.at(-1);
    const isBroken = before?.line === part.line - 1 && before.cell === part.cell && before.words !== '';
    before = part;
    if (part.words === '') continue;
    const joins = isBroken && goesOn(lines[part.line - 1] ?? '', part.words, width, terms);
    if (last !== undefined && joins) last.words += ` ${part.words}`;
    else found.push({ ...part });
  }
  return found.map(lineOf);
}

/** The text between two tabs; `line` counts from 0. */
interface Part {
  words: string;
  readonly line: number;
  readonly cell: number;
}

function partsOf(lines: readonly string[]): Part[] {
  let cell = lines.some((line) => line.includes('\t')) ? 1 : 0;
  return lines.flatMap((text, line) =>
    cellsOf(text).map((words, index) => {
      if (index > 0) cell += 1;
      return { words, line, cell };
    }),
  );
}

/** A line's cells, ignoring tabs that only indent or follow a list mark. */
function cellsOf(line: string): string[] {
  const plain = line.replace(/^(\s*(?:[•·▪◦‣●○■□*–-]|\(?\w{1,3}[.)]))\t+/, '$1 ');
  return plain.split('\t').map((cell) => tidySpaces(cell).trim());
}

/** The width at which a text was broken into lines; infinite if it was not. */
function widthOf(lines: readonly string[]): number {
  const lengths = lines
    .filter((line, index) => line.trim() !== '' && (lines[index + 1] ?? '').trim() !== '')
    .map((line) => line.trimEnd().length)
    .sort((a, b) => a - b);
  const width = lengths[Math.floor(lengths.length * 0.9)] ?? 0;
  return lengths.length > 20 && width >= 45 && width <= 130 ? width : Number.POSITIVE_INFINITY;
}

/** Whether words are on a new line only because the line before was full, and not because something begins. */
function goesOn(before: string, words: string, width: number, { ids, readLabel }: CodeTerms): boolean {
  const [first = ''] = words.split(' ', 1);
  if (opening(ids).test(words) || readLabel(words) !== undefined) return false;
  const isFull = before.trimEnd().length + 1 + first.length > width;
  const isWhole = /[.!?:;]\s*$/.test(before);
  return /^\p{Ll}/u.test(words) ? isFull || !isWhole : isFull && !isWhole;
}

function opening(ids: string): RegExp {
  return new RegExp(String.raw`^(?:[•·▪◦‣●○■□*–-]\s|\(?\w{1,3}[.)]\s|${ids}|yes\b|no\b)`, 'i');
}

function lineOf({ words, line, cell }: Part): Line {
  const [mark = ''] = /^(?:[•·▪◦‣●○■□*–-]|\(?\d{1,3}[.)])\s+(?=\S)/.exec(words) ?? [];
  const figures = /\d+/.exec(mark)?.[0];
  const marker = mark === '' ? '' : figures === undefined ? '-' : `${figures}.`;
  const runs = runsOf(words.slice(mark.length));
  return { number: line + 1, block: { marker, depth: marker === '' ? 0 : 1, heading: 0, cell, runs } };
}

/** Words with any web addresses, and links written in Markdown, as links. */
function runsOf(words: string): Run[] {
  const plain = { bold: false, italic: false };
  const runs: Run[] = [];
  let from = 0;
  for (const { 0: found, index, 1: title, 2: address = found } of words.matchAll(links)) {
    const href = safeAddress(address, '');
    if (href === '') continue;
    if (index > from) runs.push({ ...plain, text: words.slice(from, index), href: '' });
    runs.push({ ...plain, text: title ?? found, href });
    from = index + found.length;
  }
  return from < words.length ? [...runs, { ...plain, text: words.slice(from), href: '' }] : runs;
}

const links = /\[([^[\]\n]{1,200})\]\((https?:\/\/[^\s()<>]+)\)|https?:\/\/[^\s<>"“”()]*[^\s<>"“”().,;:!?]/gi;
