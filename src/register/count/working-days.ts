import { loadBankHolidays } from '../../codes/load-bank-holidays.ts';
import { numberDay } from '../../words/calendar.ts';
import type { Counting } from '../counting.ts';
import { RegisterError } from '../register-error.ts';

/** A day, as the number of days since 1 January 1970. */
export type Day = number;

/** The days whose bank holidays are known. Nothing outside them can be counted. */
export interface CalendarSpan {
  /** ISO. */
  readonly first: string;
  readonly last: string;
  /** A sentence on where the bank holidays come from. */
  readonly source: string;
}

/** Monday to Friday, less the bank holidays of England and Wales, less the landlord's closure days. */
export interface Calendar {
  /** The first and the last day whose bank holidays are known. */
  readonly first: Day;
  readonly last: Day;
  /** Whether its bank holidays are known. */
  readonly covers: (day: Day) => boolean;
  /**
   * How many working days have passed by a day, counted from an event, with the day after the event or its own day as
   * day 1. Both days must be covered. Less than 0 if the event comes later.
   */
  readonly count: (event: Day, day: Day) => number;
  /** The last of so many working days from an event, counted in the same way; NaN if a day of them is not covered. */
  readonly reach: (event: Day, days: number) => Day;
  /** The first working day after a day; NaN if that is not covered. */
  readonly next: (day: Day) => Day;
}

/** The span of the bundled table of bank holidays, for the report to print. */
export function readCalendarSpan(): CalendarSpan {
  const { first, last, drawnUp } = loadBankHolidays();
  return {
    first,
    last,
    source: `The bank holidays are those of England and Wales as they were known in ${drawnUp}.`,
  };
}

/** The calendar to count by. Throws a `RegisterError` if the table does not cover a closure day. */
export function readCalendar({ closureDays, dayOne }: Pick<Counting, 'closureDays' | 'dayOne'>): Calendar {
  const { first, last, days } = loadBankHolidays();
  const [start, end] = [numberDay(first), numberDay(last)];
  const covers = (day: Day): boolean => day >= start && day <= end;
  for (const day of closureDays) checkCovered(day, covers, 'a closure day');
  const free = new Set([...days, ...closureDays].map(numberDay));
  // At each index, how many working days come before that day, so that a count is a subtraction.
  const before = new Int16Array(end - start + 2);
  for (let day = start; day <= end; day += 1) {
    const place = day - start;
    before[place + 1] = (before[place] ?? 0) + (isWeekday(day) && !free.has(day) ? 1 : 0);
  }
  const from = dayOne === 'same-day' ? start : start - 1;
  const countDays = (event: Day, day: Day) => (before[day - start + 1] ?? 0) - (before[event - from] ?? 0);
  const find = (first: Day, isIt: (day: Day) => boolean): Day => {
    for (let day = first; covers(first) && covers(day); day += 1) if (isIt(day)) return day;
    return Number.NaN;
  };
  return {
    first: start,
    last: end,
    covers,
    count: countDays,
    reach: (event, days) => find(event, (day) => countDays(event, day) >= days),
    next: (day) => find(day + 1, (one) => isWeekday(one) && !free.has(one)),
  };
}

/** Throws a `RegisterError` if the calendar does not cover the ISO date. `what` says what it is. */
export function checkCovered(iso: string, covers: Calendar['covers'], what: string): void {
  if (covers(numberDay(iso))) return;
  const { first, last } = loadBankHolidays();
  throw new RegisterError(
    `${iso}, ${what}, is outside the days whose bank holidays are known.`,
    `Name a day from ${first} to ${last}, written like those; a newer selfassess may know more.`,
  );
}

/** 1 January 1970 was a Thursday. */
function isWeekday(day: Day): boolean {
  const weekday = (((day + 3) % 7) + 7) % 7;
  return weekday < 5;
}
