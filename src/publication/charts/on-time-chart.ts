import type { Code } from '../../codes/code.ts';
import { atStage, nameStage } from '../../codes/stages.ts';
import type { Figures, Rate } from '../../register/figures.ts';
import { joinList } from '../../words/lists.ts';
import { isShareOfFew, writeFew } from '../figures/few.ts';
import { formatFigure } from '../figures/report-numbers.ts';
import { listStages, nameYear, readLimit } from '../figures/report-years.ts';
import type { Chart } from './chart.ts';
import type { ChartValue } from './chart-drawing.ts';
import { listBarCharts, readChartValue } from './chart-values.ts';
import { nameStagesShown, sayOnTime } from './findings.ts';

/**
 * How many responses were in time (CH02), by stage and year, against the Code; no stage that is not known or had few
 * cases. A finding tells the change if the year before is `comparable`.
 */
export function listOnTimeCharts(years: readonly Figures[], code: Code, comparable = true): Chart[] {
  const stages = listStages(years).filter((stage) => years.some((year) => isTold(year, stage)));
  const last = years.at(-1);
  const finding =
    last && isTold(last, stages[0] ?? -1) ? sayOnTime(last, comparable ? years.at(-2) : undefined) : '';
  const limits = describeLimits(stages, code);
  const panels = stages.map((stage) => ({
    heading: nameStage(stage),
    target: readLimit(code, stage, 'response') > 0 ? ['The Code:', 'all in time'] : [],
    values: years.map((year) => readRateValue(year, stage, year !== last)),
  }));
  return listBarCharts(
    {
      id: 'chart-on-time',
      finding,
      title: `Complaints answered in time, per cent${nameStagesShown(stages)}, ${nameYears(years)}`,
      description: [
        ...(finding === '' ? [] : [`${finding}.`]),
        'Bars for each year, of complaints answered in time out of every 100.',
        ...stages.map((stage) => `${nameStage(stage)}: ${describeStage(years, stage)}.`),
        ...(limits === '' ? [] : [`The Code asks for all, 100%: ${limits}.`]),
      ].join(' '),
    },
    { names: years.map(nameYear), panels, end: 100 },
    'per cent',
  );
}

function rateOf(year: Figures, stage: number): Rate {
  const unknown = { numerator: null, denominator: null, value: null };
  return year.stages.find((each) => each.stage === stage)?.onTime ?? unknown;
}

function isTold(year: Figures, stage: number): boolean {
  const rate = rateOf(year, stage);
  return rate.value !== null && !isShareOfFew(rate);
}

/** A share of few cases is in numbers and has no bar. */
function readRateValue(year: Figures, stage: number, earlier: boolean): ChartValue {
  const rate = rateOf(year, stage);
  const few = writeFew(rate);
  return few === ''
    ? { ...readChartValue(rate.value, 'percent'), earlier }
    : { value: null, text: few, earlier };
}

/** `2023-24 to 2025-26`, and how they can be told apart. */
function nameYears(years: readonly Figures[]): string {
  const [first, last] = [years[0], years.at(-1)].map((year) => (year ? nameYear(year) : ''));
  if (years.length < 2) return last ?? '';
  return `${first} to ${last} (${last} filled, ${years.length > 2 ? 'earlier years' : first} in outline)`;
}

function describeStage(years: readonly Figures[], stage: number): string {
  return joinList(
    years.map((year) => {
      const rate = rateOf(year, stage);
      return `${writeFew(rate) || formatFigure(rate.value, 'percent')} in ${nameYear(year)}`;
    }),
  );
}

function describeLimits(stages: readonly number[], code: Code): string {
  const limits = stages.flatMap((stage) => {
    const days = readLimit(code, stage, 'response');
    return days > 0 ? [`within ${days} working days${atStage(stage)}`] : [];
  });
  return joinList(limits);
}
