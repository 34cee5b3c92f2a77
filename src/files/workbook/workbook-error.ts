/**
 * A spreadsheet file cannot be read. `message` says why in one sentence; `help` says what to do, in the imperative.
 * Neither quotes a cell.
 */
export class WorkbookError extends Error {
  readonly help: string;

  constructor(message: string, help: string) {
    super(message);
    this.name = 'WorkbookError';
    this.help = help;
  }
}

/** What to do with a file that a spreadsheet program can open and we cannot. */
export const saveAnew = 'Open it in a spreadsheet and save it as .xlsx or as “CSV UTF-8”.';

/** The error for a file whose parts are broken or contradict each other; `what` completes “it …”. */
export function damaged(what: string): WorkbookError {
  return new WorkbookError(`The workbook is damaged: it ${what}.`, saveAnew);
}

/** The error for a file that only opens with a password. */
export function locked(): WorkbookError {
  return new WorkbookError(
    'The workbook is locked with a password.',
    'Open it in a spreadsheet, take the password off, and save it as .xlsx or as “CSV UTF-8”.',
  );
}

/** The error for a file with more of something than any register; `what` completes “The workbook …”. */
export function tooMuch(what: string): WorkbookError {
  return new WorkbookError(
    `The workbook ${what}, which is more than is read.`,
    'Copy the rows of the register alone into a new workbook, as values, and save that.',
  );
}
