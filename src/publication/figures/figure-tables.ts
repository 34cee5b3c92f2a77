import type { Code } from '../../codes/code.ts';
import { atStage, inBrackets, nameStage } from '../../codes/stages.ts';
import type { Figure, Figures, StageFigures } from '../../register/figures.ts';
import { endings } from '../charts/outcomes-chart.ts';
import {
  listCategoryTables,
  listMonthTables,
  listRefusedTables,
  listTeamTables,
} from './breakdown-tables.ts';
import { percentOf, type Unit } from './report-numbers.ts';
import { listStages, readLimit } from './report-years.ts';
import { buildTables, type FigureRow, figureRow } from './table-of-years.ts';
import type { TableView } from './table-view.ts';

/** All figures of some years as tables, grouped by subject. */
export interface FigureTables {
  readonly headline: readonly TableView[];
  readonly outcomes: readonly TableView[];
  readonly days: readonly TableView[];
  readonly escalation: readonly TableView[];
  readonly refused: readonly TableView[];
  readonly months: readonly TableView[];
  readonly categories: readonly TableView[];
  readonly teams: readonly TableView[];
}

/** All figures of some years (oldest first) as tables: the years side by side, and the change between the last two. */
export function listFigureTables(years: readonly Figures[], code: Code): TableView[] {
  return Object.values(groupFigureTables(years, code)).flat();
}

/** The same tables grouped by subject. A row or table with no figures for any year is left out. */
export function groupFigureTables(years: readonly Figures[], code: Code): FigureTables {
  const stages = listStages(years);
  return {
    headline: stages.flatMap((stage) => listHeadlineTables(years, stage, code)),
    outcomes: stages.flatMap((stage) => listOutcomeTables(years, stage)),
    days: stages.flatMap((stage) => listDaysTables(years, stage)),
    escalation: listEscalationTables(years),
    refused: listRefusedTables(years),
    months: listMonthTables(years, stages),
    categories: listCategoryTables(years, stages),
    teams: listTeamTables(years, stages),
  };
}

/** The responses in time, a table for each stage. */
export function listOnTimeTables(years: readonly Figures[], { measures }: Code): TableView[] {
  return listStages(years).flatMap((stage) => {
    const row = readerOf(stage);
    const rows = [
      row('Answered in time', 'number', ({ onTime }) => onTime.numerator),
      row('Out of', 'number', ({ onTime }) => onTime.denominator),
      row('Share in time', 'percent', ({ onTime }) => onTime.value),
    ];
    const words = {
      id: `on-time-${stage}`,
      caption: `${nameStage(stage)}: answered in time${inBrackets(measures.onTime)}`,
      head: 'Complaints',
    };
    return buildTables({ ...words, years, rows });
  });
}

/** Makes rows of the figures of one stage. */
function readerOf(stage: number) {
  return (name: string, unit: Unit, read: (figures: StageFigures) => Figure): FigureRow =>
    figureRow(name, unit, ({ stages }) => {
      const figures = stages.find((each) => each.stage === stage);
      return figures ? read(figures) : null;
    });
}

