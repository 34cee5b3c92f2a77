import { scaleLinear } from 'd3-scale';
import { type Bars, bar, type Frame, layNames, layPanels, type NameColumn } from './bar-layout.ts';
import type { ChartLabel, Drawing } from './chart.ts';
import { assembleDrawing, type ChartValue, drawRectangle, type Piece, type Size } from './chart-drawing.ts';

/** Draws horizontal bars: a number gives a bar from 0 and its text, and no number the text alone. */
export function drawBars(bars: Bars, size: Size): Drawing {
  const names = layNames(bars.names, size);
  const frames = layPanels(bars, names, size);
  const bottom = Math.max(...frames.map(({ top }) => top)) + names.height;
  const rows = frames.flatMap((frame, panel) =>
    frame.panel.values.map((value, row) => drawRow({ frame, names, row, hatched: panel > 0 }, value)),
  );
  return assembleDrawing(size, bottom, [...frames.map((frame) => drawHead(frame, names)), ...rows]);
}

/** The heading of a panel, the line its bars begin at, and the mark of what the Code requires. */
function drawHead(frame: Frame, names: NameColumn): Piece {
  const { left, right, top } = frame;
  const { heading, target } = frame.panel;
  const y1 = top - 5;
  const y2 = top + names.height - bar.gap + 5;
  const required = target.map((text, line): ChartLabel => {
    const y = top - 14 - (target.length - 1 - line) * bar.line;
    return { x: right, y, text, anchor: 'end', kind: 'target' };
  });
  return {
    lines: [
      ...(names.above ? [] : [{ x1: left, y1, x2: left, y2, kind: 'axis' }]),
      ...(required.length > 0 ? [{ x1: right, y1: y1 - 5, x2: right, y2, kind: 'target' }] : []),
    ],
    marks: [],
    curves: [],
    labels: [{ ...frame.heading, text: heading, anchor: 'start', kind: 'heading' }, ...required],
  };
}

interface RowPlace {
  readonly frame: Frame;
  readonly names: NameColumn;
  readonly row: number;
  readonly hatched: boolean;
}

function drawRow({ frame, names, row, hatched }: RowPlace, { value, text, earlier }: ChartValue): Piece {
  const { left, right, end, panel } = frame;
  const lines = names.lines[row] ?? [];
  const rowTop = frame.top + (names.tops[row] ?? 0);
  const beside = Math.max(0, lines.length * bar.line - bar.height) / 2;
  const barTop = rowTop + (names.above ? lines.length * bar.line : beside);
  const length = value === null ? 0 : scaleLinear([0, Math.max(end, 1)], [0, right - left])(value);
  const gap = { x: left + bar.beside, text, kind: 'gap' };
  const told = { x: (panel.target.length > 0 ? right : left + length) + bar.beside, text, kind: 'value' };
  return {
    lines: [],
    marks: length > 0 ? [{ path: drawRectangle(left, barTop, length, bar.height), hatched, earlier }] : [],
    curves: [],
    labels: [
      ...(frame.named ? drawName(names, lines, rowTop) : []),
      { ...(value === null ? gap : told), y: barTop + 14, anchor: 'start' },
    ],
  };
}

function drawName({ above, indent }: NameColumn, lines: readonly string[], rowTop: number): ChartLabel[] {
  const place = above ? { x: 0, anchor: 'start' } : { x: indent - bar.beside, anchor: 'end' };
  return lines.map((text, line) => ({ ...place, y: rowTop + 14 + line * bar.line, text, kind: 'name' }));
}
