import type { Code } from '../../codes/code.ts';
import type { AnnualReport } from '../../records/annual-report.ts';
import { listCategoryCharts } from '../charts/categories-chart.ts';
import type { Chart } from '../charts/chart.ts';
import { listOnTimeCharts } from '../charts/on-time-chart.ts';
import { listOutcomeCharts } from '../charts/outcomes-chart.ts';
import { listReceivedCharts } from '../charts/received-chart.ts';
import { breakdownWords } from '../figures/breakdown-words.ts';
import { groupFigureTables, listOnTimeTables } from '../figures/figure-tables.ts';
import { formatChange, formatFigure } from '../figures/report-numbers.ts';
import type { TableView } from '../figures/table-view.ts';
import { listDecisionTables } from './decision-tables.ts';
import { listOtherTables } from './other-measures.ts';
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
  const { months, quarters, categories, ...others } = tables.breakdowns;
  const received = [...months, ...quarters, ...tables.requests];
  const exhibits = [
    exhibit('Complaints received', listReceivedCharts(years), received),
    exhibit('Responses in time', listOnTimeCharts(years, code), listOnTimeTables(years, code)),
    exhibit('How complaints ended', listOutcomeCharts(year), tables.outcomes),
    exhibit(breakdownWords.categories.title, listCategoryCharts(year), categories),
    exhibit('Headline figures', [], [...tables.headline, ...tables.escalation]),
    exhibit('How long responses took', [], tables.days),
    exhibit(breakdownWords.causes.title, [], others.causes),
    exhibit(breakdownWords.teams.title, [], others.teams),
    exhibit(breakdownWords.handlers.title, [], others.handlers),
    exhibit(breakdownWords.tenures.title, [], others.tenures),
    exhibit('Other measures', [], listOtherTables(report, year)),
    exhibit(decisions, [], listDecisionTables(report, year, code)),
    exhibit('Where our figures disagree', [], listDisagreementTables(report)),
  ];
  return exhibits.filter(({ tables }) => tables.length > 0);
}

/** The complaints and the requests for a later stage that were refused, by the reasons that are given. */
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
