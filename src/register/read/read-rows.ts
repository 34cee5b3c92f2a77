import { pipeline } from 'node:stream/promises';
import type { Options } from 'csv-parse';
import { csvOptions } from '../../files/csv-form.ts';
import { countLineBreaks } from '../../files/lines.ts';
import { RegisterError } from '../register-error.ts';
import { decodeRegister, type Open, type TextForm } from './inspect-text.ts';

/** Receives each row: its cells, and the line on which it begins, from 1. */
export type Visit = (cells: readonly string[], line: number) => void;

/**
 * Reads a register row by row, including the headings; blank lines and rows of blank cells are skipped. Errors thrown
 * by `visit` are passed on. Throws a `RegisterError` if a quotation mark is never closed. Holds one piece of the file
 * at a time.
 */
export async function readRows(open: Open, form: TextForm, visit: Visit): Promise<void> {
  const { CsvError, parse } = await import('csv-parse');
  const parser = parse({ ...chooseOptions(form), bom: true, from_line: form.firstLine });
  let line = form.firstLine;
  const takeRows = () => {
    for (let cells: string[] | null = parser.read(); cells !== null; cells = parser.read()) {
      if (cells.some((cell) => cell.trim() !== '')) visit(cells, line);
      line += 1 + (form.hasQuotes ? countLinesWithin(cells) : 0);
    }
  };
  parser.on('readable', () => {
    try {
      takeRows();
    } catch (error) {
      parser.destroy(error instanceof Error ? error : new Error(String(error)));
    }
  });
  try {
    await pipeline(decodeRegister(open, form.encoding), parser);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    // Rows before the broken one may still be waiting: after them, the line is that of the broken one.
    takeRows();
    throw describeOpenQuote(line);
  }
}

/** How the library is to read rows of a register. Each sign more that may end a row is looked for at every byte. */
export function chooseOptions({ separator, hasReturns }: TextForm): Options {
  return { ...csvOptions(separator), record_delimiter: hasReturns ? ['\r\n', '\n', '\r'] : '\n' };
}

/** The library counts a two-character line break between quotation marks as two lines. */
function countLinesWithin(cells: readonly string[]): number {
  let breaks = 0;
  for (const cell of cells) breaks += countLineBreaks(cell);
  return breaks;
}

function describeOpenQuote(line: number): RegisterError {
  return new RegisterError(
    `The row that begins on line ${line} does not end: a quotation mark in it is not closed.`,
    'Look for a single " in that row or soon after, and close it or take it out.',
  );
}
