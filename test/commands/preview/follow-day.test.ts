import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { followDay } from '../../../src/commands/preview/follow-day.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('a day that begins is told once, and so is a clock that is set back', () => {
  let day = '2026-11-21';
  let told = 0;
  const following = followDay(
    () => day,
    () => {
      told += 1;
    },
  );
  vi.advanceTimersByTime(600_000);
  expect(told).toBe(0);
  day = '2026-11-22';
  vi.advanceTimersByTime(600_000);
  expect(told).toBe(1);
  day = '2026-11-20';
  vi.advanceTimersByTime(60_000);
  expect(told).toBe(2);
  following.close();
  day = '2026-11-30';
  vi.advanceTimersByTime(60_000);
  expect(told).toBe(2);
});
