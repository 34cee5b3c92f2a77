import type { Code } from '../../codes/code.ts';
import type { AnnualReport } from '../../records/annual-report.ts';
import type { Figures } from '../../register/figures.ts';
import { listCategoryCharts } from '../charts/categories-chart.ts';
import type { Chart } from '../charts/chart.ts';
import { listOnTimeCharts } from '../charts/on-time-chart.ts';
import { listOutcomeCharts } from '../charts/outcomes-chart.ts';
import { isFewReceived, listReceivedCharts } from '../charts/received-chart.ts';
import { breakdownWords } from '../figures/breakdown-words.ts';
import { type FigureTables, groupFigureTables } from '../figures/figure-tables.ts';
import { formatChange, formatFigure } from '../figures/report-numbers.ts';
import { nameYear } from '../figures/report-years.ts';
import type { TableView } from '../figures/table-view.ts';
import { listDecisionTables } from './decision-tables.ts';
import { tellFewReceived } from './few-received.ts';
import { listOtherTables } from './other-measures.ts';
import type { Exhibit } from './report-publication.ts';
import { splitYears } from './split-years.ts';
import { tellLargest } from './tell-largest.ts';
import { listYearNotes, markExhibit } from './year-notes.ts';

/** What the exhibits are made from. */
export interface Material {
  readonly report: AnnualReport;
  readonly code: Code;
}

/**
 * The figures in charts and tables, in reading order: charts first. Figures that are not known are left out, and those
 * for readers who look closer (months, long lists, years long ago) are apart. `decisions` is the heading for the
 * regulator's decisions and compensation.
 */
export function listExhibits({ report, code }: Material, decisions: string): Exhibit[] {
  const years = report.years.map(({ figures }) => figures);
  const year = years.at(-1);
  if (!year) return [];
  const notes = listYearNotes(report, code);
  const before = years.at(-2);
  const comparable = notes.every((one) => one.comparable || !before || !one.years.includes(nameYear(before)));
  const tables = splitYears(years, (some) => groupFigureTables(some, code));
  const { received, sentences } = listReceived(tables, years);
  const { categories, ...others } = tables.breakdowns;
  const exhibits = [
    exhibit(
      'Headline figures',
      listOnTimeCharts(years, code, comparable),
      [...tables.headline, ...tables.escalation],
      [],
      false,
    ),
    exhibit('Complaints received', listReceivedCharts(years, comparable), received, sentences),
    exhibit('How complaints ended', listOutcomeCharts(year), tables.outcomes),
    exhibit(breakdownWords.categories.title, listCategoryCharts(year), categories),
    exhibit('How long responses took', [], tables.days),
    exhibit(breakdownWords.causes.title, [], others.causes, tellLargest(year, 'causes')),
    exhibit(breakdownWords.teams.title, [], others.teams, tellLargest(year, 'teams')),
    exhibit(breakdownWords.handlers.title, [], others.handlers, tellLargest(year, 'handlers')),
    exhibit(breakdownWords.tenures.title, [], others.tenures),
    exhibit('Other measures', [], listOtherTables(report, year)),
    exhibit(decisions, [], listDecisionTables(report, year, code)),
    exhibit('Where our figures disagree', [], listDisagreementTables(report)),
  ];
  return exhibits.filter(isFilled).map((one) => markExhibit(one, notes));
}

/** The complaints and the requests for a later stage that were refused, by the reasons that are given. */
export function listRefusedExhibits({ report, code }: Material): Exhibit[] {
  const years = report.years.map(({ figures }) => figures);
  const { refused } = splitYears(years, (some) => groupFigureTables(some, code));
  const notes = listYearNotes(report, code);
  return refused.length === 0 ? [] : [markExhibit(exhibit('', [], refused), notes)];
}

/** Months and quarters, or what is said of so few complaints instead. */
function listReceived(
  { breakdowns: { months, quarters }, requests }: FigureTables,
  years: readonly Figures[],
): { received: TableView[]; sentences: string[] } {
  if (!years.every(isFewReceived)) return { received: [...quarters, ...months, ...requests], sentences: [] };
  return { received: [...requests], sentences: years.flatMap(tellFewReceived) };
}

function exhibit(
  title: string,
  charts: readonly Chart[],
  tables: readonly TableView[],
  sentences: readonly string[] = [],
  apart = charts.length > 0,
): Exhibit {
  const more = tables.filter(({ detail }) => detail);
  const [first] = apart ? tables : more;
  return {
    ...{ title, sentences, charts },
    tables: tables.filter(({ detail }) => !detail),
    notes: [],
    more: {
      title: more.length > 0 ? `More tables: ${title === '' ? 'refused' : title.toLowerCase()}` : '',
      tables: more,
      ...{ notes: [], further: [] },
    },
    apart,
    annex: first ? `annex-${first.id}` : '',
  };
}

function isFilled({ tables, sentences, more }: Exhibit): boolean {
  return tables.length + sentences.length + more.tables.length > 0;
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
      detail: false,
    },
  ];
}
