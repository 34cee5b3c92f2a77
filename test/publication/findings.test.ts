import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sayLargest, sayOnTime, sayReceived, sayUpheld } from '../../src/publication/charts/findings.ts';
import { readRate } from '../../src/register/count/rate.ts';
import type { Figure, Figures, StageFigures } from '../../src/register/figures.ts';
import { breakdown, makeYear } from '../render/report-sample.ts';

/** A year whose first stage differs so. */
const withFirst = (change: Partial<StageFigures>, start = 2025): Figures => {
  const year = makeYear(start);
  return { ...year, stages: year.stages.map((stage, at) => (at === 0 ? { ...stage, ...change } : stage)) };
};
const received = (number: Figure, start?: number) => withFirst({ received: number }, start);
const onTime = (numerator: Figure, denominator: Figure, rest: Partial<StageFigures> = {}) =>
  withFirst({ received: denominator, onTime: readRate(numerator, denominator, 100), ...rest });
const about = (rows: readonly (readonly [string, Figure])[], total: Figure): Figures => {
  const year = makeYear(2025);
  const table = breakdown(rows.map(([name]) => [name, [0]]));
  const filled = table.rows.map((row, at) => ({ ...row, figures: [rows[at]?.[1] ?? null] }));
  return {
    ...received(total),
    breakdowns: { ...year.breakdowns, categories: { ...table, rows: filled, total: [total] } },
  };
};

test.each([
  [205, 185, 'Stage 1 complaints rose to 205, from 185'],
  [1185, 1205, 'Stage 1 complaints fell to 1,185, from 1,205'],
  [205, 205, 'Stage 1 complaints stayed at 205'],
  [205, null, 'We received 205 stage 1 complaints'],
  [205, 'suppressed', 'We received 205 stage 1 complaints'],
  ['suppressed', 185, ''],
  [null, 185, ''],
] as const)('received %s after %s is told as “%s%s”', (is, was, sentence) => {
  expect(sayReceived(received(is), received(was, 2024))).toBe(sentence);
});

test('a year is not compared with one of another length', () => {
  const short = { ...received(90), period: { from: '2024-10-01', to: '2025-03-31' } };
  expect(sayReceived(received(205), short)).toBe('We received 205 stage 1 complaints');
  expect(sayReceived(received(205), undefined)).toBe('We received 205 stage 1 complaints');
});

test.each([
  [186, 207, undefined, '89.9% of stage 1 complaints were answered in time'],
  [186, 207, onTime(80, 100), '89.9% of stage 1 complaints were answered in time, up from 80.0%'],
  [160, 200, onTime(90, 100), 'Eight in ten stage 1 complaints were answered in time, down from 90.0%'],
  [180, 200, onTime(90, 100), 'Nine in ten stage 1 complaints were answered in time, as in 2025-26'],
  [100, 200, undefined, 'Half of the stage 1 complaints were answered in time'],
  [20, 20, undefined, 'All stage 1 complaints were answered in time'],
  [0, 20, undefined, 'No stage 1 complaint was answered in time'],
  [4, 4, undefined, ''],
  [180, 200, onTime(1, 4), 'Nine in ten stage 1 complaints were answered in time'],
  [null, 207, undefined, ''],
] as const)('%s of %s in time, after %s, is told', (numerator, denominator, before, sentence) => {
  expect(sayOnTime(onTime(numerator, denominator), before)).toBe(sentence);
});

test('what a share in time is of is told as it was worked out', () => {
  const responses = onTime(150, 150, { received: 200, responded: 150 });
  expect(sayOnTime(responses, undefined)).toBe('All stage 1 responses were in time');
  const others = onTime(150, 190, { received: 200, responded: 150 });
  expect(sayOnTime(others, undefined)).toBe('78.9% were answered in time at stage 1');
  const stated = withFirst({ onTime: { numerator: null, denominator: null, value: 90 } });
  expect(sayOnTime(stated, undefined)).toBe('90.0% were answered in time at stage 1');
});

describe('the largest category', () => {
  test.each([
    [
      [
        ['Repairs', 70],
        ['Rent', 30],
      ],
      100,
      'The largest category at stage 1 was Repairs: 70 of 100',
    ],
    [
      [
        ['Repairs', 50],
        ['Rent', 50],
      ],
      100,
      'The largest categories at stage 1 were Repairs and Rent: 50 each',
    ],
    [
      [
        ['Repairs', 70],
        ['Rent', 'suppressed'],
      ],
      100,
      'The largest category at stage 1 was Repairs: 70 of 100',
    ],
    [
      [
        ['Repairs', 40],
        ['Rent', 'suppressed'],
      ],
      100,
      '',
    ],
    [
      [
        ['Repairs', 40],
        ['Rent', null],
      ],
      null,
      '',
    ],
    [
      [
        ['Not recorded', 70],
        ['Rent', 30],
      ],
      100,
      '',
    ],
    [
      [
        ['A', 30],
        ['B', 30],
        ['C', 30],
      ],
      90,
      '',
    ],
    [[['A', 0]], 0, ''],
  ] as const)('of %j with %s in all', (rows, total, sentence) => {
    expect(sayLargest(about(rows, total))).toBe(sentence);
  });
});

test('what was upheld is told of the responses', () => {
  expect(sayUpheld(makeYear(2025))).toBe(
    '75.4% of the stage 1 complaints answered were upheld, wholly or in part',
  );
  const { outcomes } = makeYear(2025).stages[0] ?? {};
  if (!outcomes) throw new Error('the sample has no stage');
  expect(sayUpheld(withFirst({ outcomes: { ...outcomes, partlyUpheld: 'suppressed' } }))).toBe('');
  expect(sayUpheld(withFirst({ outcomes: { ...outcomes, partlyUpheld: null } }))).toBe('');
});

test('every number in a sentence is one of the figures', () => {
  fc.assert(
    fc.property(fc.nat(5000), fc.nat(5000), fc.nat(5000), (is, was, share) => {
      const numerator = Math.min(is, share);
      const year = onTime(numerator, is);
      const before = onTime(Math.min(was, share), was);
      const known = [is, was, year.stages[0]?.onTime.value, before.stages[0]?.onTime.value].map(Number);
      const said = [sayReceived(year, before), sayOnTime(year, before)].join(' ').replaceAll('2025-26', '');
      const numbers = said.replaceAll(/stage 1/gi, '').match(/\d[\d,]*(?:\.\d)?/g) ?? [];
      for (const number of numbers) expect(known).toContain(Number(number.replaceAll(',', '')));
    }),
  );
});
