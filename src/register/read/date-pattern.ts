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
  const form = new RegExp(`^${date}${time}$`, 'i');
  const place = (part: string) => order.indexOf(part) + 1;
  const [day, month, year] = [place('d'), place('m'), place('y')];
  return {
    pattern: lower,
    read: remember((text) => {
      const found = form.exec(text.trim());
      if (!found) return 'unreadable';
      return findDay(Number(found[day]), readMonth(found[month] ?? ''), readYear(found[year] ?? ''));
    }),
  };
}

const tokenPatterns: Readonly<Record<string, string>> = {
  d: '(\\d{1,2})',
  dd: '(\\d{1,2})',
  m: '(\\d{1,2})',
  mm: '(\\d{1,2})',
  mmm: '([a-z]{3,9})',
  mmmm: '([a-z]{3,9})',
  yy: '(\\d{2})',
  yyyy: '(\\d{4})',
};

/** A time of day as exports write it after a date, with or without seconds, am or pm, and zone. */
const time =
  '(?:(?:\\s*t|,?\\s+)\\d{1,2}:\\d{2}(?::\\d{2}(?:[.,]\\d+)?)?(?:\\s*[ap]\\.?m\\.?)?(?:\\s*(?:z|[-+]\\d{2}:?\\d{2}))?)?';

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

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const fullMonths = [
  ...['january', 'february', 'march', 'april', 'may', 'june', 'july'],
  ...['august', 'september', 'october', 'november', 'december'],
];

/** From 1; 0 if it is not a month. */
function readMonth(text: string): number {
  if (/^\d/.test(text)) return Number(text);
  const word = text.toLowerCase();
  if (word === 'sept') return 9;
  return (word.length === 3 ? months : fullMonths).indexOf(word) + 1;
}

function readYear(text: string): number {
  return Number(text) + (text.length === 2 ? 2000 : 0);
}

function findDay(day: number, month: number, year: number): Day | 'unreadable' | 'no-day' {
  if (month < 1 || month > 12 || day < 1 || day > 31 || year < 1000) return 'unreadable';
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 ? date.getTime() / 86_400_000 : 'no-day';
}
