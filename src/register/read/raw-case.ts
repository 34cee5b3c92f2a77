import { notRecorded } from '../count/name-tally.ts';
import type { Calendar, Day } from '../count/working-days.ts';
import type { StageWord } from '../words/stage-words.ts';
import type { Step } from './case-fields.ts';
import { isBlankDate, isBlankWord } from './cells/blank-words.ts';
import type { DateReader } from './cells/date-reader.ts';
import type { Columns, StageColumns } from './columns.ts';
import type { Outcome } from './outcomes.ts';

/** What is needed to read a row. */
export interface RowForm {
  readonly columns: Columns;
  readonly dates: DateReader;
  /** One for each stage: what a cell of its column of outcomes means; null if nothing. */
  readonly readOutcome: readonly ((cell: string) => Outcome | 'unknown' | null)[];
  /** The reference of the whole case, without what a system adds to it for the stage. */
  readonly readReference: (cell: string, stage: number) => string;
  /** Whether nothing is read as a stage, although the Code has several. */
  readonly isStageOpen: boolean;
  /** A reference without what may be a stage at its end; as it is where stages are read. */
  readonly stripSuffix: (reference: string) => string;
  /** What a cell of the column of stages says. */
  readonly readStage: (cell: string) => StageWord;
  /** The stage that all rows are about; 0 if that is not said. */
  readonly stage: number;
  readonly calendar: Calendar;
  readonly today: Day;
  /** As `squashText` writes them; empty if all tenures are counted. */
  readonly tenures: ReadonlySet<string>;
}

/** What a row says about a stage. */
export interface RawStage {
  /** Whether it says anything. */
  readonly filled: boolean;
  readonly dates: Readonly<Record<DateStep, RawDate>>;
  readonly outcome: Outcome | 'unknown' | null;
  readonly refused: string;
}

/** A step that has a day. */
export type DateStep = Exclude<Step, 'outcome' | 'refused'>;

/** A cell that should hold a date; null if blank. */
export type RawDate = Day | 'unrecorded' | 'unreadable' | 'no-day' | null;

/** What a row says about the stage whose columns and place among the stages are given. */
export function readRawStage(
  cells: readonly string[],
  columns: StageColumns,
  at: number,
  form: RowForm,
): RawStage {
  const word = readCell(cells, columns.outcome);
  const refused = readRefused(readName(cells, columns.refused));
  const received = readDate(cells, columns.received, form.dates);
  const acknowledged = readDate(cells, columns.acknowledged, form.dates);
  const extendedOn = readDate(cells, columns['extended-on'], form.dates);
  const extendedTo = readExtension(cells, columns['extended-to'], form.dates);
  const responded = readDate(cells, columns.responded, form.dates);
  const outcome = word === '' ? null : readOutcomeCell(word, at, form);
  const anyDate = received ?? acknowledged ?? extendedOn ?? extendedTo ?? responded;
  if (anyDate === null && outcome === null && refused === '') return blankStage;
  return {
    filled: true,
    dates: { received, acknowledged, 'extended-on': extendedOn, 'extended-to': extendedTo, responded },
    outcome,
    refused,
  };
}

/** Words such as Open say that there is none yet, unless the column is one in which they are an outcome. */
function readOutcomeCell(word: string, at: number, { readOutcome }: RowForm): RawStage['outcome'] {
  const outcome = readOutcome[at]?.(word) ?? null;
  return outcome === 'unknown' && isBlankDate(word) ? null : outcome;
}

/** What a row says about a stage whose cells are all blank. */
export const blankStage: RawStage = {
  filled: false,
  dates: { received: null, acknowledged: null, 'extended-on': null, 'extended-to': null, responded: null },
  outcome: null,
  refused: '',
};

/** A cell without spaces around it; `''` for a word that says that there is nothing. */
export function readCell(cells: readonly string[], column: number): string {
  // An index of -1 is asked for as a property of the array, which takes far longer.
  const cell = column < 0 ? '' : (cells[column]?.trim() ?? '');
  return cell === '' || isBlankWord(cell) ? '' : cell;
}

/** The same with single spaces, for names. */
export function readName(cells: readonly string[], column: number): string {
  const name = readCell(cells, column);
  return /\s\s|[^\S ]/.test(name) ? name.replace(/\s+/g, ' ') : name;
}

/** A column may only say whether: No means not refused, Yes refused without a reason. */
function readRefused(reason: string): string {
  if (reason === '' || /^(?:no|n|false|accepted|not refused)$/i.test(reason)) return '';
  return /^(?:yes|y|true|1|refused)$/i.test(reason) ? notRecorded : reason;
}

/** The reader of dates comes first: it remembers them, and knows what is no word for a blank. */
function readDate(cells: readonly string[], column: number, dates: DateReader): RawDate {
  const cell = column < 0 ? '' : (cells[column]?.trim() ?? '');
  if (cell === '') return null;
  const date = dates.read(cell);
  return date === 'unreadable' && isBlankDate(cell) ? null : date;
}

/** Systems that keep no new day say only whether there was an extension. */
function readExtension(cells: readonly string[], column: number, dates: DateReader): RawDate {
  const date = readDate(cells, column, dates);
  if (date !== 'unreadable') return date;
  const cell = readCell(cells, column);
  if (/^(?:yes|y|true)$/i.test(cell)) return 'unrecorded';
  return cell === '' || /^(?:no|n|false)$/i.test(cell) ? null : date;
}
