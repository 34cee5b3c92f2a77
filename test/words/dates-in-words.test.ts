import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatDate } from '../../src/words/dates.ts';
import { findDates } from '../../src/words/dates-in-words.ts';

const last = (sentence: string) => findDates(sentence).map((date) => date.last);

const cases: readonly [sentence: string, ...last: string[]][] = [
  ['by the end of 2024', '2024-12-31'],
  ['due in July 24.', '2024-07-31'],
  ['In September ’24 we', '2024-09-30'],
  ['late 2024', '2024-12-31'],
  ['early 2026', '2026-04-30'],
  ['mid-2025', '2025-08-31'],
  ['the first half of 2025', '2025-06-30'],
  ['during 2024/25', '2025-03-31'],
  ['in the financial year 2024-2025', '2025-03-31'],
  ['FY24/25', '2025-03-31'],
  ['early 2025/26', '2025-07-31'],
  ['autumn 2023', '2023-11-30'],
  ['the spring of 2026', '2026-05-31'],
  ['winter 2024/25', '2025-02-28'],
  ['winter 2027', '2028-02-29'],
  ['Q3 2025', '2025-12-31'],
  ['Q4 2025/26', '2026-03-31'],
  ['the second quarter of 2026/27', '2026-09-30'],
  ['31st March 2025', '2025-03-31'],
  ['31/03/25', '2025-03-31'],
  ['2025-03-31', '2025-03-31'],
  ['on May 12, 2026', '2026-05-12'],
  ['Sept. 2025', '2025-09-30'],
  ['from September 2025 to March 2026', '2026-03-31'],
  ['between April and June 2025', '2025-06-30'],
  ['in May 2025, and again in June 2026', '2025-05-31', '2026-06-30'],
];

test.each(cases)('%s', (sentence, ...expected) => {
  expect(last(sentence)).toEqual(expected);
});

test.each([
  'within 10-11 working days',
  'pages 23-24',
  'open 24/7',
  'it may 24 hours later',
  'next year',
  'by 31 March',
  'sections 2.1 and 5.12',
  'all 2,024 homes',
])('no date: %s', (sentence) => {
  expect(last(sentence)).toEqual([]);
});

describe('any day', () => {
  const days = fc.date({ min: new Date('2012-01-01'), max: new Date('2048-12-31'), noInvalidDate: true });

  test('is read back from each way of writing it', () => {
    fc.assert(
      fc.property(days, (day) => {
        const iso = day.toISOString().slice(0, 10);
        const [year = '', month = '', number = ''] = iso.split('-');
        const words = formatDate(iso);
        const [, name = ''] = words.split(' ');
        const ways = [iso, words, `${Number(number)}/${month}/${year}`, `${name} ${Number(number)}, ${year}`];
        for (const way of [...ways, words.toUpperCase(), words.replace(name, name.slice(0, 3))]) {
          expect([way, last(`It is due by ${way}.`)]).toEqual([way, [iso]]);
        }
      }),
    );
  });

  test('lies within its month, season, year and landlord’s year', () => {
    fc.assert(
      fc.property(days, (day) => {
        const iso = day.toISOString().slice(0, 10);
        const [year = '', month = ''] = iso.split('-');
        const first = Number(month) < 4 ? Number(year) - 1 : Number(year);
        const name = formatDate(iso).split(' ')[1];
        for (const stretch of [
          `${name} ${year}`,
          year,
          `${first}/${String(first + 1).slice(2)}`,
          `late ${year}`,
        ]) {
          const [end = ''] = last(`during ${stretch}`);
          expect([stretch, end >= iso, new Date(end).toISOString().slice(0, 10)]).toEqual([
            stretch,
            true,
            end,
          ]);
        }
      }),
    );
  });
});

test('words stand where they are said to', () => {
  const sentence = 'From June 2024, and by the end of 2025, we will.';
  expect(findDates(sentence).map(({ start, end }) => sentence.slice(start, end))).toEqual([
    'June 2024',
    'the end of 2025',
  ]);
});
