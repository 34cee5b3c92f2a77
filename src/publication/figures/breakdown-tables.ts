import { allStages } from '../../codes/stages.ts';
import type { Breakdown, BreakdownRow, Figure, Figures } from '../../register/figures.ts';
import { breakdownWords, captionNumbers, captionShares, type TableKind } from './breakdown-words.ts';
import { nameRows } from './name-rows.ts';
import { addFigures, percentOf } from './report-numbers.ts';
import { nameYear } from './report-years.ts';
import { buildRow, buildTables, explainCells, type FigureRow, figureRow } from './table-of-years.ts';
import type { TableView } from './table-view.ts';

/** Complaints and requests for a later stage that were refused in some years, by reason. */
export function listRefusedTables(years: readonly Figures[]): TableView[] {
  const words = [
    ['refused', 'Complaints refused, by reason', 'Complaints refused'],
    ['escalationsRefused', 'Requests for a later stage refused, by reason', 'Requests refused'],
  ] as const;
  return words.flatMap(([key, caption, all]) => {
    const rows = listRows(years.map((year) => ({ year, table: year[key], column: 0 })));
    const isBare = rows.length === 1 && years.some((year) => Number(year[key].total[0] ?? 0) > 0);
    return buildTables({
      id: key === 'refused' ? 'refused' : 'escalations-refused',
      caption: isBare ? caption.replace(', by reason', '') : caption,
      head: isBare ? 'Refused' : 'Reason',
      years,
      rows: isBare ? rows.map((row) => ({ ...row, name: all, total: false })) : rows,
    });
  });
}

/**
 * Complaints received in some years by what is said of each, for each stage: the numbers, and what share was answered
 * in time and upheld. One year has these side by side, several have a table for each.
 */
export function listBreakdownTables(
  years: readonly Figures[],
  kind: TableKind,
  stages: readonly number[],
): TableView[] {
  const named = nameRows(years, kind);
  return stages.flatMap((stage) => {
    const placed = years.map((year, at): Placed => {
      const column = year.stages.findIndex((one) => one.stage === stage);
      return { year, table: named[at] ?? noTable, column };
    });
    const known = placed.filter(({ table, column }) =>
      table.rows.some(({ figures, onTime, upheld }) =>
        [figures[column], onTime[column]?.value, upheld[column]?.value].some((one) => (one ?? null) !== null),
      ),
    );
    const only = known.length === 1 && years.length === 1 ? known[0] : undefined;
    return (only && listSideBySide(kind, stage, only)) ?? listApart(years, kind, stage, placed);
  });
}

/** A breakdown of a year with its names as shown, and which of its columns is looked at; -1 for none. */
interface Placed {
  readonly year: Figures;
  readonly table: Breakdown;
  readonly column: number;
}

const noTable: Breakdown = { given: false, rows: [], total: [] };

/** The shares that a breakdown may give besides the numbers. */
const shares = [
  { key: 'onTime', id: 'on-time', head: 'In time', share: 'answered in time' },
  { key: 'upheld', id: 'upheld', head: 'Upheld', share: 'upheld wholly or in part' },
] as const;

type Share = (typeof shares)[number]['key'];

function listApart(
  years: readonly Figures[],
  kind: TableKind,
  stage: number,
  placed: readonly Placed[],
): TableView[] {
  const { head } = breakdownWords[kind];
  const name = stage === allStages ? 'all' : stage;
  return [
    ...buildTables({
      id: `${kind}-${name}`,
      caption: captionNumbers(kind, stage),
      ...{ head, years, rows: listRows(placed) },
    }),
    ...shares.flatMap(({ key, id, share }) =>
      buildTables({
        id: `${kind}-${id}-${name}`,
        caption: captionShares(kind, stage, share),
        ...{ head, years, rows: listShareRows(placed, key) },
      }),
    ),
  ];
}

/** The numbers of one year and the shares beside them; undefined if it has no shares. */
function listSideBySide(kind: TableKind, stage: number, placed: Placed): TableView[] | undefined {
  const given = shares.filter(({ key }) =>
    placed.table.rows.some((row) => readShareOf(row, placed.column, key) !== null),
  );
  if (given.length === 0) return undefined;
  const { year } = placed;
  const columns = [listRows([placed]), ...given.map(({ key }) => listShareRows([placed], key))];
  const rows = (columns[0] ?? []).map((row, at) => {
    const cells = columns.flatMap((column) => {
      const one = column[at];
      return one ? buildRow(one, [year]).cells : [];
    });
    return { name: row.name, cells, total: row.total };
  });
  return [
    {
      id: `${kind}-${stage === allStages ? 'all' : stage}`,
      caption: `${captionNumbers(kind, stage)}, ${nameYear(year)}`,
      head: breakdownWords[kind].head,
      columns: ['Received', ...given.map(({ head }) => head)],
      rows,
      notes: [
        ...explainCells(rows),
        ...(given.some(({ key }) => key === 'upheld')
          ? ['Upheld: wholly or in part, of the responses.']
          : []),
      ],
      compact: rows.every(({ name }) => name.length <= 52 - 9 * (given.length + 1)),
    },
  ];
}

/** A row for each name, those of the last year first, and one for the total. */
function listRows(placed: readonly Placed[]): FigureRow[] {
  const read = readerOf(placed);
  const rows = listNames(placed).map((name) =>
    figureRow(name, 'number', (year) => read(year, (one) => readFigure(one, name))),
  );
  const sum = (year: Figures) => read(year, ({ table, column }) => table.total[column] ?? null);
  return [...rows, { ...figureRow('All', 'number', sum), total: true }];
}

/** The same names with a share each, and that of the whole stage. */
function listShareRows(placed: readonly Placed[], key: Share): FigureRow[] {
  const read = readerOf(placed);
  const rows = listNames(placed).map((name) =>
    figureRow(name, 'percent', (year) =>
      read(year, ({ table, column }) => {
        const row = table.rows.find((one) => one.name === name);
        return row ? readShareOf(row, column, key) : null;
      }),
    ),
  );
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

/** The share of a name whose number is kept back is kept back too. */
function readShareOf(row: BreakdownRow, column: number, key: Share): Figure {
  const value = row[key][column]?.value ?? null;
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
