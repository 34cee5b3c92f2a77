import { readRate } from '../../register/count/rate.ts';
import type { Figure } from '../../register/figures.ts';

/** How a figure is written: `1,204`, `8.5`, `42.0`, `90.5%`, `£1,204.50`. */
export type Unit = 'number' | 'decimal' | 'percent' | 'pounds';

/** What is shown for a figure kept back. */
export const keptBack = '[c]';

/** What is shown for a figure, or a change, that is not known. */
export const notKnown = 'not known';

/** What a cell of a table shows for a figure that is not known. */
export const notKnownMark = '[x]';

/** A figure as a cell of a table shows it, even if it is not known or kept back. */
export function formatCell(figure: Figure, unit: Unit): string {
  return figure === null ? notKnownMark : formatFigure(figure, unit);
}

/** A figure in words, even if it is not known or kept back. */
export function formatFigure(figure: Figure, unit: Unit): string {
  if (figure === null) return notKnown;
  if (figure === 'suppressed') return keptBack;
  return formatNumber(figure, unit);
}

/** A number with commas between thousands and `−` before it if it is below zero. */
export function formatNumber(value: number, unit: Unit): string {
  const [whole = '', fraction = ''] = Math.abs(value).toFixed(decimalsOf(value, unit)).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',') + (fraction && `.${fraction}`);
  const sign = value < 0 ? '−' : '';
  if (unit === 'pounds') return `${sign}£${grouped}`;
  return `${sign}${grouped}${unit === 'percent' ? '%' : ''}`;
}

/** The change between two figures, `+12`, `−3.4 points`, `0`; `–` if either is not known or kept back. */
export function formatChange(before: Figure, after: Figure, unit: Unit): string {
  if (typeof before !== 'number' || typeof after !== 'number') return '–';
  const change = Math.round((after - before) * 100) / 100;
  if (change === 0) return '0';
  const amount = formatNumber(change, unit === 'percent' ? 'decimal' : unit);
  const signed = change > 0 ? `+${amount}` : amount;
  return unit === 'percent' ? `${signed} points` : signed;
}

/** The part as a percentage of the whole, to one decimal place; null if either is not known. */
export function percentOf(part: Figure, whole: Figure): Figure {
  if (part === 'suppressed' || whole === 'suppressed') return 'suppressed';
  return readRate(part, whole, 100).value;
}

/** The sum; null if one is not known, kept back if one is. */
export function addFigures(figures: readonly Figure[]): Figure {
  if (figures.includes(null)) return null;
  if (figures.includes('suppressed')) return 'suppressed';
  return figures.reduce((all: number, figure) => all + (typeof figure === 'number' ? figure : 0), 0);
}

function decimalsOf(value: number, unit: Unit): number {
  if (unit === 'decimal' || unit === 'percent') return 1;
  if (Number.isInteger(value)) return 0;
  return unit === 'pounds' ? 2 : 1;
}
