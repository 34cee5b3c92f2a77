import { nameStage } from '../../codes/stages.ts';
import type { Breakdown, Figures } from '../../register/figures.ts';
import { formatMonth, formatMonths } from '../../words/dates.ts';
import { joinList } from '../../words/lists.ts';
import { nameYear } from '../figures/report-years.ts';

/**
 * When the few complaints of a year were received, instead of a table that is nearly all zeros: `In 2025-26 complaints
 * were received in June 2025 (1) and November 2025 (2).` None if there were none, or if it is not known.
 */
export function tellFewReceived(year: Figures): string[] {
  const spans = year.months.rows.length > 0 ? year.months : year.breakdowns.quarters;
  if (spans.rows.some(({ figures }) => figures.includes('suppressed')))
    return [`In which months of ${nameYear(year)} is kept back so that nobody can be recognised.`];
  const told = year.stages.flatMap(({ stage }, column) => {
    const list = listSpans(spans, column);
    return list.length > 0 ? [`${stage === 0 ? '' : `${nameStage(stage)}: `}${joinList(list)}`] : [];
  });
  return told.length > 0 ? [`Complaints received in ${nameYear(year)}. ${told.join('. ')}.`] : [];
}

function listSpans({ rows }: Breakdown, column: number): string[] {
  return rows.flatMap(({ name, figures }) => {
    const figure = figures[column] ?? 0;
    return figure === 0 ? [] : [`${figure} in ${nameSpan(name)}`];
  });
}

function nameSpan(name: string): string {
  const [from = '', to = from] = name.split(' to ');
  return /^\d{4}-\d{2}$/.test(from) ? (from === to ? formatMonth(from) : formatMonths(from, to)) : name;
}
