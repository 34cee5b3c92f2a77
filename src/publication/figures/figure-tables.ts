import type { Code } from '../../codes/code.ts';
import { allStages, atStage, nameStage } from '../../codes/stages.ts';
import type { Figures } from '../../register/figures.ts';
import { listBreakdownTables, listRefusedTables } from './breakdown-tables.ts';
import { type TableKind, tableKinds } from './breakdown-words.ts';
import { type Told, tellFigure, tellShare } from './few.ts';
import { listHeadlineTables } from './headline-tables.ts';
import { type Ending, listEndings, readShare, readShareParts } from './outcome-shares.ts';
import { listStages } from './report-years.ts';
import { percentilesOf, readerOf, tellParts } from './stage-rows.ts';
import { buildTables, figureRow, hasCases, toldRow } from './table-of-years.ts';
import type { TableView } from './table-view.ts';

/** All figures of some years as tables, grouped by subject. */
export interface FigureTables {
  readonly headline: readonly TableView[];
  readonly outcomes: readonly TableView[];
  readonly days: readonly TableView[];
  readonly escalation: readonly TableView[];
  /** Requests for service, which are no complaints. */
  readonly requests: readonly TableView[];
  readonly refused: readonly TableView[];
  readonly breakdowns: Readonly<Record<TableKind, readonly TableView[]>>;
}

/** All figures of some years (oldest first) as tables: the years side by side, and the change between the last two. */
export function listFigureTables(years: readonly Figures[], code: Code): TableView[] {
  const { breakdowns, ...others } = groupFigureTables(years, code);
  return [...Object.values(others).flat(), ...tableKinds.flatMap((kind) => breakdowns[kind])];
}

/** The same tables grouped by subject. A row or table with no figures for any year is left out. */
export function groupFigureTables(years: readonly Figures[], code: Code): FigureTables {
  const stages = listStages(years);
  const build = (kind: TableKind) => listBreakdownTables(years, kind, stages);
  return {
    headline: stages.flatMap((stage) => listHeadlineTables(years, stage, code)),
    outcomes: stages.flatMap((stage) => listOutcomeTables(years, stage)),
    days: stages.flatMap((stage) => listDaysTables(years, stage)),
    escalation: listEscalationTables(years),
    requests: listRequestTables(years),
    refused: listRefusedTables(years),
    breakdowns: {
      months: build('months'),
      quarters: build('quarters'),
      categories: build('categories'),
      causes: build('causes'),
      teams: build('teams'),
      handlers: build('handlers'),
      tenures: build('tenures'),
    },
  };
}

function listOutcomeTables(years: readonly Figures[], stage: number): TableView[] {
  const row = readerOf(stage);
  const shown = listEndings(years, stage);
  const rows = [
    ...shown.map(({ key, name }) => row(name, 'number', ({ outcomes }) => outcomes[key])),
    { ...row('All responses', 'number', ({ responded }) => responded), total: true },
    ...shown.map(({ key, name }) =>
      toldRow(`${name}, share of responses`, 'percent', (year) => tellOutcome(year, stage, key)),
    ),
    row('Withdrawn', 'number', ({ outcomes }) => outcomes.withdrawn),
  ];
  if (!hasCases(rows, years)) return [];
  const words = {
    id: `outcomes-${stage}`,
    caption: `${nameStage(stage)}: how ${stage === 0 ? 'they' : 'complaints'} ended`,
    head: 'Outcome',
  };
  return buildTables({ ...words, years, rows });
}

/** The share of an ending; a row that has none but shares of few cases says no more than their numbers. */
function tellOutcome(year: Figures, stage: number, key: Ending): Told {
  const few = tellShare(readShareParts(year, stage, key));
  return few.words === '' ? tellFigure(readShare(year, stage, key)) : { ...few, known: false };
}

function listDaysTables(years: readonly Figures[], stage: number): TableView[] {
  const late = percentilesOf(stage);
  const row = readerOf(stage);
  const rows = [
    row('From acknowledgement: median', 'number', (each) => each.daysFromAcknowledgement.median),
    row('From acknowledgement: mean', 'decimal', (each) => each.daysFromAcknowledgement.mean),
    late('From acknowledgement: 90th percentile', (each) => each.daysFromAcknowledgement.percentile90),
    row('From receipt: median', 'number', (each) => each.daysFromReceipt.median),
    row('From receipt: mean', 'decimal', (each) => each.daysFromReceipt.mean),
    late('From receipt: 90th percentile', (each) => each.daysFromReceipt.percentile90),
  ];
  const caption = `${nameStage(stage)}: working days to the response`;
  return buildTables({ id: `days-${stage}`, caption, head: 'Working days', years, rows });
}

function listEscalationTables(years: readonly Figures[]): TableView[] {
  const [first = 0, ...later] = listStages(years).filter((stage) => stage !== allStages);
  const last = later.at(-1);
  if (last === undefined) return [];
  const rows = [
    figureRow(`Received${atStage(last)}`, 'number', ({ escalation }) => tellParts(escalation).numerator),
    figureRow(`Received${atStage(first)}`, 'number', ({ escalation }) => tellParts(escalation).denominator),
    toldRow('Share escalated', 'percent', ({ escalation }) => tellShare(escalation)),
  ];
  if (!hasCases(rows, years)) return [];
  return buildTables({ id: 'escalation', caption: 'Escalation', head: 'Complaints', years, rows });
}

function listRequestTables(years: readonly Figures[]): TableView[] {
  const rows = [figureRow('Service requests', 'number', ({ stated }) => stated?.serviceRequests ?? null)];
  return buildTables({
    id: 'service-requests',
    caption: 'Requests for service, which are not complaints',
    ...{ head: 'Requests', years, rows },
  });
}
