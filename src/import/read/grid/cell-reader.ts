import type { Block } from '../rows.ts';
import type { HeaderCell } from './columns-of-header.ts';

/** How to read a table's cells: the words one begins with, as a heading, and all its contents. */
export interface CellReader<Cell> {
  start(cell: Cell): string;
  read(cell: Cell, role: HeaderCell['role']): Block[];
}
