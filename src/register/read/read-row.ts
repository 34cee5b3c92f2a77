import { squashText } from '../../words/compare.ts';
import { agree, count } from '../../words/plurals.ts';
import type { StageWord } from '../words/stage-words.ts';
import { isTotalRow } from '../words/total-rows.ts';
import type { Columns } from './columns.ts';
import type { CaseStage, ComplaintCase } from './complaint-case.ts';
import { type Flaw, settleStage } from './find-flaws.ts';
import { blankStage, type RawStage, type RowForm, readCell, readName, readRawStage } from './raw-case.ts';
import { settleWhole } from './settle-whole.ts';

/** A row as read. */
export type ReadRow =
  | CaseRow
  /** A title, a total or a footer; or a row that is about something that is not counted. */
  | { readonly kind: 'no-case' | 'outside-stages' | 'outside-tenures' };

/** A row that holds a case, or one stage of it. */
export interface CaseRow {
  readonly kind: 'case';
  /** Of the whole case; `''` if it has none, or if its cells cannot be told apart. */
  readonly reference: string;
  /** The same without what a system adds for the stage. */
  readonly family: string;
  /** The number of the stage it is about; 0 if it is about the whole case. */
  readonly stage: number;
  /** What is certain of it; null if nothing can be counted. */
  readonly content: ComplaintCase | null;
  /** What is wrong with it, the worst first. */
  readonly flaws: readonly Flaw[];
  /** Whether all of it was received before the years whose bank holidays are known. */
  readonly isEarly: boolean;
}

const unreadable = {
  kind: 'case',
  reference: '',
  family: '',
  stage: 0,
  content: null,
  isEarly: false,
} as const;

/** Reads a row. */
export function readRow(cells: readonly string[], form: RowForm): ReadRow {
  const { columns } = form;
  const trouble = checkCells(cells, columns);
  if (trouble) {
    const flaws: Flaw[] = [{ kind: 'cells', effect: 'lost', reason: trouble }];
    return { ...unreadable, flaws };
  }
  if (!isCase(cells, form)) return { kind: 'no-case' };
  const tenure = readName(cells, columns.tenure);
  if (form.tenures.size > 0 && tenure !== '' && !form.tenures.has(squashText(tenure))) {
    return { kind: 'outside-tenures' };
  }
  const word = tellStage(cells, form);
  if (word === null) return readWholeRow(cells, form);
  if (word === 'outside') return { kind: 'outside-stages' };
  return columns.isRowPerStage ? readStageRow(cells, word, form) : readWholeRow(cells, form);
}

/**
 * Cells missing at the end are blank: spreadsheets leave them out. One too many that holds something means that a cell
 * was split in two and the cells after it have slipped into other columns.
 */
function checkCells(cells: readonly string[], { width }: Columns): string {
  if (cells.length > width && cells.slice(width).some((cell) => cell.trim() !== '')) {
    return `The row has ${count(cells.length, 'cell')}, but there ${agree(width, 'is', 'are')} ${count(width, 'heading')}.`;
  }
  const open = cells.some((cell) => cell.charCodeAt(0) === quote && /[\r\n]/.test(cell));
  return open
    ? 'A cell of the row begins with a quotation mark that may not be closed; the rows after it may be part of it.'
    : '';
}

const quote = 34;

/**
 * Whether a row is about a case. A total is not, nor is a line of words that a report ends with: such lines fill one
 * cell, not with anything that looks like a reference.
 */
function isCase(cells: readonly string[], { columns, dates }: RowForm): boolean {
  const received = readCell(cells, columns.stages[0]?.received ?? -1);
  const isDated = received !== '' && dates.isDay(received);
  // Nearly all rows: only one that begins with a word may be a total whose sum passes for a day.
  if (isDated && !/^[a-z ]+$/i.test(readCell(cells, columns.reference))) return true;
  if (isTotalRow(cells)) return false;
  if (isDated) return true;
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  const [only = ''] = filled;
  if (filled.length > 1) return true;
  return readCell(cells, columns.reference) === only && !/\s/.test(only) && /\d/.test(only);
}

