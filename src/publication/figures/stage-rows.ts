import type { Figure, Figures, Rate, StageFigures } from '../../register/figures.ts';
import type { Unit } from './report-numbers.ts';
import { type FigureRow, figureRow } from './table-of-years.ts';

/** Makes rows of the figures of one stage. */
export function readerOf(stage: number) {
  return (name: string, unit: Unit, read: (figures: StageFigures) => Figure): FigureRow =>
    figureRow(name, unit, ({ stages }) => {
      const figures = stages.find((each) => each.stage === stage);
      return figures ? read(figures) : null;
    });
}

/**
 * A rate as it is worth telling: neither of its parts is known if the other is not and it has no value, or if it is a
 * share of nothing.
 */
export function tellParts({ numerator, denominator, value }: Rate): Rate {
  const isBare = value === null && (numerator === null || denominator === null || denominator === 0);
  return isBare ? { numerator: null, denominator: null, value } : { numerator, denominator, value };
}

/** A row that is shown only if some year has something there that is neither 0 nor unknown. */
export function unlessZero(row: FigureRow, years: readonly Figures[]): FigureRow[] {
  return years.some((year) => (row.read(year) ?? 0) !== 0) ? [row] : [];
}
