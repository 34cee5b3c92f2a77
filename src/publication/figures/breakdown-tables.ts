import { allStages } from '../../codes/stages.ts';
import type { Breakdown, Figures } from '../../register/figures.ts';
import { listRows, listShareRows, type Placed, readShareOf, shares } from './breakdown-rows.ts';
import { breakdownWords, captionNumbers, captionShares, type TableKind } from './breakdown-words.ts';
import { nameRows } from './name-rows.ts';
import { nameYear } from './report-years.ts';
import { buildRow, buildTables, explainCells } from './table-of-years.ts';
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

const noTable: Breakdown = { given: false, rows: [], total: [] };

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
