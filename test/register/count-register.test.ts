import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Breakdown } from '../../src/register/figures.ts';
import { code, countText } from './count-text.ts';
import {
  cases,
  rules,
  type Writing,
  writeRows,
  writeStageRows,
  writeText,
  writing,
} from './random-registers.ts';
import {
  countNamesSlowly,
  countRefusedSlowly,
  countStageSlowly,
  type MadeCase,
  type MadeStage,
  type SlowRules,
} from './slow-count.ts';

describe('the figures of a register', () => {
  it('are those of a slow count, whatever the cases, the choices and the writing', async () => {
    await fc.assert(
      fc.asyncProperty(cases, rules, writing, async (made, slow, form) => {
        const { faults, rows, years } = await count(writeText(writeRows(made, form), form), slow, form);
        expect({ faults, rows }).toEqual({ faults: [], rows: made.length });
        const figures = years[0]?.figures;
        expect(figures && summarise(figures)).toEqual(summariseSlowly(made, slow));
      }),
      { numRuns: 120 },
    );
  });

  it('are the same where each stage has a row of its own', async () => {
    await fc.assert(
      fc.asyncProperty(cases, rules, writing, async (made, slow, form) => {
        const rows = writeStageRows(made, form);
        const { faults, years } = await count(writeText(rows, form), slow, form);
        expect(faults).toEqual([]);
        const figures = years[0]?.figures;
        expect(figures && summarise(figures)).toEqual(summariseSlowly(made, slow));
      }),
      { numRuns: 80 },
    );
  });

  it('keep what is certain of rows that are damaged', async () => {
    const damage = fc.array(fc.tuple(fc.nat(40), fc.constantFrom(...damages)), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(cases, rules, writing, damage, async (made, slow, form, damaged) => {
        const [headings = [], ...sound] = writeRows(made, form);
        const chosen = new Map(damaged.filter(([at]) => at < sound.length && made[at]?.refused === ''));
        const rows = sound.map((cells, at) => {
          const [name, cell] = chosen.get(at)?.cell ?? ['', ''];
          return name === '' ? cells : set(cells, headings, name, cell);
        });
        const certain = made.flatMap((one, at) => chosen.get(at)?.certain(one) ?? [one]);
        const { years, ...counted } = await count(writeText([headings, ...rows], form), slow, form);
        const lost = [...chosen.values()].filter(({ effect }) => effect === 'lost').length;
        expect([counted.rows, counted.leftOut, counted.doubtful]).toEqual([
          made.length,
          lost,
          chosen.size - lost,
        ]);
        const figures = years[0]?.figures;
        expect(figures && summarise(figures)).toEqual(summariseSlowly(certain, slow));
      }),
      { numRuns: 120 },
    );
  });

  it('or a trouble that is told come of any bytes', async () => {
    const text = fc.string({
      unit: fc.constantFrom(...'a1,;\t"\n\r \0é', '2025-05-01', 'reference,received\n'),
      maxLength: 200,
    });
    await fc.assert(
      fc.asyncProperty(text, fc.boolean(), async (random, isLed) => {
        const register = `${isLed ? 'reference,received\n' : ''}${random}`;
        const counted = await countText(register).catch((error: Error) => error.name);
        if (typeof counted === 'string') expect(counted).toBe('RegisterError');
        else expect(counted.leftOut).toBeLessThanOrEqual(counted.rows);
      }),
      { numRuns: 150 },
    );
  });
});

describe('a register', () => {
  it('is counted by the stages and limits that the Code gives', async () => {
    const [response] = code.provisions.filter(({ limit }) => limit?.step === 'response');
    if (!response) throw new Error('The Code sets no limit for responses.');
    const limit = { step: 'response', workingDays: 2, from: 'receipt' } as const;
    const other = { ...code, stages: 3, provisions: [{ ...response, stage: 1, limit }] };
    const register = [
      'reference,received,acknowledged,responded,stage-2-received,stage-2-responded,stage-3-received',
      'A,2025-05-01,2025-05-02,2025-05-06,2025-05-07,2025-05-08,2025-05-09',
      'B,2025-05-01,2025-05-02,2025-05-07,,,',
    ].join('\n');
    const { years } = await countText(register, { code: other });
    const { stages = [], escalation } = years[0]?.figures ?? {};
    expect(stages.map(({ received }) => received)).toEqual([2, 1, 1]);
    expect(stages.map(({ inTime, responded }) => [inTime, responded])).toEqual([
      [1, 2],
      [null, 1],
      [null, null],
    ]);
    expect(stages.map(({ acknowledged, acknowledgedInTime }) => [acknowledged, acknowledgedInTime])).toEqual([
      [2, null],
      [null, null],
      [null, null],
    ]);
    expect(escalation).toEqual({ numerator: 1, denominator: 2, value: 50 });
  });

  it('gives each year its own cases, and keeps small figures back where that is asked', async () => {
    const register = [
      'reference,received,responded,stage-2-received,refused,category',
      'A,2025-03-31,2025-04-02,2025-04-10,,Repairs',
      'B,2025-04-01,2025-04-02,,,Repairs',
      'C,2025-04-01,,,Too old,',
      'D,2026-04-01,,,,Rent',
    ].join('\n');
    const spans = [
      { from: '2024-04-01', to: '2025-03-31', homes: 10 },
      { from: '2025-04-01', to: '2026-03-31', homes: 10 },
    ];
    const counted = await countText(register, { years: spans });
    expect(
      counted.years.map(({ cases, figures }) => [cases, figures.stages.map(({ received }) => received)]),
    ).toEqual([
      [1, [1, 0]],
      [3, [1, 1]],
    ]);
    const { rows = [] } = counted.years[1]?.figures.breakdowns.categories ?? {};
    expect(rows.map(({ name, figures }) => [name, figures])).toEqual([['Repairs', [1, 1]]]);
    const kept = await countText(register, { years: spans, counting: { suppressBelow: 5 } });
    expect(kept.years[1]?.figures.breakdowns.categories).toEqual({ given: true, rows: [], total: [1, 1] });
    expect(kept.years[1]?.figures.refused).toEqual({ given: true, rows: [], total: ['suppressed'] });
  });
});

