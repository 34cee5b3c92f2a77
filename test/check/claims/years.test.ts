import { expect, test } from 'vitest';
import { nameYears } from '../../../src/check/statements/name-years.ts';
import { findYearBefore } from '../../../src/check/statements/year-spoken-of.ts';

const own = { from: '2025-04-01', to: '2026-03-31' };
const before = { from: '2024-04-01', to: '2025-03-31' };

test.each<[string, readonly string[]]>([
  ['In 2025/26, 2025-26 and 2025–26', ['own 1', 'own 1', 'own 1']],
  ['FY2025/26 and 2025/2026', ['own 1', 'own 1']],
  ['April 2025 to March 2026', ['own 1']],
  ['1 April 2025 to 31 March 2026', ['own 1']],
  ['the year to 31 March 2025', ['earlier 0']],
  ['the year ended 31 March 2026', ['own 1']],
  ['2023/24 and 2026/27', ['earlier -1', 'later -1']],
  ['January 2025 to December 2025', ['earlier -1']],
  ['May 2025 to July 2025', []],
  ['in 2025, on 2025-04-01 and HV/2025/26/3', []],
  ['this year, last year and the year before', ['own 1', 'unclear 0', 'earlier 0']],
  ['two years before', ['earlier -1']],
])('%s', (sentence, expected) => {
  expect(nameYears(sentence, [before, own]).map(({ when, index }) => `${when} ${index}`)).toEqual(expected);
});

test('a single number is a year to those whose year is the calendar’s', () => {
  const calendar = [2024, 2025].map((year) => ({ from: `${year}-01-01`, to: `${year}-12-31` }));
  expect(nameYears('In 2025 and 2024, not 2024/25', calendar).map(({ index }) => index)).toEqual([1, 0]);
});

test('the year before is only the one right before', () => {
  const old = { from: '2022-04-01', to: '2023-03-31' };
  expect(nameYears('the year before', [old, own]).map(({ index }) => index)).toEqual([-1]);
});

test.each([
  ['This document is about 2024/25.', ''],
  ['This document covers 2024/25.', '2024/25'],
  ['This document covers 2024/25. It is for 2025/26.', ''],
  ['We moved in 2024/25.', ''],
  ['We moved in 2024/25. In 2024/25 we also wrote to you.', '2024/25'],
  ['This year, 2024/25, was long. Now it is 2025/26.', '2024/25'],
  ['These are our answers for 2023/24.', ''],
])('%s', (text, expected) => {
  expect(findYearBefore(text, own)).toBe(expected);
});
