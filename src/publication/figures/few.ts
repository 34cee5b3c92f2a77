import type { Figure, Rate } from '../../register/figures.ts';

/**
 * Shares of fewer cases are given as numbers, `1 of 1`: one case more or less would change the percentage by 20 or more.
 * Our choice, for readers; nothing is kept back by it.
 */
export const fewCases = 5;

/** Of fewer cases the 90th percentile, by nearest rank, is no more than the longest. */
export const fewForPercentile = 10;

/** Fewer complaints in a year than this, one a month, are told in words, not in tables and charts of months. */
export const fewForMonths = 12;

/** The rule in words, for the method. */
export const fewCasesSentence = `Shares of fewer than ${fewCases} cases are given as numbers, not as a percentage; with fewer than ${fewForPercentile} responses no 90th percentile is given.`;

/** A figure as a table tells it. */
export interface Told {
  /** What a change is worked out from; null if there is nothing to compare. */
  readonly figure: Figure;
  /** What is written in its place; `''` for the figure itself. */
  readonly words: string;
  /** Whether a row of nothing else is worth showing. */
  readonly known: boolean;
}

/** What is shown for a share of no cases, and for a measure of too few. */
export const noCases = '[z]';
export const tooFew = '[u]';

/** Whether it is a share of so few cases that it is given as numbers. */
export function isShareOfFew({ denominator }: Rate): boolean {
  return typeof denominator === 'number' && denominator > 0 && denominator < fewCases;
}

/** A share of few cases in numbers, `1 of 3`; `''` if they are not both known, or not few. */
export function writeFew(rate: Rate): string {
  const { numerator, denominator } = rate;
  return isShareOfFew(rate) && typeof numerator === 'number' ? `${numerator} of ${denominator}` : '';
}

/** A figure as it is. */
export function tellFigure(figure: Figure): Told {
  return { figure, words: '', known: figure !== null };
}

/** A share: in numbers if it is of few cases, and as none if it is of none. */
export function tellShare(rate: Rate): Told {
  const words = writeFew(rate);
  if (words !== '') return { figure: null, words, known: true };
  if (rate.denominator === 0 && rate.value === null) return { figure: null, words: noCases, known: false };
  return tellFigure(rate.value);
}

/** A measure that says nothing for fewer than `least` cases. */
export function tellMeasure(figure: Figure, cases: Figure, least: number): Told {
  const isFew = typeof figure === 'number' && typeof cases === 'number' && cases < least;
  return isFew ? { figure: null, words: tooFew, known: false } : tellFigure(figure);
}
