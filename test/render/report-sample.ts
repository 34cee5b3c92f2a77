import { buildPublication } from '../../src/publication/page/build-publication.ts';
import { buildReport } from '../../src/publication/report/build-report.ts';
import type { ReportPublication } from '../../src/publication/report/report-publication.ts';
import type { AnnualReport, PartAnswer, YearOfReport } from '../../src/records/annual-report.ts';
import type { Assessment } from '../../src/records/assessment.ts';
import { readRate } from '../../src/register/count/rate.ts';
import type { Breakdown, Figure, Figures, StageFigures } from '../../src/register/figures.ts';
import { code } from './sample.ts';

/** A year of a landlord of middling size, made from a few numbers: `factor` makes it larger, `late` more often late. */
export function makeYear(start: number, factor = 1, late = 0.1): Figures {
  const monthly = [19, 14, 13, 12, 11, 14, 17, 19, 21, 26, 22, 19].map((number) =>
    Math.round(number * factor),
  );
  const later = [2, 3, 1, 2, 2, 1, 3, 4, 3, 5, 4, 3].map((number) => Math.round(number * factor));
  const homes = Math.round(4790 * factor + 22 * (start - 2024));
  const [first, second] = [sum(monthly), sum(later)];
  return {
    period: { from: `${start}-04-01`, to: `${start + 1}-03-31` },
    homes,
    stages: [makeStage(1, first, homes, late), makeStage(2, second, homes, late / 3)],
    escalation: readRate(second, first, 100),
    refused: breakdown([
      ['Older than 12 months', [3]],
      ['Legal proceedings filed', [1]],
      ['Already considered', [1]],
    ]),
    escalationsRefused: breakdown([]),
    breakdowns: {
      ...noBreakdowns,
      categories: breakdown([
        ['Repairs that took too long', shares(first, second, 0.34)],
        ['Damp, mould and condensation', shares(first, second, 0.22)],
        ['Staff and communication', shares(first, second, 0.14)],
        ['Anti-social behaviour and how we dealt with it', shares(first, second, 0.1)],
        ['Estate services and grounds', shares(first, second, 0.08)],
        ['Rent', shares(first, second, 0.05)],
        ['Not recorded', shares(first, second, 0.02)],
      ]),
      teams: withShares(
        breakdown([
          ['Repairs', shares(first, second, 0.5)],
          ['Housing', shares(first, second, 0.3)],
          ['Assets', shares(first, second, 0.2)],
        ]),
        late,
      ),
      quarters: withShares(
        breakdown(
          [0, 3, 6, 9].map((from) => [
            `${nameMonth(start, from)} to ${nameMonth(start, from + 2)}`,
            [sum(monthly.slice(from, from + 3)), sum(later.slice(from, from + 3))],
          ]),
        ),
        late,
      ),
    },
    months: breakdown(
      monthly.map((number, index) => [nameMonth(start, index), [number, later[index] ?? 0]]),
      true,
    ),
    stated: null,
  };
}

/** A year of which nothing is known. */
export function makeUnknownYear(start: number): Figures {
  const year = makeYear(start);
  return {
    ...year,
    homes: 0,
    stages: year.stages.map(blankStage),
    escalation: { numerator: null, denominator: null, value: null },
    ...{ refused: none, breakdowns: noBreakdowns, months: none },
  };
}

const none: Breakdown = { given: false, rows: [], total: [] };

/** Nothing broken down. */
export const noBreakdowns: Figures['breakdowns'] = {
  ...{ categories: none, causes: none, teams: none, handlers: none, tenures: none, quarters: none },
};

/** A year of which a landlord typed no more than it used to publish. */
export function makeTypedYear(start: number): Figures {
  const unknown = makeUnknownYear(start);
  const stages = unknown.stages.map((stage, index) => ({
    ...stage,
    received: index === 0 ? 171 : 29,
    onTime: readRate(index === 0 ? 128 : 25, index === 0 ? 171 : 29, 100),
  }));
  return { ...unknown, stages, escalation: readRate(29, 171, 100) };
}

