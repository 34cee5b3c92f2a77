import { readData } from './read-data.ts';

/** The bank holidays of England and Wales that fall on weekdays, as they were known when the table was drawn up. */
export interface BankHolidays {
  /** ISO, the first and last day for which the table is complete. */
  readonly first: string;
  readonly last: string;
  /** The month in which it was drawn up, `November 2026`. */
  readonly drawnUp: string;
  /** ISO, in order. */
  readonly days: readonly string[];
}

/** The bundled table of bank holidays. The file is ours: it is not checked here. */
export function loadBankHolidays(): BankHolidays {
  const file = readData<{ first: string; last: string; 'drawn-up': string; days: Record<string, string> }>(
    'bank-holidays/england-and-wales',
  );
  return { first: file.first, last: file.last, drawnUp: file['drawn-up'], days: Object.keys(file.days) };
}
