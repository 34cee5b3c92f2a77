import type { SheetName } from './choose-sheet.ts';
import type { VisitRow } from './row-builder.ts';

/** A spreadsheet file opened, and one sheet of it chosen. */
export interface Workbook {
  /** All sheets of cells, in the order of their tabs; none if the file is a web page. */
  readonly sheets: readonly SheetName[];
  /** The name of the sheet that is read; `''` if the file is a web page. */
  readonly sheet: string;
  /**
   * Calls `visit` with each row that is not blank, in the order of the file, rows counted from 1 as the spreadsheet
   * counts them. Can be called again. Throws a `WorkbookError`, or what `visit` throws.
   */
  readonly read: (visit: VisitRow) => Promise<void>;
  /** Sentences that the reader of the figures should know: which sheet was read and, after `read`, what is odd in it. */
  readonly notes: () => readonly string[];
}
