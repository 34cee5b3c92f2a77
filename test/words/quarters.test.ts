import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, nameDay } from '../../src/words/calendar.ts';
import { findLastQuarter, moveQuarter, readQuarter } from '../../src/words/quarters.ts';

const april = '2025-04-01';
const third = { label: '2025-26-Q3', from: '2025-10-01', to: '2025-12-31' };

describe('readQuarter', () => {
  it.each([
    ...[
      '2025-26-Q3',
      '2025-26 q3',
      '2025/26 Q3',
      '2025-2026, Q3',
      'Q3 2025/26',
      'q3 of 2025-26',
      'Quarter 3 2025-26',
    ],
    ...[
      'Q3',
      'quarter 3',
      '2025-10',
      '2025-12',
      'October 2025',
      'Nov 2025',
      'Oct-Dec 2025',
      'Oct – Dec 2025',
    ],
    ...['October to December 2025', 'OCTOBER 2025 TO DECEMBER 2025', ' October  to December 2025 '],
  ])('knows what “%s” is', (written) => {
    expect(readQuarter(written, april, true)).toEqual(third);
  });

  it.each([
    ...[
      '2025-Q3',
      '2025 Q3',
      '2025-27-Q3',
      '2025-25-Q3',
      '2025-26',
      '2025-26-Q5',
      'Q0',
      'Q',
      '',
      '2025-13',
      '2025-1',
    ],
    ...['Oct to Nov 2025', 'Nov to Jan 2026', 'October 2024 to December 2025', 'December 2025 or so', '3'],
  ])('does not guess what “%s” is', (written) => {
    expect(readQuarter(written, april, true)).toBeUndefined();
  });

  it('takes a quarter without a year for one of the year at hand, if there is one', () => {
    expect(readQuarter('Q3', april, false)).toBeUndefined();
    expect(readQuarter('Q4', april, true)).toMatchObject({ from: '2026-01-01', to: '2026-03-31' });
  });

  it('counts from the day on which the landlord’s years begin', () => {
    expect(readQuarter('2025-Q3', '2024-01-01', true)).toEqual({
      ...{ label: '2025-Q3', from: '2025-07-01', to: '2025-09-30' },
    });
    expect(readQuarter('2025-26-Q3', '2024-01-01', true)).toBeUndefined();
    expect(readQuarter('2025-26-Q2', '2020-04-06', true)).toMatchObject({
      from: '2025-07-06',
      to: '2025-10-05',
    });
  });

  it('reads what it writes, and every day is in one quarter', () => {
    const days = fc.integer({ min: 17_000, max: 22_000 }).map(nameDay);
    const firsts = fc
      .record({ start: days, month: fc.integer({ min: 1, max: 12 }) })
      .map(({ start, month }) => `${start.slice(0, 4)}-${String(month).padStart(2, '0')}-01`);
    fc.assert(
      fc.property(days, firsts, (day, first) => {
        const last = findLastQuarter(day, first);
        const now = moveQuarter(last, 1, first);
        expect(readQuarter(last.label, first, false)).toEqual(last);
        expect(addDays(last.to, 1)).toBe(now.from);
        expect(now.from <= day && day <= now.to).toBe(true);
        expect(readQuarter(day.slice(0, 7), first, false)).toEqual(now);
        expect(moveQuarter(moveQuarter(now, -4, first), 4, first)).toEqual(now);
      }),
    );
  });
});
