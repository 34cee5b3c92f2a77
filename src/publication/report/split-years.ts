import type { Figures } from '../../register/figures.ts';
import type { FigureTables } from '../figures/figure-tables.ts';
import { nameYear } from '../figures/report-years.ts';
import type { TableView } from '../figures/table-view.ts';

/** So many years stand side by side; those before them have tables of their own, as many years in each. */
const together = 3;

/**
 * The tables of some years (oldest first) as `group` makes them: of the last three, with the change, and behind them
 * those of earlier years, as detail. More years would be too narrow on paper and on a phone. Of earlier years only the
 * categories are broken down, in numbers: the rest stands in the reports of their time, and would fill pages.
 */
export function splitYears(
  years: readonly Figures[],
  group: (years: readonly Figures[]) => FigureTables,
): FigureTables {
  const runs: FigureTables[] = [];
  for (let end = years.length - together; end > 0; end -= together) {
    const run = years.slice(Math.max(0, end - together), end);
    runs.push(group(run));
  }
  const names = years.map(nameYear);
  return mapLists((read, isKept) => [
    ...read(group(years.slice(-together))),
    ...(isKept
      ? runs.flatMap((run) =>
          read(run)
            .filter(isOfNumbers)
            .map((table) => keepYears(table, names)),
        )
      : []),
  ]);
}

/** Whether it is not one of shares by name. */
function isOfNumbers({ id }: TableView): boolean {
  return !/^\w+-(?:on-time|upheld)-\w+$/.test(id);
}

/** Only the columns that are years: the change leads to a year that stands elsewhere, shares are too many. */
function keepYears(table: TableView, names: readonly string[]): TableView {
  // One year alone beside its shares is headed otherwise.
  const isAlone = table.columns[0] === 'Received';
  const kept = isAlone ? 1 : table.columns.filter((column) => names.includes(column)).length;
  const columns = table.columns.slice(0, kept);
  const span = columns.length > 1 ? `, ${columns[0]} to ${columns.at(-1)}` : `, ${columns[0]}`;
  return {
    ...table,
    id: `${table.id}-to-${columns.at(-1)}`,
    caption: isAlone ? table.caption : `${table.caption}${span}`,
    columns,
    rows: table.rows.map((row) => ({ ...row, cells: row.cells.slice(0, kept) })),
    notes: table.notes.filter((note) => !/^(?:The shares are|Upheld:|\[[uz]\])/.test(note)),
    detail: true,
  };
}

type Read = (tables: FigureTables) => readonly TableView[];

/** A list for each subject; `isKept` tells whether earlier years have it too. */
function mapLists(make: (read: Read, isKept: boolean) => readonly TableView[]): FigureTables {
  return {
    headline: make(({ headline }) => headline, true),
    outcomes: make(({ outcomes }) => outcomes, true),
    days: make(({ days }) => days, true),
    escalation: make(({ escalation }) => escalation, true),
    requests: make(({ requests }) => requests, true),
    refused: make(({ refused }) => refused, true),
    breakdowns: {
      months: make(({ breakdowns }) => breakdowns.months, false),
      quarters: make(({ breakdowns }) => breakdowns.quarters, false),
      categories: make(({ breakdowns }) => breakdowns.categories, true),
      causes: make(({ breakdowns }) => breakdowns.causes, false),
      teams: make(({ breakdowns }) => breakdowns.teams, false),
      handlers: make(({ breakdowns }) => breakdowns.handlers, false),
      tenures: make(({ breakdowns }) => breakdowns.tenures, false),
    },
  };
}
