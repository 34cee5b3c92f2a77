import { CsvError, parse } from 'csv-parse/sync';
import { type AreHeadings, csvOptions, tellCsvForm } from './csv-form.ts';

/** A CSV text opened. */
export interface CsvText {
  readonly delimiter: string;
  /** Its rows, including blank ones, as a spreadsheet counts them. */
  readonly records: readonly (readonly string[])[];
  /** The line from which it cannot be read, because a quotation mark is never closed; 0 if all of it can be. */
  readonly brokenFrom: number;
}

/** Opens a whole CSV text. A line that only names the separator (`sep=;`) is not a row, or a blank one if shown. */
export function openCsv(text: string, areHeadings?: AreHeadings): CsvText {
  const { delimiter, separatorLine, isShown } = tellCsvForm(text, areHeadings);
  try {
    const rest = text.slice(separatorLine.length);
    const records: string[][] = parse(rest, csvOptions(delimiter));
    return { delimiter, records: isShown ? [[''], ...records] : records, brokenFrom: 0 };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { delimiter, records: [], brokenFrom: Number(error['lines']) };
  }
}
