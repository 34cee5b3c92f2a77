import { nameStage } from '../../codes/stages.ts';
import type { Breakdown, Figure, Figures } from '../../register/figures.ts';
import { formatMonth } from '../../words/dates.ts';
import { buildTables, type FigureRow, figureRow } from './table-of-years.ts';
import type { TableView } from './table-view.ts';

/** Complaints refused in some years, by reason. */
export function listRefusedTables(years: readonly Figures[]): TableView[] {
  const read = (year: Figures) => year.refused;
  const words = { id: 'refused', caption: 'Complaints refused, by reason', head: 'Reason' };
  return buildTables({ ...words, years, rows: listRows(years, read, 0) });
}

/** Complaints received in some years by what they were about, a table for each stage. */
export function listCategoryTables(years: readonly Figures[], stages: readonly number[]): TableView[] {
  return stages.flatMap((stage, column) => {
    const words = {
      id: `categories-${stage}`,
      caption: `${nameStage(stage)}: what ${stage === 0 ? 'they' : 'complaints'} were about`,
      head: 'Category',
    };
    return buildTables({
      ...words,
      years,
      rows: listRows(years, (year) => year.breakdowns.categories, column),
    });
  });
}

/** Complaints received in some years by the team that dealt with them, a table for each stage. */
export function listTeamTables(years: readonly Figures[], stages: readonly number[]): TableView[] {
  return stages.flatMap((stage, column) => {
    const words = {
      id: `teams-${stage}`,
      caption: `${nameStage(stage)}: ${stage === 0 ? '' : 'complaints '}by team`,
      head: 'Team',
    };
    return buildTables({ ...words, years, rows: listRows(years, (year) => year.breakdowns.teams, column) });
  });
}

/**
 * Complaints received in each month of some years, a table for each stage. Years share a row per month if none has more
 * than twelve.
 */
export function listMonthTables(years: readonly Figures[], stages: readonly number[]): TableView[] {
  const long = years.some(({ months }) => months.rows.length > 12);
  const named = (year: Figures): Breakdown => ({
    ...year.months,
    rows: year.months.rows.map((row) => {
      const month = formatMonth(row.name);
      return { ...row, name: long ? month : month.replace(/ \d+$/, '') };
    }),
  });
  return stages.flatMap((stage, column) => {
    const words = {
      id: `months-${stage}`,
      caption: `${nameStage(stage)}: ${stage === 0 ? '' : 'complaints '}received each month`,
      head: 'Month',
    };
    return buildTables({ ...words, years, rows: listRows(years, named, column) });
  });
}

/** A row for each name, those of the last year first, and one for the total. */
function listRows(
  years: readonly Figures[],
  read: (year: Figures) => Breakdown,
  column: number,
): FigureRow[] {
  const names = new Set(years.toReversed().flatMap((year) => read(year).rows.map(({ name }) => name)));
  const rows = [...names].map((name) =>
    figureRow(name, 'number', (year) => readFigure(read(year), name, column)),
  );
  const sum = (year: Figures) => read(year).total[column] ?? null;
  return [...rows, { ...figureRow('All', 'number', sum), total: true }];
}

/** A name missing from a year was not counted in it, so it is 0, unless names of that year are kept back. */
function readFigure({ given, rows, total }: Breakdown, name: string, column: number): Figure {
  const row = rows.find((each) => each.name === name);
  if (row) return row.figures[column] ?? null;
  if (!given) return null;
  const shown = rows.map(({ figures }) => figures[column] ?? null);
  const sum = shown.reduce((all: number, figure) => all + (typeof figure === 'number' ? figure : 0), 0);
  return shown.includes('suppressed') || sum !== total[column] ? 'suppressed' : 0;
}
