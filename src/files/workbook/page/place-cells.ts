import { createRowBuilder, mostColumns } from '../row-builder.ts';
import type { PageCell } from './read-page-row.ts';

/**
 * Places the cells of a table row by row, in the columns that cells of earlier rows leave free. The text of a merged
 * cell stands in its first column and row alone.
 */
export function createPlacer(): (cells: readonly PageCell[], row: number) => readonly string[] {
  const builder = createRowBuilder();
  /** For each column from 1, how many more rows a cell from above covers there. */
  const covered: number[] = [];
  return (cells, row) => {
    let column = 1;
    const skip = () => {
      for (; (covered[column] ?? 0) > 0; column += 1) covered[column] = (covered[column] ?? 0) - 1;
    };
    for (const cell of cells) {
      skip();
      builder.add(cell.text, column, row);
      const end = Math.min(column + cell.columns, mostColumns + 1);
      for (; column < end; column += 1) covered[column] = cell.rows - 1;
      column = Math.max(column, end);
    }
    for (; column < covered.length; column += 1) covered[column] = Math.max(0, (covered[column] ?? 0) - 1);
    return builder.take();
  };
}
