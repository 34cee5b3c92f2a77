import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { takeTurns } from '../../src/render/pdf/take-turns.ts';

test('so many take their turn at a time, in order, whatever becomes of those before them', async () => {
  const inTurn = takeTurns(2);
  const begun: number[] = [];
  let going = 0;
  let most = 0;
  const work = (at: number) =>
    inTurn(async () => {
      begun.push(at);
      most = Math.max(most, ++going);
      await wait(at === 0 ? 20 : 1);
      going -= 1;
      if (at % 2 === 1) throw new Error(`failed at ${at}`);
      return at;
    });
  const settled = await Promise.allSettled([0, 1, 2, 3, 4].map(work));
  expect(settled.map(({ status }) => status)).toEqual([
    'fulfilled',
    'rejected',
    'fulfilled',
    'rejected',
    'fulfilled',
  ]);
  expect(begun).toEqual([0, 1, 2, 3, 4]);
  expect(most).toBe(2);
  expect(await work(6)).toBe(6);
});
