import { scaleBand, scaleLinear } from 'd3-scale';
import { formatNumber } from '../figures/report-numbers.ts';
import type { ChartLabel, Drawing } from './chart.ts';
import {
  assembleDrawing,
  type ChartValue,
  drawPath,
  drawRectangle,
  type Piece,
  type Size,
  sizes,
} from './chart-drawing.ts';
import { letterHeight, measureText, measureWidest } from './chart-text.ts';

/** Columns to draw: one for each name in every panel, one panel below the other. */
export interface Columns {
  readonly names: readonly string[];
  readonly panels: readonly ColumnPanel[];
}

/** The columns of a stage. */
interface ColumnPanel {
  readonly heading: string;
  /** What the columns and line are, beside the heading. */
  readonly key: string;
  /** One for each name. */
  readonly values: readonly ChartValue[];
  /** What a line over the columns shows, one for each name, null for a gap; empty where there is no line. */
  readonly before: readonly (number | null)[];
}

/**
 * Draws vertical columns from 0, their values below; one unit has the same height in all panels. Null if there is no
 * room.
 */
export function drawColumns({ names, panels }: Columns, size: Size): Drawing | null {
  const highest = Math.max(1, ...panels.map(largest));
  const left = measureText(formatNumber(highest, 'number')) + 10;
  const bands = scaleBand<number>(names.keys(), [left, size.width]).paddingInner(0.28).paddingOuter(0.14);
  const texts = panels.flatMap(({ values }) => values.map(({ text }) => text));
  if (bands.step() < measureWidest([...names, ...texts]) + 6) return null;
  const all = panels.reduce((sum, panel) => sum + largest(panel), 0);
  const unit = heights[size.name] / Math.max(all, 1);
  let next = 0;
  const pieces = panels.map((panel, index) => {
    const top = next + headHeight;
    const bottom = top + unit * largest(panel);
    next = bottom + footHeight + panelGap;
    return drawPanel({ panel, names, bands, left, right: size.width, top, bottom, hatched: index > 0 });
  });
  return assembleDrawing(size, next - panelGap, pieces);
}

const heights = { [sizes.wide.name]: 165, [sizes.narrow.name]: 200 };
const headHeight = letterHeight + 20;
const footHeight = 44;
const panelGap = 24;
/** The approximate space between two lines of the grid. */
const gridHeight = 48;

interface Place {
  readonly panel: ColumnPanel;
  readonly names: readonly string[];
  readonly bands: { (index: number): number | undefined; bandwidth(): number; step(): number };
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly hatched: boolean;
}

function largest({ values, before }: ColumnPanel): number {
  return Math.max(0, ...values.map(({ value }) => value ?? 0), ...before.map((value) => value ?? 0));
}

function drawPanel(place: Place): Piece {
  const { panel, left, right, top, bottom, hatched } = place;
  const heightOf = scaleLinear([0, Math.max(largest(panel), 1)], [0, bottom - top]);
  const lines = heightOf.ticks(Math.max(1, (bottom - top) / gridHeight)).filter(Number.isInteger);
  const ticks = largest(panel) > 0 ? lines : [0];
  const width = place.bands.bandwidth();
  const marks = panel.values.flatMap(({ value }, index) => {
    const height = heightOf(value ?? 0);
    if (height === 0) return [];
    return [
      {
        path: drawRectangle(place.bands(index) ?? 0, bottom - height, width, height),
        hatched,
        earlier: false,
      },
    ];
  });
  return {
    lines: ticks.map((tick) => {
      const y = bottom - heightOf(tick);
      return { x1: left, y1: y, x2: right, y2: y, kind: tick === 0 ? 'axis' : 'grid' };
    }),
    marks,
    curves: drawBefore(place, heightOf),
    labels: [
      ...drawHeading(place),
      ...ticks
        .filter((tick) => tick > 0)
        .map((tick) => ({
          ...{ x: left - 8, y: bottom - heightOf(tick) + 5, text: formatNumber(tick, 'number') },
          ...{ anchor: 'end', kind: 'tick' },
        })),
      ...panel.values.flatMap((value, index) => drawFoot(place, value, index)),
    ],
  };
}

function drawBefore({ panel, bands, bottom }: Place, heightOf: (value: number) => number): string[] {
  const margin = (bands.step() - bands.bandwidth()) / 2;
  const path = drawPath(
    panel.before.flatMap((value, index) => {
      const start = (bands(index) ?? 0) - margin;
      const y = value === null ? null : bottom - heightOf(value);
      return [[start, y] as const, [start + bands.step(), y] as const];
    }),
  );
  return path === '' ? [] : [path];
}

function drawHeading({ panel, top }: Place): ChartLabel[] {
  const y = top - 20;
  const heading = { x: 0, y, text: panel.heading, anchor: 'start', kind: 'heading' };
  const key = { x: measureText(panel.heading) + 16, y, text: panel.key, anchor: 'start', kind: 'tick' };
  return panel.key === '' ? [heading] : [heading, key];
}

/** A column's value below it, and its name below that. */
function drawFoot({ names, bands, bottom }: Place, { value, text }: ChartValue, index: number): ChartLabel[] {
  const x = (bands(index) ?? 0) + bands.bandwidth() / 2;
  return [
    { x, y: bottom + 19, text, anchor: 'middle', kind: value === null ? 'gap' : 'value' },
    { x, y: bottom + 38, text: names[index] ?? '', anchor: 'middle', kind: 'tick' },
  ];
}
