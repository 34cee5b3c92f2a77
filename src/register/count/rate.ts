import type { Figure, Rate } from '../figures.ts';

/**
 * The numerator for every `per` (100 or 1,000) of the denominator, to one decimal, halves up. The value is null if
 * either is not known or the denominator is 0. For whole numbers the rounding is exact: no fraction is formed before
 * it.
 */
export function readRate(numerator: Figure, denominator: Figure, per: number): Rate {
  const known = typeof numerator === 'number' && typeof denominator === 'number' && denominator !== 0;
  return { numerator, denominator, value: known ? roundToTenth(numerator * per, denominator) : null };
}

/** A percentage of which neither part is known; null if it is not known itself. */
export function percentRate(value: Figure): Rate {
  return { numerator: null, denominator: null, value };
}

/** A quotient to one decimal, halves up; exact for whole numbers of 0 or more, the divisor above 0. */
export function roundToTenth(dividend: number, divisor: number): number {
  const doubled = 20 * dividend + divisor;
  return (doubled - (doubled % (2 * divisor))) / (2 * divisor) / 10;
}
