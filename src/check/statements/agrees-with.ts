import type { Bound, Quantity } from '../../words/quantities.ts';
import type { Known } from './figures-of.ts';

/** Whether a quantity, as it is written and rounded, is true of what the figures know. */
export function agreesWith(quantity: Quantity, { counts, wholes, rates }: Known): boolean {
  const { kind, value, whole } = quantity;
  if (kind === 'pair') {
    return counts.includes(value) && wholes.includes(whole);
  }
  if (kind === 'none') return counts.includes(0);
  if (kind === 'count' && counts.length > 0) {
    return counts.some((actual) => isTrue(quantity, actual, roundingOf(value)));
  }
  if (kind === 'all' && whole > 0 && !wholes.includes(whole)) return false;
  const rounding = kind === 'share' ? whole : 0.5 * 10 ** -quantity.decimals;
  return rates.some((actual) => isTrue(quantity, actual, kind === 'all' ? 0 : rounding));
}

/** By how much a whole number may differ from what it rounds: nothing, unless it ends in zeros and is large. */
function roundingOf(value: number): number {
  const zeros = /0*$/.exec(String(value))?.[0].length ?? 0;
  return value >= 1000 && zeros >= 2 ? 0.5 * 10 ** zeros : 0;
}

function isTrue({ kind, value, bound }: Quantity, actual: number, rounding: number): boolean {
  const isRate = kind !== 'count';
  const near = isRate ? 6 : value * 0.1;
  const exact = rounding + 1e-9;
  const tests: Readonly<Record<Bound, boolean>> = {
    is: Math.abs(actual - value) <= exact,
    about: Math.abs(actual - value) <= Math.max(exact, isRate ? 2.5 : value * 0.075),
    above: actual > value,
    'just-above': actual > value && actual <= value + near,
    'at-least': actual >= value - (isRate ? exact : 0),
    below: actual < value,
    'just-below': actual < value && actual >= value - near,
    'at-most': actual <= value + (isRate ? exact : 0),
    nearly: actual <= value + exact && actual >= value - (kind === 'all' ? 20 : near),
  };
  return tests[bound];
}
