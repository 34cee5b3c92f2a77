import { composeDay } from './calendar.ts';
import { monthPattern, readMonth } from './months.ts';

/** Sources of expressions for the parts of a date, each in a named group; match them ignoring case. */
export const dateParts = {
  day: '(?<day>0?[1-9]|[12]\\d|3[01])',
  month: '(?<month>0?[1-9]|1[0-2])',
  monthName: `(?<month>${monthPattern})`,
  year: '(?<year>[1-9]\\d{3})',
  shortYear: '(?<year>\\d{2})',
} as const;

/** Whether day or month comes first in an all-figure date: in Britain, the day. */
export type First = 'day' | 'month';

/**
 * Sources of expressions for a day and its year in each usual way that names the month or begins with the year:
 * `2026-10-31`, `31st October 2026`, `31-Oct-26`, `Oct 31, 2026`. `year` is the source for a year in full, and
 * `shortYear` for one of two digits, which is only read after the month.
 */
export function listDatePatterns(year: string, shortYear: string): string[] {
  const { day, month, monthName } = dateParts;
  const ordinal = '(?:st|nd|rd|th)?';
  return [
    `(?<year>${year})(?<mark>[-/.])${month}\\k<mark>${day}`,
    `${day}${ordinal}(?:[-/.]|\\s+(?:of\\s+)?)${monthName}(?:[-/.,]|,?\\s+)(?<year>${year}|${shortYear})`,
    `${monthName}(?:-|\\s+)${day}${ordinal}(?:-|\\s*,\\s*|\\s+)(?<year>${year})`,
  ];
}

/** The source of an expression for a day in figures alone, `31/10/2026`; the years as for `listDatePatterns`. */
export function matchFigures(first: First, year: string, shortYear: string): string {
  const { day, month } = dateParts;
  const [one, two] = first === 'day' ? [day, month] : [month, day];
  return `${one}(?<mark>[-/.])${two}\\k<mark>(?<year>${year}|${shortYear})`;
}

/**
 * The ISO day in the groups `day`, `month` and `year` of a match; `''` if it does not exist. A two-digit year is in
 * this century.
 */
export function readDateParts({ day = '', month = '', year = '' }: Readonly<Record<string, string>>): string {
  return composeDay(readYear(year), readMonth(month), Number(day));
}

/** A year of four figures, or of two, which is in this century; signs about it do not matter. */
export function readYear(text: string): number {
  const digits = text.replace(/\D/g, '');
  return Number(digits) + (digits.length === 2 ? 2000 : 0);
}
