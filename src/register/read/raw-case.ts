import { squashText } from '../../words/compare.ts';
import { notRecorded } from '../count/name-tally.ts';
import type { Calendar, Day } from '../count/working-days.ts';
import type { Step } from './case-fields.ts';
import type { DateReader } from './date-pattern.ts';
import type { Columns, StageColumns } from './match-headers.ts';
import type { Outcome } from './outcomes.ts';

/** What is needed to read a row. */
export interface RowForm {
  readonly columns: Columns;
  readonly dates: DateReader;
  readonly outcomes: ReadonlyMap<string, Outcome>;
  readonly calendar: Calendar;
  readonly today: Day;
}

/** The content of a row, right or wrong. */
export interface RawCase {
  readonly reference: string;
  readonly refused: string;
  readonly category: string;
  readonly team: string;
  readonly stages: readonly RawStage[];
}

/** What a row says about a stage. */
export interface RawStage {
  /** Whether it says anything. */
  readonly filled: boolean;
  readonly dates: Readonly<Record<DateStep, RawDate>>;
  readonly outcome: Outcome | 'unknown' | null;
}

/** A step that has a day. */
export type DateStep = Exclude<Step, 'outcome'>;

/** A cell that should hold a date; null if blank. */
export type RawDate = Day | 'unrecorded' | 'unreadable' | 'no-day' | null;

/** Reads a row whose cells can be told apart. */
export function readRawCase(cells: readonly string[], form: RowForm): RawCase {
  const { reference, refused, category, team, stages } = form.columns;
  return {
    reference: readCell(cells, reference),
    refused: readRefused(readName(cells, refused)),
    category: readName(cells, category),
    team: readName(cells, team),
    stages: stages.map((columns) => readStage(cells, columns, form)),
  };
}

/** A column may only say whether: No means not refused, Yes refused without a reason. */
function readRefused(reason: string): string {
  if (/^(?:no|n|false|0|-)$/i.test(reason)) return '';
  return /^(?:yes|y|true|1)$/i.test(reason) ? notRecorded : reason;
}

function readCell(cells: readonly string[], column: number): string {
  // An index of -1 is asked for as a property of the array, which takes far longer.
  return column < 0 ? '' : (cells[column]?.trim() ?? '');
}

function readName(cells: readonly string[], column: number): string {
  const name = readCell(cells, column);
  return /\s\s|[^\S ]/.test(name) ? name.replace(/\s+/g, ' ') : name;
}

function readStage(cells: readonly string[], columns: StageColumns, form: RowForm): RawStage {
  const word = readCell(cells, columns.outcome);
  const received = readDate(readCell(cells, columns.received), form.dates);
  const acknowledged = readDate(readCell(cells, columns.acknowledged), form.dates);
  const extendedOn = readDate(readCell(cells, columns['extended-on']), form.dates);
  const extendedTo = readExtension(readCell(cells, columns['extended-to']), form.dates);
  const responded = readDate(readCell(cells, columns.responded), form.dates);
  const anyDate = received ?? acknowledged ?? extendedOn ?? extendedTo ?? responded;
  if (anyDate === null && word === '') return blankStage;
  return {
    filled: true,
    dates: { received, acknowledged, 'extended-on': extendedOn, 'extended-to': extendedTo, responded },
    outcome: word === '' ? null : (form.outcomes.get(squashText(word)) ?? 'unknown'),
  };
}

const blankStage: RawStage = {
  filled: false,
  dates: { received: null, acknowledged: null, 'extended-on': null, 'extended-to': null, responded: null },
  outcome: null,
};

function readDate(cell: string, dates: DateReader): RawDate {
  return cell === '' ? null : dates.read(cell);
}

/** Systems that keep no new day say only whether there was an extension. */
function readExtension(cell: string, dates: DateReader): RawDate {
  if (cell === '' || /^(no|n|false)$/i.test(cell)) return null;
  return /^(yes|y|true)$/i.test(cell) ? 'unrecorded' : dates.read(cell);
}