/** The same year with the small figures of its breakdowns kept back. */
export function suppressSmall(year: Figures, below: number): Figures {
  const hide = (figure: Figure): Figure =>
    typeof figure === 'number' && figure > 0 && figure < below ? 'suppressed' : figure;
  const hideIn = (table: Breakdown): Breakdown => ({
    ...table,
    rows: table.rows.map((row) => ({ ...row, figures: row.figures.map(hide) })),
  });
  return {
    ...year,
    refused: hideIn(year.refused),
    breakdowns: {
      ...year.breakdowns,
      categories: hideIn(year.breakdowns.categories),
      teams: hideIn(year.breakdowns.teams),
      quarters: hideIn(year.breakdowns.quarters),
    },
    months: hideIn(year.months),
    stages: year.stages.map((stage) => ({
      ...stage,
      outcomes: {
        upheld: hide(stage.outcomes.upheld),
        partlyUpheld: hide(stage.outcomes.partlyUpheld),
        notUpheld: hide(stage.outcomes.notUpheld),
        other: hide(stage.outcomes.other),
        notRecorded: hide(stage.outcomes.notRecorded),
        withdrawn: hide(stage.outcomes.withdrawn),
      },
    })),
  };
}

/** What answers a part, blank but for what is given. */
export function answer(given: Partial<PartAnswer>): PartAnswer {
  return { state: 'silent', text: '', values: {}, items: [], ...given };
}

/** A report of some years, everything in it given. */
export function makeReport(years: readonly Figures[]): AnnualReport {
  return {
    period: years.at(-1)?.period ?? { from: '', to: '' },
    years: years.map((figures): YearOfReport => {
      const counted = figures.breakdowns.categories.given;
      return { figures, from: counted ? 'register' : 'typed', note: '' };
    }),
    counting: {
      countedOn: '2026-06-12',
      dayOne: 'day-after',
      extensions: 'in-time',
      shareOf: 'received',
      closureDays: ['2025-12-29'],
      suppressBelow: 0,
      reopened: 'each',
      tenures: [],
      rows: 412,
      leftOut: 3,
      doubtful: 2,
      notices: [],
    },
    disagreements: [{ what: 'Stage 1 received', typed: 205, counted: 207 }],
    determinations: {
      total: 3,
      findings: [
        { name: 'maladministration', number: 2 },
        { name: 'service-failure', number: 1 },
      ],
      maladministrationRate: 66.7,
      orders: { made: 5, inTime: 4, late: 0, outstanding: 1 },
    },
    compensation: {
      ...{ total: 19_727, cases: 42, average: 469.69 },
      ordered: { total: 1250, cases: 3, average: 416.67 },
    },
    other: [
      {
        ...{ measure: 'Satisfied with complaint handling', unit: 'per cent' },
        ...{ value: 41, previous: 38, target: 50 },
        benchmark: { value: 36, what: 'landlord median', source: 'tables of the regulator for 2024-25' },
      },
      {
        ...{ measure: 'First contact', unit: 'working days', value: 1.5, previous: null, target: 1 },
        benchmark: null,
      },
    ],
    answers: {
      analysis: answer({
        state: 'given',
        text: 'We received **more complaints** than last year, most of them in January.\n\n### What we make of it\n\nRepairs that need an inspection are still our weak point.',
      }),
      refused: answer({
        state: 'listed',
        items: [
          {
            type: 'Older than twelve months',
            number: 3,
            reason: 'The matter was more than a year old, and we found no reason to use our discretion.',
          },
          { type: 'Before a court', number: 1, reason: 'Proceedings had been issued.' },
        ],
      }),
      findings: answer({
        state: 'listed',
        items: [
          {
            found: 'We answered a complaint about a leak at stage 1 after 31 working days.',
            provision: '6.3',
            date: '2025-11-18',
            done: 'We apologised, paid £150 and changed how inspections are booked.',
            url: 'https://www.ombudsman.example/decisions/1',
          },
        ],
      }),
      improvements: answer({
        state: 'listed',
        items: [
          {
            learned: 'Residents had to ask twice before a damp inspection was booked.',
            changed: 'The inspection is booked in the first call.',
            when: '2025-11',
          },
          {
            learned: 'Letters did not say who would come back when.',
            changed: 'Every letter names a person and a day.',
            when: '2026-02-11',
          },
        ],
      }),
      'ombudsman-report': answer({
        state: 'not-issued',
        values: {
          title: '',
          url: '',
          summary:
            'Such reports are made for landlords with five or more determinations in a year; we had three.',
        },
      }),
      publications: answer({ state: 'none' }),
    },
  };
}

/** A report in which nothing is said, as in a draft just begun. */
export function makeSilentReport(): AnnualReport {
  return {
    period: { from: '', to: '' },
    years: [],
    counting: null,
    disagreements: [],
    determinations: null,
    compensation: null,
    other: [],
    answers: {},
  };
}

