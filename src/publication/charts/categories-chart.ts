import { nameStage } from '../../codes/stages.ts';
import type { Breakdown, Figures } from '../../register/figures.ts';
import { joinList } from '../../words/lists.ts';
import { fewForMonths } from '../figures/few.ts';
import { formatFigure } from '../figures/report-numbers.ts';
import { nameYear } from '../figures/report-years.ts';
import type { Chart } from './chart.ts';
import { listBarCharts, readChartValue } from './chart-values.ts';
import { nameStagesShown, sayLargest } from './findings.ts';

/**
 * What the complaints of a year were about, stage by stage: only the largest if there are many; none if not known, and
 * no stage with few complaints.
 */
export function listCategoryCharts(year: Figures): Chart[] {
  const { rows, total } = year.breakdowns.categories;
  const stages = year.stages.flatMap(({ stage }, column) => {
    const sum = total[column] ?? null;
    return typeof sum === 'number' && sum < fewForMonths ? [] : [{ stage, column }];
  });
  const finding = stages[0]?.column === 0 ? sayLargest(year) : '';
  const shown = rows.length > most ? rows.slice(0, most) : rows;
  const part = rows.length > most ? `, the ${most} largest of ${rows.length}` : '';
  return listBarCharts(
    {
      id: 'chart-categories',
      finding,
      title: `Complaints received by category, number${nameStagesShown(stages.map(({ stage }) => stage))}, ${nameYear(year)}${part}`,
      description: [
        ...(finding === '' ? [] : [`${finding}.`]),
        `Bars for each category of complaints${part}.`,
        ...stages.map(({ stage, column }) => `${nameStage(stage)}: ${describeLargest(shown, column)}.`),
      ].join(' '),
    },
    {
      names: shown.map(({ name }) => name),
      panels: stages.map(({ stage, column }) => ({
        heading: nameStage(stage),
        target: [],
        values: shown.map(({ figures }) => readChartValue(figures[column] ?? null, 'number')),
      })),
      end: 0,
    },
    'complaints',
  );
}

/** More bars than this are too many to read. */
const most = 12;

function describeLargest(rows: Breakdown['rows'], column: number): string {
  const known = rows.filter(({ figures }) => typeof figures[column] === 'number');
  const order = known.toSorted((a, b) => Number(b.figures[column]) - Number(a.figures[column]));
  if (order.length === 0) return 'no number can be shown';
  const told = order
    .slice(0, 4)
    .map(({ name, figures }) => `${name} ${formatFigure(figures[column] ?? null, 'number')}`);
  return `${known.length < rows.length ? 'of those shown ' : ''}most about ${joinList(told)}`;
}
