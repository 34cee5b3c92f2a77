import { isDay } from '../../words/calendar.ts';

/** What an assessment says of when it was finished and, within the year, reviewed again. */
interface Dated {
  readonly assessed?: string | undefined;
  readonly revision?: { readonly date?: string | undefined } | undefined;
}

/**
 * The day on which all that an assessment says was last gone through, ISO: that of its revision within the year, or else that
 * on which it was finished; `''` if neither is given. What it says of the future is judged by this day. Its figures are counted
 * as of the day of the first, as the register is the same.
 */
export function findReviewDay({ assessed = '', revision }: Dated): string {
  return [revision?.date ?? '', assessed].find(isDay) ?? '';
}

/** Where that day is written. */
export function reviewPath({ revision }: Dated): string[] {
  return isDay(revision?.date ?? '') ? ['revision', 'date'] : ['assessed'];
}
