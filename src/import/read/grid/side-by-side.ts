import { foldWords } from '../../../words/compare.ts';
import type { CellReader } from './cell-reader.ts';
import { mostHeadRows } from './columns-of-landlords.ts';
import type { Slot } from './read-grid.ts';

/** The parts of a table that has all its headings twice or more, one beside the other; the table itself if it has not. */
export function partGrid<Cell>(
  grid: readonly Slot<Cell>[][],
  reader: CellReader<Cell>,
): readonly (readonly Slot<Cell>[][])[] {
  for (const slots of grid.slice(0, mostHeadRows)) {
    const starts = partStarts(
      slots.map(({ cell, fromLeft }) => (fromLeft ? '' : foldWords(reader.start(cell)))),
    );
    if (starts.length < 2) continue;
    return starts.map((from, part) => grid.map((row) => row.slice(from, starts[part + 1])));
  }
  return [grid];
}

/** Where each part of a row of headings begins, if all its parts have the same headings, two or more of them. */
function partStarts(heads: readonly string[]): number[] {
  const [first] = heads;
  const starts = heads.flatMap((head, index) => (head !== '' && head === first ? [index] : []));
  const parts = starts.map((from, part) => heads.slice(from, starts[part + 1]).filter((head) => head !== ''));
  const isAlike = parts.every((part) => part.length > 1 && part.join('|') === parts[0]?.join('|'));
  return isAlike ? starts : [];
}
