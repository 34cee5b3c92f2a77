import type { Counting } from '../../register/counting.ts';
import type { BreakdownRow, Figures, Rate } from '../../register/figures.ts';
import { joinList } from '../../words/lists.ts';
import { listBreakdownTables } from '../figures/breakdown-tables.ts';
import { breakdownWords, captionShares } from '../figures/breakdown-words.ts';
import { formatFigure, formatNumber, keptBack, notKnown } from '../figures/report-numbers.ts';
import { listStages, nameYear } from '../figures/report-years.ts';
import type { TableView } from '../figures/table-view.ts';
import { nameHeads } from './quarter-tables.ts';

/** What complaints of a quarter are told by. */
export type NamedKind = 'categories' | 'causes' | 'teams' | 'handlers';

/**
 * Complaints received by a name, a table for each stage; and, of the last quarter, how many of them were answered in
 * time and upheld, unless all these shares are kept back.
 */
export function listNamedTables(
  years: readonly Figures[],
  kind: NamedKind,
  shareOf: Counting['shareOf'],
): TableView[] {
  return listStages(years).flatMap((stage, column) => {
    const id = `${kind}-${stage}`;
    const tables = listBreakdownTables(years, kind, [stage]).filter((table) => table.id === id);
    const numbers = nameHeads(tables, years);
    return [...numbers, ...listShares(years.at(-1), kind, stage, column, shareOf)];
  });
}

function listShares(
  year: Figures | undefined,
  kind: NamedKind,
  stage: number,
  column: number,
  shareOf: Counting['shareOf'],
): TableView[] {
  const received = (year?.breakdowns[kind].rows ?? []).filter(({ figures }) => figures[column] !== 0);
  const isKnown = (rates: (row: BreakdownRow) => readonly Rate[]) =>
    received.some((row) => typeof rates(row)[column]?.numerator === 'number');
  const columns = [
    { head: 'In time', words: 'answered in time', rates: (row: BreakdownRow) => row.onTime },
    { head: 'Upheld', words: 'upheld wholly or in part', rates: (row: BreakdownRow) => row.upheld },
  ].filter(({ rates }) => isKnown(rates));
  if (!year || columns.length === 0) return [];
  return [
    {
      id: `${kind}-${stage}-shares`,
      caption: `${captionShares(kind, stage, joinList(columns.map(({ words }) => words)))}, ${nameYear(year)}`,
      head: breakdownWords[kind].head,
      columns: columns.map((one) => one.head),
      rows: received.map((row) => ({
        name: row.name,
        cells: columns.map(({ rates }) => writeShare(rates(row)[column])),
        total: false,
      })),
      notes: [
        ...(shareOf !== 'responded' && Number(year.stages[column]?.notYetDue ?? 0) > 0
          ? ['Those not yet due, which are not late, are among those that the numbers in time are out of.']
          : []),
        'Upheld, wholly or in part, is out of the responses. No percentage is given of fewer than five.',
      ],
      compact: false,
      detail: false,
    },
  ];
}

/** The number first: a percentage of a few complaints says more than there is. */
function writeShare(rate: Rate | undefined): string {
  if (!rate) return notKnown;
  const { numerator, denominator, value } = rate;
  if (typeof numerator !== 'number' || typeof denominator !== 'number') {
    return [numerator, denominator, value].includes('suppressed') ? keptBack : formatFigure(value, 'percent');
  }
  if (denominator === 0) return 'none';
  const share = typeof value === 'number' && denominator >= 5 ? ` (${formatNumber(value, 'percent')})` : '';
  return `${formatNumber(numerator, 'number')} of ${formatNumber(denominator, 'number')}${share}`;
}
