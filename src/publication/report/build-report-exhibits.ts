import type { Code } from '../../codes/code.ts';
import type { AnnualReport } from '../../records/annual-report.ts';
import type { Figures } from '../../register/figures.ts';
import { listCategoryCharts } from '../charts/categories-chart.ts';
import type { Chart } from '../charts/chart.ts';
import { listOnTimeCharts } from '../charts/on-time-chart.ts';
import { listOutcomeCharts } from '../charts/outcomes-chart.ts';
import { listReceivedCharts } from '../charts/received-chart.ts';
import { groupFigureTables, listOnTimeTables } from '../figures/figure-tables.ts';
import { formatChange, formatFigure, type Unit } from '../figures/report-numbers.ts';
import { nameYear } from '../figures/report-years.ts';
import type { TableRow, TableView } from '../figures/table-view.ts';
import type { Exhibit } from './report-publication.ts';

/** What the exhibits are made from. */
export interface Material {
  readonly report: AnnualReport;
  readonly code: Code;
}

/**
 * The figures in charts and tables, in reading order: charts first. Figures that are not known are left out.
 * `decisions` is the heading for the regulator's decisions and compensation.
 */
export function listExhibits({ report, code }: Material, decisions: string): Exhibit[] {
  const years = report.years.map(({ figures }) => figures);
  const year = years.at(-1);
  if (!year) return [];
  const tables = groupFigureTables(years, code);
  const exhibits = [
    exhibit('Complaints received', listReceivedCharts(years), tables.months),
    exhibit('Responses in time', listOnTimeCharts(years, code), listOnTimeTables(years, code)),
    exhibit('How complaints ended', listOutcomeCharts(year), tables.outcomes),
    exhibit('What complaints were about', listCategoryCharts(year), tables.categories),
    exhibit('Headline figures', [], [...tables.headline, ...tables.escalation]),
    exhibit('How long responses took', [], tables.days),
    exhibit('Which teams dealt with them', [], tables.teams),
    exhibit(
      decisions,
      [],
      [...listDeterminationTables(report, year), ...listCompensationTables(report, year)],
    ),
    exhibit('Where our figures disagree', [], listDisagreementTables(report)),
  ];
  return exhibits.filter(({ tables }) => tables.length > 0);
}

/** The complaints refused, by the reasons that the register gives. */
export function listRefusedExhibits({ report, code }: Material): Exhibit[] {
  const { refused } = groupFigureTables(
    report.years.map(({ figures }) => figures),
    code,
  );
  return refused.length === 0 ? [] : [exhibit('', [], refused)];
}

function exhibit(title: string, charts: readonly Chart[], tables: readonly TableView[]): Exhibit {
  return { title, charts, tables };
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

function listCompensationTables({ compensation }: AnnualReport, year: Figures): TableView[] {
  if (!compensation) return [];
  const rows = [
    ...listRow('Paid in all', compensation.total, 'pounds'),
    ...listRow('Complaints it was paid for', compensation.cases, 'number'),
    ...listRow('On average', compensation.average, 'pounds'),
  ];
  return listTables(
    { id: 'compensation', caption: 'Compensation paid', head: 'Compensation' },
    year,
    rows,
    [],
  );
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
  return rows.length === 0 ? [] : [{ ...words, columns: [nameYear(year)], rows, notes, compact: true }];
}

function listDisagreementTables({ disagreements }: AnnualReport): TableView[] {
  if (disagreements.length === 0) return [];
  return [
    {
      id: 'disagreements',
      caption: 'Figures that we hold in two versions',
      head: 'Figure',
      columns: ['As stated', 'As counted', 'Difference'],
      rows: disagreements.map(({ what, typed, counted }) => ({
        name: what,
        cells: [
          formatFigure(typed, 'number'),
          formatFigure(counted, 'number'),
          formatChange(typed, counted, 'number'),
        ],
        total: false,
      })),
      notes: ['The tables above use the figures as counted from the register.'],
      compact: false,
    },
  ];
}
