import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isDay } from '../../src/words/calendar.ts';
import { findDates } from '../../src/words/dates-in-words.ts';
import { monthNames } from '../../src/words/months.ts';
import { readDate } from '../../src/words/parse-date.ts';
import type { First } from '../../src/words/written-dates.ts';

describe('a whole date', () => {
  test.each([
    ['2026-10-31', '2026-10-31'],
    [' 2026-1-5 ', '2026-01-05'],
    ['2026/10/31', '2026-10-31'],
    ['2026-10-31T09:30:00Z', '2026-10-31'],
    ['2026-10-31 00:00:00', '2026-10-31'],
    ['31 October 2026', '2026-10-31'],
    ['31st October, 2026.', '2026-10-31'],
    ['the 31st of October 2026', ''],
    ['31st of October 2026', '2026-10-31'],
    ['31 OCT 2026', '2026-10-31'],
    ['31 Oct. 2026', '2026-10-31'],
    ['3 Sept 2026', '2026-09-03'],
    ['31-Oct-26', '2026-10-31'],
    ['31/Oct/2026', '2026-10-31'],
    ['31 Oct ’26', '2026-10-31'],
    ['Oct 31, 2026', '2026-10-31'],
    ['October 31st 2026', '2026-10-31'],
    ['29 February 2028', '2028-02-29'],
    ['31/10/2026', '2026-10-31'],
    ['10/31/2026', '2026-10-31'],
    ['31.10.26', '2026-10-31'],
    ['5/5/2026', '2026-05-05'],
    ['Saturday 31st October 2026', '2026-10-31'],
    ['Sat, 31/10/2026', '2026-10-31'],
    ['Wed 3/6/2026', '2026-06-03'],
    ['31OCT2026', '2026-10-31'],
    ['2026-Oct-31', '2026-10-31'],
    ['20261031', '2026-10-31'],
    ['31 October 2026 at 5pm', '2026-10-31'],
    ['Sat Oct 31 09:30:00 GMT 2026', '2026-10-31'],
    ['2026-10-31 09:30:00.123+00', '2026-10-31'],
  ])('%j is %j', (text, day) => expect(readDate(text)).toBe(day));

  test.each([
    '31 octopus 2026',
    '31 Octo 2026',
    '31 Ma 2026',
    '31 Sept 2026',
    '30 February 2026',
    '29 February 2027',
    '2026-02-30',
    '2026-31-10',
    '0 May 2026',
    '31/13/2026',
    '32/10/2026',
    '3/4/2026',
    '31/10-2026',
    'October 2026',
    '31 October',
    'by 31 October 2026',
    '31 October 2026 or so',
    '31 October 026',
    '46326',
    '20261331',
    '2026103',
    'Sunday 31 October 2026',
    'Saturn 31 October 2026',
    '31 October 2026 25:00',
    '',
  ])('%j names no day', (text) => expect(readDate(text)).toBe(''));

  test.each<[string, First, string]>([
    ['3/4/2026', 'day', '2026-04-03'],
    ['3/4/2026', 'month', '2026-03-04'],
    ['31/10/2026', 'month', ''],
    ['10/31/2026', 'day', ''],
    ['10/31/26 12:00 AM', 'month', '2026-10-31'],
    ['31-Oct-26', 'month', '2026-10-31'],
  ])('%j with the %s first is %j', (text, first, day) => expect(readDate(text, first)).toBe(day));
});

