import type { Figure, Figures, Rate, StageFigures } from '../../register/figures.ts';
import { fewForPercentile, type Told, tellFigure, tellMeasure, tellShare } from './few.ts';
import type { Unit } from './report-numbers.ts';
import { type FigureRow, hasCases, toldRow } from './table-of-years.ts';

/** Makes rows of the figures of one stage. */
export function readerOf(stage: number) {
  return (name: string, unit: Unit, read: (figures: StageFigures) => Figure): FigureRow =>
    readStage(stage, name, unit, (figures) => tellFigure(read(figures)));
}

/** Makes rows of shares of one stage; of few cases they are in numbers. */
export function sharesOf(stage: number) {
  return (name: string, read: (figures: StageFigures) => Rate): FigureRow =>
    readStage(stage, name, 'percent', (figures) => tellShare(read(figures)));
}

/** Makes rows of 90th percentiles of one stage, none of few responses. */
export function percentilesOf(stage: number) {
  return (name: string, read: (figures: StageFigures) => Figure): FigureRow =>
    readStage(stage, name, 'number', (figures) =>
      tellMeasure(read(figures), figures.responded, fewForPercentile),
    );
}

function readStage(
  stage: number,
  name: string,
  unit: Unit,
  read: (figures: StageFigures) => Told,
): FigureRow {
  return toldRow(name, unit, ({ stages }) => {
    const figures = stages.find((each) => each.stage === stage);
    return figures ? read(figures) : tellFigure(null);
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
  return hasCases([row], years) ? [row] : [];
}
