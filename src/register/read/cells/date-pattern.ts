import { compileForm, parseForm, type WrittenDate } from '../../../words/parse-date.ts';
import { dateParts } from '../../../words/written-dates.ts';
import { RegisterError } from '../../register-error.ts';

/** How dates are written in one way. */
export interface DatePattern {
  /** As `dd/mm/yyyy`. */
  readonly pattern: string;
  /** Takes a date apart; undefined if it is not written that way. */
  readonly parse: (text: string) => WrittenDate | undefined;
}

/**
 * A pattern of d, m and y: `dd/mm/yyyy`, `d mmm yy`. Days and months may have one digit, months their short or full
 * English name; two-digit years are in this century. A weekday may come before it and a time after it.
 * Throws a `RegisterError` if the pattern does not have day, month and year.
 */
export function compileDatePattern(pattern: string): DatePattern {
  const lower = pattern.trim().toLowerCase();
  const parts = lower.split(/(d+|m+|y+)/).filter((part) => part !== '');
  const tokens = parts.filter((part) => /^[dmy]/.test(part));
  const order = tokens.map((token) => token.charAt(0));
  const separators = parts.filter((part) => !tokens.includes(part));
  const isKnown =
    [...order].sort().join('') === 'dmy' &&
    tokens.every((token) => token in tokenPatterns) &&
    separators.every((separator) => /^[-/. ,]+$/.test(separator)) &&
    parts.length === 5;
  if (!isKnown) throw unknownPattern(pattern);
  const form = compileForm(parts.map((part) => tokenPatterns[part] ?? escapeSeparator(part)).join(''));
  return { pattern: lower, parse: (text) => parseForm(form, text) };
}

const { day, month, monthName, year, shortYear } = dateParts;
const tokenPatterns: Readonly<Record<string, string>> = {
  ...{ d: day, dd: day, m: month, mm: month, mmm: monthName, mmmm: monthName },
  ...{ yy: shortYear, yyyy: year },
};

function escapeSeparator(separator: string): string {
  return separator.replace(/[./]/g, '\\$&').replace(/ +/g, '\\s+');
}

function unknownPattern(pattern: string): RegisterError {
  return new RegisterError(
    `“${pattern}” does not say how the dates of the register are written.`,
    'Write a day in it as dd, its month as mm and its year as yyyy: dates: dd/mm/yyyy, dates: d.m.yy, dates: dd-mmm-yyyy (03-Apr-2025) or dates: d mmmm yyyy (3 April 2025).',
    { setting: 'dates' },
  );
}