/** Sentences such as those on the way of counting. */
export const method = [
  'A working day is a day from Monday to Friday that is no bank holiday in England and Wales.',
  'The day after a complaint reaches us is day 1.',
];

/** What is published with the report. */
export const surroundings = {
  downloads: [{ title: 'This report as a PDF', href: 'annual-report.pdf', note: '12 pages, 240 KB' }],
  beside: [
    { text: 'Our self-assessment as a page', href: 'index.html' },
    { text: 'Our self-assessment as a PDF', href: 'self-assessment.pdf' },
  ],
};

/** The report beside that self-assessment, as its readers will see it. */
export function publishReport(
  report: AnnualReport,
  assessment: Assessment,
  { draft, method: sentences } = { draft: false, method },
): ReportPublication {
  return buildReport(report, buildPublication(assessment, code, { draft }), code, sentences);
}

/** A stage of a year: `late` is the share answered late, and three in four are upheld wholly or in part. */
export function makeStage(stage: number, received: number, homes: number, late: number): StageFigures {
  const share = (part: number) => Math.round(received * part);
  const [inTime, inTimeExtended, responded] = [received - share(late) - share(0.05), share(0.05), received];
  const [upheld, partlyUpheld] = [share(0.5), share(0.25)];
  return {
    stage,
    received,
    acknowledged: received,
    acknowledgedInTime: received - share(0.04),
    responded,
    inTime,
    inTimeExtended,
    extended: share(0.06),
    ...{ open: 0, overdue: 0, notYetDue: 0, acknowledgementNotYetDue: 0, unclear: 0 },
    outcomes: {
      upheld,
      partlyUpheld,
      notUpheld: received - upheld - partlyUpheld,
      other: 0,
      notRecorded: 0,
      withdrawn: 0,
    },
    daysFromAcknowledgement: { median: stage * 8, mean: stage * 8.4, percentile90: stage * 11 },
    daysFromReceipt: { median: stage * 10.5, mean: stage * 10.9, percentile90: stage * 14 },
    acknowledgedRate: readRate(received - share(0.04), received, 100),
    onTime: readRate(inTime + inTimeExtended, received, 100),
    perThousand: readRate(received, homes, 1000),
  };
}

function blankStage({ stage }: StageFigures): StageFigures {
  const rate = { numerator: null, denominator: null, value: null };
  const spread = { median: null, mean: null, percentile90: null };
  return {
    stage,
    ...{ received: null, acknowledged: null, acknowledgedInTime: null, responded: null, inTime: null },
    ...{ inTimeExtended: null, extended: null, open: null, overdue: null, unclear: null },
    ...{ notYetDue: null, acknowledgementNotYetDue: null },
    outcomes: {
      ...{ upheld: null, partlyUpheld: null, notUpheld: null, other: null },
      ...{ notRecorded: null, withdrawn: null },
    },
    ...{ daysFromAcknowledgement: spread, daysFromReceipt: spread },
    ...{ acknowledgedRate: rate, onTime: rate, perThousand: rate },
  };
}

function shares(first: number, second: number, part: number): number[] {
  return [Math.round(first * part), Math.round(second * part)];
}

/** Names with a number for each stage, and their sums. */
export function breakdown(rows: readonly (readonly [string, readonly number[]])[], given = true): Breakdown {
  const columns = rows[0]?.[1].length ?? 0;
  return {
    given,
    rows: rows.map(([name, figures]) => ({ name, figures, onTime: [], upheld: [] })),
    total: Array.from({ length: columns }, (_, column) =>
      sum(rows.map(([, figures]) => figures[column] ?? 0)),
    ),
  };
}

/** The same with a share answered in time and a share upheld for each name. */
export function withShares(table: Breakdown, late: number): Breakdown {
  const share = (figure: Figure, part: number) =>
    readRate(typeof figure === 'number' ? Math.round(figure * part) : null, figure, 100);
  return {
    ...table,
    rows: table.rows.map((row) => ({
      ...row,
      onTime: row.figures.map((figure) => share(figure, 1 - late)),
      upheld: row.figures.map((figure) => share(figure, 0.75)),
    })),
  };
}

/** The month so many after April of the year, `2025-04`. */
export function nameMonth(start: number, index: number): string {
  const month = ((index + 3) % 12) + 1;
  return `${index < 9 ? start : start + 1}-${`${month}`.padStart(2, '0')}`;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
