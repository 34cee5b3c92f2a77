import type { Figure, Figures } from '../../register/figures.ts';
import { joinList } from '../../words/lists.ts';
import { fewCases, fewForPercentile, noCases, type Told, tellFigure, tooFew } from './few.ts';
import { formatCell, formatChange, keptBack, notKnownMark, type Unit } from './report-numbers.ts';
import { nameYear } from './report-years.ts';
import type { TableRow, TableView } from './table-view.ts';

/** A row of a table: its name, how its figures are written, and where they are in a year's figures. */
export interface FigureRow {
  readonly name: string;
  readonly unit: Unit;
  readonly read: (year: Figures) => Told;
  /** Whether it is the total of the others. */
  readonly total: boolean;
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
  const known = rows.filter(({ read }) => years.some((year) => read(year).known));
  if (known.every(({ total }) => total)) return [];
  const shown = years.filter((year) => known.some(({ read }) => read(year).known));
  const columns = [...shown.map(nameYear), ...(shown.length > 1 ? ['Change'] : [])];
  const built = known.map((row) => buildRow(row, shown));
  const unknown = years.filter((year) => !shown.includes(year)).map(nameYear);
  const notes = [
    ...explainCells(built),
    ...(unknown.length > 0 ? [`Not known for ${joinList(unknown)}.`] : []),
  ];
  return [{ id, caption, head, columns, rows: built, notes, ...layTable(columns, built), detail: false }];
}

/** Whether names and columns are short and few enough for a table half as wide as the page, or as a phone. */
export function layTable(columns: readonly string[], rows: readonly TableRow[]): Pick<TableView, 'compact'> {
  const heads = columns.reduce((sum, head) => sum + Math.max(9, head.length + 2), 0);
  const room = 52 - heads;
  return { compact: columns.length <= 4 && rows.every(({ name }) => name.length <= room) };
}

/** A row that is not a total. */
export function figureRow(name: string, unit: Unit, read: (year: Figures) => Figure): FigureRow {
  return toldRow(name, unit, (year) => tellFigure(read(year)));
}

/** A row, not a total, of figures that are not all told as they are. */
export function toldRow(name: string, unit: Unit, read: FigureRow['read']): FigureRow {
  return { name, unit, read, total: false };
}

/** Whether some year has something in some of the rows that is neither 0 nor unknown. */
export function hasCases(rows: readonly FigureRow[], years: readonly Figures[]): boolean {
  return rows.some(({ read }) => years.some((year) => (read(year).figure ?? 0) !== 0));
}

/** A row with its cells as words, and the change between the last two years. */
export function buildRow({ name, unit, read, total }: FigureRow, years: readonly Figures[]): TableRow {
  const told = years.map(read);
  const cells = told.map(({ words, figure }) => words || formatCell(figure, unit));
  const change = formatChange(told.at(-2)?.figure ?? null, told.at(-1)?.figure ?? null, unit);
  return { name, cells: years.length > 1 ? [...cells, change] : cells, total };
}

const marks: readonly (readonly [string, string])[] = [
  [
    keptBack,
    'a number kept back so that nobody can be recognised: a small one, or one from which a small one could be worked out',
  ],
  [notKnownMark, 'a figure that is not known'],
  [noCases, 'a share of no cases'],
  [
    tooFew,
    `what too few cases say nothing about: fewer than ${fewCases} for a share, ${fewForPercentile} for a 90th percentile`,
  ],
];

/** What the marks in cells mean, `[c]` above all, as far as they occur. */
export function explainCells(rows: readonly Pick<TableRow, 'cells'>[]): string[] {
  return marks.flatMap(([mark, meaning]) =>
    rows.some(({ cells }) => cells.includes(mark)) ? [`${mark} stands for ${meaning}.`] : [],
  );
}
