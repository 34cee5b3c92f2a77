import type { Breakdown, Figures } from '../../register/figures.ts';
import { formatMonth, formatMonths } from '../../words/dates.ts';
import type { TableKind } from './breakdown-words.ts';

/**
 * A breakdown of each year with its names as readers see them. Months and quarters are in words; years share a row for
 * them, named without the year, if there are several of no more than twelve months.
 */
export function nameRows(years: readonly Figures[], kind: TableKind): Breakdown[] {
  const tables = years.map((year) => (kind === 'months' ? year.months : year.breakdowns[kind]));
  if (kind !== 'months' && kind !== 'quarters') return tables;
  const most = kind === 'months' ? 12 : 4;
  const isLong = tables.some(({ rows }) => rows.length > most);
  const isShared = !isLong && (kind === 'months' || tables.filter(({ rows }) => rows.length > 0).length > 1);
  return tables.map((table) => ({
    ...table,
    rows: table.rows.map((row) => {
      const name = kind === 'months' ? formatMonth(row.name) : nameQuarter(row.name);
      return { ...row, name: isShared ? name.replace(/(?<=\p{L}) \d{4}\b/gu, '') : name };
    }),
  }));
}

/** `April to June 2025` from `2025-04 to 2025-06`. */
function nameQuarter(name: string): string {
  const [from = '', to = from] = name.split(' to ');
  return /^\d{4}-\d{2}$/.test(from) ? formatMonths(from, to) : name;
}
