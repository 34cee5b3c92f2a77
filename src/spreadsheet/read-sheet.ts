import { CsvError, type Options, parse } from 'csv-parse/sync';
import { CommandError } from '../command-error.ts';
import { decodeText } from '../source/read/decode.ts';
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
}

/**
 * Reads a sheet that a spreadsheet saved as CSV or text: with commas, semicolons or tabs, in UTF-8, UTF-16 or
 * Windows-1252, its columns in any order.
 * @throws CommandError if it is not such a file or has no column that identifies the provisions.
 */
export function readSheet(bytes: Uint8Array, file: string): Sheet {
  const text = decodeText(bytes).text.replace(/^sep=[,;\t]\r?\n/i, '');
  if (text.startsWith('PK\u0003\u0004')) {
    throw new CommandError(`${file} is a workbook.`, 'Save the sheet as “CSV UTF-8” and import that.');
  }
  const records = readRecords(text, file);
  const top = records.findIndex((record) => record.some((cell) => cell.trim() !== ''));
  const headings = (records[top] ?? []).map((cell) => cell.trim());
  const names = headings.map(readHeading);
  refuseHeadings(names, file);
  return {
    rows: records.flatMap((record, index) => (index > top ? readRow(record, names, index + 1) : [])),
    unread: headings.filter((heading, index) => heading !== '' && !names[index]),
  };
}

function readRecords(text: string, file: string): string[][] {
  try {
    return parse(text, { ...tolerant, delimiter: findDelimiter(text) });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new CommandError(
      `${file} cannot be read as a table: a quotation mark in it is not closed.`,
      'Open it in a spreadsheet, look at the last row that is right, and save it as CSV again.',
    );
  }
}

/** The separator between cells: the one that yields the most headings we know. */
function findDelimiter(text: string): string {
  const known = [',', ';', '\t'].map((delimiter) => {
    const [first = []] = parse(text.trimStart(), { ...tolerant, delimiter, to: 1 });
    return { delimiter, count: first.filter((cell) => readHeading(cell)).length };
  });
  return known.reduce((best, other) => (other.count > best.count ? other : best)).delimiter;
}

const tolerant = { relax_column_count: true, relax_quotes: true, skip_empty_lines: false } satisfies Options;

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