/** A cell that cannot be right, what is certain of the case all the same, and what becomes of its row. */
interface Damage {
  readonly cell: readonly [name: string, cell: string];
  readonly certain: (one: MadeCase) => MadeCase[];
  readonly effect: 'lost' | 'doubtful';
}

/** A damage of stage 1 that leaves it received. */
function doubt(name: string, cell: string, change: (stage: MadeStage) => Partial<MadeStage>): Damage {
  return {
    cell: [name, cell],
    certain: (one) => [
      { ...one, stages: one.stages.map((stage, at) => (at === 0 ? { ...stage, ...change(stage) } : stage)) },
    ],
    effect: 'doubtful',
  };
}

const unclear = { responded: '', outcome: '', unclear: true } as const;

const damages: readonly Damage[] = [
  { cell: ['reference', ' '], certain: (one) => [one], effect: 'doubtful' },
  // Of a case whose receipt is not told, stage 1 is lost, and a later stage is not.
  ...['', 'soon', '2027-13-01'].map(
    (cell): Damage => ({
      cell: ['received', cell],
      certain: ({ stages: [, second], ...one }) => (second ? [{ ...one, stages: [nothing, second] }] : []),
      effect: 'lost',
    }),
  ),
  doubt('acknowledged', '31 February 2025', () => ({ acknowledged: '' })),
  doubt('acknowledged', '2019-01-02', () => ({ acknowledged: '' })),
  doubt('responded', 'by telephone', (stage) => (stage.outcome === 'withdrawn' ? {} : unclear)),
  doubt('extended-to', 'soon', () => ({ extendedTo: '', extendedOn: '' })),
  doubt('extended-on', '2031-05-05', () => ({ extendedTo: '', extendedOn: '' })),
  doubt('outcome', 'flabbergasted', (stage) => (stage.responded === '' ? unclear : { outcome: '' })),
];

const nothing: MadeStage = {
  ...{ received: '', acknowledged: '', extendedOn: '', extendedTo: '', responded: '', outcome: '' },
};

function set(cells: readonly string[], headings: readonly string[], name: string, cell: string): string[] {
  return cells.map((old, at) => (headings[at] === name ? cell : old));
}

function count(text: string, slow: SlowRules, { dates }: Writing) {
  const { from, to, homes, countedOn, dayOne, extensions, shareOf, closureDays } = slow;
  return countText(text, {
    years: [{ from, to: to < from ? from : to, homes }],
    counting: { countedOn, dayOne, extensions, shareOf, closureDays },
    layout: { dates },
    today: '2028-12-31',
  });
}

type Summary = Awaited<ReturnType<typeof count>>['years'][number]['figures'];

function summarise({ stages, escalation, refused, breakdowns, months }: Summary) {
  const { categories, teams } = breakdowns;
  return {
    stages,
    escalation: [escalation.numerator, escalation.denominator],
    ...{ refused: readFigures(refused), categories: readNames(categories) },
    ...{ teams: readNames(teams), months: readFigures(months) },
  };
}

function summariseSlowly(made: readonly MadeCase[], given: SlowRules) {
  const slow = { ...given, to: given.to < given.from ? given.from : given.to };
  const stages = [0, 1].map((at) => countStageSlowly(made, at, slow));
  return {
    stages,
    escalation: [stages[1]?.received, stages[0]?.received],
    refused: countRefusedSlowly(made, slow),
    categories: countNamesSlowly(made, slow, ({ category }) => category || 'Not recorded'),
    teams: countNamesSlowly(made, slow, ({ team }) => team || 'Not recorded'),
    months: Object.fromEntries(
      Object.entries(countNamesSlowly(made, slow, (_, { received }) => received.slice(0, 7))).map(
        ([name, { figures }]) => [name, figures],
      ),
    ),
  };
}

/** The figures by name, with the shares in time and upheld. */
function readNames({ rows }: Breakdown) {
  return Object.fromEntries(rows.map(({ name, ...row }) => [name, row]));
}

/** The figures by name, without those of nothing: every month of the year is there. */
function readFigures({ rows }: Breakdown) {
  return Object.fromEntries(
    rows.map(({ name, figures }) => [name, figures]).filter(([, figures]) => `${figures}`.match(/[1-9]/)),
  );
}
