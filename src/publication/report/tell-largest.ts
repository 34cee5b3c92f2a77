import { atStage } from '../../codes/stages.ts';
import type { Figures } from '../../register/figures.ts';
import { joinList } from '../../words/lists.ts';
import { mostNames } from '../figures/breakdown-tables.ts';
import type { TableKind } from '../figures/breakdown-words.ts';
import { formatNumber } from '../figures/report-numbers.ts';
import { nameYear } from '../figures/report-years.ts';

/** So many are named. */
const told = 3;

/**
 * The largest of so many names that their table is apart: `The largest of 25 at stage 1 in 2025-26: Repairs 120, …`.
 * None if there are fewer, or if a number that is kept back or not known might be larger.
 */
export function tellLargest(year: Figures, kind: Exclude<TableKind, 'months'>): string[] {
  const { rows } = year.breakdowns[kind];
  const stage = year.stages[0];
  const known = rows.flatMap(({ name, figures: [figure = null] }) =>
    typeof figure === 'number' ? [{ name, figure }] : [],
  );
  if (!stage || rows.length <= mostNames || known.length < rows.length) return [];
  const largest = known.toSorted((a, b) => b.figure - a.figure).slice(0, told);
  const named = joinList(largest.map(({ name, figure }) => `${name} ${formatNumber(figure, 'number')}`));
  return [`The largest of ${rows.length}${atStage(stage.stage)} in ${nameYear(year)}: ${named}.`];
}
