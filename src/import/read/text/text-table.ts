import type { Slot } from '../grid/read-grid.ts';

/** A table found in lines of text. */
export interface TextTable {
  /** The line after its last one. */
  readonly end: number;
  /** Its cells, as Markdown. */
  readonly grid: Slot<string>[][];
  /** Its words as they stand, without the marks it is drawn with. */
  readonly words: string;
}

/** Whether cells are headings of the form's columns. */
export type AreHeadings = (cells: readonly string[]) => boolean;

/** A row of cells of which none is merged. */
function slotsOf(cells: readonly string[]): Slot<string>[] {
  return cells.map((cell) => ({ cell: cell.trim(), fromLeft: false, fromAbove: false }));
}

/** A table of plain rows. */
export function tableOf(rows: readonly (readonly string[])[], end: number, words: string): TextTable {
  return { end, grid: rows.map(slotsOf), words };
}

/** The lines from one up to another as they stand. */
export function rawLines(lines: readonly string[], from: number, to: number): string {
  return lines.slice(from, to).join('\n');
}

/** Lines without their common indent. */
export function dedent(lines: readonly string[]): string {
  const indents = lines
    .filter((line) => line.trim() !== '')
    .map((line) => line.length - line.trimStart().length);
  const indent = Math.min(...indents, 80);
  return lines.map((line) => line.slice(indent)).join('\n');
}
