import { nameStage } from '../../codes/stages.ts';
import type { Figures, Outcomes, StageFigures } from '../../register/figures.ts';
import { joinList } from '../../words/lists.ts';
import { formatFigure, formatNumber, percentOf } from '../figures/report-numbers.ts';
import { byStage, nameYear } from '../figures/report-years.ts';
import type { Chart } from './chart.ts';
import { listBarCharts, readChartValue } from './chart-values.ts';

/** The ways in which a complaint that was responded to may end, in the order shown. */
export const endings: readonly { readonly key: keyof Outcomes; readonly name: string }[] = [
  { key: 'upheld', name: 'Upheld' },
  { key: 'partlyUpheld', name: 'Partly upheld' },
  { key: 'notUpheld', name: 'Not upheld' },
  { key: 'notRecorded', name: 'Not recorded' },
];

/** How the complaints of a year ended, as shares of those responded to; none if nothing is known. */
export function listOutcomeCharts(year: Figures): Chart[] {
  const shown = endings.filter(({ key }) => year.stages.some(({ outcomes }) => (outcomes[key] ?? 0) !== 0));
  const panels = year.stages.map((stage) => ({
    heading: nameStage(stage.stage),
    target: [],
    values: shown.map(({ key }) => {
      const share = percentOf(stage.outcomes[key], stage.responded);
      return readChartValue(share, 'percent', describeOutcome(stage, key));
    }),
  }));
  const shares = panels.flatMap(({ values }) => values.map(({ value }) => value ?? 0));
  return listBarCharts(
    {
      id: 'chart-outcomes',
      title: `Outcomes in ${nameYear(year)}${byStage(year)}`,
      description: [
        'Bars for each outcome, with its share of the responses.',
        ...year.stages.map((stage) => {
          const told = shown.map(({ key, name }) => `${name.toLowerCase()} ${describeOutcome(stage, key)}`);
          return `${nameStage(stage.stage)}: ${joinList(told)}.`;
        }),
      ].join(' '),
    },
    { names: shown.map(({ name }) => name), panels, end: Math.max(0, ...shares) },
  );
}

function describeOutcome({ outcomes, responded }: StageFigures, key: keyof Outcomes): string {
  const number = outcomes[key];
  if (number === 'suppressed') return 'kept back';
  const share = percentOf(number, responded);
  const count = formatFigure(number, 'number');
  return typeof share === 'number' ? `${count} (${formatNumber(share, 'percent')})` : count;
}
