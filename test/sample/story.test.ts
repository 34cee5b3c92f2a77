import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import {
  countByHand,
  countRefusedByHand,
  firstStage,
  rows,
  type StageCount,
  secondStage,
} from './brute-force.ts';
import { countRefused, expectNumbersOnlyIn, joinLines, onTime, share, whyNotKept } from './phrases.ts';

const folder = 'assessments/harbour-vale/2025-26';
const report = parse(readFileSync(join(folder, 'report.yaml'), 'utf8'));
const first = countByHand(firstStage, '2025-04-01', '2026-03-31');
const second = countByHand(secondStage, '2025-04-01', '2026-03-31');
const firstBefore = countByHand(firstStage, '2024-04-01', '2025-03-31');
const secondBefore = countByHand(secondStage, '2024-04-01', '2025-03-31');
const autumn = countByHand(firstStage, '2025-09-01', '2025-11-30');
const untilJanuary = countByHand(firstStage, '2025-04-01', '2025-12-31');
const winter = countByHand(firstStage, '2025-10-01', '2026-03-31');
const waited = first.late.filter((row) => row['Notes'] === 'Waited for an inspection').length;

test('every number in the analysis is the counted one', () => {
  const about = first.categories;
  const most = Number(about['Repairs']) + Number(about['Damp and mould']) + Number(about['Leaks and roofs']);
  const partly = (stage: StageCount) => stage.outcomes['Partly upheld'] ?? 0;
  const upheld = (stage: StageCount) => stage.outcomes['Upheld'] ?? 0;
  const typed = report.performance.previous[1]['stage-1'];
  const phrases = [
    `received ${first.received} complaints at stage 1, or ${share(first.received, 4812, 1000)} for every 1,000 homes`,
    `The year before it was ${firstBefore.received}, or ${share(firstBefore.received, 4790, 1000)}.`,
    `${winter.received} of the ${first.received} came between October and March`,
    `January alone brought ${first.months['2026-01']}.`,
    `Repairs (${about['Repairs']}), damp and mould (${about['Damp and mould']})`,
    `leaks and roofs (${about['Leaks and roofs']}) make up ${most} of the ${first.received}.`,
    `repairs fell from ${firstBefore.categories['Repairs']}.`,
    `from ${firstBefore.categories['Staff and communication']} to ${about['Staff and communication']}.`,
    `We read all ${about['Staff and communication']},`,
    `acknowledged ${first.acknowledgedInTime} of ${first.received} in time, or ${share(first.acknowledgedInTime, first.received)} per cent`,
    `at stage 2, ${second.acknowledgedInTime} of ${second.received}.`,
    `in time in ${onTime(first)} of ${first.received} cases at stage 1: ${share(onTime(first), first.received)} per cent`,
    `against ${share(onTime(firstBefore), firstBefore.received)} the year before`,
    `it was ${onTime(second)} of ${second.received}: ${share(onTime(second), second.received)} per cent`,
    `against ${share(onTime(secondBefore), secondBefore.received)}.`,
    `was ${first.medianDays} working days from acknowledgement; it had been ${firstBefore.medianDays}.`,
    `Of the other ${first.received - onTime(first)} cases at stage 1`,
    `answered ${first.late.length} late, and ${first.outcomes['Withdrawn']} were withdrawn`,
    `Of the ${first.late.length} late answers, ${waited} concerned damp, mould, leaks or roofs`,
    `and ${autumn.late.length} belonged to complaints received between September and November 2025`,
    `Of the ${autumn.received} complaints of those months, ${onTime(autumn)} were answered in time`,
    `We extended ${first.extended} cases at stage 1. We kept the new date in ${first.inTimeExtended}, missed it in 1`,
    `in 1 had set a date beyond the 10 more working days that the Code allows`,
    `All ${second.extended} extensions at stage 2 were kept`,
    `we upheld ${upheld(first)}, upheld ${partly(first)} in part and did not uphold ${first.outcomes['Not upheld']}.`,
    `in ${upheld(first) + partly(first)} of ${first.responded} cases`,
    `reviewed ${second.received} complaints at stage 2, or ${share(second.received, first.received)} for every hundred`,
    `it was ${share(secondBefore.received, firstBefore.received)}. Reviewers upheld ${upheld(second)} and a further ${partly(second)} in part.`,
    `Those ${upheld(second) + partly(second)} people`,
    `2023/24, ${share(typed['in-time'] + typed['in-time-extended'], typed.received)} per cent in time at stage 1`,
    `We turned down ${countRefused('2025-04-01', '2026-03-31')} complaints (${countRefused('2024-04-01', '2025-03-31')} the year before)`,
  ];
  expectNumbersOnlyIn(report.analysis, phrases);
});

