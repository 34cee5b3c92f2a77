import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mendText, overlaps } from '../../src/source/mend.ts';
import type { Edit } from '../../src/source/span.ts';

const original = 'abcdefghijklmnopqrstuvwxyz';

/** Edits that do not overlap, in any order. */
const edits = fc
  .tuple(
    fc.uniqueArray(fc.nat(original.length), { minLength: 2, maxLength: 8 }),
    fc.array(fc.string(), { minLength: 4, maxLength: 4 }),
  )
  .map(([offsets, texts]) => {
    const sorted = offsets.toSorted((a, b) => a - b);
    return texts.flatMap((text, index): Edit[] => {
      const [start, end] = [sorted[2 * index], sorted[2 * index + 1]];
      return start === undefined || end === undefined ? [] : [{ span: [start, end], text }];
    });
  })
  .chain((list) => fc.shuffledSubarray(list, { minLength: list.length }));

describe('mendText', () => {
  test('makes every edit', () => {
    const mended = mendText('comply:yes #1', [
      { span: [11, 13], text: 'one' },
      { span: [7, 7], text: ' ' },
    ]);
    expect(mended.text).toBe('comply: yes one');
  });

  test('leads every character it has kept back to where it stood', () => {
    fc.assert(
      fc.property(edits, (list) => {
        const { text, toOriginal } = mendText(original, list);
        const kept = [...original].filter((_, at) => !list.some(({ span }) => span[0] <= at && at < span[1]));
        const offsets = [...text].map((_, at) => toOriginal(at));
        for (const sign of kept) expect(offsets).toContain(original.indexOf(sign));
      }),
    );
  });

  test('never leads back before where it led for an earlier offset, nor out of the text', () => {
    fc.assert(
      fc.property(edits, (list) => {
        const { text, toOriginal } = mendText(original, list);
        const back = Array.from({ length: text.length + 1 }, (_, at) => toOriginal(at));
        expect(back).toEqual(back.toSorted((a, b) => a - b));
        expect(toOriginal(text.length)).toBe(original.length);
      }),
    );
  });
});

describe('overlaps', () => {
  const insert = { span: [3, 3], text: 'x' } as const;

  test.each([
    [[2, 4], [3, 5], true],
    [[2, 3], [3, 5], false],
    [[3, 3], [3, 3], true],
    [[2, 4], [3, 3], true],
    [[3, 5], [3, 3], false],
  ] as const)('%j and %j: %j', (one, other, expected) => {
    expect(overlaps({ span: one, text: '' }, [{ ...insert, span: other }])).toBe(expected);
  });
});
