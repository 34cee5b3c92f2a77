import { expect, test } from 'vitest';
import { allStages } from '../../src/codes/stages.ts';
import type { Figures } from '../../src/register/figures.ts';
import { openSample } from '../check/sample-report.ts';

const both = `
    stage-1: { received: 40, outcomes: { upheld: 20, partly-upheld: 10, not-upheld: 10 } }
    all-stages: { received: 60, outcomes: { upheld: 32, partly-upheld: 12, not-upheld: 16 } }
    categories:
      - { name: Repairs, stage-1: { received: 30, on-time-percent: 90, upheld-percent: 60 }, all-stages: 48 }
      - { name: Rent, stage-1: 10, all-stages: 12 }
    teams: [{ name: North, all-stages: 60 }]`;

test('what is typed for all stages stands beside the stages', async () => {
  const figures = await read(`  figures:${both}`);
  expect(figures.stages.map(({ stage, received }) => [stage, received])).toEqual([
    [1, 40],
    [2, null],
    [allStages, 60],
  ]);
  expect(figures.stages[2]?.outcomes.upheld).toBe(32);
  expect(figures.breakdowns.categories.total).toEqual([40, null, 60]);
  expect(figures.breakdowns.categories.rows[0]).toEqual({
    name: 'Repairs',
    figures: [30, null, 48],
    onTime: [{ numerator: 27, denominator: 30, value: 90 }, unknown, unknown],
    upheld: [{ ...unknown, value: 60 }, unknown, unknown],
  });
});

test('so does what only a table gives for them', async () => {
  const figures = await read(
    '  figures: { stage-1: { received: 4 }, teams: [{ name: North, all-stages: 6 }] }',
  );
  expect(figures.breakdowns.teams.rows[0]?.figures).toEqual([null, null, 6]);
});

test('where small numbers are suppressed, no difference between the two is left', async () => {
  const figures = await read(`  suppress-below: 5\n  figures:${both}`);
  expect(figures.stages[2]).toMatchObject({ received: 60, outcomes: { upheld: null, partlyUpheld: null } });
  const { categories, teams } = figures.breakdowns;
  expect(categories.rows.map((row) => row.figures[2])).toEqual([null, null]);
  expect(categories.total).toEqual([40, null, null]);
  expect(teams.rows[0]?.figures).toEqual([null, null, 60]);
});

test('nor is a share of outcomes that tells a small number', async () => {
  const typed = (share: number) =>
    `  suppress-below: 5\n  figures: { stage-1: { received: 40, responded: 40, outcomes-percent: { upheld: ${share}, not-upheld: 50 } } }`;
  expect((await read(typed(50))).stated?.shares[0]?.upheld).toBe(50);
  expect((await read(typed(10))).stated?.shares[0]).toMatchObject({
    upheld: 'suppressed',
    notUpheld: 'suppressed',
  });
});

const unknown = { numerator: null, denominator: null, value: null };

async function read(lines: string): Promise<Figures> {
  const text = `performance:\n${lines}\n`;
  const { report } = await openSample('', Buffer.from(text), 'report.yaml', '');
  const figures = report?.years.at(-1)?.figures;
  if (!figures) throw new Error('the report has no figures');
  return figures;
}

test('a row that cannot be read is left out', async () => {
  const figures = await read(
    '  figures: { stage-1: { received: 4 }, teams: [North, { name: South, all-stages: [1] }] }',
  );
  expect(figures.breakdowns.teams.rows.map(({ name }) => name)).toEqual(['South']);
});