test('the extensions that were not kept are one missed and one too long, both late', () => {
  expect(second.inTimeExtended).toBe(second.extended);
  expect(first.late.filter((row) => row['Extended to'] !== '').map(whyNotKept)).toEqual([
    'too long',
    'missed',
  ]);
});

test('the inspections that were late were of damp, leaks and roofs', () => {
  const subjects = first.late
    .filter((row) => row['Notes'] === 'Waited for an inspection')
    .map((row) => row['About']);
  expect(new Set(subjects)).toEqual(new Set(['Damp and mould', 'Leaks and roofs']));
});

test('what the self-assessment says of the figures is so', () => {
  const words = joinLines(readFileSync(join(folder, 'self-assessment.yaml'), 'utf8'));
  const acknowledged = Number(share(first.acknowledgedInTime, first.received));
  const acknowledgedSecond = Number(share(second.acknowledgedInTime, second.received));
  const responded = Number(share(onTime(first), first.received));
  const respondedSecond = Number(share(onTime(second), second.received));
  const claims: [phrase: string, figure: number, least: number, most: number][] = [
    ['At both stages, more than 95 per cent of acknowledgements were in time.', acknowledged, 95.1, 100],
    [
      'At both stages, more than 95 per cent of acknowledgements were in time.',
      acknowledgedSecond,
      95.1,
      100,
    ],
    ['So were around 97 per cent of stage 2 responses.', respondedSecond, 96.5, 97.4],
    ['At stage 1 it was about nine in ten', responded, 88, 91.5],
    ['More than nineteen in twenty acknowledgements were in time in 2025/26.', acknowledged, 95.1, 100],
    ['about nine in ten stage 1 responses were sent in time', responded, 88, 91.5],
    ['Nearly all the late ones were waiting for an inspection', (100 * waited) / first.late.length, 90, 100],
    ['autumn 2025 was the worst period', autumn.late.length, first.late.length / 2, first.late.length],
    ['Over 95 per cent went out in time during 2025/26', acknowledgedSecond, 95.1, 100],
    ['About 97 per cent of stage 2 responses were in time', respondedSecond, 96.5, 97.4],
    ['in 2025/26: all but one', second.late.length, 1, 1],
  ];
  expect(
    claims.filter(
      ([phrase, figure, least, most]) => !words.includes(phrase) || figure < least || figure > most,
    ),
  ).toEqual([]);
});

test('the improvements, refusals and homes agree with the register and the self-assessment', () => {
  const late = (stage: StageCount) => stage.received - stage.acknowledgedInTime;
  expect(report.improvements.map(({ learned }: { learned: string }) => learned).join(' ')).toContain(
    `Of the ${late(first)} late acknowledgements at stage 1, ${late(untilJanuary)} were of complaints received before January 2026.`,
  );
  expect(
    Object.fromEntries(
      report.refused.map(({ type, number }: { type: string; number: number }) => [type, number]),
    ),
  ).toEqual(countRefusedByHand('2025-04-01', '2026-03-31'));
  expect(parse(readFileSync(join(folder, 'self-assessment.yaml'), 'utf8')).landlord.homes).toBe(4812);
  expect(report.performance.previous[0].homes).toBe(4790);
});

test('the generator writes the committed registers', () => {
  const out = mkdtempSync(join(tmpdir(), 'selfassess-sample-'));
  try {
    execFileSync(process.execPath, ['scripts/sample-register.mjs', out]);
    const registers = ['2024-25/complaints.csv', '2025-26/complaints.csv'];
    const read = (folder: string) => registers.map((name) => readFileSync(join(folder, name), 'utf8'));
    expect(read(out)).toEqual(read(join(folder, '..')));
  } finally {
    rmSync(out, { recursive: true });
  }
});

test('no case holds a person, an address or a way to reach anybody', async () => {
  const personal = [
    /@/,
    /\b0\d{3,4} ?\d{3} ?\d{3}\b|\+44/,
    /\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b/,
    /\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Rev|Sir|Lady)\.? [A-Z]/,
  ];
  const cells = rows.flatMap((row) => Object.values(row));
  expect(cells.filter((cell) => personal.some((pattern) => pattern.test(cell)))).toEqual([]);
  const words = new Set(cells.filter((cell) => !/^(?:HV\d\d-\d{4}|\d\d\/\d\d\/\d{4})$/.test(cell)));
  await expect(`${[...words].filter(Boolean).sort().join('\n')}\n`).toMatchFileSnapshot('words.txt');
});
