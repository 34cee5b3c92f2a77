import { addMonths } from '../words/calendar.ts';
import { count as countNoun, writeNumber } from '../words/plurals.ts';
import type { Code } from './code.ts';

/** A day, ISO, by which the regulator wants an assessment, and why that day: as words in brackets. */
export interface Deadline {
  readonly day: string;
  readonly rule: string;
}

/**
 * The day by which the assessment of a period that ends on `to` (ISO) is wanted; where the number of homes is not known
 * (undefined) and the day depends on it, both days. None if the regulator wants nothing submitted, or there is no period.
 */
export function listDeadlines(
  { submission }: Pick<Code, 'submission'>,
  to: string,
  homes: number | undefined,
): Deadline[] {
  if (!submission || to === '') return [];
  const { homesAbove, day, monthsAfterYearEnd } = submission;
  const year = Number(to.slice(0, 4));
  const [fixed, later] = [`${to.slice(5) < day ? year : year + 1}-${day}`, addMonths(to, monthsAfterYearEnd)];
  const large = `landlords with more than ${writeNumber(homesAbove)} homes`;
  if (homes === undefined && fixed === later)
    return [{ day: fixed, rule: `the same for ${large} and for others` }];
  const both = [
    { fits: (homes ?? homesAbove + 1) > homesAbove, day: fixed, rule: `the date for ${large}` },
    {
      fits: (homes ?? 0) <= homesAbove,
      day: later,
      rule: `${countNoun(monthsAfterYearEnd, 'month')} after the year’s end, for landlords with ${writeNumber(homesAbove)} homes or fewer`,
    },
  ];
  return both.flatMap(({ fits, day, rule }) => (fits ? [{ day, rule }] : []));
}
