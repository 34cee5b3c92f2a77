import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Breakdown } from '../../src/register/figures.ts';
import { countText } from './count-text.ts';
import { cases, rules, type Writing, writeRows, writeText, writing } from './random-registers.ts';
import {
  countNamesSlowly,
  countRefusedSlowly,
  countStageSlowly,
  type MadeCase,
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
      { numRuns: 150 },
    );
  });

  it('are those of the sound rows alone, however others are damaged', async () => {
    const damage = fc.array(fc.tuple(fc.nat(40), fc.constantFrom(...damages)), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(cases, rules, writing, damage, async (made, slow, form, damaged) => {
        const [headings = [], ...sound] = writeRows(made, form);
        const broken = new Map(damaged.filter(([at]) => at < sound.length));
        const rows = sound.flatMap((cells, at) => {
          const change = broken.get(at);
          return change ? change(cells, headings) : [cells];
        });
        const { years, ...counted } = await count(writeText([headings, ...rows], form), slow, form);
        expect(counted.rows).toBe(rows.length);
        expect(counted.leftOut).toBe(rows.length - (made.length - broken.size));
        expect(counted.faults).toHaveLength(counted.leftOut);
        const left = made.filter((_, at) => !broken.has(at));
        const figures = years[0]?.figures;
        expect(figures && summarise(figures)).toEqual(summariseSlowly(left, slow));
      }),
      { numRuns: 100 },
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
      { numRuns: 300 },
    );
  });
});

type Damage = (cells: readonly string[], headings: readonly string[]) => string[][];

/** What makes of a sound row one or two that cannot be counted. */
const damages: readonly Damage[] = [
  (cells) => [cells.slice(0, -1)],
  (cells) => [[...cells, 'more']],
  (cells) => [[...cells], [...cells]],
  (cells, headings) => [set(cells, headings, 'reference', ' ')],
  (cells, headings) => [set(cells, headings, 'received', '')],
  (cells, headings) => [set(cells, headings, 'received', 'soon')],
  (cells, headings) => [set(cells, headings, 'acknowledged', '31 Feb')],
  (cells, headings) => [set(cells, headings, 'outcome', 'settled')],
  (cells, headings) => [
    set(set(cells, headings, 'stage-2-received', ''), headings, 'stage-2-outcome', 'upheld'),
  ],
];

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

function summarise({ stages, escalation, refused, categories, teams, months }: Summary) {
  return {
    stages,
    escalation: [escalation.numerator, escalation.denominator],
    ...{ refused: readNames(refused), categories: readNames(categories) },
    ...{ teams: readNames(teams), months: readNames(months) },
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
    months: countNamesSlowly(made, slow, (_, { received }) => received.slice(0, 7)),
  };
}

/** The figures by name, without those of nothing: every month of the year is there. */
function readNames({ rows }: Breakdown) {
  return Object.fromEntries(
    rows.map(({ name, figures }) => [name, figures]).filter(([, figures]) => `${figures}`.match(/[1-9]/)),
  );
}
