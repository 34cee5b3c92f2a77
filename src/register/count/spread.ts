import type { Spread } from '../figures.ts';
import { roundToTenth } from './rate.ts';

/** A spread with nothing known. */
export const noSpread: Spread = { median: null, mean: null, percentile90: null };

/**
 * The spread of working days in a histogram of how often each number occurred. The median of an even number is the
 * mean of the middle two, the percentile is by nearest rank, the mean has one decimal, halves up.
 */
export function readSpread(histogram: readonly number[]): Spread {
  const total = histogram.reduce((sum, times) => sum + times, 0);
  if (total === 0) return noSpread;
  const sum = histogram.reduce((all, times, days) => all + times * days, 0);
  const middle = [Math.ceil(total / 2), Math.floor(total / 2) + 1].map((rank) => findRank(histogram, rank));
  return {
    median: ((middle[0] ?? 0) + (middle[1] ?? 0)) / 2,
    mean: roundToTenth(sum, total),
    percentile90: findRank(histogram, Math.ceil((total * 9) / 10)),
  };
}

/** The value at a rank, counted from 1, of all values in order. */
function findRank(histogram: readonly number[], rank: number): number {
  let passed = 0;
  return histogram.findIndex((times) => {
    passed += times;
    return passed >= rank;
  });
}
