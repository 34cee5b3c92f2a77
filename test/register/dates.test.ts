import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileDatePattern } from '../../src/register/read/date-pattern.ts';

const day = Date.UTC(2025, 3, 3) / 86_400_000;

describe('a date', () => {
  it.each([
    ['yyyy-mm-dd', '2025-04-03'],
    ['yyyy-mm-dd', '2025-4-3'],
    ['yyyy-mm-dd', ' 2025-04-03T10:30:00.000Z '],
    ['yyyy-mm-dd', '2025-04-03 10:30:00+01:00'],
    ['dd/mm/yyyy', '03/04/2025'],
    ['dd/mm/yyyy', '3/4/2025 09:05'],
    ['dd/mm/yyyy', '03/04/2025, 9:05:00 a.m.'],
    ['DD/MM/YYYY', '03/04/2025 11:59 PM'],
    ['d/m/yy', '03/04/25'],
    ['mm/dd/yyyy', '04/03/2025'],
    ['dd-mmm-yyyy', '03-APR-2025'],
    ['dd-mmm-yy', '3-Apr-25'],
    ['dd mmmm yyyy', '3  April 2025'],
    ['dd mmmm yyyy', '3 Apr 2025'],
    ['mmmm d, yyyy', 'April 3, 2025'],
    ['dd.mm.yyyy', '03.04.2025'],
  ])('written %s may be “%s”', (pattern, text) => {
    expect(compileDatePattern(pattern).read(text)).toBe(day);
  });

  it.each([
    ['yyyy-mm-dd', '03/04/2025', 'unreadable'],
    ['yyyy-mm-dd', '2025-04-03x', 'unreadable'],
    ['yyyy-mm-dd', '2025-13-03', 'unreadable'],
    ['yyyy-mm-dd', '2025-00-03', 'unreadable'],
    ['yyyy-mm-dd', '0025-04-03', 'unreadable'],
    ['yyyy-mm-dd', '45750', 'unreadable'],
    ['dd/mm/yyyy', '32/04/2025', 'unreadable'],
    ['dd/mm/yyyy', '03/04/25', 'unreadable'],
    ['dd.mm.yyyy', '03/04/2025', 'unreadable'],
    ['dd mmm yyyy', '3 Apx 2025', 'unreadable'],
    ['dd/mm/yyyy', '31/02/2025', 'no-day'],
    ['yyyy-mm-dd', '2025-02-29', 'no-day'],
    ['yyyy-mm-dd', '2025-04-31', 'no-day'],
  ])('written %s cannot be “%s”', (pattern, text, trouble) => {
    expect(compileDatePattern(pattern).read(text)).toBe(trouble);
  });

  it('is read back as it was written, in every pattern', () => {
    const pattern = fc.constantFrom(
      'yyyy-mm-dd',
      'dd/mm/yyyy',
      'd/m/yy',
      'mm/dd/yyyy',
      'dd-mmm-yyyy',
      'd mmmm yyyy',
    );
    const days = fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(pattern, days, (one, date) => {
        expect(compileDatePattern(one).read(write(date, one))).toBe(Math.floor(date.getTime() / 86_400_000));
      }),
    );
  });
});

function write(date: Date, pattern: string): string {
  const part = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat('en-US', { ...options, timeZone: 'UTC' }).format(date);
  const parts: Readonly<Record<string, string>> = {
    d: part({ day: 'numeric' }),
    dd: part({ day: 'numeric' }).padStart(2, '0'),
    m: part({ month: 'numeric' }),
    mm: part({ month: 'numeric' }).padStart(2, '0'),
    mmm: part({ month: 'short' }),
    mmmm: part({ month: 'long' }),
    yy: part({ year: '2-digit' }),
    yyyy: part({ year: 'numeric' }),
  };
  return pattern.replace(/d+|m+|y+/g, (token) => parts[token] ?? token);
}
