import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { faultLimit } from '../../src/register/counted.ts';
import { countText } from './count-text.ts';

const register = readFileSync('test/register/faults.csv');

it('names every row in which something is wrong by its line and why, and quotes none', async () => {
  const { rows, leftOut, doubtful, faults, notices, years } = await countText(register);
  const lines = faults.map(({ line, kind, effect, reason }) => `${line} ${effect} (${kind}): ${reason}`);
  const received = years[0]?.figures.stages[0]?.received;
  const refused = years[0]?.figures.refused.total[0];
  const sum = `${rows} rows, ${leftOut} left out, ${doubtful} in doubt, ${received} received in the year, ${refused} refused`;
  await expect([...lines, sum, ...notices, ''].join('\n')).toMatchFileSnapshot('faults.txt');
  expect(faults.filter(({ effect }) => effect === 'lost')).toHaveLength(leftOut);
  expect(faults.filter(({ effect }) => effect === 'doubtful')).toHaveLength(doubtful);
});

it('finds the same in whatever pieces the register comes', async () => {
  const whole = await countText(register);
  for (const pieces of [1, 7, 100]) expect(await countText(register, { pieces })).toEqual(whole);
});

it('names the first faults only, and counts them all', async () => {
  const gaps = Array.from({ length: 3000 }, (_, at) => `A${at},,Repairs\n`).join('');
  const { rows, leftOut, faults } = await countText(`reference,received,category\n${gaps}`);
  expect([rows, leftOut, faults.length]).toEqual([3000, 3000, faultLimit]);
  expect(faults.map(({ line }) => line)).toEqual(Array.from({ length: faultLimit }, (_, at) => at + 2));
});

it('names the row with which another is counted', async () => {
  const { faults } = await countText(
    'reference,received\nA,2025-05-01\nB,2025-05-01\nA,2025-05-01\nA,2025-05-01\n',
  );
  expect(faults.map(({ line, effect, reason }) => [line, effect, /\d+/.exec(reason)?.[0]])).toEqual([
    [4, 'merged', '2'],
    [5, 'merged', '2'],
  ]);
});
