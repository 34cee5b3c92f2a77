import { allStages } from '../../codes/stages.ts';
import type { Breakdown, BreakdownRow, Figure, Figures, Rate } from '../../register/figures.ts';
import { isShareOfFew, noCases, type Told, tellFigure, tellShare, tooFew } from './few.ts';
import { addFigures, percentOf } from './report-numbers.ts';
import { type FigureRow, toldRow } from './table-of-years.ts';

/** A breakdown of a year with its names as shown, and which of its columns is looked at; -1 for none. */
export interface Placed {
  readonly year: Figures;
  readonly table: Breakdown;
  readonly column: number;
}

/** The shares that a breakdown may give besides the numbers. */
export const shares = [
  { key: 'onTime', id: 'on-time', head: 'In time', share: 'answered in time' },
  { key: 'upheld', id: 'upheld', head: 'Upheld', share: 'upheld wholly or in part' },
] as const;

/** One of `shares`. */
export type Share = (typeof shares)[number]['key'];

/** The names of some years, those of the last first. */
export function listNames(placed: readonly Placed[]): string[] {
  return [...new Set(placed.toReversed().flatMap(({ table }) => table.rows.map(({ name }) => name)))];
}

/** The names of which no year has anything but 0 in its column. */
export function listEmptyNames(placed: readonly Placed[]): string[] {
  return listNames(placed).filter((name) =>
    placed.every((one) => one.column >= 0 && readFigure(one, name) === 0),
  );
}

/** A row for each name with its numbers, and one for the total. */
export function listNumberRows(placed: readonly Placed[], names: readonly string[]): FigureRow[] {
  const rowOf = (name: string, read: (one: Placed) => Figure): FigureRow =>
    toldRow(
      name,
      'number',
      readPlaced(placed, (one) => tellFigure(read(one))),
    );
  const rows = names.map((name) => rowOf(name, (one) => readFigure(one, name)));
  const all = rowOf('All', ({ table, column }) => table.total[column] ?? null);
  return [...rows, { ...all, total: true }];
}

/** The same names with a share each, and that of the whole stage. */
export function listShareRows(placed: readonly Placed[], names: readonly string[], key: Share): FigureRow[] {
  const rowOf = (name: string, read: (one: Placed) => Told): FigureRow =>
    toldRow(name, 'percent', readPlaced(placed, read));
  const rows = names.map((name) => rowOf(name, (one) => tellShareOf(one, name, key)));
  const all = rowOf('All', (one) => (hasShare(one, key) ? tellWhole(one, key) : tellFigure(null)));
  return [...rows, { ...all, total: true }];
}

/** Whether a share of some name is known. */
export function hasShare({ table, column }: Placed, key: Share): boolean {
  return table.rows.some((row) => (row[key][column]?.value ?? null) !== null);
}

function readPlaced(placed: readonly Placed[], read: (one: Placed) => Told): FigureRow['read'] {
  return (year) => {
    const found = placed.find((one) => one.year === year);
    return found && found.column >= 0 ? read(found) : tellFigure(null);
  };
}

/**
 * A name missing from a year was not counted in it, so it is 0; unless names of that year are kept back, or its figures
 * are not all known.
 */
function readFigure({ table: { given, rows, total }, column }: Placed, name: string): Figure {
  const row = rows.find((each) => each.name === name);
  if (row) return row.figures[column] ?? null;
  const sum = total[column] ?? null;
  if (!given || sum === null) return null;
  const shown = rows.map(({ figures }) => figures[column] ?? null);
  return shown.includes('suppressed') || addFigures(shown) !== sum ? 'suppressed' : 0;
}

/** The share of a name. */
function tellShareOf({ table, column }: Placed, name: string, key: Share): Told {
  const row = table.rows.find((one) => one.name === name);
  return row ? tellShareOfRow(row, column, key) : tellFigure(null);
}

/**
 * The share of a name whose number is kept back is kept back too. Of few cases it is not told, not even in numbers: how
 * many were upheld, or late, under one name nothing else says.
 */
function tellShareOfRow(row: BreakdownRow, column: number, key: Share): Told {
  const rate = row[key][column] ?? { numerator: null, denominator: null, value: null };
  const number = row.figures[column] ?? null;
  if (number === 'suppressed') return tellFigure(rate.value === null ? null : 'suppressed');
  if (number === 0 && rate.value === null) return { figure: null, words: noCases, known: false };
  const isFew = isShareOfFew(rate) && rate.value !== null;
  return isFew ? { figure: null, words: tooFew, known: false } : tellFigure(rate.value);
}

function tellWhole({ year, column }: Placed, key: Share): Told {
  const stage = year.stages[column];
  if (!stage) return tellFigure(null);
  if (key === 'onTime') return tellShare(stage.onTime);
  const { upheld, partlyUpheld } = stage.outcomes;
  const rate: Rate = {
    numerator: addFigures([upheld, partlyUpheld]),
    denominator: stage.responded,
    value: null,
  };
  const counted = percentOf(rate.numerator, rate.denominator);
  if (counted !== null) return tellShare({ ...rate, value: counted });
  const stated = year.stated?.shares.find((one) => one.stage === stage.stage);
  return tellFigure(stated ? addFigures([stated.upheld, stated.partlyUpheld ?? 0]) : null);
}

/** What of an id names a stage: `1`, or `all`. */
export function nameInId(stage: number): string {
  return stage === allStages ? 'all' : `${stage}`;
}
