import type { Slot } from './grid/read-grid.ts';
import { areAligned, findRuledTable, findSpacedTable } from './text/aligned-tables.ts';
import { findListTable } from './text/list-tables.ts';
import { findMarkupTable } from './text/markup-tables.ts';
import { findPipeTable } from './text/pipe-tables.ts';
import { type AreHeadings, dedent, rawLines, type TextTable } from './text/text-table.ts';
import { tooMuch } from './too-much.ts';

/** A part of a text: lines as they are, the first of them numbered from 0, or the cells of a table drawn in characters. */
export type TextPart =
  | { readonly kind: 'lines'; readonly text: string; readonly from: number }
  | { readonly kind: 'table'; readonly grid: Slot<string>[][]; readonly words: string };

/**
 * Finds the tables that are drawn in characters: with `+---+` around each cell, by columns under a line of dashes, in
 * the marks of wikis, manuals and outlines, or with `|` or spaces between cells under the form's headings. With
 * `byMarkdown`, those that Markdown itself knows stay among the lines.
 */
export function partText(text: string, areHeadings: AreHeadings, byMarkdown: boolean): TextPart[] {
  const lines = drawPlain(text.split(/\r\n|\r|\n/));
  const parts: TextPart[] = [];
  let from = 0;
  for (let at = 0; at < lines.length; ) {
    const table = tableAt(lines, at, areHeadings, byMarkdown);
    if (table === undefined) {
      at += 1;
      continue;
    }
    parts.push({ kind: 'lines', text: rawLines(lines, from, at), from });
    parts.push({ kind: 'table', grid: table.grid, words: table.words });
    at = table.end;
    from = table.end;
  }
  return [...parts, { kind: 'lines', text: rawLines(lines, from, lines.length), from }];
}

/** Throws a CommandError for tables of more cells than any self-assessment: each is read as Markdown. */
export function checkCells(parts: readonly TextPart[], name: string): void {
  let cells = 0;
  for (const part of parts) if (part.kind === 'table') for (const row of part.grid) cells += row.length;
  if (cells > mostCells) throw tooMuch(name, `more than ${mostCells} cells`);
}

const mostCells = 20_000;

function tableAt(
  lines: readonly string[],
  at: number,
  areHeadings: AreHeadings,
  byMarkdown: boolean,
): TextTable | undefined {
  return (
    findDrawn(lines, at) ??
    findRuledTable(lines, at) ??
    findMarkupTable(lines, at) ??
    findListTable(lines, at) ??
    findPipeTable(lines, at, areHeadings, byMarkdown) ??
    (byMarkdown ? undefined : findSpacedTable(lines, at, areHeadings))
  );
}

/** Pandoc's tables, and those of databases. */
function findDrawn(lines: readonly string[], at: number): TextTable | undefined {
  const end = endOfGrid(lines, at) ?? endOfColumns(lines, at);
  if (end === undefined) return undefined;
  const table = lines.slice(at, end);
  const grid = /^\s*\+/.test(table[0] ?? '') ? readGridTable(table) : readColumnTable(table);
  return { end, grid, words: rawLines(lines, at, end) };
}

/** Lines drawn with characters for lines, as if they were drawn with `+`, `-` and `|`. */
function drawPlain(lines: readonly string[]): readonly string[] {
  if (!lines.some((line) => /[\u2502\u2503\u2551]/.test(line))) return lines;
  return lines.map((line) =>
    line
      .replace(/[\u2502\u2503\u2551]/g, '|')
      .replace(/[\u2500\u2501\u2550]/g, '-')
      .replace(/[\u250c-\u254b\u2552-\u256c]/g, '+'),
  );
}

const gridBorder = /^\s*\+(?:[-=:]+\+)+\s*$/;
const rule = /^\s*-{10,}\s*$/;
const columnRule = /^\s*-{3,}(?: +-+){1,}\s*$/;

function endOfGrid(lines: readonly string[], at: number): number | undefined {
  if (!gridBorder.test(lines[at] ?? '')) return undefined;
  let end = at + 1;
  while (/^\s*[+|]/.test(lines[end] ?? '')) end += 1;
  while (end > at && !gridBorder.test(lines[end - 1] ?? '')) end -= 1;
  return end > at + 2 && isEven(lines.slice(at, end)) ? end : undefined;
}

