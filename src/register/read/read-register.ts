import type { Code } from '../../codes/code.ts';
import { squashText } from '../../words/compare.ts';
import { listNotices } from '../count/list-notices.ts';
import { keepsBack } from '../count/suppress.ts';
import type { Calendar, Day } from '../count/working-days.ts';
import type { CountedRegister, UnknownWord } from '../counted.ts';
import type { Counting, Layout } from '../counting.ts';
import { RegisterError } from '../register-error.ts';
import { namesLaterStage } from '../words/stage-words.ts';
import { stripAnyStage, stripStage } from '../words/strip-stage.ts';
import { chooseDates } from './cells/choose-dates.ts';
import { remember } from './cells/remember.ts';
import type { Columns } from './columns.ts';
import { describeJoined, describePassed, describeStageWords } from './describe-rows.ts';
import type { RowFault } from './fault-list.ts';
import { createHeadingCounter, findHeadingRow } from './find-heading-row.ts';
import type { Open } from './inspect-text.ts';
import { matchHeaders } from './match-headers.ts';
import { openTable, readFirst } from './open-table.ts';
import { readOutcome, readOutcomeWords } from './outcomes.ts';
import type { RowForm } from './raw-case.ts';
import type { ReadRow } from './read-row.ts';
import { readHeadingPattern } from './recognise-header.ts';
import { type AddCase, createRowCount, joinSharedRows, takeRow } from './row-count.ts';
import { readStagesOf } from './stages/read-stages-of.ts';
import {
  refuseNamedStage,
  refuseNoFirstStage,
  refuseOnlyOrphans,
  refuseSecondTable,
} from './stages/stage-errors.ts';
import type { FamilyTroubles } from './stages/stage-families.ts';
import { createStageWatch } from './stages/watch-stages.ts';

/** How to read a register. */
export interface RegisterForm {
  /** Is told each reference. */
  readonly share: (reference: string) => void;
  /** As the landlord calls the register. */
  readonly name: string;
  readonly code: Code;
  readonly layout: Layout;
  readonly counting: Counting;
  readonly calendar: Calendar;
  readonly today: Day;
}

/** What was read of a register; its cases have been added one by one. */
export interface ReadRegister extends Omit<CountedRegister, 'name'> {
  readonly columns: Columns;
  readonly faults: readonly RowFault[];
  readonly notices: readonly string[];
  readonly unknownOutcomes: readonly UnknownWord[];
}

/**
 * Reads a register two or three times and adds its cases. Throws a `RegisterError` if it is no table, its columns or
 * dates cannot be told, or something in it says that it would be counted wrongly.
 */
export async function readRegister(open: Open, form: RegisterForm, add: AddCase): Promise<ReadRegister> {
  const { code, layout, counting } = form;
  const countHeadings = createHeadingCounter(layout, code);
  const table = await openTable(open, (cells) => countHeadings(cells) >= 2, layout.sheet);
  const first = await readFirst(table, mostFirst);
  const heading = findHeadingRow(first, countHeadings);
  if (!heading) throw noRows();
  const rows = first.filter(({ line }) => line > heading.line).map(({ cells }) => cells);
  // Enough to know what a column holds; the dates need more, because few of them tell their order.
  const beginning = { headings: heading.cells, rows: rows.slice(0, mostLooked) };
  const columns = matchHeaders(beginning, layout, code);
  const written = first.find(({ line }) => line === heading.line)?.cells ?? heading.cells;
  const rowForm = buildRowForm(columns, rows, form);
  const state = createRowCount(columns, table.unit, form.share);
  const watch = createStageWatch(columns, code);
  let other = 0;
  await table.read((cells, line) => {
    if (line <= heading.line || isSame(cells, written)) return;
    watch.look(cells);
    const row = takeRow(cells, line, rowForm, state, add);
    if (other === 0 && beginsAnother(cells, row, rowForm, countHeadings)) other = line;
  });
  if (other > 0) throw refuseSecondTable(table.unit, other);
  watch.finish();
  // Before some rows are read again.
  const dateNotices = rowForm.dates.notices(keepsBack(counting.suppressBelow));
  if (state.references.isFull()) throw tooManyRepeated();
  refuseNamedStage(form.name, layout, rowForm.isStageOpen, code.stages);
  const families = state.families?.finish() ?? noFamilies;
  if (columns.isRowPerStage && layout.stage === 0) {
    refuseNoFirstStage(state, state.unknownStages.list(), columns.headings[columns.stage] ?? '');
    refuseOnlyOrphans(families, state, columns, layout.columns['stage'] !== undefined);
  }
  const lines = { repeated: state.references.lines, disordered: families.disordered };
  const reopened =
    lines.repeated.size + lines.disordered.size === 0
      ? 0
      : await joinSharedRows(table, lines, rowForm, state, add, counting.reopened);
  return {
    ...{ unit: table.unit, columns, rows: state.rows, leftOut: state.leftOut, doubtful: state.doubtful },
    faults: state.faults.list(),
    notices: [
      ...table.notes(),
      ...dateNotices,
      ...describePassed(state, counting),
      ...describeJoined(layout.stage > 1 ? { ...families, orphans: 0 } : families, reopened, counting),
      ...describeStageWords(state),
      ...listNotices(columns, beginning),
    ],
    unknownOutcomes: state.unknown.list(),
  };
}

