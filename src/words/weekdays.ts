/** Source of an expression for a day of the week, in full or abbreviated (`Thu`, `Thurs.`); match it ignoring case. */
export const weekdayPattern =
  '(?:sun(?:day)?|mon(?:day)?|tue(?:s(?:day)?)?|wed(?:s|nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|sat(?:urday)?)(?![a-z])\\.?';

/** The number of a weekday that matches `weekdayPattern`: 0 for Sunday; -1 for anything else. */
export function readWeekday(text: string): number {
  return ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'].indexOf(text.slice(0, 3).toLowerCase());
}

/** The names of the days of a week, from Sunday. */
export const weekdayNames = [
  'Sunday',
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
] as const;

/** The weekday of a day counted from 1 January 1970, which was a Thursday: 0 for Sunday. */
export function findWeekday(day: number): number {
  return (((day + 4) % 7) + 7) % 7;
}
