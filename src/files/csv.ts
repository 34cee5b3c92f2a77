import { CsvError, parse } from 'csv-parse/sync';
import { type AreHeadings, csvOptions, tellCsvForm } from './csv-form.ts';

/** A CSV text opened. */
export interface CsvText {
  readonly delimiter: string;
  /** Its rows, blank ones too, as a spreadsheet counts them. */
  readonly records: readonly (readonly string[])[];
  /** The line from which on it cannot be read, for a quotation mark is never closed; 0 where all of it can. */
  readonly brokenFrom: number;
}

/** Opens a CSV text whole. A line that only names the separator (`sep=;`) is no row, or a blank one if it is shown. */
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
