import { nameStage } from '../../codes/stages.ts';
import type { Figure, Figures } from '../../register/figures.ts';
import { formatMonth } from '../../words/dates.ts';
import { joinParts } from '../../words/lists.ts';
import { fewForMonths } from '../figures/few.ts';
import { formatNumber, keptBack } from '../figures/report-numbers.ts';
import { nameYear } from '../figures/report-years.ts';
import { drawBars } from './bar-chart.ts';
import type { Chart, ChartFigure, Drawing } from './chart.ts';
import { type ChartValue, type Size, sizes } from './chart-drawing.ts';
import { readChartValue } from './chart-values.ts';
import { drawColumns } from './column-chart.ts';
import { nameStagesShown, sayReceived } from './findings.ts';

/**
 * The complaints received each month of the last year, by stage, with a line for the year before; none if not known or
 * if they are few. A finding tells the change if the year before is `comparable`.
 */
export function listReceivedCharts(years: readonly Figures[], comparable = true): Chart[] {
  const year = years.at(-1);
  const figures = year?.months.rows.flatMap((month) => month.figures) ?? [];
  if (!year || !figures.some((figure) => typeof figure === 'number' && figure > 0)) return [];
  if (isFewReceived(year)) return [];
  const before = years.at(-2);
  const finding = sayReceived(year, comparable ? before : undefined);
  const stages = year.stages.map(({ stage }, column) => ({
    heading: nameStage(stage),
    figures: year.months.rows.map((month) => month.figures[column] ?? null),
    before: before ? readBefore(year, before, column) : [],
  }));
  return [
    {
      id: 'chart-received',
      finding,
      title: `Complaints received each month, number${nameStagesShown(year.stages.map(({ stage }) => stage))}, ${nameYear(year)}`,
      description: joinParts([finding, describeMonths(year, stages)], '. '),
      figures: stages.flatMap((stage) => listFigures(stage, year, before)),
      drawings: [draw(year, before, stages, sizes.wide), draw(year, before, stages, sizes.narrow)],
    },
  ];
}

/** Whether no stage of the year received more complaints than are told in words. */
export function isFewReceived({ stages }: Figures): boolean {
  return stages.every(({ received }) => typeof received === 'number' && received < fewForMonths);
}

interface StageMonths {
  readonly heading: string;
  /** One for each month of the year. */
  readonly figures: readonly Figure[];
  /** The same months of the year before, null for a gap; empty if none of them is known. */
  readonly before: readonly (number | null)[];
}

function listFigures(
  { heading, figures, before: line }: StageMonths,
  year: Figures,
  before?: Figures,
): ChartFigure[] {
  const series = (its: Figures, values: readonly Figure[]) =>
    values.map((figure, row): ChartFigure => {
      const { value, text } = readChartValue(figure, 'number');
      const month = formatMonth(year.months.rows[row]?.name ?? '');
      const name = its === year ? month : month.replace(/\d{4}/, (one) => String(Number(one) - 1));
      return { name, series: `${heading}, ${nameYear(its)}`, value, unit: 'complaints', shown: text };
    });
  return [...series(year, figures), ...(before && line.length > 0 ? series(before, line) : [])];
}

function readBefore(year: Figures, before: Figures, column: number): (number | null)[] {
  if (Math.max(year.months.rows.length, before.months.rows.length) > 12) return [];
  const known = new Map(before.months.rows.map(({ name, figures }) => [name.slice(5), figures[column]]));
  const values = year.months.rows.map(({ name }) => known.get(name.slice(5)));
  const line = values.map((value) => (typeof value === 'number' ? value : null));
  return line.some((value) => value !== null) ? line : [];
}

function describeMonths(year: Figures, stages: readonly StageMonths[]): string {
  const [first, last] = [year.months.rows[0], year.months.rows.at(-1)].map((row) =>
    formatMonth(row?.name ?? ''),
  );
  const line = stages.some(({ before }) => before.length > 0) ? ' A line shows the year before.' : '';
  const told = stages.map(({ heading, figures }) => `${heading}: ${describeFigures(year, figures)}.`);
  return [`The complaints received in each month from ${first} to ${last}.${line}`, ...told].join(' ');
}

function describeFigures({ months }: Figures, figures: readonly Figure[]): string {
  const named = figures.map((figure, row) => ({ figure, month: formatMonth(months.rows[row]?.name ?? '') }));
  const known = named.flatMap(({ figure, month }) => (typeof figure === 'number' ? [{ figure, month }] : []));
  const order = known.toSorted((a, b) => b.figure - a.figure);
  const hidden = figures.length - known.length;
  const gaps = `${hidden} of ${figures.length} months are kept back or not known`;
  const [most, fewest] = [order[0], order.at(-1)];
  if (!most || !fewest) return gaps;
  const peak = `most in ${most.month} (${formatNumber(most.figure, 'number')})`;
  if (hidden > 0) return `of the months shown ${peak}; ${gaps}`;
  return `${peak}, fewest in ${fewest.month} (${formatNumber(fewest.figure, 'number')})`;
}

function draw(
  year: Figures,
  before: Figures | undefined,
  stages: readonly StageMonths[],
  size: Size,
): Drawing {
  const names = year.months.rows.map(({ name }) => formatMonth(name));
  const columns = drawColumns(
    {
      names: names.map((name) =>
        names.length > 12 ? `${name.slice(0, 3)} ${name.slice(-2)}` : name.slice(0, 3),
      ),
      panels: stages.map((stage) => ({
        heading: stage.heading,
        key: before && stage.before.length > 0 ? `columns ${nameYear(year)}, line ${nameYear(before)}` : '',
        values: stage.figures.map(readShortValue),
        before: stage.before,
      })),
    },
    size,
  );
  if (columns) return columns;
  const panels = stages.map(({ heading, figures }) => ({
    ...{ heading, target: [] },
    values: figures.map((figure) => readChartValue(figure, 'number')),
  }));
  return drawBars({ names, panels, end: 0 }, size);
}

function readShortValue(figure: Figure): ChartValue {
  if (figure === 'suppressed') return { value: null, text: keptBack, earlier: false };
  return figure === null ? { value: null, text: '–', earlier: false } : readChartValue(figure, 'number');
}
