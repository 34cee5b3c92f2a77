import { rawLines, type TextTable, tableOf } from './text-table.ts';

/**
 * A table that is written as a list of lists under its name (`.. list-table:: Title`), as manuals have it: `* -` begins a
 * row and `-` a cell. Its title is a row of its own.
 */
export function findListTable(lines: readonly string[], at: number): TextTable | undefined {
  const found = /^(\s*)\.\. list-table::(.*)$/.exec(lines[at] ?? '');
  if (found === null) return undefined;
  const [, margin = '', title = ''] = found;
  let first = at + 1;
  while (/^\s+:[\w-]+:/.test(lines[first] ?? '')) first += 1;
  const end = endOfInside(lines, first, margin.length);
  const rows: string[][] = title.trim() === '' ? [] : [[title.trim()]];
  let indent: number | undefined;
  for (const line of lines.slice(first, end)) {
    const [, before = '', star, words = ''] = /^(\s*)(\*\s+)?-(?:\s+(.*))?$/.exec(line) ?? [];
    const isRow = star !== undefined && (indent === undefined || before.length === indent);
    if (isRow) indent = before.length;
    const column = (indent ?? 0) + 2;
    const last = rows.at(-1);
    if (isRow) rows.push([words]);
    else if (indent !== undefined && last !== undefined) addLine(line, column, last);
    else if (line.trim() !== '') return undefined;
  }
  if (indent === undefined) return undefined;
  return tableOf(rows, end, [title, rawLines(lines, first, end)].join('\n'));
}

/** Adds a line to the cells of a row: another cell, or more of the last one. */
function addLine(line: string, column: number, cells: string[]): void {
  const words = line.slice(column);
  const isCell = line.slice(0, column).trim() === '' && /^-(?:\s|$)/.test(words);
  if (isCell) cells.push(words.slice(1).trim());
  else
    cells[cells.length - 1] =
      `${cells.at(-1) ?? ''}\n${line.slice(column + 2).trimStart() || line.trim()}`.trimEnd();
}

/** The first line that stands no deeper than the table's name; blank lines are within. */
function endOfInside(lines: readonly string[], from: number, margin: number): number {
  let end = from;
  for (let at = from; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    if (line.trim() === '') continue;
    if (line.length - line.trimStart().length <= margin) break;
    end = at + 1;
  }
  return end;
}
