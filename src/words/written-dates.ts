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

/** Source of an expression for a time of day after a date, with or without seconds and zone. */
export const timeOfDay =
  '(?:\\s*t|,?\\s+)\\d{1,2}:\\d{2}(?::\\d{2}(?:[.,]\\d+)?)?(?:\\s*[ap]\\.?m\\.?)?(?:\\s*(?:z|[-+]\\d{2}:?\\d{2}))?';

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
  const digits = year.replace(/\D/g, '');
  return composeDay(Number(digits) + (digits.length === 2 ? 2000 : 0), readMonth(month), Number(day));
}

/**
 * The ISO day of a text that is only a date; `''` if there is no such day. A time after it is ignored. Without
 * `first`, an all-figure date is read only if it is unambiguous: `31/10/2026`, not `3/4/2026`.
 */
export function readDate(text: string, first?: First): string {
  const found = readWith(worded, text);
  if (found !== '') return found;
  if (first) return readWith([figures[first]], text);
  const [british, american] = [readDate(text, 'day'), readDate(text, 'month')];
  return british === '' || american === '' || british === american ? british || american : '';
}

const fullYear = '[1-9]\\d{3}';
const anyShortYear = "['’‘]?\\d{2}";
const worded = listDatePatterns(fullYear, anyShortYear).map(matchWhole);
const figures = {
  day: matchWhole(matchFigures('day', fullYear, anyShortYear)),
  month: matchWhole(matchFigures('month', fullYear, anyShortYear)),
};

function matchWhole(pattern: string): RegExp {
  return new RegExp(`^${pattern}(?:${timeOfDay})?\\.?$`, 'i');
}

function readWith(patterns: readonly RegExp[], text: string): string {
  const match = patterns.map((pattern) => pattern.exec(text.trim())).find((found) => found !== null);
  return readDateParts(match?.groups ?? {});
}
