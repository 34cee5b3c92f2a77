import fc from 'fast-check';
import { expect, it } from 'vitest';
import { CueIndex } from '../../src/check/cases/cue-index.ts';
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

it('names every text that has its cues together with those before it, and none that has not even with its neighbours', () => {
  const few = fc.array(fc.stringMatching(/^[a-c ]{0,8}$/), { maxLength: 8 });
  const sought = fc.array(fc.array(fc.stringMatching(/^[a-c ]{1,3}$/), { minLength: 1, maxLength: 3 }), {
    minLength: 1,
    maxLength: 2,
  });
  fc.assert(
    fc.property(few, fc.array(sought, { maxLength: 4 }), fc.nat(3), (texts, rows, before) => {
      const index = new CueIndex(texts);
      for (const groups of rows) {
        const found = index.find(groups, before);
        const between = (from: number, to: number) => texts.slice(Math.max(0, from), to).join(' ');
        for (const at of texts.keys()) {
          if (hasCues(between(at - before, at + 1), groups)) expect(found).toContain(at);
          // A cue that begins in a text may end with the space after it, or in one of the next.
          if (!hasCues(`${between(at - before, at + 5)} `, groups)) expect(found).not.toContain(at);
        }
      }
    }),
    { numRuns: 500 },
  );
});
