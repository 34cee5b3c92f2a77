import type { CodeTerms } from '../../code-terms.ts';
import type { CellReader } from './cell-reader.ts';
import { columnsByCells, mostCellRows } from './columns-by-cells.ts';
import type { HeaderCell } from './columns-of-header.ts';
import { columnsOfLandlords, mostHeadRows } from './columns-of-landlords.ts';
import type { Slot } from './read-grid.ts';

/** The headings of the first row that names the form's columns, or undefined. */
export function headerOf<Cell>(
  grid: readonly Slot<Cell>[][],
  reader: CellReader<Cell>,
  terms: CodeTerms,
): HeaderCell[] | undefined {
  for (const index of grid.keys()) {
    const header = headsOf(grid, index, reader, terms);
    if (header !== undefined) return header;
  }
  return undefined;
}

/** The columns that a row of a table names, or undefined. */
export function headsOf<Cell>(
  grid: readonly Slot<Cell>[][],
  index: number,
  reader: CellReader<Cell>,
  terms: CodeTerms,
): HeaderCell[] | undefined {
  const starts = grid[index]?.map(({ cell }) => reader.start(cell)) ?? [];
  if (isAnswered(starts, terms)) return undefined;
  const named = terms.columnsOfHeader(starts);
  if (named === undefined && (index >= mostHeadRows || isBelowHeads(grid, index, reader, terms)))
    return undefined;
  // Pages repeat their headings: those above the same cells are not judged again.
  const judged = known.get(grid) ?? new Map<string, HeaderCell[] | undefined>();
  known.set(grid, judged);
  const key = starts.join('\n');
  if (!judged.has(key)) judged.set(key, judge(grid, index, starts, named, reader, terms));
  return judged.get(key);
}

const known = new WeakMap<object, Map<string, HeaderCell[] | undefined>>();

/** The columns under headings, of which `named` are those that the headings alone name. */
function judge<Cell>(
  grid: readonly Slot<Cell>[][],
  index: number,
  starts: readonly string[],
  named: HeaderCell[] | undefined,
  reader: CellReader<Cell>,
  terms: CodeTerms,
): HeaderCell[] | undefined {
  // A cell across the table is a heading of rows, and tells nothing of a column.
  const below = grid
    .slice(index + 1, named === undefined ? undefined : index + 1 + mostCellRows)
    .map((slots) => slots.map(({ cell, fromLeft }) => (fromLeft ? '' : reader.start(cell))));
  const landlords = named === undefined ? columnsOfLandlords(starts, below, terms) : undefined;
  return landlords ?? columnsByCells(starts, below, terms) ?? named;
}

/** Whether a row above names the form's columns. */
function isBelowHeads<Cell>(
  grid: readonly Slot<Cell>[][],
  index: number,
  reader: CellReader<Cell>,
  { columnsOfHeader }: CodeTerms,
): boolean {
  const above = grid.slice(0, index).map((slots) => slots.map(({ cell }) => reader.start(cell)));
  return above.some((starts) => columnsOfHeader(starts) !== undefined);
}

/** Whether cells are those of an answer, though they also hold words of headings: a provision's number comes first. */
export function isAnswered(starts: readonly string[], { ids }: CodeTerms): boolean {
  const [first = ''] = starts.filter((start) => start.trim() !== '');
  return new RegExp(String.raw`^[^\d]{0,30}(?:${ids})(?![\d.]\d)`).test(first.trim());
}
