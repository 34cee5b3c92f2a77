import { Temporal } from 'temporal-polyfill';

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** An ISO date in words, `22 July 2026`, whatever the machine's locale. Anything else is returned unchanged. */
export function formatDate(iso: string): string {
  const date = readDate(iso);
  return date ? `${date.day} ${monthOf(date)} ${date.year}` : iso;
}

/** A period in words, `1 April 2025 to 31 March 2026`; `''` unless both days are given. */
export function formatPeriod(period: { from: string; to: string }): string {
  return period.from && period.to ? `${formatDate(period.from)} to ${formatDate(period.to)}` : '';
}

/**
 * A short name for a period: `2025-26` for about a year across two calendar years, `2025` for about a calendar year,
 * otherwise its months (`April to December 2025`). `''` if either day is missing or is not a date.
 */
export function labelPeriod(period: { from: string; to: string }): string {
  const from = readDate(period.from);
  const to = readDate(period.to);
  if (!from || !to) return '';
  const days = from.until(to, { largestUnit: 'day' }).days + 1;
  const aboutAYear = days > 350 && days < 380;
  if (aboutAYear && from.year === to.year) return `${from.year}`;
  if (aboutAYear) return `${from.year}-${`${to.year}`.slice(-2)}`;
  if (from.year !== to.year) return `${monthOf(from)} ${from.year} to ${monthOf(to)} ${to.year}`;
  return from.month === to.month
    ? `${monthOf(to)} ${to.year}`
    : `${monthOf(from)} to ${monthOf(to)} ${to.year}`;
}

/** A month in words, `November 2025`, from `2025-11` or a day in it; anything else is returned unchanged. */
export function formatMonth(iso: string): string {
  const date = readDate(`${iso.slice(0, 7)}-01`);
  return date ? `${monthOf(date)} ${date.year}` : iso;
}

function readDate(iso: string): Temporal.PlainDate | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso)) return undefined;
  try {
    return Temporal.PlainDate.from(iso, { overflow: 'reject' });
  } catch {
    return undefined;
  }
}

function monthOf(date: Temporal.PlainDate): string {
  return months[date.month - 1] ?? '';
}