/** The stage of a row; null if nothing says it. */
function tellStage(cells: readonly string[], { columns, stage, readStage }: RowForm): StageWord | null {
  if (stage > 0) return stage;
  // A word that says that there is nothing may be mapped too.
  return columns.stage < 0 ? null : readStage(cells[columns.stage]?.trim() ?? '');
}

function readStageRow(cells: readonly string[], word: number | 'unknown' | 'blank', form: RowForm): CaseRow {
  const { columns } = form;
  const reference = readReference(cells, columns);
  if (typeof word !== 'number') {
    const reason =
      word === 'blank'
        ? 'The row does not say which stage it is about.'
        : 'The row says in words that we do not know which stage it is about.';
    const flaws: Flaw[] = [{ kind: 'stage', effect: 'lost', reason }];
    return { ...unreadable, flaws };
  }
  const raws = columns.stages.map((one, at) =>
    columns.numbers[at] === word ? readRawStage(cells, one, at, form) : blankStage,
  );
  // A row is about its stage even if all its cells are blank: then it does not say when that was received.
  const filled = raws.map((raw, at) => (columns.numbers[at] === word ? { ...raw, filled: true } : raw));
  return finish(cells, filled, { reference, stage: word }, form);
}

/** A number that a spreadsheet has shortened, `1.00E+12`, is that of many cases. */
function readReference(cells: readonly string[], columns: Columns): string {
  const reference = readCell(cells, columns.reference);
  return /^\d(?:\.\d+)?e\+\d+$/i.test(reference) ? '' : reference;
}

function readWholeRow(cells: readonly string[], form: RowForm): CaseRow {
  const { columns } = form;
  const raws = columns.stages.map((one, at) => {
    const raw = readRawStage(cells, one, at, form);
    // A row is about a complaint even if all of stage 1 is blank: then it does not say when that was received.
    return at === 0 && !raw.filled ? { ...raw, filled: true } : raw;
  });
  return finish(cells, raws, { reference: readReference(cells, columns), stage: 0 }, form);
}

/** Plain loops, because it runs for every row. */
function finish(
  cells: readonly string[],
  raws: readonly RawStage[],
  { reference, stage: number }: Pick<CaseRow, 'reference' | 'stage'>,
  form: RowForm,
): CaseRow {
  const { columns } = form;
  const flaws: Flaw[] = [];
  const settled: (CaseStage | null)[] = [];
  let isEarly = false;
  for (let at = 0; at < raws.length; at += 1) {
    const one = settleStage(raws[at] ?? blankStage, at, form);
    settled.push(one.stage);
    isEarly ||= one.isEarly;
    if (one.flaws.length > 0) flaws.push(...one.flaws);
  }
  const stages = settleWhole(settled, raws, columns, flaws);
  noteReached(cells, stages, form, flaws);
  if (reference === '') flaws.push(noReference);
  if (flaws.length > 1) flaws.sort((a, b) => Number(b.effect === 'lost') - Number(a.effect === 'lost'));
  const content = stages.some((one) => one !== null) ? buildCase(cells, columns, stages) : null;
  const family = number > 0 ? form.readReference(reference, number) : reference;
  return { kind: 'case', reference, family, stage: number, content, flaws, isEarly };
}

const noReference: Flaw = {
  kind: 'no-reference',
  effect: 'doubtful',
  reason: 'The row has no reference, so it cannot be told whether the case stands elsewhere too.',
};

function buildCase(
  cells: readonly string[],
  columns: Columns,
  stages: ComplaintCase['stages'],
): ComplaintCase {
  return {
    category: readName(cells, columns.category),
    cause: readName(cells, columns.cause),
    team: readName(cells, columns.team),
    tenure: readName(cells, columns.tenure),
    stages,
  };
}

/** Adds the flaw of a case that is said to have reached a later stage whose columns are blank. */
function noteReached(
  cells: readonly string[],
  stages: readonly (CaseStage | null)[],
  form: RowForm,
  flaws: Flaw[],
): void {
  const { columns } = form;
  if (columns.isRowPerStage || columns.stage < 0) return;
  const word = tellStage(cells, form);
  if (typeof word !== 'number' || word < 2 || stages[word - 1]) return;
  const reason = `The row says that the case is at stage ${word}, but not when that was received.`;
  flaws.push({ kind: 'stage', effect: 'lost', reason });
}
