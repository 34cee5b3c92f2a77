import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readNumberWords } from '../../src/words/number-words.ts';
import { findQuantities, type Quantity } from '../../src/words/quantities.ts';

test.each<[string, readonly [string, Quantity['kind'], number, Quantity['bound']][]]>([
  ['we received 1,204 complaints', [['1,204', 'count', 1204, 'is']]],
  ['sixty-nine answers are yes', [['sixty-nine', 'count', 69, 'is']]],
  ['two hundred and nine homes', [['two hundred and nine', 'count', 209, 'is']]],
  ['about nine in ten were in time', [['about nine in ten', 'share', 90, 'about']]],
  [
    '48.6 per cent, or 48.6%',
    [
      ['48.6 per cent', 'percent', 48.6, 'is'],
      ['48.6%', 'percent', 48.6, 'is'],
    ],
  ],
  ['up by six percentage points', [['six', 'count', 6, 'is']]],
  [
    '197 of 205, or 45 out of the 46',
    [
      ['197 of 205', 'pair', 197, 'is'],
      ['45 out of the 46', 'pair', 45, 'is'],
    ],
  ],
  ['just under half of them', [['just under half', 'share', 50, 'just-below']]],
  ['two-thirds of the homes', [['two-thirds', 'share', 66.7, 'is']]],
  ['the first quarter and the third stage', []],
  [
    'no more than 12 and at least 3',
    [
      ['no more than 12', 'count', 12, 'at-most'],
      ['at least 3', 'count', 3, 'at-least'],
    ],
  ],
  ['all three were late', [['all three', 'all', 100, 'is']]],
  ['no complaints, and no longer', [['no', 'none', 0, 'is']]],
  ['hv/26/071, b12, £30 and 2026-05-30', []],
])('%s', (text, expected) => {
  const found = findQuantities(text).map(({ start, end, kind, value, bound }) => [
    text.slice(start, end),
    kind,
    Math.round(value * 10) / 10,
    bound,
  ]);
  expect(found).toEqual(expected);
});

test('a whole number in words is read as written', () => {
  const ones =
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
      ' ',
    );
  const tens = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
  const small = (number: number): string =>
    ones[number] ?? `${tens[Math.floor(number / 10) - 2]}${number % 10 ? `-${ones[number % 10]}` : ''}`;
  const large = (number: number): string =>
    number < 100
      ? small(number)
      : `${small(Math.floor(number / 100))} hundred${number % 100 ? ` and ${small(number % 100)}` : ''}`;
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 999 }), (number) => {
      const words = large(number);
      expect(readNumberWords(words)).toBe(number);
      expect(findQuantities(`there were ${words} of them`)).toMatchObject([{ kind: 'count', value: number }]);
    }),
  );
  expect(readNumberWords('twelve thousand, four hundred and two')).toBe(12_402);
  expect(readNumberWords('dozen')).toBeNaN();
});

test('quantities come from left to right, and none overlaps another', () => {
  const piece = fc.constantFrom(
    'nine',
    ' in ',
    'ten',
    '%',
    ' of ',
    '12',
    ',',
    '.',
    ' all ',
    'no ',
    'half',
    ' the ',
    '-',
    '£',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const text = pieces.join('');
      const found = findQuantities(text);
      for (const [index, { start, from, end }] of found.entries()) {
        expect(start).toBeLessThanOrEqual(from);
        expect(from).toBeLessThan(end);
        expect(from).toBeGreaterThanOrEqual(found[index - 1]?.end ?? 0);
      }
    }),
  );
});
