import { atStage } from '../../codes/stages.ts';
import type { Breakdown, Figures } from '../../register/figures.ts';
import {
  hasShare,
  listEmptyNames,
  listNames,
  listNumberRows,
  listShareRows,
  nameInId,
  type Placed,
  shares,
} from './breakdown-rows.ts';
import { breakdownWords, captionNumbers, captionShares, type TableKind } from './breakdown-words.ts';
import { nameRows } from './name-rows.ts';
import { nameYear } from './report-years.ts';
import { buildRow, buildTables, explainCells, hasCases, layTable } from './table-of-years.ts';
import type { TableView } from './table-view.ts';

/** A table of more names than this is for those who look closer. */
export const mostNames = 15;

/** Complaints and requests for a later stage that were refused in some years, by reason. */
export function listRefusedTables(years: readonly Figures[]): TableView[] {
  const words = [
    ['refused', 'Complaints refused, by reason', 'Complaints refused'],
    ['escalationsRefused', 'Requests for a later stage refused, by reason', 'Requests refused'],
  ] as const;
  return words.flatMap(([key, caption, all]) => {
    const placed = years.map((year): Placed => ({ year, table: year[key], column: 0 }));
    const rows = listNumberRows(placed, listNames(placed));
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
 * Complaints received in some years by what is said of each, for each stage: the numbers, beside them what share of the
 * last year's was answered in time and upheld, and, unless there are many names, the shares of earlier years in tables of their own. A stage without
 * complaints has no table, and a table has no name without any. Months, many names and shares of earlier years are
 * marked as detail.
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
    return listStageTables({ kind, stage, placed, years });
  });
}

const noTable: Breakdown = { given: false, rows: [], total: [] };

/** What the tables of a stage are made from. */
interface StageBreakdown {
  readonly kind: TableKind;
  readonly stage: number;
  readonly placed: readonly Placed[];
  readonly years: readonly Figures[];
}

function listStageTables(made: StageBreakdown): TableView[] {
  const { kind, stage, placed, years } = made;
  const empty = kind === 'months' || kind === 'quarters' ? [] : listEmptyNames(placed);
  const names = listNames(placed).filter((name) => !empty.includes(name));
  const numbers = listNumberRows(placed, names);
  const given = shares.filter(({ key }) => placed.some((one) => hasShare(one, key)));
  if (!hasCases(numbers, years) && given.length === 0) return [];
  const left = empty.length > 0 ? [`Names without a complaint${atStage(stage)} are left out.`] : [];
  const isLong = kind === 'months' || names.length > mostNames;
  return listNamed(made, names).map((table, index) => ({
    ...table,
    notes: [...table.notes, ...left],
    detail: isLong || index > 0,
  }));
}

/** The numbers, and as many shares as there are: beside them if they are the last year's. */
function listNamed({ kind, stage, placed, years }: StageBreakdown, names: readonly string[]): TableView[] {
  const { head } = breakdownWords[kind];
  const [numbers] = buildTables({
    id: `${kind}-${nameInId(stage)}`,
    caption: captionNumbers(kind, stage),
    ...{ head, years, rows: listNumberRows(placed, names) },
  });
  const last = numbers && placed.at(-1);
  const beside = shares.filter(({ key }) => last && hasShare(last, key));
  const isShort = names.length <= mostNames;
  const apart = shares.filter(
    ({ key }) => placed.some((one) => one !== last && hasShare(one, key)) && (isShort || !last),
  );
  return [
    ...(numbers ? [last && beside.length > 0 ? addShares(numbers, last, names, beside) : numbers] : []),
    ...apart.flatMap(({ key, id, share }) =>
      buildTables({
        id: `${kind}-${id}-${nameInId(stage)}`,
        caption: captionShares(kind, stage, share),
        ...{ head, years, rows: listShareRows(placed, names, key) },
      }),
    ),
  ];
}

/** The table with the last year's shares in further columns, instead of the change. */
function addShares(
  table: TableView,
  last: Placed,
  names: readonly string[],
  beside: readonly (typeof shares)[number][],
): TableView {
  const kept = table.columns.filter((column) => column !== 'Change');
  const only = kept.length === 1;
  const columns = beside.map(({ key }) => listShareRows([last], names, key));
  const rows = table.rows.map((row) => ({
    ...row,
    cells: [
      ...row.cells.slice(0, kept.length),
      ...columns.flatMap((column) => {
        const found = column.find(({ name, total }) => name === row.name && total === row.total);
        return found ? buildRow(found, [last.year]).cells : [];
      }),
    ],
  }));
  const year = nameYear(last.year);
  return {
    ...table,
    caption: only ? `${table.caption}, ${year}` : table.caption,
    columns: [...(only ? ['Received'] : kept), ...beside.map(({ head }) => head)],
    rows,
    notes: [
      ...explainCells(rows),
      ...table.notes.filter((note) => note.startsWith('Not known for')),
      ...describeShares(only ? '' : year, beside),
    ],
    ...layTable([...kept, ...beside.map(({ head }) => head)], rows),
  };
}

/** Which year the shares are of, unless there is only one, and what upheld means. */
function describeShares(year: string, beside: readonly (typeof shares)[number][]): string[] {
  const upheld = beside.some(({ key }) => key === 'upheld') ? ['wholly or in part, of the responses'] : [];
  if (year === '') return upheld.map((meaning) => `Upheld: ${meaning}.`);
  return [`The shares are those of ${year}${upheld.map((meaning) => `; upheld is ${meaning}`).join('')}.`];
}
