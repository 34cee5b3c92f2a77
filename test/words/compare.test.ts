import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldMarks, foldWords, listWords, squash, squashText } from '../../src/words/compare.ts';

test.each([
  ['It’s  Smith & Sons (Tŷ Gwyn), 24–48 hours.', 'its smith and sons ty gwyn 24 48 hours'],
  ['Cafe\u0301 ﬁre', 'cafe fire'],
  [' – ', ''],
])('the words of %j are %j', (text, words) => {
  expect(foldWords(text)).toBe(words);
  expect(squashText(text)).toBe(words.replaceAll(' ', ''));
});

test('what programs change by themselves is folded, and nothing else', () => {
  expect(foldMarks('“It’s” 24–48\u00a0hours …  \r\nNo. ')).toBe('"It\'s" 24-48 hours ...\nNo.');
  expect(foldMarks('Yes')).not.toBe(foldMarks('yes'));
});

test('the three ways agree on any text', () => {
  const text = fc.string({ unit: fc.constantFrom(...'abÉéŴﬁ1&＆’ʼ`-–_ .\u0301字😀'), maxLength: 40 });
  fc.assert(
    fc.property(text, (any) => {
      const { letters, offsets } = squash(any);
      expect(letters).toBe(squashText(any));
      expect(listWords(any).join('')).toBe(squashText(any));
      expect(offsets).toHaveLength([...letters].length + 1);
      expect(foldWords(foldMarks(any))).toBe(foldWords(any));
    }),
  );
});
