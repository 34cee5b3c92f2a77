import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readQuarter } from '../../src/records/dates/quarters.ts';
import { listQuarters } from '../../src/register/list-quarters.ts';
import { formatMonths } from '../../src/words/dates.ts';

const year = { from: '2025-04-01', to: '2026-03-31' };

test.each([
  ['Q1', '2025-04 to 2025-06'],
  ['q 4 2025/26', '2026-01 to 2026-03'],
  ['Quarter 2', '2025-07 to 2025-09'],
  ['Qtr 3 (October to December)', '2025-10 to 2025-12'],
  ['3rd quarter', '2025-10 to 2025-12'],
  ['Fourth quarter', '2026-01 to 2026-03'],
  ['April to June 2025', '2025-04 to 2025-06'],
  ['Jan – Mar', '2026-01 to 2026-03'],
  ['Jul-Sept 2025', '2025-07 to 2025-09'],
  ['2025-10 to 2025-12', '2025-10 to 2025-12'],
  ['Q5', ''],
  ['April to July', ''],
  ['April to June 2024', ''],
  ['Repairs', ''],
  ['', ''],
])('“%s” is the quarter “%s”', (name, quarter) => {
  expect(readQuarter(name, year)).toBe(quarter);
});

test('a quarter in words, or by its number, is read as the quarter it is', () => {
  const day = fc
    .date({ min: new Date('2018-01-01'), max: new Date('2027-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  fc.assert(
    fc.property(day, fc.integer({ min: 27, max: 540 }), (from, days) => {
      const to = new Date(Date.parse(from) + days * 86_400_000).toISOString().slice(0, 10);
      const quarters = listQuarters({ from, to });
      expect(quarters[0]?.slice(0, 7)).toBe(from.slice(0, 7));
      expect(quarters.at(-1)?.slice(-7)).toBe(to.slice(0, 7));
      for (const [at, quarter] of quarters.entries()) {
        const [first = '', last = first] = quarter.split(' to ');
        expect(readQuarter(formatMonths(first, last), { from, to })).toBe(quarter);
        expect(readQuarter(`Q${at + 1}`, { from, to })).toBe(quarter);
      }
    }),
  );
});

test('no quarter is in a period that is none', () => {
  expect(listQuarters({ from: '', to: '' })).toEqual([]);
  expect(listQuarters({ from: '2026-04-01', to: '2026-03-31' })).toEqual([]);
});
