import type { AnnualReport } from '../check/annual-report.ts';
import { describeRows } from './measures-view.ts';
import { joinList } from './report-words.ts';
import { nameYear } from './report-years.ts';

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
    ...(counting ? [`Of the register, ${describeRows(counting.rows, counting.leftOut)}`] : []),
    ...method,
  ];
}
