import { type ChartValue, type Size, sizes } from './chart-drawing.ts';
import { breakText, letterHeight, measureText, measureWidest } from './chart-text.ts';

/** Bars to draw: a row for each name, and in it a bar for each panel. */
export interface Bars {
  readonly names: readonly string[];
  readonly panels: readonly BarPanel[];
  /** Where the scale of every panel ends; 0 for its largest value. One unit has the same length in all panels. */
  readonly end: number;
}

/** The bars of a stage. */
interface BarPanel {
  readonly heading: string;
  /** What the Code requires, in lines above a mark at the scale's end; empty if there is no such mark. */
  readonly target: readonly string[];
  /** One for each name. */
  readonly values: readonly ChartValue[];
}

/** The height of a bar and of a line of text, the space below a row, and the space between a bar and its value. */
export const bar = { height: 18, line: 18, gap: 12, beside: 7 } as const;

/** The names' lines, and the tops of their rows, measured from the top of the first row. */
export interface NameColumn {
  /** Whether a name is above its bar, not beside it. */
  readonly above: boolean;
  readonly lines: readonly (readonly string[])[];
  readonly tops: readonly number[];
  readonly height: number;
  /** Where bars may begin. */
  readonly indent: number;
}

/** Where a panel goes. */
export interface Frame {
  readonly panel: BarPanel;
  /** Where its bars begin and where its scale ends. */
  readonly left: number;
  readonly right: number;
  readonly end: number;
  /** The baseline of its heading, and where that starts. */
  readonly heading: { readonly x: number; readonly y: number };
  /** The top of its first row. */
  readonly top: number;
  /** Whether the names are written in it. */
  readonly named: boolean;
}

/** The column of names: beside the bars unless that leaves them too little room. */
export function layNames(names: readonly string[], { width }: Size): NameColumn {
  const widest = measureWidest(names);
  const above = width < sizes.wide.width && widest > width * 0.4;
  const room = above ? width : Math.min(widest, width * 0.36);
  const lines = names.map((name) => breakText(name, room));
  const heights = lines.map(({ length }) => {
    const text = length * bar.line;
    return bar.gap + (above ? text + bar.height : Math.max(text, bar.height));
  });
  const tops = heights.map((_, row) => sum(heights.slice(0, row)));
  return { above, lines, tops, height: sum(heights), indent: above ? 0 : room + bar.beside };
}

/** The panels' places: side by side if there is room, otherwise one below the other. */
export function layPanels(bars: Bars, names: NameColumn, size: Size): Frame[] {
  const beside = size === sizes.wide ? layBeside(bars, names, size) : [];
  return beside.length > 0 ? beside : layBelow(bars, names, size);
}

const panelGap = 28;
/** The least length of the longest bar in panels that are side by side. */
const shortest = 90;

function layBeside({ panels, end }: Bars, names: NameColumn, { width }: Size): Frame[] {
  const ends = panels.map((panel) => end || largest(panel));
  const besides = panels.map((panel) => Math.max(widthBeside(panel), measureText(panel.heading)));
  const room = width - names.indent - sum(besides) - panelGap * (panels.length - 1);
  const unit = room / Math.max(sum(ends), 1);
  if (unit * Math.max(...ends) < shortest) return [];
  const top = Math.max(...panels.map(heightOfHead));
  let next = names.indent;
  return panels.map((panel, index) => {
    const end = ends[index] ?? 0;
    const left = next;
    const right = left + unit * end;
    next = right + (besides[index] ?? 0) + panelGap;
    const heading = { x: left, y: letterHeight };
    return { panel, left, right, end, heading, top, named: index === 0 };
  });
}

function layBelow({ panels, end: given }: Bars, names: NameColumn, { width }: Size): Frame[] {
  const end = given || Math.max(...panels.map(largest));
  const left = names.indent;
  const right = width - Math.max(...panels.map(widthBeside));
  let next = 0;
  return panels.map((panel) => {
    const heading = { x: 0, y: next + letterHeight };
    const top = next + heightOfHead(panel);
    next = top + names.height + panelGap - bar.gap;
    return { panel, left, right, end, heading, top, named: true };
  });
}

/** The width needed beside the bars: the widest value and the space before it. */
function widthBeside(panel: BarPanel): number {
  return measureWidest(panel.values.map(({ text }) => text)) + bar.beside;
}

function heightOfHead({ target }: BarPanel): number {
  return letterHeight + 12 + (target.length > 0 ? target.length * bar.line + 6 : 0);
}

function largest(panel: BarPanel): number {
  return Math.max(0, ...panel.values.map(({ value }) => value ?? 0));
}

function sum(lengths: readonly number[]): number {
  return lengths.reduce((total, length) => total + length, 0);
}
