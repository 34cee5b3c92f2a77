import { describe, expect, test } from 'vitest';
import { formatDate, formatPeriod, labelPeriod } from '../../src/words/dates.ts';

describe('formatDate', () => {
  test.each([
    ['2026-07-22', '22 July 2026'],
    ['2024-02-29', '29 February 2024'],
    ['', ''],
    ['2026-02-30', '2026-02-30'],
    ['soon', 'soon'],
  ])('%j is %j', (iso, words) => expect(formatDate(iso)).toBe(words));
});

test('a period needs both its days', () => {
  expect(formatPeriod({ from: '2025-04-01', to: '2026-03-31' })).toBe('1 April 2025 to 31 March 2026');
  expect(formatPeriod({ from: '2025-04-01', to: '' })).toBe('');
});

describe('labelPeriod', () => {
  test.each([
    ['2025-04-01', '2026-03-31', '2025-26'],
    ['2025-10-01', '2026-09-30', '2025-26'],
    ['2025-03-31', '2026-03-29', '2025-26'],
    ['2025-01-01', '2025-12-31', '2025'],
    ['2099-04-01', '2100-03-31', '2099-00'],
    ['2025-04-01', '2025-12-31', 'April to December 2025'],
    ['2025-04-01', '2026-06-30', 'April 2025 to June 2026'],
    ['2025-04-01', '2025-04-30', 'April 2025'],
    ['2025-04-01', '', ''],
    ['', '', ''],
  ])('%s to %s is %j', (from, to, label) => expect(labelPeriod({ from, to })).toBe(label));
});
