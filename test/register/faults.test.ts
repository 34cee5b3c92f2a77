import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { faultLimit } from '../../src/register/counted.ts';
import { countText } from './count-text.ts';

const register = readFileSync('test/register/faults.csv');

it('names every row that is left out by its line and why, and quotes none', async () => {
  const { rows, leftOut, faults, years } = await countText(register);
  const lines = faults.map(({ line, kind, reason }) => `${line} ${kind}: ${reason}`);
  const received = years[0]?.figures.stages[0]?.received;
  const refused = years[0]?.figures.refused.total[0];
  const sum = `${rows} rows, ${leftOut} left out, ${received} received in the year, ${refused} refused`;
  await expect([...lines, sum, ''].join('\n')).toMatchFileSnapshot('faults.txt');
  expect(faults).toHaveLength(leftOut);
});

it('finds the same in whatever pieces the register comes', async () => {
  const whole = await countText(register);
  for (const pieces of [1, 7, 100]) expect(await countText(register, { pieces })).toEqual(whole);
});

it('names the first faults only, and counts them all', async () => {
  const sound = Array.from({ length: 1500 }, (_, at) => `A${at},2025-05-01\n`).join('');
  const { rows, leftOut, faults } = await countText(`reference,received\nB,\n${sound}${sound}C,\n`);
  expect([rows, leftOut, faults.length]).toEqual([3002, 3002, faultLimit]);
  expect(faults.map(({ line }) => line)).toEqual(Array.from({ length: faultLimit }, (_, at) => at + 2));
});

it('names the other row of a reference', async () => {
  const { faults } = await countText(
    'reference,received\nA,2025-05-01\nB,2025-05-01\nA,2025-05-01\nA,2025-05-01\n',
  );
  expect(faults.map(({ line, reason }) => [line, /\d+/.exec(reason)?.[0]])).toEqual([
    [2, '4'],
    [4, '2'],
    [5, '2'],
  ]);
});
