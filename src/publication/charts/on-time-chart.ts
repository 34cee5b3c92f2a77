import type { Code } from '../../codes/code.ts';
import { atStage, nameStage } from '../../codes/stages.ts';
import type { Figures } from '../../register/figures.ts';
import { joinList } from '../../words/lists.ts';
import { formatFigure } from '../figures/report-numbers.ts';
import { listStages, nameYear, readLimit } from '../figures/report-years.ts';
import type { Chart } from './chart.ts';
import { listBarCharts, readChartValue } from './chart-values.ts';

/** How many responses were in time (CH02), by stage and year, against the Code; none if nothing is known. */
export function listOnTimeCharts(years: readonly Figures[], code: Code): Chart[] {
  const stages = listStages(years);
  const limits = describeLimits(stages, code);
  const panels = stages.map((stage) => ({
    heading: nameStage(stage),
    target: readLimit(code, stage, 'response') > 0 ? ['The Code:', 'all in time'] : [],
    values: years.map((year) => readChartValue(rateOf(year, stage), 'percent')),
  }));
  return listBarCharts(
    {
      id: 'chart-on-time',
      title: `Answered in time out of every 100, by year${stages.length > 1 ? ' and stage' : ''}`,
      description: [
        'Bars for each year, of complaints answered in time out of every 100.',
        ...stages.map((stage) => `${nameStage(stage)}: ${describeStage(years, stage)}.`),
        ...(limits === '' ? [] : [`The Code asks for all, 100%: ${limits}.`]),
      ].join(' '),
    },
    { names: years.map(nameYear), panels, end: 100 },
  );
}

function rateOf(year: Figures, stage: number) {
  return year.stages.find((each) => each.stage === stage)?.onTime.value ?? null;
}

function describeStage(years: readonly Figures[], stage: number): string {
  return joinList(
    years.map((year) => `${formatFigure(rateOf(year, stage), 'percent')} in ${nameYear(year)}`),
  );
}

function describeLimits(stages: readonly number[], code: Code): string {
  const limits = stages.flatMap((stage) => {
    const days = readLimit(code, stage, 'response');
    return days > 0 ? [`within ${days} working days${atStage(stage)}`] : [];
  });
  return joinList(limits);
}
