import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkSource } from '../../src/check/check-source.ts';
import { defaultSettings } from '../../src/check/settings.ts';
import { parseSource } from '../../src/source/parse-source.ts';
import { countByHand, countRefusedByHand, firstStage, secondStage } from './brute-force.ts';

const path = 'assessments/harbour-vale/2024-25/self-assessment.yaml';
const text = readFileSync(path, 'utf8').replace(/\s+/g, ' ');
const [from, to] = ['2024-04-01', '2025-03-31'];
const first = countByHand(firstStage, from, to);
const second = countByHand(secondStage, from, to);

test('the sample landlord’s earlier year is complete, and only its age is warned of', () => {
  const options = { draft: false, today: '2026-11-21', settings: defaultSettings, exists: () => false };
  const { diagnostics, tally } = checkSource(parseSource(readFileSync(path), path), options);
  expect(tally).toEqual({ provisions: 72, answered: 72, complete: 72 });
  expect(diagnostics.map(({ rule }) => rule)).toEqual(['approval-stale', ...Array(7).fill('action-overdue')]);
});

test('every number in it that the register has is the counted one', () => {
  const share = (part: number, whole: number) => Math.floor((100 * part) / whole);
  const inTime = first.inTime + first.inTimeExtended;
  const late = second.received - second.inTime - second.inTimeExtended;
  for (const phrase of [
    `received ${first.received} complaints, or ${((first.received / 4790) * 1000).toFixed(1)} for every 1,000 homes`,
    `kept to it in ${first.acknowledgedInTime} of ${first.received} cases`,
    `in ${share(inTime, first.received)} out of a hundred cases`,
    `It was done ${first.extended} times in the year`,
    `There were ${second.received} in the year`,
    `in time for ${second.acknowledgedInTime} of ${second.received}`,
    `${late === 3 ? 'Three' : late} of ${second.received} final responses took longer`,
    `Stage 2 was extended ${second.extended === 4 ? 'four' : second.extended} times`,
  ]) {
    expect(text).toContain(phrase);
  }
  const refused = Object.values(countRefusedByHand(from, to)).reduce((sum, one) => sum + one, 0);
  expect(text).toContain(`declined ${refused === 7 ? 'seven' : refused} complaints`);
});
