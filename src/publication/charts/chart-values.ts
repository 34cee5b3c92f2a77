import type { Figure } from '../../register/figures.ts';
import { formatNumber, notKnown, type Unit } from '../figures/report-numbers.ts';
import { drawBars } from './bar-chart.ts';
import type { Bars } from './bar-layout.ts';
import type { Chart, ChartFigure } from './chart.ts';
import { type ChartValue, sizes } from './chart-drawing.ts';

/** A figure as a chart shows it, with its own text or with words for why there is none. */
export function readChartValue(figure: Figure, unit: Unit, text = ''): ChartValue {
  if (figure === 'suppressed') return { value: null, text: 'kept back', earlier: false };
  if (figure === null) return { value: null, text: notKnown, earlier: false };
  return { value: figure, text: text || formatNumber(figure, unit), earlier: false };
}

/** A chart of bars in both its sizes, without stages of which nothing is known; none if no bar has any length. `unit` is that of the values. */
export function listBarCharts(words: Omit<Chart, 'drawings' | 'figures'>, bars: Bars, unit: string): Chart[] {
  const values = bars.panels.flatMap((panel) => panel.values);
  if (!values.some(({ value }) => value !== null && value > 0)) return [];
  const panels = bars.panels.filter((panel) => panel.values.some(({ text }) => text !== notKnown));
  const known = { ...bars, panels };
  const figures = panels.flatMap(({ heading, values: its }) =>
    its.map(
      ({ value, text }, at): ChartFigure => ({
        name: bars.names[at] ?? '',
        series: heading,
        ...{ value, unit, shown: text },
      }),
    ),
  );
  return [{ ...words, figures, drawings: [drawBars(known, sizes.wide), drawBars(known, sizes.narrow)] }];
}
