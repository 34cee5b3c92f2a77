import { isDay, numberDay } from './calendar.ts';
import { monthNames } from './months.ts';
import { findWeekday, weekdayNames } from './weekdays.ts';

/** An ISO date in words, `22 July 2026`, whatever the machine's locale. Anything else is returned unchanged. */
export function formatDate(iso: string): string {
  if (!isDay(iso)) return iso;
  const { year, month, day } = splitDay(iso);
  return `${day} ${month} ${year}`;
}

/** An ISO date in words with its day of the week, `Thursday 21 May 2026`. Anything else is returned unchanged. */
export function formatWeekday(iso: string): string {
  return isDay(iso) ? `${weekdayNames[findWeekday(numberDay(iso))]} ${formatDate(iso)}` : iso;
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
  if (!isDay(period.from) || !isDay(period.to)) return '';
  const [from, to] = [splitDay(period.from), splitDay(period.to)];
  const days = numberDay(period.to) - numberDay(period.from) + 1;
  const aboutAYear = days > 350 && days < 380;
  if (aboutAYear && from.year === to.year) return `${from.year}`;
  if (aboutAYear) return `${from.year}-${`${to.year}`.slice(-2)}`;
  if (from.year !== to.year) return `${from.month} ${from.year} to ${to.month} ${to.year}`;
  return from.month === to.month ? `${to.month} ${to.year}` : `${from.month} to ${to.month} ${to.year}`;
}

/** A month in words, `November 2025`, from `2025-11` or a day in it; anything else is returned unchanged. */
export function formatMonth(iso: string): string {
  const day = `${iso.slice(0, 7)}-01`;
  if (!isDay(day)) return iso;
  const { year, month } = splitDay(day);
  return `${month} ${year}`;
}

/** Months in words, `April to June 2025`, from the first and the last, `2025-04` and `2025-06`. */
export function formatMonths(from: string, to: string): string {
  const [first, last] = [formatMonth(from), formatMonth(to)];
  if (first === last) return first;
  const isOneYear = from.slice(0, 4) === to.slice(0, 4) && first !== from;
  return `${isOneYear ? first.replace(/ \d+$/, '') : first} to ${last}`;
}

function splitDay(iso: string): { year: number; month: string; day: number } {
  const [year = 0, month = 0, day = 0] = iso.split('-').map(Number);
  return { year, month: monthNames[month - 1] ?? '', day };
}
