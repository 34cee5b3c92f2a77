import { nameCell } from './cell-address.ts';
import { damaged, WorkbookError } from './workbook-error.ts';

/** The cells of a row from column A, blank ones as `''`; the last of them is not blank. */
export type VisitRow = (cells: readonly string[], row: number) => void;

/** A row that is being read, cell by cell, in any order. Blank cells take no memory, wherever they stand. */
export interface RowBuilder {
  /**
   * Adds the text of a cell. Throws a `WorkbookError` beyond the columns that are read, for a text that no cell can
   * hold, and for two texts in one cell.
   */
  readonly add: (text: string, column: number, row: number) => void;
  /** The row so far, and an empty one from here. */
  readonly take: () => readonly string[];
}

/** A builder with an empty row. */
export function createRowBuilder(): RowBuilder {
  let cells: string[] = [];
  return {
    add: (text, column, row) => {
      if (text === '') return;
      if (text.length > mostText) throw tooLong(nameCell(column, row));
      if (column > mostColumns) throw tooWide(nameCell(column, row));
      while (cells.length < column) cells.push('');
      if (cells[column - 1] !== '') throw damaged('holds two values for one cell');
      cells[column - 1] = text;
    },
    take: () => {
      const row = cells;
      cells = [];
      return row;
    },
  };
}

/** No register is wider. */
export const mostColumns = 1_000;
/** The longest text that Excel lets into a cell, in UTF-16 units. */
const mostText = 32_767;
/** Seven characters are written for one, `_x000D_`: a text written longer is too long for a cell in any case. */
export const mostWritten = mostText * 7;

function tooLong(cell: string): WorkbookError {
  return new WorkbookError(
    `Cell ${cell} of the sheet holds more than 32,767 characters, which no cell can.`,
    'Shorten it, or leave that column out, and save the file again.',
  );
}

function tooWide(cell: string): WorkbookError {
  return new WorkbookError(
    `The sheet has a value in ${cell}; only its first 1,000 columns are read.`,
    'Delete what stands to the right of the register, and save the file again.',
  );
}
