import { WorkbookError } from './workbook-error.ts';

/** A sheet of a workbook, in the workbook's order. */
export interface SheetName {
  readonly name: string;
  /** Whether the workbook does not show it. */
  readonly isHidden: boolean;
}

/**
 * The sheet with the wanted name, letter case and spaces around it aside; else, if none is wanted, the first one that is
 * not hidden. Throws a `WorkbookError` if there is none.
 */
export function chooseSheet<Sheet extends SheetName>(sheets: readonly Sheet[], wanted: string): Sheet {
  const same = (name: string) => name.trim().toLowerCase() === wanted.trim().toLowerCase();
  const sheet =
    wanted.trim() === ''
      ? sheets.find(({ isHidden }) => !isHidden)
      : (sheets.find(({ name }) => name === wanted) ?? sheets.find(({ name }) => same(name)));
  if (sheet !== undefined) return sheet;
  if (sheets.length === 0) {
    throw new WorkbookError('The workbook has no sheet with cells.', 'Check that it is the file you mean.');
  }
  throw wanted.trim() === ''
    ? new WorkbookError('All sheets of the workbook are hidden.', `Name the one to read: ${list(sheets)}.`)
    : new WorkbookError(
        `The workbook has no sheet “${printName(wanted)}”.`,
        `Name one that it has: ${list(sheets)}.`,
      );
}

/** Says which sheet was read, if there was a choice. */
export function describeChoice(sheets: readonly SheetName[], chosen: SheetName, wanted: string): string[] {
  if (sheets.length < 2) return [];
  const others = sheets.filter((sheet) => sheet !== chosen);
  const why =
    wanted.trim() === ''
      ? `the first that is not hidden was read, “${printName(chosen.name)}”`
      : `“${printName(chosen.name)}” was read, as you named it`;
  return [`Of the workbook’s ${sheets.length} sheets ${why}; not read: ${list(others)}.`];
}

const mostListed = 12;

function list(sheets: readonly SheetName[]): string {
  const named = sheets
    .slice(0, mostListed)
    .map(({ name, isHidden }) => `“${printName(name)}”${isHidden ? ' (hidden)' : ''}`);
  return [...named, ...(sheets.length > mostListed ? [`${sheets.length - mostListed} more`] : [])].join(', ');
}

/** A name on one line, and no longer than one line. */
function printName(name: string): string {
  const flat = name.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ').trim();
  return flat.length > 60 ? `${flat.slice(0, 60)}…` : flat;
}
