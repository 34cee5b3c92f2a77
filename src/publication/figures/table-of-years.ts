import type { Figure, Figures } from '../../register/figures.ts';
import { joinList } from '../../words/lists.ts';
import { formatChange, formatFigure, keptBack, type Unit } from './report-numbers.ts';
import { nameYear } from './report-years.ts';
import type { TableRow, TableView } from './table-view.ts';

/** A row of a table: its name, how its figures are written, and where they are in a year's figures. */
export interface FigureRow {
  readonly name: string;
  readonly unit: Unit;
  readonly read: (year: Figures) => Figure;
  /** Whether it is the total of the others. */
  readonly total: boolean;
  /** Whether its share in a year is of too few to be told; then it is read as not known. */
  readonly isOfFew: (year: Figures) => boolean;
}

/** What a table of years is made from. */
export interface YearsTable {
  readonly id: string;
  readonly caption: string;
  /** The heading above the names of the rows. */
  readonly head: string;
  /** Oldest first. */
  readonly years: readonly Figures[];
  readonly rows: readonly FigureRow[];
}

/**
 * The years side by side, and the change between the last two. A row that no year has is left out, a year without
 * figures is named below, and there is no table if it would hold only totals.
 */
export function buildTables({ id, caption, head, years, rows }: YearsTable): TableView[] {
  const known = rows.filter(({ read }) => years.some((year) => read(year) !== null));
  if (known.every(({ total }) => total)) return [];
  const shown = years.filter((year) => known.some(({ read }) => read(year) !== null));
  const columns = [...shown.map(nameYear), ...(shown.length > 1 ? ['Change'] : [])];
  const built = known.map((row) => buildRow(row, shown));
  const unknown = years.filter((year) => !shown.includes(year)).map(nameYear);
  const notes = [
    ...explainCells(built),
    ...(unknown.length > 0 ? [`Not known for ${joinList(unknown)}.`] : []),
  ];
  const room = 52 - 9 * columns.length;
  const compact = columns.length <= 4 && built.every(({ name }) => name.length <= room);
  return [{ id, caption, head, columns, rows: built, notes, compact }];
}

/** A row that is not a total. */
export function figureRow(name: string, unit: Unit, read: FigureRow['read']): FigureRow {
  return { name, unit, read, total: false, isOfFew: () => false };
}

/** A row with its cells as words, and the change between the last two years. */
export function buildRow(
  { name, unit, read, total, isOfFew }: FigureRow,
  years: readonly Figures[],
): TableRow {
  const figures = years.map(read);
  const cells = figures.map((figure, at) => {
    const year = years[at];
    return year && isOfFew(year) ? ofFew : formatFigure(figure, unit);
  });
  const change = formatChange(figures.at(-2) ?? null, figures.at(-1) ?? null, unit);
  return { name, cells: years.length > 1 ? [...cells, change] : cells, total };
}

/** What is shown for a share of too few. */
const ofFew = 'few';

/** A share of fewer than this is no percentage worth telling. */
export const fewest = 5;

/** What `[c]` and `few` mean, if any cell has them. */
export function explainCells(rows: readonly Pick<TableRow, 'cells'>[]): string[] {
  const has = (mark: string) => rows.some(({ cells }) => cells.includes(mark));
  return [
    ...(has(keptBack)
      ? [
          `${keptBack} stands for a number kept back so that nobody can be recognised: a small one, or one from which a small one could be worked out.`,
        ]
      : []),
    ...(has(ofFew) ? [`“${ofFew}” stands for a percentage of fewer than ${fewest}.`] : []),
  ];
}
