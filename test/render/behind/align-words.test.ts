import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alignWords, box, readSigns, squeeze } from '../../../src/render/pdf/words/align-words.ts';

const text = (words: string, block = 1) => ({ text: words, block, terms: [] });

describe('the texts of a page', () => {
  test('are one row of signs, parted by spaces and by paragraphs, not by what is never drawn', () => {
    const signs = readSigns([text('ab c\u00add '), text('e'), text('f', 2), text('\ufeffg\u200bh', 2)]);
    expect(signs.text).toBe('abcdefgh');
    expect([...signs.parted.slice(0, 8)]).toEqual([1, 0, 1, 0, 1, 1, 0, 0]);
    expect(signs.sourceOf(5)?.block).toBe(2);
    expect(signs.sourceOf(99)).toBeUndefined();
  });

  test('lose only what is never drawn', () => {
    expect(squeeze(' a\u00a0b\u00adc\u2060\n')).toBe('abc');
  });
});

describe('what was printed', () => {
  test('is found sign by sign', () => {
    expect([...alignWords('abc', 'abc')]).toEqual([0, 1, 2]);
  });

  test('goes on after what one of the two has more', () => {
    const rest = 'the panel reads a sample of letters'.replaceAll(' ', '');
    expect(alignWords(`one${rest}`, rest)[0]).toBe(3);
    const aligned = alignWords(rest, `1.${rest}`);
    expect([...aligned.slice(0, 4)]).toEqual([-1, -1, 0, 1]);
  });

  test('has boxes for signs that no font has', () => {
    expect([...alignWords('a字b', `a${box}b`)]).toEqual([0, 1, 2]);
  });

  test('is never laid on an earlier sign than what came before it, nor on another one', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 60 });
    fc.assert(
      fc.property(word, word, (page, printed) => {
        const found = [...alignWords(page, printed).entries()].filter(([, at]) => at >= 0);
        expect(found.map(([index]) => printed[index])).toEqual(found.map(([, at]) => page[at]));
        const places = found.map(([, at]) => at);
        expect(places).toEqual([...new Set(places)].sort((one, other) => one - other));
      }),
    );
  });
});
