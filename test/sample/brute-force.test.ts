import { createReadStream, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { loadCode } from '../../src/codes/codes.ts';
import { countRegisters } from '../../src/register/count-register.ts';
import type { Breakdown, Figures, StageFigures } from '../../src/register/figures.ts';
import {
  countByHand,
  countRefusedByHand,
  firstStage,
  rows,
  type StageCount,
  secondStage,
} from './brute-force.ts';

const folder = 'assessments/harbour-vale/2025-26';
const { performance } = parse(readFileSync(join(folder, 'report.yaml'), 'utf8'));
const years = [
  { from: '2024-04-01', to: '2025-03-31', homes: 4790 },
  { from: '2025-04-01', to: '2026-03-31', homes: 4812 },
];
const code = loadCode('housing-ombudsman-2024');
if (!code) {
  throw new Error('The Code of the sample is not there.');
}
const source = {
  name: 'complaints.csv',
  handler: '',
  layout: {
    columns: performance.columns,
    dates: performance.dates,
    outcomes: {},
    stages: {},
    stage: 0,
    sheet: '',
  },
  open: () => createReadStream(join(folder, performance.register)),
};
const counted = await countRegisters([source], {
  code,
  years,
  counting: {
    countedOn: '2026-06-12',
    dayOne: 'day-after',
    extensions: 'in-time',
    shareOf: 'received',
    closureDays: performance['closure-days'],
    suppressBelow: 0,
    reopened: 'each',
    tenures: [],
  },
  today: '2026-06-12',
});

test('every row of the sample is counted', () => {
  expect(counted.faults).toEqual([]);
  expect([counted.rows, counted.leftOut]).toEqual([rows.length, 0]);
});

test.each(years)('the figures of the year from $from are those counted by hand', ({ from, to, homes }) => {
  const first = countByHand(firstStage, from, to);
  const second = countByHand(secondStage, from, to);
  const refused = countRefusedByHand(from, to);
  const figures = findFigures(from);
  expect(figures.stages.map(pickFigures)).toEqual(
    [first, second].map((stage) => expectFigures(stage, homes)),
  );
  expect(figures.escalation).toEqual(share(second.received, first.received, 100));
  expect(readColumn(figures.refused, 0)).toEqual(refused);
  expect(readColumn(figures.breakdowns.categories, 0)).toEqual(first.categories);
  expect(readColumn(figures.breakdowns.categories, 1)).toEqual(second.categories);
  expect(readColumn(figures.months, 0)).toEqual(first.months);
  expect(readColumn(figures.months, 1)).toEqual(second.months);
});

function findFigures(from: string): Figures {
  const year = counted.years.find(({ figures }) => figures.period.from === from);
  if (!year) {
    throw new Error(`${from} is not counted`);
  }
  return year.figures;
}

function pickFigures(figures: StageFigures) {
  const { received, responded, inTime, inTimeExtended, extended, open, outcomes } = figures;
  const { acknowledgedRate, onTime, perThousand } = figures;
  const median = figures.daysFromAcknowledgement.median;
  return {
    ...{ received, responded, inTime, inTimeExtended, extended, open, outcomes, median },
    ...{ acknowledgedRate, onTime, perThousand },
  };
}

function expectFigures(stage: StageCount, homes: number): ReturnType<typeof pickFigures> {
  const { received, responded, inTime, inTimeExtended, extended, open, outcomes } = stage;
  return {
    ...{ received, responded, inTime, inTimeExtended, extended, open, median: stage.medianDays },
    outcomes: {
      upheld: outcomes['Upheld'] ?? 0,
      partlyUpheld: outcomes['Partly upheld'] ?? 0,
      notUpheld: outcomes['Not upheld'] ?? 0,
      other: 0,
      notRecorded: 0,
      withdrawn: outcomes['Withdrawn'] ?? 0,
    },
    acknowledgedRate: share(stage.acknowledgedInTime, received, 100),
    onTime: share(inTime + inTimeExtended, received, 100),
    perThousand: share(received, homes, 1000),
  };
}

function share(numerator: number, denominator: number, per: number) {
  return { numerator, denominator, value: Number(((numerator / denominator) * per).toFixed(1)) };
}

/** The names of a breakdown with their figures in a column, without those of nothing. */
function readColumn(breakdown: Breakdown, column: number): Record<string, unknown> {
  return Object.fromEntries(
    breakdown.rows.map(({ name, figures }) => [name, figures[column]]).filter(([, figure]) => figure !== 0),
  );
}
