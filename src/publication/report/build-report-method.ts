import type { AnnualReport, CountingOfReport } from '../../records/annual-report.ts';
import { joinList } from '../../words/lists.ts';
import { agree, count } from '../../words/plurals.ts';
import { fewCasesSentence } from '../figures/few.ts';
import { formatNumber } from '../figures/report-numbers.ts';
import { nameYear } from '../figures/report-years.ts';

/** Where the figures are from, how many rows were read, and the way of counting: a paragraph each. */
export function listMethod({ years, counting }: AnnualReport, method: readonly string[]): string[] {
  const listYears = (from: string) =>
    joinList(years.filter((year) => year.from === from).map(({ figures }) => nameYear(figures)));
  const [counted, typed] = [listYears('register'), listYears('typed')];
  return [
    ...(counted
      ? [`The figures for ${counted} are counted from our register of complaints, case by case.`]
      : []),
    ...(typed
      ? [`The figures for ${typed} were not counted from a register of cases; we state them as we hold them.`]
      : []),
    ...(counting ? [describeCases(counting), ...listDoubtful(counting), ...counting.notices] : []),
    ...method,
    ...(years.length > 0 ? [fewCasesSentence] : []),
  ];
}

/**
 * How much of the register the figures are based on. If small figures are kept back, the number of rows is not told:
 * with what was received it would give away how many were refused.
 */
export function describeCases({ rows, leftOut }: CountingOfReport): string {
  const because = `${agree(leftOut, 'is', 'are')} left out of the figures, because what is recorded cannot be right.`;
  if (typeof rows !== 'number') {
    return leftOut === 0
      ? 'No entry in our register is left out.'
      : `${count(leftOut, 'entry', 'entries')} in our register ${because}`;
  }
  const held = `Our register holds ${count(rows, 'entry', 'entries')}`;
  if (leftOut === 0) return `${held}, and none is left out.`;
  return `${held}; ${formatNumber(leftOut, 'number')} of them ${because}`;
}

/** Entries that are not counted in every figure, if there are any: one for each stage where each has a row. */
function listDoubtful({ doubtful }: CountingOfReport): string[] {
  if (doubtful === 0 || doubtful === null) return [];
  const entries =
    typeof doubtful === 'number' ? count(doubtful, 'entry counts', 'entries count') : 'Some entries count';
  return [
    `${entries} as received, but not in every figure, because what is recorded of them cannot be right or is not complete.`,
  ];
}
