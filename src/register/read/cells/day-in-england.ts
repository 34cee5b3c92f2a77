import { numberDate } from '../../../words/calendar.ts';
import type { WrittenDate } from '../../../words/parse-date.ts';
import { findWeekday } from '../../../words/weekdays.ts';
import type { Day } from '../../count/working-days.ts';

/**
 * Whether a date written in UTC falls on the next day in England: from 23:00 in summer time. Summer time runs from
 * 01:00 UTC on the last Sunday of March to 01:00 UTC on that of October (Summer Time Act 1972, section 1, as the
 * Summer Time Order 2002 amended it), so that 23:00 is in summer time on the first of those days and not on the last.
 */
export function isNextDayInEngland({ year, hour, zone }: WrittenDate, day: Day): boolean {
  if (hour !== 23 || !isUtc(zone)) return false;
  return day >= findLastSunday(year, 3) && day < findLastSunday(year, 10);
}

/** `Z`, `UTC`, `GMT` and an offset of nothing; any other offset is the clock of the place. */
function isUtc(zone: string): boolean {
  return zone !== '' && /^(?:z|(?:utc|gmt)?[-+]00(?::?00)?|utc|gmt)$/i.test(zone);
}

/** Of a month with 31 days. */
function findLastSunday(year: number, month: number): Day {
  const last = numberDate(year, month, 31);
  return last - findWeekday(last);
}
