import type { Breakdown, BreakdownRow, Figure, Figures } from '../../register/figures.ts';
import { addFigures, percentOf } from './report-numbers.ts';
import { type FigureRow, fewest, figureRow } from './table-of-years.ts';

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

/** One of them. */
export type Share = (typeof shares)[number]['key'];

/** A row for each name, those of the last year first, and one for the total. */
export function listRows(placed: readonly Placed[]): FigureRow[] {
  const read = readerOf(placed);
  const rows = listNames(placed).map((name) =>
    figureRow(name, 'number', (year) => read(year, (one) => readFigure(one, name))),
  );
  const sum = (year: Figures) => read(year, ({ table, column }) => table.total[column] ?? null);
  return [...rows, { ...figureRow('All', 'number', sum), total: true }];
}

/** The same names with a share each, and that of the whole stage. */
export function listShareRows(placed: readonly Placed[], key: Share): FigureRow[] {
  const read = readerOf(placed);
  const rows = listNames(placed).map((name) => ({
    ...figureRow(name, 'percent', (year) =>
      read(year, ({ table, column }) => {
        const row = table.rows.find((one) => one.name === name);
        return row ? readShareOf(row, column, key) : null;
      }),
    ),
    isOfFew: (year: Figures) =>
      read(year, ({ table, column }) => {
        const row = table.rows.find((one) => one.name === name);
        return row && isOfFew(row, column, key) ? 1 : 0;
      }) === 1,
  }));
  const whole = (year: Figures) =>
    read(year, ({ table, column }) => {
      const isGiven = table.rows.some((row) => readShareOf(row, column, key) !== null);
      return isGiven ? readWhole(year, column, key) : null;
    });
  return [...rows, { ...figureRow('All', 'percent', whole), total: true }];
}

function readerOf(placed: readonly Placed[]) {
  return (year: Figures, read: (one: Placed) => Figure): Figure => {
    const found = placed.find((one) => one.year === year);
    return found && found.column >= 0 ? read(found) : null;
  };
}

function listNames(placed: readonly Placed[]): string[] {
  return [...new Set(placed.toReversed().flatMap(({ table }) => table.rows.map(({ name }) => name)))];
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

/** Whether what is known of a share is that it is of few; a share of none is not known. */
function isOfFew(row: BreakdownRow, column: number, key: Share): boolean {
  const { denominator = null, value = null } = row[key][column] ?? {};
  const isKnown = typeof value === 'number' && row.figures[column] !== 'suppressed';
  return isKnown && typeof denominator === 'number' && denominator < fewest;
}

/** The share of a name whose number is kept back is kept back too, and that of few is not told. */
export function readShareOf(row: BreakdownRow, column: number, key: Share): Figure {
  const value = isOfFew(row, column, key) ? null : (row[key][column]?.value ?? null);
  return value !== null && row.figures[column] === 'suppressed' ? 'suppressed' : value;
}

function readWhole(year: Figures, column: number, key: Share): Figure {
  const stage = year.stages[column];
  if (!stage) return null;
  if (key === 'onTime') return stage.onTime.value;
  const { upheld, partlyUpheld } = stage.outcomes;
  const counted = percentOf(addFigures([upheld, partlyUpheld]), stage.responded);
  if (counted !== null) return counted;
  const stated = year.stated?.shares.find((one) => one.stage === stage.stage);
  return stated ? addFigures([stated.upheld, stated.partlyUpheld ?? 0]) : null;
}
