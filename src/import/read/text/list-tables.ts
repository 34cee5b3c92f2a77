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
  const rows = readRows(lines.slice(first, end));
  if (rows === undefined) return undefined;
  const all = title.trim() === '' ? rows : [[title.trim()], ...rows];
  return tableOf(all, end, [title, rawLines(lines, first, end)].join('\n'));
}

/** The cells of each row; undefined if words stand before the first, or there is none. */
function readRows(lines: readonly string[]): string[][] | undefined {
  const indent = /^\s*/.exec(lines.find((line) => line.trim() !== '') ?? '')?.[0].length ?? 0;
  const rows: string[][] = [];
  for (const line of lines) {
    const [, before = '', words = ''] = /^(\s*)\*\s+-(?:\s+(.*))?$/s.exec(line) ?? [];
    const isRow = before.length === indent && /^\*\s+-(?:\s|$)/.test(line.slice(indent));
    const last = rows.at(-1);
    if (isRow) rows.push([words]);
    else if (last !== undefined) addLine(line, indent + 2, last);
    else if (line.trim() !== '') return undefined;
  }
  return rows.length === 0 ? undefined : rows;
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
