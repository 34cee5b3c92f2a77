import { line } from 'd3-shape';
import type { ChartLabel, ChartLine, ChartMark, Drawing } from './chart.ts';

/** Where a drawing goes: its name and its width. The style sheets show one of the two. */
export const sizes = {
  wide: { name: 'wide', width: 720 },
  narrow: { name: 'narrow', width: 340 },
} as const;

/** One of the two sizes. */
export type Size = (typeof sizes)[keyof typeof sizes];

/** A figure as a chart shows it: null if there is nothing to draw, in which case the text says why. */
export interface ChartValue {
  readonly value: number | null;
  readonly text: string;
  /** Whether it is of a year before the last. */
  readonly earlier: boolean;
}

/** Part of a drawing. */
export interface Piece {
  readonly lines: readonly ChartLine[];
  readonly marks: readonly ChartMark[];
  readonly curves: readonly string[];
  readonly labels: readonly ChartLabel[];
}

/** Puts pieces together, in order; positions are rounded to hundredths. */
export function assembleDrawing(size: Size, height: number, pieces: readonly Piece[]): Drawing {
  return {
    size: size.name,
    width: size.width,
    height: round(height),
    lines: pieces
      .flatMap(({ lines }) => lines)
      .map(({ x1, y1, x2, y2, kind }) => ({
        x1: round(x1),
        y1: round(y1),
        x2: round(x2),
        y2: round(y2),
        kind,
      })),
    marks: pieces.flatMap(({ marks }) => marks),
    curves: pieces.flatMap(({ curves }) => curves),
    labels: pieces
      .flatMap(({ labels }) => labels)
      .map((label) => ({ ...label, x: round(label.x), y: round(label.y) })),
  };
}

/** An open path through some points; one without a height is a gap. */
export function drawPath(points: readonly (readonly [x: number, y: number | null])[]): string {
  return (
    line<readonly [number, number | null]>()
      .digits(2)
      .defined(([, y]) => y !== null)
      .y(([, y]) => y ?? 0)(points) ?? ''
  );
}

/** A rectangle as a path. */
export function drawRectangle(left: number, top: number, width: number, height: number): string {
  const [right, bottom] = [left + width, top + height];
  return `${drawPath([
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom],
  ])}Z`;
}

function round(length: number): number {
  return Math.round(length * 100) / 100;
}
