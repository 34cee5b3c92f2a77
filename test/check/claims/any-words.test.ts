import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findMiscounted } from '../../../src/check/statements/answers-counted.ts';
import {
  findContradictions,
  knowFigures,
  knowNothing,
} from '../../../src/check/statements/contradictions.ts';
import { findYearBefore } from '../../../src/check/statements/year-spoken-of.ts';
import { loadCode } from '../../../src/codes/codes.ts';

const code = loadCode('housing-ombudsman-2024');
if (!code) throw new Error('the Code is missing');
const period = { from: '2025-04-01', to: '2026-03-31' };
const known = knowFigures([knowNothing(period, 4812, code)], 3, code);
const counted = {
  total: 72,
  answers: code.answers.map((word, index) => ({ word, number: index === 0 ? 69 : 3 })),
};

const words = fc.constantFrom(
  ...'we received|12|complaints|at stage 1|and|of the|were upheld|in time|2025/26|in|answers are Yes|3,000|homes|owns|half|nine in ten|97%|“|”|**|(|)|,|.|. |\n\n|- |’|determinations|made|with|the year before|48.6|for every 1,000 homes|acknowledged|within five working days|All|No|not'.split(
    '|',
  ),
);

test('whatever the words, what is found stands in them, and nothing is said of what is not known', () => {
  fc.assert(
    fc.property(fc.array(words, { maxLength: 40 }), (pieces) => {
      const text = pieces.join(' ');
      const line = text.replace(/\s+/g, ' ');
      const found = findContradictions(text, known);
      for (const { lead, quote, measure } of found) {
        expect(line).toContain(`${lead}${quote}`.trim());
        expect(['homes', 'determinations']).toContain(measure);
      }
      for (const { lead, quote } of findMiscounted(text, counted, 2, [period])) {
        expect(line).toContain(`${lead}${quote}`.trim());
      }
      expect(line).toContain(findYearBefore(text, period));
    }),
    { numRuns: 2000 },
  );
});

test('a sentence without an end is read in pieces', () => {
  const text = 'we own 12 homes and '.repeat(500);
  expect(findContradictions(text, known)).toHaveLength(500);
  expect(findContradictions(text.slice(0, 15), known)).toHaveLength(1);
});