const noFamilies: FamilyTroubles = { disordered: new Set(), later: 0, orphans: 0, sameDay: 0 };

/** Whether a row is the headings of another table, or a line that names a later stage for the rows below it. */
function beginsAnother(
  cells: readonly string[],
  row: ReadRow,
  { isStageOpen, columns }: RowForm,
  countHeadings: (cells: readonly string[]) => number,
): boolean {
  if (row.kind === 'no-case') {
    return isStageOpen && cells.some((cell) => namesLaterStage(cell, columns.numbers.length));
  }
  if (row.kind !== 'case' || row.flaws[0]?.effect !== 'lost') return false;
  const filled = cells.filter((cell) => cell.trim() !== '').length;
  return filled > 1 && countHeadings(cells) * 2 > filled;
}

/** How many rows to look at for how the register is written. */
const mostFirst = 2000;
const mostLooked = 300;

/** Some systems print the headings again on every page. */
function isSame(cells: readonly string[], headings: readonly string[]): boolean {
  return cells[0] === headings[0] && cells.every((cell, at) => cell === headings[at]);
}

function buildRowForm(
  columns: Columns,
  rows: readonly (readonly string[])[],
  { code, layout, counting, calendar, today }: RegisterForm,
): RowForm {
  const places = new Set(
    columns.stages.flatMap(({ outcome: _, refused: __, ...dated }) =>
      Object.values(dated).filter((at) => at >= 0),
    ),
  );
  const cells = rows.flatMap((row) => [...places].map((at) => row[at] ?? ''));
  const patterns = [...places].map((at) => readHeadingPattern(columns.headings[at] ?? ''));
  const readStage = readStagesOf(
    layout,
    code,
    rows.map((row) => row[columns.stage] ?? ''),
    columns.stage === columns.reference,
  );
  const isStageOpen =
    code.stages > 1 &&
    !columns.isRowPerStage &&
    columns.stages.slice(1).every(({ received }) => received < 0);
  return {
    columns,
    dates: chooseDates(
      layout.dates,
      patterns.filter((one) => one !== ''),
      cells,
    ),
    readOutcome: columns.stages.map(({ outcome }) => {
      const words = readOutcomeWords(layout.outcomes, columns.headings[outcome] ?? '');
      return remember((cell) => readOutcome(words, cell));
    }),
    readReference: chooseReferences(columns, rows, readStage),
    readStage,
    stage: layout.stage,
    isStageOpen,
    stripSuffix: isStageOpen
      ? (reference) => stripAnyStage(reference, code.stages)
      : (reference) => reference,
    calendar,
    today,
    tenures: new Set(counting.tenures.map(squashText)),
  };
}

/**
 * Systems add the stage to a reference, `1000/S2`; or they do not, and then `2025/2` is a reference as it stands. What
 * joins more of the first rows is right.
 */
function chooseReferences(
  { reference, stage, isRowPerStage }: Columns,
  rows: readonly (readonly string[])[],
  readStage: RowForm['readStage'],
): RowForm['readReference'] {
  const asWritten: RowForm['readReference'] = (cell) => cell;
  if (!isRowPerStage) return asWritten;
  const staged = rows.flatMap((cells) => {
    const number = readStage(cells[stage] ?? '');
    return typeof number === 'number' ? [{ cell: cells[reference]?.trim() ?? '', number }] : [];
  });
  const countJoined = (read: RowForm['readReference']) => {
    const firsts = new Set(staged.filter(({ number }) => number === 1).map(({ cell }) => read(cell, 1)));
    return staged.filter(({ cell, number }) => number > 1 && firsts.has(read(cell, number))).length;
  };
  return countJoined(asWritten) > countJoined(stripStage) ? asWritten : stripStage;
}

function noRows(): RegisterError {
  return new RegisterError(
    'The register is empty.',
    'Export it again; its first row must hold the headings of the columns.',
  );
}

function tooManyRepeated(): RegisterError {
  return new RegisterError(
    'Too many references appear more than once, or there are too many cases, to tell them apart.',
    'Name the column that holds each case’s own reference; if each stage has a row of its own, name the column that says which stage it is after stage:.',
    { column: 'reference', setting: 'columns' },
  );
}
