import { numberDay } from '../../words/calendar.ts';
import { timeOfDay } from '../../words/parse-date.ts';
import { dateParts, readDateParts } from '../../words/written-dates.ts';
import type { Day } from '../count/working-days.ts';
import { RegisterError } from '../register-error.ts';

/** Reads dates written in one way. */
export interface DateReader {
  /** How they are written, `dd/mm/yyyy`. */
  readonly pattern: string;
  /** The day; `unreadable` if the text is not a date written that way, `no-day` if its month has no such day. */
  readonly read: (text: string) => Day | 'unreadable' | 'no-day';
}

/**
 * A reader of dates written in a pattern of d, m and y: `dd/mm/yyyy`, `d mmm yy`. Days and months may have one digit,
 * months their short or full English name; two-digit years are in this century. A time after the date is ignored.
 * Throws a `RegisterError` if the pattern does not have day, month and year.
 */
export function compileDatePattern(pattern: string): DateReader {
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
  const date = parts.map((part) => tokenPatterns[part] ?? escapeSeparator(part)).join('');
  const form = new RegExp(`^${date}(?:${timeOfDay})?$`, 'i');
  return {
    pattern: lower,
    read: remember((text) => {
      const groups = form.exec(text.trim())?.groups;
      if (!groups) return 'unreadable';
      const iso = readDateParts(groups);
      return iso === '' ? 'no-day' : numberDay(iso);
    }),
  };
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

/** The same few thousand dates keep recurring: a table of fixed size saves reading them again. */
function remember(read: DateReader['read']): DateReader['read'] {
  const known = new Map<string, ReturnType<DateReader['read']>>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const day = read(text);
    if (known.size < 8192 && text.length < 40) known.set(text, day);
    return day;
  };
}
