import type { CodeTerms } from '../../code-terms.ts';
import type { CellReader } from './cell-reader.ts';
import type { Slot } from './read-grid.ts';

/**
 * A table whose first cells, from top to bottom, are the headings of the form, with a column for each provision, turned
 * so that each is a row. Undefined for any other, and for one with a single provision, which reads as labelled fields.
 */
export function turnGrid<Cell>(
  grid: readonly Slot<Cell>[][],
  reader: CellReader<Cell>,
  { columnsOfHeader }: CodeTerms,
): Slot<Cell>[][] | undefined {
  const width = grid[0]?.length ?? 0;
  if (width < 3 || grid.length < 3 || grid.length > mostRows) return undefined;
  if (grid.some((slots) => slots.length !== width)) return undefined;
  const heads = grid.flatMap(([slot]) => (slot === undefined ? [] : [reader.start(slot.cell)]));
  if (columnsOfHeader(heads) === undefined) return undefined;
  return Array.from({ length: width }, (_column, index) =>
    grid.flatMap((slots) => {
      const slot = slots[index];
      return slot === undefined ? [] : [{ ...slot, fromLeft: slot.fromAbove, fromAbove: slot.fromLeft }];
    }),
  );
}

// The form has fewer columns.
const mostRows = 20;