/** Whether the lines of a drawn table end where its borders do: else its cells can only be told by their marks. */
function isEven(lines: readonly string[]): boolean {
  const right = (line: string): number => [...line.trimEnd()].length;
  const [border = ''] = lines;
  return lines.filter((line) => right(line) === right(border)).length > lines.length * 0.8;
}

/** A rule, the headings, a rule with gaps between columns, rows, and another rule. */
function endOfColumns(lines: readonly string[], at: number): number | undefined {
  if (!rule.test(lines[at] ?? '')) return undefined;
  const offset = lines.slice(at + 1, at + 9).findIndex((line) => columnRule.test(line));
  if (offset === -1) return undefined;
  const columns = at + 1 + offset;
  const end = lines.findIndex((line, index) => index > columns && rule.test(line));
  if (end === -1) return undefined;
  const starts = [...(lines[columns] ?? '').matchAll(/-+/g)].map(({ index }) => index);
  const inside = [...lines.slice(at + 1, columns), ...lines.slice(columns + 1, end)];
  return areAligned(inside, starts) ? end + 1 : undefined;
}

function readGridTable(lines: readonly string[]): Slot<string>[][] {
  const rows = lines.map((line) => [...line.trimEnd()]);
  const isBorder = (row: readonly string[]): boolean => row.find((mark) => mark !== ' ') === '+';
  const cuts = [...new Set(rows.filter(isBorder).flatMap((row) => placesOf(row, '+')))].sort((a, b) => a - b);
  const grid: Slot<string>[][] = [];
  let open: string[][] = [];
  for (const row of rows) {
    if (!isBorder(row)) open.push(row);
    else if (open.length > 0) {
      for (const lines of rowsBetween(open, cuts)) grid.push(cellsBetween(lines, cuts));
      open = [];
    }
  }
  return grid;
}

/** Rows that no border parts, as databases print them: each begins with a number in its first cell. */
function rowsBetween(lines: readonly string[][], cuts: readonly number[]): string[][][] {
  const [left = 0, right = 0] = cuts;
  const firsts = lines.map((line) =>
    line
      .slice(left + 1, right)
      .join('')
      .trim(),
  );
  const filled = firsts.filter((first) => first !== '');
  if (filled.length < 2 || !filled.every((first) => /^\d+(?:\.\d+)*\.?$/.test(first))) return [[...lines]];
  const rows: string[][][] = [];
  for (const [index, line] of lines.entries()) {
    if (rows.length === 0 || firsts[index] !== '') rows.push([line]);
    else rows.at(-1)?.push(line);
  }
  return rows;
}

function placesOf(row: readonly string[], mark: string): number[] {
  return row.flatMap((character, index) => (character === mark ? [index] : []));
}

/**
 * The cells of a row; a cell without a line between two columns covers both. What stands beyond the border of the table
 * belongs to the cell beside it.
 */
function cellsBetween(lines: readonly string[][], cuts: readonly number[]): Slot<string>[] {
  const [first, last] = [cuts[0], cuts.at(-1)];
  const own = cuts.filter((cut) => cut === first || cut === last || lines.every((line) => line[cut] === '|'));
  return own.slice(0, -1).flatMap((left, index) => {
    const right = own[index + 1] ?? left;
    const across = cuts.filter((cut) => cut > left && cut <= right).length;
    const cell = dedent(
      lines.map((line) =>
        line
          .slice(left === first ? 0 : left + 1, right === last ? undefined : right)
          .join('')
          .replace(left === first ? /^\s*\|/ : '', '')
          .replace(right === last ? /\|\s*$/ : '', '')
          .trimEnd(),
      ),
    );
    return Array.from({ length: across }, (_, column) => ({ cell, fromLeft: column > 0, fromAbove: false }));
  });
}

function readColumnTable(lines: readonly string[]): Slot<string>[][] {
  const at = lines.findIndex((line) => columnRule.test(line));
  const starts = [...(lines[at] ?? '').matchAll(/-+/g)].map(({ index }) => index);
  const rows: string[][] = [lines.slice(1, at), []];
  for (const line of lines.slice(at + 1, -1)) {
    if (line.trim() === '') rows.push([]);
    else rows.at(-1)?.push(line);
  }
  return rows
    .filter((row) => row.length > 0)
    .map((row) =>
      starts.map((start, index) => {
        const cell = dedent(
          row.map((line) =>
            [...line]
              .slice(start, starts[index + 1])
              .join('')
              .trimEnd(),
          ),
        );
        return { cell, fromLeft: false, fromAbove: false };
      }),
    );
}
