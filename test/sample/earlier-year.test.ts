import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { defaultSettings } from '../../src/check/leeway/settings.ts';
import { checkFile } from '../../src/commands/disk/check-file.ts';
import { countByHand, countRefusedByHand, firstStage, rows, secondStage } from './brute-force.ts';
import { countRefused, expectNumbersOnlyIn, joinLines, onTime, share, whyNotKept } from './phrases.ts';

const folder = 'assessments/harbour-vale/2024-25';
const path = join(folder, 'self-assessment.yaml');
const text = joinLines(readFileSync(path, 'utf8'));
const report = parse(readFileSync(join(folder, 'report.yaml'), 'utf8'));
const [from, to] = ['2024-04-01', '2025-03-31'];
const first = countByHand(firstStage, from, to);
const second = countByHand(secondStage, from, to);

test('the sample landlord’s earlier year is complete, and only its age is warned of', async () => {
  const options = { draft: false, today: '2026-11-21', settings: defaultSettings };
  const { verdict, beside } = await checkFile(path, process.cwd(), options);
  expect(verdict.tally).toEqual({ provisions: 72, answered: 72, complete: 72 });
  expect(verdict.diagnostics.map(({ rule }) => rule)).toEqual([
    'approval-stale',
    ...Array(8).fill('action-overdue'),
  ]);
  expect(beside.flatMap(({ diagnostics }) => diagnostics)).toEqual([]);
});

test('its register holds the cases of the year as the next year’s register does', () => {
  const held = parseCsv(readFileSync(join(folder, report.performance.register)), { columns: true });
  expect(held).toEqual(rows.filter((row) => row['Case ref']?.startsWith('HV24-')));
  expect(held).toHaveLength(first.received + countRefused(from, to));
});

test('every number in its self-assessment that the register has is the counted one', () => {
  const late = second.received - onTime(second);
  for (const phrase of [
    `received ${first.received} complaints, or ${share(first.received, 4790, 1000)} for every 1,000 homes`,
    `kept to it in ${first.acknowledgedInTime} of ${first.received} cases`,
    `in ${Math.floor((100 * onTime(first)) / first.received)} out of a hundred cases`,
    `It was done ${first.extended} times in the year`,
    `There were ${second.received} in the year`,
    `in time for ${second.acknowledgedInTime} of ${second.received}`,
    `${late === 3 ? 'Three' : late} of ${second.received} final responses took longer`,
    `Stage 2 was extended ${second.extended === 4 ? 'four' : second.extended} times`,
    `declined ${countRefused(from, to) === 7 ? 'seven' : countRefused(from, to)} complaints`,
    'more than one stage 1 response in six was late',
  ]) {
    expect(text).toContain(phrase);
  }
  expect(Math.floor(first.responded / first.late.length)).toBe(5);
});

test('it says how many answers are Yes and No', () => {
  const { provisions } = parse(readFileSync(path, 'utf8'));
  const answers = Object.values(provisions as Record<string, { comply: unknown }>).map(({ comply }) =>
    String(comply),
  );
  expect(answers.filter((answer) => answer === 'no')).toHaveLength(8);
  expect(text).toContain('Sixty-four answers are Yes and eight are No.');
  expect(text).toContain('Eight answers are No.');
});

test('every number in the analysis is the counted one', () => {
  const [before] = report.performance.previous;
  const firstBefore = before['stage-1'];
  const onTimeBefore = firstBefore['in-time'] + firstBefore['in-time-extended'];
  const waited = first.late.filter((row) => row['Notes'] === 'Waited for an inspection').length;
  const unkept = first.late.filter((row) => row['Extended to'] !== '').map(whyNotKept);
  const [missed, tooLong] = ['missed', 'too long'].map((why) => unkept.filter((one) => one === why).length);
  const partly = [first, second].map(({ outcomes }) => outcomes['Partly upheld']);
  expectNumbersOnlyIn(report.analysis, [
    `received ${first.received} complaints at stage 1, or ${share(first.received, 4790, 1000)} for every 1,000 homes`,
    `The year before it was ${firstBefore.received}, or ${share(firstBefore.received, before.homes, 1000)}.`,
    `Repairs (${first.categories['Repairs']}) and damp and mould (${first.categories['Damp and mould']}) came first`,
    `acknowledged ${first.acknowledgedInTime} of ${first.received} in time, or ${share(first.acknowledgedInTime, first.received)} per cent`,
    `at stage 2, ${second.acknowledgedInTime} of ${second.received}, or ${share(second.acknowledgedInTime, second.received)}.`,
    `in time in ${onTime(first)} of ${first.received} cases at stage 1: ${share(onTime(first), first.received)} per cent`,
    `against ${share(onTimeBefore, firstBefore.received)} in 2023/24`,
    `it was ${onTime(second)} of ${second.received}: ${share(onTime(second), second.received)} per cent.`,
    `Of the other ${first.received - onTime(first)} cases at stage 1 we answered ${first.late.length} late, and ${first.outcomes['Withdrawn']} were withdrawn`,
    `${waited} of the ${first.late.length} late answers waited for an inspection`,
    `extended ${first.extended} cases at stage 1 and kept the new date in ${first.inTimeExtended}.`,
    `missed it in ${missed}, and in ${tooLong} had set one beyond the 10 more working days`,
    `upheld ${first.outcomes['Upheld']}, upheld ${partly[0]} in part and did not uphold ${first.outcomes['Not upheld']}.`,
    `reviewed ${second.received} complaints at stage 2, or ${share(second.received, first.received)} for every hundred`,
    `upheld ${second.outcomes['Upheld']} and a further ${partly[1]} in part.`,
    `turned down ${countRefused(from, to)} complaints`,
  ]);
  const sorted = Object.entries(first.categories).sort(([, one], [, other]) => other - one);
  expect(sorted.slice(0, 2).map(([name]) => name)).toEqual(['Repairs', 'Damp and mould']);
});

test('the typed year, the refusals and the improvements agree with what stands elsewhere', () => {
  const next = parse(readFileSync('assessments/harbour-vale/2025-26/report.yaml', 'utf8'));
  expect(report.performance.previous).toEqual(next.performance.previous.slice(1));
  const refused: { type: string; number: number }[] = report.refused;
  expect(Object.fromEntries(refused.map(({ type, number }) => [type, number]))).toEqual(
    countRefusedByHand(from, to),
  );
  const months = report.improvements.map(({ when }: { when: string }) => when);
  expect(months).toEqual(
    months.filter((month: string) => month >= from.slice(0, 7) && month <= to.slice(0, 7)),
  );
});
