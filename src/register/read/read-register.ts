import type { Code } from '../../codes/code.ts';
import { squashText } from '../../words/compare.ts';
import { listNotices } from '../count/list-notices.ts';
import { keepsBack } from '../count/suppress.ts';
import type { Calendar, Day } from '../count/working-days.ts';
import type { CountedRegister, UnknownWord } from '../counted.ts';
import type { Counting, Layout } from '../counting.ts';
import { RegisterError } from '../register-error.ts';
import { tellTimes } from '../tell-times.ts';
import { readStageWord } from '../words/stage-words.ts';
import { stripStage } from '../words/strip-stage.ts';
import { chooseDates } from './cells/choose-dates.ts';
import type { Columns } from './columns.ts';
import type { RowFault } from './fault-list.ts';
import { createHeadingCounter, findHeadingRow } from './find-heading-row.ts';
import type { Open } from './inspect-text.ts';
import { matchHeaders } from './match-headers.ts';
import { openTable, readFirst } from './open-table.ts';
import { readOutcome, readOutcomeWords } from './outcomes.ts';
import type { RowForm } from './raw-case.ts';
import { readHeadingPattern } from './recognise-header.ts';
import { type AddCase, createRowCount, joinSharedRows, type RowCount, takeRow } from './row-count.ts';
import { createStageWatch } from './watch-stages.ts';

/** How to read a register. */
export interface RegisterForm {
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
  const columns = matchHeaders({ headings: heading.cells, rows }, layout, code);
  const rowForm = buildRowForm(columns, rows, form);
  const state = createRowCount(columns, table.unit);
  const watch = createStageWatch(columns, code);
  await table.read((cells, line) => {
    if (line <= heading.line || isSame(cells, heading.cells)) return;
    watch.look(cells);
    takeRow(cells, line, rowForm, state, add);
  });
  watch.finish();
  // Before some rows are read again.
  const dateNotices = rowForm.dates.notices(keepsBack(counting.suppressBelow));
  if (state.references.isFull()) throw tooManyRepeated();
  const { disordered, orphans } = state.families?.finish() ?? { disordered: new Set<number>(), orphans: 0 };
  const lines = { repeated: state.references.lines, disordered };
  const reopened =
    lines.repeated.size + disordered.size === 0
      ? 0
      : await joinSharedRows(table, lines, rowForm, state, add, counting.reopened);
  return {
    ...{ unit: table.unit, columns, rows: state.rows, leftOut: state.leftOut, doubtful: state.doubtful },
    faults: state.faults.list(),
    notices: [
      ...table.notes(),
      ...dateNotices,
      ...describePassed(state, form),
      ...describeJoined(orphans, reopened, counting),
      ...listNotices(columns),
    ],
    unknownOutcomes: state.unknown.list(),
  };
}

/** How many rows to look at for how the register is written. */
const mostFirst = 2000;

/** Some systems print the headings again on every page. */
function isSame(cells: readonly string[], headings: readonly string[]): boolean {
  return cells[0] === headings[0] && cells.every((cell, at) => cell === headings[at]);
}

function buildRowForm(
  columns: Columns,
  rows: readonly (readonly string[])[],
  { layout, counting, calendar, today }: RegisterForm,
): RowForm {
  const places = new Set(
    columns.stages.flatMap(({ outcome: _, refused: __, ...dated }) =>
      Object.values(dated).filter((at) => at >= 0),
    ),
  );
  const cells = rows.flatMap((row) => [...places].map((at) => row[at] ?? ''));
  const patterns = [...places].map((at) => readHeadingPattern(columns.headings[at] ?? ''));
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
    readReference: chooseReferences(columns, rows),
    calendar,
    today,
    tenures: new Set(counting.tenures.map(squashText)),
  };
}

/** The same few words keep recurring: a table of fixed size saves reading them again. */
function remember<Meaning>(read: (cell: string) => Meaning): (cell: string) => Meaning {
  const known = new Map<string, Meaning>();
  return (cell) => {
    const found = known.get(cell);
    if (found !== undefined) return found;
    const meaning = read(cell);
    if (known.size < 1024 && cell.length < 100) known.set(cell, meaning);
    return meaning;
  };
}

/**
 * Systems add the stage to a reference, `1000/S2`; or they do not, and then `2025/2` is a reference as it stands. What
 * joins more of the first rows is right.
 */
function chooseReferences(
  { reference, stage, isRowPerStage, numbers }: Columns,
  rows: readonly (readonly string[])[],
): RowForm['readReference'] {
  const asWritten: RowForm['readReference'] = (cell) => cell;
  if (!isRowPerStage) return asWritten;
  const staged = rows.flatMap((cells) => {
    const number = readStageWord(cells[stage] ?? '', numbers.length);
    return typeof number === 'number' ? [{ cell: cells[reference]?.trim() ?? '', number }] : [];
  });
  const countJoined = (read: RowForm['readReference']) => {
    const firsts = new Set(staged.filter(({ number }) => number === 1).map(({ cell }) => read(cell, 1)));
    return staged.filter(({ cell, number }) => number > 1 && firsts.has(read(cell, number))).length;
  };
  return countJoined(asWritten) > countJoined(stripStage) ? asWritten : stripStage;
}

function describePassed({ passed }: RowCount, { counting }: RegisterForm): string[] {
  const hides = keepsBack(counting.suppressBelow);
  return [
    ...tellTimes(
      [passed['outside-stages'], 'row is', 'rows are'],
      hides,
      (rows, agreeing) =>
        `${rows} about something that is not a stage of the Code, such as an informal contact, a service request or a later review, and ${agreeing('is', 'are')} not counted.`,
    ),
    ...tellTimes(
      [passed['outside-tenures'], 'row is', 'rows are'],
      hides,
      (rows, agreeing) =>
        `${rows} about a tenure other than ${counting.tenures.join(', ')}, and ${agreeing('is', 'are')} not counted.`,
    ),
    ...tellTimes(
      [passed.early, 'case was', 'cases were'],
      hides,
      (cases, agreeing) =>
        `${cases} received before the years whose bank holidays are known, and ${agreeing('belongs', 'belong')} to no year that can be counted.`,
    ),
    ...tellTimes(
      [passed['no-case'], 'row holds', 'rows hold'],
      hides,
      (rows, agreeing) => `${rows} no case but a total or words, and ${agreeing('was', 'were')} passed over.`,
    ),
  ];
}

function describeJoined(
  orphans: number,
  reopened: number,
  { reopened: rule, suppressBelow }: Counting,
): string[] {
  const hides = keepsBack(suppressBelow);
  return [
    ...tellTimes(
      [orphans, 'case has', 'cases have'],
      hides,
      (cases) =>
        `${cases} a row for a later stage and none for the stage before it under the same reference: only what has a row is counted.`,
    ),
    ...tellTimes(
      [reopened, 'row is', 'rows are'],
      hides,
      (rows) =>
        `${rows} about a case that already has one, received on another day: ${rule === 'each' ? 'each is counted as a complaint of its own' : 'they are counted as one complaint'} (reopened: ${rule}).`,
    ),
  ];
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
