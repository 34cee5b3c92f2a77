import { decodeRegister, type Open, type TextForm } from './inspect-text.ts';
import { chooseOptions, type Visit } from './read-rows.ts';

/**
 * Reads only the rows of a register that begin on those lines, in order. It skips the others line by line, in a small
 * part of the time that reading them would take. The whole register must already have been read without trouble.
 */
export async function readRowsAt(
  open: Open,
  form: TextForm,
  lines: ReadonlySet<number>,
  visit: Visit,
): Promise<void> {
  const parseRow = await loadRowParser(form);
  let row = '';
  let rowLine = 0;
  await readLines(open, form, (bytes, line) => {
    if (rowLine === 0 && !lines.has(line)) return;
    if (rowLine === 0) rowLine = line;
    row += bytes.toString();
    const cells = parseRow(row);
    if (!cells) return;
    visit(cells, rowLine);
    row = '';
    rowLine = 0;
  });
}

/** A reader of one row; it gives nothing while a quotation mark is open, because the row then goes on. */
async function loadRowParser(form: TextForm): Promise<(row: string) => readonly string[] | undefined> {
  const { CsvError, parse } = await import('csv-parse/sync');
  const options = chooseOptions(form);
  return (row) => {
    try {
      const [cells]: string[][] = parse(row, options);
      return cells;
    } catch (error) {
      if (error instanceof CsvError && error.code === 'CSV_QUOTE_NOT_CLOSED') return undefined;
      throw error;
    }
  };
}

const lineFeed = 10;
const carriageReturn = 13;

/** Calls `visit` with every line, its end included, counted from 1. */
async function readLines(
  open: Open,
  form: TextForm,
  visit: (bytes: Buffer, line: number) => void,
): Promise<void> {
  let rest = Buffer.alloc(0);
  let line = 0;
  for await (const piece of decodeRegister(open, form.encoding)) {
    const bytes = Buffer.concat([rest, typeof piece === 'string' ? Buffer.from(piece) : piece]);
    let start = 0;
    for (let end = findLineEnd(bytes, start); end > 0; end = findLineEnd(bytes, start)) {
      line += 1;
      visit(bytes.subarray(start, end), line);
      start = end;
    }
    rest = bytes.subarray(start);
  }
  if (rest.length > 0) visit(rest, line + 1);
}

/** Where the line beginning there ends; 0 if its end is not among the bytes, or not yet certain. */
function findLineEnd(bytes: Buffer, start: number): number {
  for (let at = start; at < bytes.length; at += 1) {
    if (bytes[at] === lineFeed) return at + 1;
    if (bytes[at] !== carriageReturn) continue;
    // At the end of the bytes: a line feed may follow, and would belong to the same end of line.
    if (at + 1 === bytes.length) return 0;
    return bytes[at + 1] === lineFeed ? at + 2 : at + 1;
  }
  return 0;
}
