import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  countDays,
  isDay,
  isMonth,
  nameDay,
  numberDay,
} from '../../src/words/calendar.ts';

test.each([
  ['2026-02-28', true],
  ['2026-02-29', false],
  ['2028-02-29', true],
  ['2100-02-29', false],
  ['2000-02-29', true],
  ['2026-04-31', false],
  ['2026-13-01', false],
  ['2026-00-01', false],
  ['2026-1-1', false],
  ['2026-01-01T00:00', false],
  ['', false],
])('%j is a day: %s', (text, is) => expect(isDay(text)).toBe(is));

test.each([
  ['2025-11', true],
  ['2025-13', false],
  ['2025', false],
  ['2025-11-01', false],
])('%j is a month: %s', (text, is) => expect(isMonth(text)).toBe(is));

test.each([
  ['2026-01-31', 1, '2026-02-28'],
  ['2026-02-28', 1, '2026-03-31'],
  ['2026-03-30', -1, '2026-02-28'],
  ['2025-12-15', 12, '2026-12-15'],
  ['2026-01-15', -1, '2025-12-15'],
])('%s and %i months is %s', (day, months, later) => expect(addMonths(day, months)).toBe(later));

test('days are numbered as the calendar goes', () => {
  expect([numberDay('1970-01-01'), numberDay('2025-02-30'), countDays(2026, 13)]).toEqual([0, Number.NaN, 0]);
  fc.assert(
    fc.property(
      fc.integer({ min: -20_000, max: 100_000 }),
      fc.integer({ min: -999, max: 999 }),
      (number, days) => {
        expect(numberDay(nameDay(number))).toBe(number);
        expect(addDays(nameDay(number), days)).toBe(nameDay(number + days));
      },
    ),
  );
});