/** Each style as it writes a year, a month and a day; the number is the first year that it can write. */
const styles: readonly [from: number, write: (year: number, month: number, day: number) => string][] = [
  [1990, (year, month, day) => `${year}-${two(month)}-${two(day)}`],
  [1990, (year, month, day) => `${year}/${month}/${day}`],
  [1990, (year, month, day) => `${day} ${nameOf(month)} ${year}`],
  [1990, (year, month, day) => `${day}${ordinalOf(day)} of ${nameOf(month)}, ${year}`],
  [1990, (year, month, day) => `${two(day)} ${nameOf(month).slice(0, 3)} ${year}`],
  [1990, (year, month, day) => `${day} ${nameOf(month).slice(0, 3).toLowerCase()}. ${year}`],
  [2000, (year, month, day) => `${two(day)}-${nameOf(month).slice(0, 3)}-${two(year % 100)}`],
  [2000, (year, month, day) => `${day}-${nameOf(month).toUpperCase()}-’${two(year % 100)}`],
  [1990, (year, month, day) => `${nameOf(month).slice(0, 3)} ${day}, ${year}`],
  [1990, (year, month, day) => `${nameOf(month)} ${day}${ordinalOf(day)} ${year}`],
];
const figures: typeof styles = [
  [1990, (year, month, day) => `${day}/${month}/${year}`],
  [1990, (year, month, day) => `${two(day)}.${two(month)}.${year}`],
  [2000, (year, month, day) => `${day}-${month}-${two(year % 100)}`],
];

test('every day from 1990 to 2060 is read back from each way of writing it, and no other is', () => {
  for (let year = 1990; year <= 2060; year += 1)
    for (let month = 1; month <= 12; month += 1)
      for (let day = 1; day <= 31; day += 1) {
        const iso = `${year}-${two(month)}-${two(day)}`;
        const wanted = new Date(Date.UTC(year, month - 1, day)).toISOString().startsWith(iso) ? iso : '';
        const written = [...styles, ...figures].filter(([from]) => year >= from);
        const read = written.map(([, write]) => readDate(write(year, month, day), 'day'));
        if (read.some((found) => found !== wanted)) expect([iso, ...read]).toEqual([iso, wanted]);
      }
});

describe('any date', () => {
  const parts = { year: fc.integer({ min: 2012, max: 2048 }), month: fc.integer({ min: 1, max: 12 }) };
  const style = fc.constantFrom(...styles.filter(([, write]) => write(2026, 10, 31).includes('2026')));

  test('is found in a sentence too, if it is one', () => {
    fc.assert(
      fc.property(style, fc.record({ ...parts, day: fc.integer({ min: 1, max: 31 }) }), ([, write], date) => {
        const written = write(date.year, date.month, date.day);
        const days = findDates(`It is due by ${written}, or so.`).filter(({ form }) => form === 'day');
        const read = readDate(written);
        expect([written, ...days.map(({ last }) => last)]).toEqual([written, ...(read ? [read] : [])]);
      }),
    );
  });

  test('without an order is read only where both orders cannot differ', () => {
    const small = fc.integer({ min: 1, max: 31 });
    fc.assert(
      fc.property(small, small, parts.year, (one, other, year) => {
        const text = `${one}/${other}/${year}`;
        const [british, american] = [readDate(text, 'day'), readDate(text, 'month')];
        const differ = british !== '' && american !== '' && british !== american;
        expect([text, readDate(text)]).toEqual([text, differ ? '' : british || american]);
      }),
    );
  });

  test('is a day of the calendar, whatever the text', () => {
    const piece = fc.oneof(
      fc.constantFrom(...monthNames, 'Oct', 'Sept', 'octopus', 'mayor', '-', '/', '.', ' ', ', ', 'st', 'of'),
      fc.integer({ min: 0, max: 2100 }).map(String),
      fc.string({ maxLength: 3 }),
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 7 }),
        fc.constantFrom(undefined, 'day', 'month'),
        (all, first) => {
          const day = readDate(all.join(''), first);
          expect(day === '' || isDay(day)).toBe(true);
        },
      ),
    );
  });
});

function two(number: number): string {
  return String(number).padStart(2, '0');
}

function nameOf(month: number): string {
  return monthNames[month - 1] ?? '';
}

function ordinalOf(day: number): string {
  if (day > 10 && day < 14) return 'th';
  return ['th', 'st', 'nd', 'rd'][day % 10] ?? 'th';
}
