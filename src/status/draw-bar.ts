import { type Counts, sumCounts } from './status.ts';
import { states } from './tell-status.ts';

/**
 * How many of `width` columns each state has in a bar, in their order: in proportion, with at least one for a state that
 * occurs, so that a bar never looks full while one provision is open.
 */
export function shareColumns(counts: Counts, width: number): number[] {
  const total = sumCounts(counts);
  if (total === 0) return states.map(() => 0);
  const shares = states.map(({ state }) => {
    const exact = (counts[state] / total) * width;
    return counts[state] > 0 ? Math.max(1, Math.floor(exact)) : 0;
  });
  let left = width - shares.reduce((sum, share) => sum + share, 0);
  const rest = (index: number) =>
    (counts[states[index]?.state ?? 'complete'] / total) * width - (shares[index] ?? 0);
  while (left !== 0) {
    const step = Math.sign(left);
    const [index = 0] = shares
      .map((_, at) => at)
      .filter((at) => (step > 0 ? (shares[at] ?? 0) > 0 : (shares[at] ?? 0) > 1))
      .sort((a, b) => (rest(b) - rest(a)) * step || a - b);
    shares[index] = (shares[index] ?? 0) + step;
    left -= step;
  }
  return shares;
}
