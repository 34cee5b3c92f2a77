/** A chart as its readers see it, ready to draw: all positions are computed. */
export interface Chart {
  /** Unique in the page, `chart-received`. */
  readonly id: string;
  /** Its message in a sentence without a full stop, above the title; `''` if nothing is certain. */
  readonly finding: string;
  /** What it shows, in what unit, of which years: `Complaints received each month, number, 2025-26`. */
  readonly title: string;
  /** For those who cannot see it: its message and what it shows, with the key numbers, in a few sentences. */
  readonly description: string;
  /** The numbers it shows, in the order in which they are drawn. */
  readonly figures: readonly ChartFigure[];
  /** The same numbers drawn for a wide screen, and for a narrow one such as a phone's. */
  readonly drawings: readonly [wide: Drawing, narrow: Drawing];
}

/** A number that a chart shows. */
export interface ChartFigure {
  /** What it is of: a year, a month, a category, an outcome. */
  readonly name: string;
  /** `Stage 1`, and the year where the chart shows two. */
  readonly series: string;
  /** Null if it is kept back, not known, or told in words only. */
  readonly value: number | null;
  /** `per cent` or `complaints`. */
  readonly unit: string;
  /** As the chart writes it, `90.5%` or `kept back`. */
  readonly shown: string;
}

/** One drawing of a chart. Positions and lengths are in the units of its view box. */
export interface Drawing {
  /** `wide` or `narrow`. */
  readonly size: string;
  readonly width: number;
  readonly height: number;
  readonly lines: readonly ChartLine[];
  readonly marks: readonly ChartMark[];
  /** Lines laid over the marks, as SVG paths: the year before. */
  readonly curves: readonly string[];
  readonly labels: readonly ChartLabel[];
}

/** A straight line. */
export interface ChartLine {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  /** `grid`, `axis` or `target` (what the Code requires). */
  readonly kind: string;
}

/** A filled shape. */
export interface ChartMark {
  /** An SVG path. */
  readonly path: string;
  /** Whether it is filled with hatching, as for all stages but the first, so that no colour is needed. */
  readonly hatched: boolean;
  /** Whether it is an outline, as for years before the last beside it. */
  readonly earlier: boolean;
}

/** A line of text, on its baseline. */
export interface ChartLabel {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  /** `start`, `middle` or `end`. */
  readonly anchor: string;
  /** `heading`, `name`, `value`, `tick`, `target`, or `gap` (in place of a missing mark). */
  readonly kind: string;
}
