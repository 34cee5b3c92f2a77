import fc from 'fast-check';
import { expect, it } from 'vitest';
import { hasCues, narrowCues, readCues } from '../../src/check/cues.ts';

const word = fc.stringMatching(/^[a-e’ ]{1,9}$/);
const text = fc.array(word, { maxLength: 60 }).map((words) => words.join(''));
const cues = fc.array(fc.array(word, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 3 });

it('keeps of each group exactly the parts that are in the text', () => {
  fc.assert(
    fc.property(text, text, cues, (one, other, groups) => {
      for (const whole of [one, other, one]) {
        const present = groups.map((group) => group.filter((part) => whole.includes(part)));
        const isThere = present.every((group) => group.length > 0);
        const narrowed = narrowCues(whole, groups);
        expect(narrowed !== undefined).toBe(isThere);
        expect(hasCues(whole, groups)).toBe(isThere);
        if (narrowed) expect(new Set(narrowed)).toEqual(new Set(present));
      }
    }),
    { numRuns: 500 },
  );
});

it('reads groups as tables write them', () => {
  expect(readCues('will|shall&soon')).toEqual([['will', 'shall'], ['soon']]);
});
