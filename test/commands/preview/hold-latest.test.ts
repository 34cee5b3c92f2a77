import { expect, test } from 'vitest';
import { holdLatest } from '../../../src/commands/preview/hold-latest.ts';

/** Work that ends when it is told to. */
function openWork() {
  const ends: (() => void)[] = [];
  let atOnce = 0;
  let most = 0;
  const work = async () => {
    atOnce += 1;
    most = Math.max(most, atOnce);
    await new Promise<void>((done) => ends.push(done));
    atOnce -= 1;
  };
  const end = async () => {
    ends.at(-1)?.();
    await new Promise(setImmediate);
  };
  return { work, end, count: () => ends.length, most: () => most };
}

test('however often something changes while the work is done, it is done once more, and never twice at once', async () => {
  const { work, end, count, most } = openWork();
  const latest = holdLatest(work, () => undefined);
  for (let times = 0; times < 100; times += 1) latest.touch();
  expect(count()).toBe(1);
  for (let times = 0; times < 100; times += 1) latest.touch();
  await end();
  expect(count()).toBe(2);
  await end();
  expect([count(), most()]).toEqual([2, 1]);
  latest.touch();
  expect(count()).toBe(3);
  await end();
  await latest.close();
});

test('closing waits for what is at work, and begins nothing more', async () => {
  const { work, end, count } = openWork();
  const latest = holdLatest(work, () => undefined);
  latest.touch();
  latest.touch();
  let isClosed = false;
  const closed = latest.close().then(() => {
    isClosed = true;
  });
  await new Promise(setImmediate);
  expect(isClosed).toBe(false);
  await end();
  await closed;
  latest.touch();
  expect(count()).toBe(1);
});

test('what the work fails with is told, and nothing more is done', async () => {
  const told: unknown[] = [];
  let times = 0;
  const latest = holdLatest(
    async () => {
      times += 1;
      throw new Error('broken');
    },
    (error) => told.push(error),
  );
  latest.touch();
  await new Promise(setImmediate);
  latest.touch();
  await new Promise(setImmediate);
  expect([times, told]).toEqual([1, [new Error('broken')]]);
});
