import { nameStage } from '../../codes/stages.ts';
import type { Figures, StageFigures } from '../../register/figures.ts';
import { joinList } from '../../words/lists.ts';
import { fewCases } from '../figures/few.ts';
import { type Ending, endings, readShare } from '../figures/outcome-shares.ts';
import { formatFigure, formatNumber } from '../figures/report-numbers.ts';
import { nameYear } from '../figures/report-years.ts';
import type { Chart } from './chart.ts';
import { listBarCharts, readChartValue } from './chart-values.ts';
import { nameStagesShown, sayUpheld } from './findings.ts';

/**
 * How the complaints of a year ended, as shares of those responded to; none if nothing is known, and no stage with few
 * responses.
 */
export function listOutcomeCharts(year: Figures): Chart[] {
  const stages = year.stages.filter(
    ({ responded }) => !(typeof responded === 'number' && responded < fewCases),
  );
  const finding = stages[0] === year.stages[0] ? sayUpheld(year) : '';
  const shown = endings.filter(({ key }) =>
    stages.some((stage) => (stage.outcomes[key] ?? readShare(year, stage.stage, key) ?? 0) !== 0),
  );
  const panels = stages.map((stage) => ({
    heading: nameStage(stage.stage),
    target: [],
    values: shown.map(({ key }) => {
      return readChartValue(readShare(year, stage.stage, key), 'percent', describeOutcome(year, stage, key));
    }),
  }));
  const shares = panels.flatMap(({ values }) => values.map(({ value }) => value ?? 0));
  return listBarCharts(
    {
      id: 'chart-outcomes',
      finding,
      title: `Outcomes of responses, number and per cent${nameStagesShown(stages.map(({ stage }) => stage))}, ${nameYear(year)}`,
      description: [
        ...(finding === '' ? [] : [`${finding}.`]),
        'Bars for each outcome, with its share of the responses.',
        ...stages.map((stage) => {
          const told = shown.map(
            ({ key, name }) => `${name.toLowerCase()} ${describeOutcome(year, stage, key)}`,
          );
          return `${nameStage(stage.stage)}: ${joinList(told)}.`;
        }),
      ].join(' '),
    },
    { names: shown.map(({ name }) => name), panels, end: Math.max(0, ...shares) },
    'per cent',
  );
}

function describeOutcome(year: Figures, stage: StageFigures, key: Ending): string {
  const number = stage.outcomes[key];
  const share = readShare(year, stage.stage, key);
  if (number === 'suppressed' || share === 'suppressed') return 'kept back';
  if (number === null && share !== null) return formatNumber(share, 'percent');
  const count = formatFigure(number, 'number');
  return typeof share === 'number' ? `${count} (${formatNumber(share, 'percent')})` : count;
}
