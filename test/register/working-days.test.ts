import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadBankHolidays } from '../../src/codes/load-bank-holidays.ts';
import { readCalendar, readCalendarSpan } from '../../src/register/count/working-days.ts';
import { numberDay } from '../../src/words/calendar.ts';

const table = loadBankHolidays();

describe('the table of bank holidays', () => {
  it('has eight a year, and the one-off ones of 2022 and 2023', () => {
    const years = Array.from({ length: 11 }, (_, at) => `${2018 + at}`);
    expect(years.map((year) => table.days.filter((day) => day.startsWith(year)).length)).toEqual([
      ...[8, 8, 8, 8, 10, 9, 8, 8, 8, 8, 8],
    ]);
    for (const day of ['2020-05-08', '2022-06-02', '2022-06-03', '2022-09-19', '2023-05-08']) {
      expect(table.days).toContain(day);
    }
    expect(table.days).not.toContain('2020-05-04');
    expect(table.days).not.toContain('2022-05-30');
  });

  it('has weekdays only, in order', () => {
    expect(table.days.filter((day) => [0, 6].includes(new Date(day).getUTCDay()))).toEqual([]);
    expect(table.days).toEqual([...table.days].sort());
  });

  it('says from when to when it reaches', () => {
    expect(readCalendarSpan()).toEqual({
      first: '2018-01-01',
      last: '2028-12-31',
      source: 'The bank holidays are those of England and Wales as they were known in November 2026.',
    });
  });
});

describe('working days', () => {
  it.each([
    // From Thursday over Good Friday and Easter Monday.
    ['2025-04-17', '2025-04-22', 1],
    ['2025-04-17', '2025-04-21', 0],
    // From a Saturday: Monday is day 1.
    ['2025-05-10', '2025-05-12', 1],
    ['2025-05-12', '2025-05-12', 0],
    ['2025-12-23', '2026-01-05', 6],
    ['2022-09-16', '2022-09-20', 1],
    ['2018-01-01', '2018-01-02', 1],
    ['2028-12-22', '2028-12-31', 3],
  ])('from %s to %s are %i', (event, day, count) => {
    const calendar = readCalendar({ closureDays: [], dayOne: 'day-after' });
    expect(calendar.count(numberDay(event), numberDay(day))).toBe(count);
  });

  it('are those of a count day by day, with closure days and either day 1', () => {
    const day = fc.integer({ min: numberDay(table.first), max: numberDay(table.last) });
    const closed = fc.array(day.map(writeDay), { maxLength: 20 });
    const dayOne = fc.constantFrom('day-after', 'same-day');
    fc.assert(
      fc.property(day, fc.nat(200), closed, dayOne, (event, length, closureDays, first) => {
        const last = Math.min(event + length, numberDay(table.last));
        let expected = 0;
        for (let at = first === 'same-day' ? event : event + 1; at <= last; at += 1) {
          const iso = writeDay(at);
          const isWeekend = [0, 6].includes(new Date(iso).getUTCDay());
          if (!isWeekend && !table.days.includes(iso) && !closureDays.includes(iso)) expected += 1;
        }
        expect(readCalendar({ closureDays, dayOne: first }).count(event, last)).toBe(expected);
      }),
    );
  });
});

function writeDay(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}
