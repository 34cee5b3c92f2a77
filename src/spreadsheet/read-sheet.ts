import { CommandError } from '../command-error.ts';
import { openCsv } from '../files/csv.ts';
import { decodeText, describeDoubt } from '../files/decode.ts';
import { buildLineIndex } from '../files/lines.ts';
import { type Column, columns, unguardCell } from './cells.ts';

/** A row of the sheet. A column that the sheet does not have is not in `cells`. */
export interface SheetRow {
  /** As the spreadsheet numbers them: the headings are row 1. */
  readonly number: number;
  readonly cells: ReadonlyMap<Column, string>;
}

/** A sheet as read: its rows, without blank ones, and the headings we do not know. */
export interface Sheet {
  readonly rows: readonly SheetRow[];
  readonly unread: readonly string[];
  /** That its encoding is a guess, as a sentence; `''` where there is no doubt. */
  readonly doubt: string;
}

/**
 * Reads a sheet that a spreadsheet saved as CSV or text: with commas, semicolons or tabs, in UTF-8, UTF-16 or
 * Windows-1252, its columns in any order.
 * @throws CommandError if it is not such a file or has no column that identifies the provisions.
 */
export function readSheet(bytes: Uint8Array, file: string): Sheet {
  const { text, name, doubtfulFrom } = decodeText(bytes);
  if (text.startsWith('PK\u0003\u0004')) {
    throw new CommandError(`${file} is a workbook.`, 'Save the sheet as “CSV UTF-8” and import that.');
  }
  const { records, brokenFrom } = openCsv(text, areHeadings);
  if (brokenFrom > 0) throw notClosed(file);
  const top = records.findIndex((record) => record.some((cell) => cell.trim() !== ''));
  const headings = (records[top] ?? []).map((cell) => cell.trim());
  const names = headings.map(readHeading);
  refuseHeadings(names, file);
  return {
    rows: records.flatMap((record, index) => (index > top ? readRow(record, names, index + 1) : [])),
    unread: headings.filter((heading, index) => heading !== '' && !names[index]),
    doubt: doubtfulFrom === null ? '' : describeDoubt(file, name, buildLineIndex(text)(doubtfulFrom).line),
  };
}

function notClosed(file: string): CommandError {
  return new CommandError(
    `${file} cannot be read as a table: a quotation mark in it is not closed.`,
    'Open it in a spreadsheet, look at the last row that is right, and save it as CSV again.',
  );
}

function areHeadings(cells: readonly string[]): boolean {
  const known = cells.flatMap((cell) => readHeading(cell) ?? []);
  return known.length > 1 && (known.includes('provision') || known.includes('requirement'));
}

function readHeading(cell: string): Column | undefined {
  const name = cell.trim().toLowerCase();
  return columns.find((column) => column === name);
}

function refuseHeadings(names: readonly (Column | undefined)[], file: string): void {
  if (!names.includes('provision') && !names.includes('requirement')) {
    throw new CommandError(
      `${file} has no column named provision.`,
      'Start from the file data/self-assessment.csv that “selfassess build” writes, and keep its headings.',
    );
  }
  const twice = names.find((name, index) => name && names.indexOf(name) !== index);
  if (!twice) return;
  throw new CommandError(`${file} has two columns named ${twice}.`, 'Keep one of them.');
}

function readRow(
  record: readonly string[],
  names: readonly (Column | undefined)[],
  number: number,
): SheetRow[] {
  const cells = new Map<Column, string>();
  for (const [index, name] of names.entries()) if (name) cells.set(name, readCell(record[index] ?? ''));
  return [...cells.values()].some((cell) => cell !== '') ? [{ number, cells }] : [];
}

function readCell(written: string): string {
  return unguardCell(written.replace(/\r\n?/g, '\n').trimEnd());
}
