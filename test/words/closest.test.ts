import { expect, test } from 'vitest';
import { findOneSlip } from '../../src/words/closest.ts';

const ids = [
  'policy',
  'policy-2025',
  'board-report',
  'stage-2-letter',
  'training',
  'letters',
  'plan-a',
  'minutes-mar',
];

test.each([
  ['polcy', 'policy'],
  ['poliicy', 'policy'],
  ['poilcy', 'policy'],
  ['pokicy', 'policy'],
  ['Policy', 'policy'],
  ['Board Report', 'board-report'],
  ['boardreport', 'board-report'],
  ['board_reprot', 'board-report'],
  ['stage-2-leter', 'stage-2-letter'],
])('%s can only be %s', (word, meant) => {
  expect(findOneSlip(word, ids, 5)).toBe(meant);
});

test.each([
  ['policy-2024'],
  ['policy-2052'],
  ['policy-205'],
  ['stage-1-letter'],
  ['stage-letter-2'],
  ['stage-22-letter'],
  ['board-response'],
  ['learning'],
  ['trainning2'],
  ['letter'],
  ['plan-b'],
  ['minutes-may'],
  ['pol'],
  [''],
])('%s may be something else', (word) => {
  expect(findOneSlip(word, ids, 5)).toBe('');
});

test('two that are as near are neither', () => {
  expect(findOneSlip('reporz', ['report', 'reporx'], 5)).toBe('');
  expect(findOneSlip('Report', ['report', 'REPORT'], 5)).toBe('');
});

test('digits are not joined otherwise', () => {
  expect(findOneSlip('plan-1-2', ['plan-12'], 4)).toBe('');
  expect(findOneSlip('Plan_1_2', ['plan-1-2'], 4)).toBe('plan-1-2');
});
