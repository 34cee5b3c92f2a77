import { setTimeout as wait } from 'node:timers/promises';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeInPairs } from '../../src/commands/build/make-in-pairs.ts';

const delays = fc.array(fc.nat(3), { maxLength: 8 });

test('what is made in pairs is made once each, two at a time, and given in order', async () => {
  await fc.assert(
    fc.asyncProperty(delays, async (items) => {
      let going = 0;
      let most = 0;
      const made = await makeInPairs(items, async (item) => {
        most = Math.max(most, ++going);
        await wait(item);
        going -= 1;
        return item;
      });
      expect(made).toEqual(items);
      expect(most).toBe(Math.min(2, items.length));
    }),
    { numRuns: 30 },
  );
});

test('of two that fail the first in order is told, whichever failed first, and no other is begun', async () => {
  for (const slow of [0, 1]) {
    const begun: number[] = [];
    const making = makeInPairs([0, 1, 2, 3], async (item) => {
      begun.push(item);
      await wait(item === slow ? 20 : 0);
      throw new Error(`failed at ${item}`);
    });
    await expect(making).rejects.toThrow('failed at 0');
    expect(begun).toEqual([0, 1]);
  }
});

test('one that is being made when the other fails is waited for', async () => {
  let over = false;
  const making = makeInPairs([0, 1], async (item) => {
    if (item === 0) throw new Error('failed');
    await wait(20);
    over = true;
  });
  await expect(making).rejects.toThrow('failed');
  expect(over).toBe(true);
});