function listHeadlineTables(years: readonly Figures[], stage: number, code: Code): TableView[] {
  const row = readerOf(stage);
  const acknowledged = nameLimit(readLimit(code, stage, 'acknowledgement'));
  const responded = nameLimit(readLimit(code, stage, 'response'));
  const { perThousand: volume, onTime: share } = code.measures;
  const rows = [
    row('Received', 'number', ({ received }) => received),
    row(
      volume ? `Homes (${volume} denominator)` : 'Homes',
      'number',
      ({ perThousand }) => perThousand.denominator,
    ),
    row(`Received per 1,000 homes${inBrackets(volume)}`, 'decimal', ({ perThousand }) => perThousand.value),
    row('Acknowledged', 'number', (figures) => figures.acknowledged),
    row(`Acknowledged ${acknowledged}`, 'number', ({ acknowledgedInTime }) => acknowledgedInTime),
    row('Share acknowledged in time', 'percent', ({ acknowledgedRate }) => acknowledgedRate.value),
    row('Responded to', 'number', (figures) => figures.responded),
    row(`Responded to ${responded}`, 'number', ({ inTime }) => inTime),
    row('Responded to within an extension', 'number', ({ inTimeExtended }) => inTimeExtended),
    row('Extended', 'number', ({ extended }) => extended),
    row(
      share ? `In time (${share} numerator)` : 'In time, by the limit or an extension',
      'number',
      ({ onTime }) => onTime.numerator,
    ),
    row(share ? `Out of (${share} denominator)` : 'Out of', 'number', ({ onTime }) => onTime.denominator),
    row(`Share in time${inBrackets(share)}`, 'percent', ({ onTime }) => onTime.value),
    row('Open on the day of counting', 'number', ({ open }) => open),
    row('Of these, overdue', 'number', ({ overdue }) => overdue),
  ];
  const words = {
    id: `headline-${stage}`,
    caption: `${nameStage(stage)}: headline figures`,
    head: 'Complaints',
  };
  return buildTables({ ...words, years, rows });
}

function nameLimit(workingDays: number): string {
  return workingDays > 0 ? `within ${workingDays} working days` : 'in time';
}

function listOutcomeTables(years: readonly Figures[], stage: number): TableView[] {
  const row = readerOf(stage);
  const shown = endings.filter(
    ({ key }) => key !== 'notRecorded' || years.some(({ stages }) => hasUnrecorded(stages, stage)),
  );
  const rows = [
    ...shown.map(({ key, name }) => row(name, 'number', ({ outcomes }) => outcomes[key])),
    { ...row('All responses', 'number', ({ responded }) => responded), total: true },
    ...shown.map(({ key, name }) =>
      row(`${name}, share of responses`, 'percent', ({ outcomes, responded }) =>
        percentOf(outcomes[key], responded),
      ),
    ),
    row('Withdrawn, without a response', 'number', ({ outcomes }) => outcomes.withdrawn),
  ];
  const words = {
    id: `outcomes-${stage}`,
    caption: `${nameStage(stage)}: how ${stage === 0 ? 'they' : 'complaints'} ended`,
    head: 'Outcome',
  };
  return buildTables({ ...words, years, rows });
}

/** Whether some responses at a stage have no outcome recorded. */
function hasUnrecorded(stages: readonly StageFigures[], stage: number): boolean {
  const figures = stages.find((each) => each.stage === stage);
  return (figures?.outcomes.notRecorded ?? 0) !== 0;
}

function listDaysTables(years: readonly Figures[], stage: number): TableView[] {
  const row = readerOf(stage);
  const rows = [
    row('From acknowledgement: median', 'number', (each) => each.daysFromAcknowledgement.median),
    row('From acknowledgement: mean', 'decimal', (each) => each.daysFromAcknowledgement.mean),
    row(
      'From acknowledgement: 90th percentile',
      'number',
      (each) => each.daysFromAcknowledgement.percentile90,
    ),
    row('From receipt: median', 'number', (each) => each.daysFromReceipt.median),
    row('From receipt: mean', 'decimal', (each) => each.daysFromReceipt.mean),
    row('From receipt: 90th percentile', 'number', (each) => each.daysFromReceipt.percentile90),
  ];
  const caption = `${nameStage(stage)}: working days to the response`;
  return buildTables({ id: `days-${stage}`, caption, head: 'Working days', years, rows });
}

function listEscalationTables(years: readonly Figures[]): TableView[] {
  const [first = 0, ...later] = listStages(years);
  const last = later.at(-1);
  if (last === undefined) return [];
  const rows = [
    figureRow(`Received${atStage(last)}`, 'number', ({ escalation }) => escalation.numerator),
    figureRow(`Received${atStage(first)}`, 'number', ({ escalation }) => escalation.denominator),
    figureRow('Share escalated', 'percent', ({ escalation }) => escalation.value),
  ];
  return buildTables({ id: 'escalation', caption: 'Escalation', head: 'Complaints', years, rows });
}
