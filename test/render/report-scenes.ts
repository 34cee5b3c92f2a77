import type { AnnualReport } from '../../src/records/annual-report.ts';
import { readRate } from '../../src/register/count/rate.ts';
import type { Breakdown, Figures, StageFigures } from '../../src/register/figures.ts';
import {
  answer,
  breakdown,
  makeReport,
  makeStage,
  makeTypedYear,
  makeUnknownYear,
  makeYear,
  nameMonth,
  noBreakdowns,
  withShares,
} from './report-sample.ts';

/** Reports at the ends of what landlords have, all invented. */
export const scenes = {
  sample: () => makeReport([makeYear(2024, 0.9, 0.19), makeYear(2025)]),
  small: () => quiet(makeReport([makeSmallYear()])),
  none: () => quiet({ ...makeReport([makeNoneYear()]), counting: null }),
  big: () => makeReport([2020, 2021, 2022, 2023, 2024, 2025].map(makeBigYear)),
  first: () => makeReport([makeYear(2025)]),
  typed: () => quiet({ ...makeReport([makeTypedYear(2025)]), counting: null }),
} satisfies Record<string, () => AnnualReport>;

/** The name of a scene. */
export type SceneName = keyof typeof scenes;

/** 60 homes, three complaints and one at stage 2. */
function makeSmallYear(): Figures {
  const homes = 60;
  const stages = [makeStage(1, 3, homes, 0), makeStage(2, 1, homes, 0)].map(
    (stage, index): StageFigures => ({
      ...stage,
      outcomes: {
        ...stage.outcomes,
        upheld: index === 0 ? 2 : 1,
        partlyUpheld: 0,
        notUpheld: index === 0 ? 1 : 0,
      },
    }),
  );
  const first = [0, 0, 1, 0, 0, 0, 0, 2, 0, 0, 0, 0];
  const second = [0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0];
  return {
    ...makeYear(2025),
    ...{ homes, stages, escalation: readRate(1, 3, 100) },
    ...{ refused: breakdown([]), escalationsRefused: breakdown([]) },
    breakdowns: {
      ...noBreakdowns,
      categories: breakdown([
        ['Repairs', [2, 1]],
        ['Neighbours', [1, 0]],
      ]),
      quarters: listQuarters(2025, first, second, 0),
    },
    months: breakdown(first.map((number, at) => [nameMonth(2025, at), [number, second[at] ?? 0]])),
  };
}

/** Six homes, no register and no complaint. */
function makeNoneYear(): Figures {
  const homes = 6;
  const year = makeUnknownYear(2025);
  const stages = year.stages.map((stage) => ({
    ...stage,
    received: 0,
    onTime: readRate(null, 0, 100),
    perThousand: readRate(0, homes, 1000),
  }));
  return { ...year, homes, stages, escalation: readRate(0, 0, 100) };
}

/** 120,000 homes with everything that can be broken down. */
function makeBigYear(start: number): Figures {
  const late = 0.31 - 0.04 * (start - 2020);
  const homes = 118_400 + 320 * (start - 2020);
  const growth = 1 + 0.11 * (start - 2020);
  const first = [590, 520, 540, 498, 470, 530, 610, 690, 640, 820, 730, 655].map((each) =>
    Math.round(each * growth),
  );
  const second = first.map((each) => Math.round(each * 0.14));
  const totals: [number, number] = [sum(first), sum(second)];
  const spreadOver = (names: readonly string[]) => spread(names, totals);
  return {
    ...makeYear(start),
    ...{ homes, stages: totals.map((total, at) => makeStage(at + 1, total, homes, late)) },
    escalation: readRate(totals[1], totals[0], 100),
    refused: spread(
      ['Older than 12 months', 'Legal proceedings filed', 'Already considered', 'Not our responsibility'],
      [212],
    ),
    escalationsRefused: spread(['Asked for after the time limit', 'Nothing new to consider'], [31]),
    breakdowns: {
      categories: withShares(spreadOver(subjects), late),
      causes: withShares(spreadOver(causes), late),
      teams: withShares(spreadOver(teams), late),
      handlers: withShares(
        spreadOver(['Housing group', 'Northern repairs partnership', 'Estate services contractor']),
        late,
      ),
      tenures: withShares(
        spreadOver(['General needs', 'Shared ownership', 'Leasehold', 'Supported housing']),
        late,
      ),
      quarters: listQuarters(start, first, second, late),
    },
    months: breakdown(first.map((number, at) => [nameMonth(start, at), [number, second[at] ?? 0]])),
  };
}

function listQuarters(
  start: number,
  first: readonly number[],
  second: readonly number[],
  late: number,
): Breakdown {
  return withShares(
    breakdown(
      [0, 3, 6, 9].map((from) => [
        `${nameMonth(start, from)} to ${nameMonth(start, from + 2)}`,
        [first, second].map((numbers) => sum(numbers.slice(from, from + 3))),
      ]),
    ),
    late,
  );
}

/** Shares the totals out among names, the first getting most. */
function spread(names: readonly string[], totals: readonly number[]): Breakdown {
  const weights = names.map((_, at) => 1 / (at + 1.5));
  const all = sum(weights);
  const columns = totals.map((total) => {
    const numbers = weights.map((weight) => Math.floor((total * weight) / all));
    return numbers.map((number, at) => (at === 0 ? number + total - sum(numbers) : number));
  });
  return breakdown(names.map((name, at) => [name, columns.map((column) => column[at] ?? 0)]));
}

/** The same report with little said beside the figures. */
function quiet(report: AnnualReport): AnnualReport {
  return {
    ...report,
    counting: report.counting && { ...report.counting, rows: 3, leftOut: 0, doubtful: 0 },
    ...{ disagreements: [], determinations: null, compensation: null, other: [] },
    answers: {
      analysis: answer({ state: 'given', text: 'We are a small landlord and know every case.' }),
      refused: answer({ state: 'none' }),
      findings: answer({ state: 'none' }),
      improvements: answer({ state: 'none' }),
      'ombudsman-report': answer({
        state: 'not-issued',
        values: { title: '', url: '', summary: 'The Ombudsman did not decide five or more of our cases.' },
      }),
      publications: answer({ state: 'none' }),
    },
  };
}

const about = [
  'Heating',
  'Damp and mould',
  'Roofs and gutters',
  'Lifts',
  'Doors and windows',
  'Kitchens',
  'Drains',
  'Lighting',
];
const subjects = ['late', 'not done well', 'missed appointments', 'no answer', 'cost'].flatMap((how) =>
  about.map((what) => `${what}: ${how}`),
);
const causes = [
  'Waiting for parts',
  'Nobody owned the case',
  'Wrong advice',
  'Records not kept',
  'Contractor did not come',
  'Letter not clear',
];
const teams = Array.from(
  { length: 25 },
  (_, at) =>
    `${['North', 'East', 'South', 'West', 'Central'][at % 5]} ${['repairs', 'housing', 'estates', 'income', 'planned works'][Math.floor(at / 5)]} team`,
);

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
