import { composeDay, countDays } from '../words/calendar.ts';
import { formatDate, formatMonth, formatWeekday } from '../words/dates.ts';
import { parseDate, readDate } from '../words/parse-date.ts';

/**
 * How to write what was meant as a date, in sentences: the ISO day where one can be told, else why there is no such day, or an
 * example.
 */
export function adviseOnDate(written: string): string {
  // A word processor makes a dash of a hyphen.
  const plain = written
    .trim()
    .replace(/[‐-―−]/g, '-')
    .replace(/(?<=\d) ?- ?(?=\d)/g, '-');
  const date = readDate(plain, 'day') || readDate(plain);
  if (date !== '') return `Write the date as year, month and day: ${date}.`;
  const fault = tellNoSuchDay(plain);
  return `${fault}${fault === '' ? '' : ' '}Write the date as year, month and day; 22 July 2026 is 2026-07-22.`;
}

/** Why a text in the form of a date is none, in a sentence; `''` if it has another form. */
export function tellNoSuchDay(text: string): string {
  const parsed = parseDate(text, 'day');
  if (!parsed) return '';
  const { year, month, day } = parsed;
  const first = composeDay(year, month, 1);
  const whole = composeDay(year, month, day);
  if (whole !== '') return `${formatDate(whole)} is a ${formatWeekday(whole).split(' ')[0]}.`;
  return first === '' ? '' : `${formatMonth(first)} has ${countDays(year, month)} days.`;
}
