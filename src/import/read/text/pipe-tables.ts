import { type AreHeadings, rawLines, type TextTable, tableOf } from './text-table.ts';

/**
 * A table whose cells are parted by `|`, with or without marks at the ends of its lines, a line of dashes or rows of one
 * length: as Markdown, outlines, trackers (`||heading||`) and wikis (`^ heading ^`) write it. It is known by the form's
 * headings in its first line. `byMarkdown` leaves what a reader of Markdown takes for a table itself.
 */
export function findPipeTable(
  lines: readonly string[],
  at: number,
  areHeadings: AreHeadings,
  byMarkdown: boolean,
): TextTable | undefined {
  const first = lines[at] ?? '';
  if (first.length > longestHeader || !/[|^].*[|^]/.test(first)) return undefined;
  const heads = splitCells(first, 0);
  if (!areHeadings(heads.map(plainHeading))) return undefined;
  if (byMarkdown && isDelimiter(lines[at + 1] ?? '', heads.length)) return undefined;
  const rows: string[][] = [heads.map(plainHeading)];
  const end = takeLines(lines, at + 1, rows, heads.length);
  return rows.length > 1 ? tableOf(rows, end, rawLines(lines, at, end)) : undefined;
}

/** Adds the lines that follow the headings to the rows; gives the line after the last of them. */
function takeLines(lines: readonly string[], from: number, rows: string[][], width: number): number {
  let end = from;
  for (let index = from; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    const isBlank = line.trim() === '';
    if (isBlank && isRow(lines[nextFilled(lines, index)] ?? '')) continue;
    if (isBlank || (!isRule(line) && !takeLine(line, rows, width))) break;
    end = index + 1;
  }
  return end;
}

const longestHeader = 500;

/** Adds a line to the rows, as a row or to the last cell of one that is not full; false if it is no part of the table. */
function takeLine(line: string, rows: string[][], width: number): boolean {
  const last = rows.at(-1) ?? [];
  const cells = splitCells(line, width);
  const isWhole = /^\s*[|^]/.test(line) || cells.length >= Math.min(width, 3);
  if (isWhole && cells.length > 1) rows.push(cells.length > width ? joinRest(cells, width) : cells);
  else if (rows.length > 1 && last.length < width) {
    last[last.length - 1] = `${last.at(-1) ?? ''}\n${cells[0] ?? ''}`;
    last.push(...cells.slice(1));
  } else return false;
  return true;
}

function joinRest(cells: readonly string[], width: number): string[] {
  return [...cells.slice(0, width - 1), cells.slice(width - 1).join(' | ')];
}

/** The cells of a line: a `|` after a backslash or in code does not part them. */
function splitCells(line: string, width: number): string[] {
  const written = /^\s*\^.*\^\s*$/.test(line) ? line.replaceAll('^', '|') : line;
  const plain = /^\s*\|\|/.test(written) ? written.replaceAll('||', '|') : written;
  const cells = plain.replace(/`[^`]*`/g, (code) => code.replaceAll('|', hidden)).split(/(?<!\\)\|/);
  const isFramed = /^\s*\|/.test(plain) && (width === 0 || cells.length > width);
  const inner = cells.slice(isFramed ? 1 : 0, /\|\s*$/.test(plain) && cells.length > 1 ? -1 : undefined);
  return inner.map((cell) => cell.replaceAll(hidden, '|').replaceAll('\\|', '|').trim());
}

// A sign that no text has stands for the mark inside code.
const hidden = '\ue0ff';

/**
 * Markdown in whose tables no row has more cells than the headings: readers of Markdown drop the rest, so it goes to the
 * last of them.
 */
export function keepCells(markdown: string): string {
  if (!/-\s*\|/.test(markdown) && !/\|\s*:?-/.test(markdown)) return markdown;
  const lines = markdown.split('\n');
  for (let at = 1; at < lines.length; at += 1) {
    const width = splitCells(lines[at - 1] ?? '', 0).length;
    if (!isDelimiter(lines[at] ?? '', width)) continue;
    for (at += 1; at < lines.length && (lines[at] ?? '').trim() !== ''; at += 1) {
      const cells = splitCells(lines[at] ?? '', 0);
      if (cells.length <= width) continue;
      const written = [...cells.slice(0, width - 1), cells.slice(width - 1).join(' | ')];
      lines[at] = `| ${written.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
    }
  }
  return lines.join('\n');
}

function plainHeading(cell: string): string {
  return cell
    .replace(/^_\.\s*/, '')
    .replace(/^[*_]+|(?<![*_])[*_]+$/g, '')
    .trim();
}

function isDelimiter(line: string, width: number): boolean {
  const written = line.trim().replace(/^\|/, '').replace(/\|$/, '').split('|');
  if (!written.every((cell) => /^:?-+:?$/.test(cell.trim()))) return false;
  return splitCells(line, 0).length === width;
}

/** A line that only draws: `|---+---|`, `---|---`. */
function isRule(line: string): boolean {
  return /^[\s|:+=-]+$/.test(line) && /[-=]{2}/.test(line);
}

function isRow(line: string): boolean {
  return (line.match(/\|/g)?.length ?? 0) >= 2;
}

function nextFilled(lines: readonly string[], from: number): number {
  let at = from;
  while (at < lines.length && (lines[at] ?? '').trim() === '' && at < from + 3) at += 1;
  return at;
}
