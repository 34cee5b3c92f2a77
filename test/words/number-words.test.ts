import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readDigits, readNumberWords, writeDigits } from '../../src/words/number-words.ts';

test.each([
  ['sixty-nine', 69],
  ['two hundred and nine', 209],
  ['a thousand', 1000],
  ['four thousand, one hundred and twenty', 4120],
  ['twenty eleven', Number.NaN],
  ['five and six', Number.NaN],
  ['several', Number.NaN],
])('%s is %d', (written, value) => {
  expect(readNumberWords(written)).toBe(value);
});

test.each([
  ['within ten working days', 'within 10· working days'],
  ['twenty-five or thirty of a hundred', '25········· or 30···· of 100······'],
  ['one thousand and twelve homes', '1012··················· homes'],
  ['two and three and twenty eleven', '2·· and 3···· and 20···· 11····'],
  ['someone, often and a tenth', 'someone, often and a tenth'],
])('%s', (text, digits) => {
  expect(writeDigits(text)).toBe(digits);
});

test('everything after a number keeps its place', () => {
  const word = fc.constantFrom('a', 'one', 'twenty', 'hundred', 'thousand', 'and', 'days', ',', '-', '12');
  fc.assert(
    fc.property(fc.array(fc.tuple(word, fc.constantFrom('', ' ')), { maxLength: 30 }), (parts) => {
      const text = parts.flat().join('');
      const written = writeDigits(text);
      expect(written).toHaveLength(text.length);
      for (const [index, letter] of [...written].entries()) {
        if (!/[\d·]/.test(letter)) expect(letter).toBe(text[index]);
      }
    }),
  );
});

test('digits are read with commas and what fills them up', () => {
  expect(readDigits('1,204')).toBe(1204);
  expect(readDigits('12····')).toBe(12);
});
