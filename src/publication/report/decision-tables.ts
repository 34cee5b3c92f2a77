import type { Code } from '../../codes/code.ts';
import type { Amounts, AnnualReport, Orders } from '../../records/annual-report.ts';
import type { Figures } from '../../register/figures.ts';
import { formatFigure, type Unit } from '../figures/report-numbers.ts';
import { nameYear } from '../figures/report-years.ts';
import type { TableRow, TableView } from '../figures/table-view.ts';

/** The regulator's decisions on the landlord's cases in a year and what it ordered; and what was paid. */
export function listDecisionTables(report: AnnualReport, year: Figures, code: Code): TableView[] {
  const { determinations, compensation } = report;
  return [
    ...listDeterminationTables(report, year),
    ...(determinations?.orders ? listOrderTables(determinations.orders, year, code) : []),
    ...(compensation ? listPaidTables(compensation, year) : []),
    ...(compensation?.ordered ? listOrderedTables(compensation.ordered, year, code) : []),
  ];
}

function listDeterminationTables({ determinations }: AnnualReport, year: Figures): TableView[] {
  if (!determinations) return [];
  const { total, findings, maladministrationRate } = determinations;
  const rows = [
    ...listRow('Determinations', total, 'number'),
    ...findings.flatMap(({ name, number }) =>
      listRow(`Finding: ${name.replaceAll('-', ' ')}`, number, 'number'),
    ),
    ...listRow('Share of maladministration', maladministrationRate, 'percent'),
  ];
  const notes = ['A determination has one or more findings, so the two need not agree.'];
  return listTables(
    { id: 'determinations', caption: 'Determinations and findings', head: 'Decisions' },
    year,
    rows,
    notes,
  );
}

function listOrderTables(
  { made, inTime, late, outstanding }: Orders,
  year: Figures,
  { regulator }: Code,
): TableView[] {
  const rows = [
    ...listRow('Made', made, 'number'),
    ...listRow('Complied with in time', inTime, 'number'),
    ...listRow('Complied with late', late, 'number'),
    ...listRow('Not yet complied with', outstanding, 'number'),
  ];
  return listTables({ id: 'orders', caption: `Orders of ${regulator}`, head: 'Orders' }, year, rows, []);
}

function listPaidTables(amounts: Amounts, year: Figures): TableView[] {
  return listAmountTables(
    { id: 'compensation', caption: 'Compensation paid', head: 'Compensation' },
    ['Paid in all', 'Complaints it was paid for'],
    amounts,
    year,
  );
}

function listOrderedTables(amounts: Amounts, year: Figures, { regulator }: Code): TableView[] {
  return listAmountTables(
    { id: 'compensation-ordered', caption: `Compensation ordered by ${regulator}`, head: 'Compensation' },
    ['Ordered in all', 'Cases it was ordered in'],
    amounts,
    year,
  );
}

/** None if only the number of cases is known. */
function listAmountTables(
  words: Pick<TableView, 'id' | 'caption' | 'head'>,
  [all, each]: readonly [string, string],
  { total, cases, average }: Amounts,
  year: Figures,
): TableView[] {
  if (total === null && average === null) return [];
  const rows = [
    ...listRow(all, total, 'pounds'),
    ...listRow(each, cases, 'number'),
    ...listRow('On average', average, 'pounds'),
  ];
  return listTables(words, year, rows, []);
}

function listRow(name: string, figure: number | null, unit: Unit): TableRow[] {
  return figure === null ? [] : [{ name, cells: [formatFigure(figure, unit)], total: false }];
}

function listTables(
  words: Pick<TableView, 'id' | 'caption' | 'head'>,
  year: Figures,
  rows: readonly TableRow[],
  notes: readonly string[],
): TableView[] {
  return rows.length === 0
    ? []
    : [{ ...words, columns: [nameYear(year)], rows, notes, compact: true, detail: false }];
}
