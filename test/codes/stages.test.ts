import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Code } from '../../src/codes/code.ts';
import { readCode } from '../../src/codes/read-code.ts';
import { listOnTimeCharts } from '../../src/publication/charts/on-time-chart.ts';
import { listOutcomeCharts } from '../../src/publication/charts/outcomes-chart.ts';
import { listFigureTables } from '../../src/publication/figures/figure-tables.ts';
import { listHighlights } from '../../src/publication/report/build-report-highlights.ts';
import { readTypedFigures } from '../../src/records/typed-figures.ts';
import { describeCounting } from '../../src/register/describe-counting.ts';
import { typeFigures } from '../../src/rollover/type-figures.ts';
import { countText, usualCounting } from '../register/count-text.ts';

const unstaged = loadOwn('water-courtesy-2030');
const threeStages = loadOwn('water-courtesy-2031');

describe('a Code without stages', () => {
  const register = [
    'Reference,Date received,Date acknowledged,Response sent,Outcome',
    'W-1,2025-05-01,2025-05-02,2025-05-06,Upheld',
    'W-2,2025-05-02,2025-05-02,,',
    'W-3,2025-06-02,2025-05-30,2025-06-04,Upheld',
  ].join('\n');

  it('has one run of columns, and one of figures', async () => {
    const counted = await countText(register, { code: unstaged });
    const { stages = [], escalation } = counted.years[0]?.figures ?? {};
    expect(stages.map(({ stage, received, responded }) => [stage, received, responded])).toEqual([[0, 3, 2]]);
    expect(escalation?.value).toBeNull();
    expect(counted.faults.map(({ reason }) => reason)).toEqual([
      'The complaint was acknowledged before it was received.',
    ]);
  });

  it('speaks of no stage anywhere', async () => {
    const counted = await countText(register, { code: unstaged });
    expect(await listWords(counted.years[0]?.figures, unstaged)).not.toMatch(/stage|CH0/i);
  });
});

describe('a Code of three stages', () => {
  const register = [
    'Reference,Received,Stage 1 response,Stage 2 received,Stage 2 response,Stage 3 received,Stage 3 response,Stage 3 outcome',
    'L-1,2025-05-01,2025-05-06,2025-05-08,2025-05-12,2025-05-14,2025-05-20,Not upheld',
    'L-2,2025-05-01,2025-05-09,,,,,',
  ].join('\n');

  it('counts each, by the limits that it sets', async () => {
    const counted = await countText(register, { code: threeStages });
    const { stages = [], escalation } = counted.years[0]?.figures ?? {};
    expect(stages.map(({ received }) => received)).toEqual([2, 1, 1]);
    expect(stages.map(({ inTime }) => inTime)).toEqual([1, null, null]);
    expect([escalation?.numerator, escalation?.denominator]).toEqual([1, 2]);
  });

  it('is told of stage by stage, the third too', async () => {
    const [head = '', row = ''] = register.split('\n');
    // Of fewer cases there would be no chart.
    const rows = Array.from({ length: 5 }, (_, at) => row.replace('L-1', `L-${at + 1}`));
    const counted = await countText([head, ...rows].join('\n'), { code: threeStages });
    const words = await listWords(counted.years[0]?.figures, threeStages);
    expect(words).toContain('Stage 3: how complaints ended');
    expect(words).toContain('within 3 working days at stage 1');
    expect(words).not.toContain('at stage 2 and');
  });

  it.each([unstaged, threeStages])(
    'types figures into the next year and reads the same back: $id',
    async (code) => {
      const counted = await countText(register, { code });
      const figures = counted.years[0]?.figures;
      if (!figures) throw new Error('nothing was counted');
      const typed = Object.fromEntries(
        [...typeFigures(figures)].map(([key, value]) => [key, readValue(value)]),
      );
      const read = readTypedFigures(typed, figures.period, figures.homes, code, usualCounting);
      expect(read.stages.map(({ stage, received, outcomes }) => [stage, received, outcomes])).toEqual(
        figures.stages.map(({ stage, received, outcomes }) => [stage, received, outcomes]),
      );
    },
  );
});

type Figures = NonNullable<Parameters<typeof listOutcomeCharts>[0]>;

/** Every word of the tables, charts and sentences about some figures. */
async function listWords(figures: Figures | undefined, code: Code): Promise<string> {
  if (!figures) throw new Error('nothing was counted');
  const tables = listFigureTables([figures], code);
  const charts = [...listOnTimeCharts([figures], code), ...listOutcomeCharts(figures)];
  const sentences = describeCounting(usualCounting, code);
  return JSON.stringify([
    tables.map(({ caption, head, rows }) => [caption, head, rows]),
    charts,
    listHighlights([figures]),
    sentences,
  ]);
}

function readValue(value: unknown): unknown {
  if (value instanceof Map) return Object.fromEntries([...value].map(([key, one]) => [key, readValue(one)]));
  if (Array.isArray(value)) return value.map(readValue);
  return typeof value === 'string' && /^[\d.]+$/.test(value) ? Number(value) : value;
}

function loadOwn(id: string): Code {
  return readCode(
    parse(readFileSync(new URL(`own/${id}.yaml`, import.meta.url), 'utf8'), { stringKeys: true }),
  );
}
