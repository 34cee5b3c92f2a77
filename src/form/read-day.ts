import { composeDay } from '../words/calendar.ts';
import { parseDate } from '../words/parse-date.ts';

/** What is written for a day that was typed as people write it: `22 July 2026` or `22/7/2026` as `2026-07-22`. Anything else stays. */
export function readDay(typed: string): string {
  const date = parseDate(typed, 'day');
  if (!date || date.weekday >= 0 || date.hour > 0 || date.zone !== '') return typed;
  return composeDay(date.year, date.month, date.day) || typed;
}
