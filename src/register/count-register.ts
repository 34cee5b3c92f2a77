import type { Code } from '../codes/code.ts';
import { numberDay } from '../words/calendar.ts';
import { buildFigures } from './count/build-figures.ts';
import type { Measure } from './count/judge-stage.ts';
import { listNotices } from './count/list-notices.ts';
import { readLimits } from './count/stage-limits.ts';
import { suppressFigures } from './count/suppress.ts';
import { addCase, createTally, type Tally } from './count/tally.ts';
import { type Calendar, checkCovered, readCalendar } from './count/working-days.ts';
import type { Counted } from './counted.ts';
import type { Counting, Layout, Year } from './counting.ts';
import type { ComplaintCase } from './read/complaint-case.ts';
import { compileDatePattern } from './read/date-pattern.ts';
import { createFaultList, type FaultList } from './read/fault-list.ts';
import { createDateCheck, type DateCheck } from './read/guess-dates.ts';
import { inspectText, type Open } from './read/inspect-text.ts';
import { leaveOutRepeated } from './read/leave-out-repeated.ts';
import { matchHeaders } from './read/match-headers.ts';
import { readOutcomeWords } from './read/outcomes.ts';
import type { RowForm } from './read/raw-case.ts';
import { readRow } from './read/read-row.ts';
import { readRows } from './read/read-rows.ts';
import { readRowsAt } from './read/read-rows-at.ts';
import { createReferenceTable } from './read/repeated-references.ts';
import { RegisterError } from './register-error.ts';

export { RegisterError } from './register-error.ts';

/** What to count in a register. `today` is an ISO date: a case dated later cannot be right. */
export interface CountOptions {
  readonly code: Code;
  readonly years: readonly Year[];
  readonly counting: Counting;
  readonly layout: Layout;
  readonly today: string;
}

/**
 * Counts the cases of a register, a CSV file that `open` opens at its first byte, two or three times. Memory does not
 * grow with the number of rows. A row that cannot be right is left out and reported. Throws a `RegisterError` if the
 * whole register, its layout or a day to count by cannot be used.
 */
export async function countRegister(open: Open, options: CountOptions): Promise<Counted> {
  const { code, years, counting, layout, today } = options;
  const calendar = readCalendar(counting);
  checkDays(options, calendar);
  const dates = compileDatePattern(layout.dates || 'yyyy-mm-dd');
  const outcomes = readOutcomeWords(layout.outcomes);
  const countedOn = numberDay(counting.countedOn);
  const limits = readLimits(code);
  const count: Count = {
    ...{ rows: 0, faults: createFaultList(), tally: createTally(years, limits.length, countedOn) },
    measures: limits.map((limit) => ({ limits: limit, calendar, countedOn })),
  };
  const { form, doubt } = await countRows(open, count, (headings) => ({
    ...{ dates, outcomes, calendar, today: numberDay(today) },
    columns: matchHeaders(headings, layout, code),
  }));
  const { columns } = form;
  const { tally, faults, rows } = count;
  const source = { tally, columns, limits, counting };
  return {
    counting,
    years: years.map((year, place) => ({
      figures: suppressFigures(buildFigures(year, place, source), counting.suppressBelow),
      cases: tally.years[place]?.cases ?? 0,
    })),
    rows,
    leftOut: faults.count(),
    faults: faults.list(),
    notices: listNotices(columns, tally),
    doubt,
  };
}

/** The result of reading the rows. */
interface Count {
  rows: number;
  readonly tally: Tally;
  readonly measures: readonly Measure[];
  readonly faults: FaultList;
}

function checkDays({ years, counting }: CountOptions, { covers }: Calendar): void {
  checkCovered(counting.countedOn, covers, 'the day of counting');
  for (const { from, to } of years) {
    checkCovered(from, covers, 'the first day of a year');
    checkCovered(to, covers, 'the last day of a year');
  }
}

async function countRows(
  open: Open,
  count: Count,
  readForm: (headings: readonly string[]) => RowForm,
): Promise<{ form: RowForm; doubt: string }> {
  const text = await inspectText(open);
  const references = createReferenceTable();
  let form: RowForm | undefined;
  let dateCheck: DateCheck | undefined;
  await readRows(open, text, (cells, line) => {
    if (!form) {
      form = readForm(cells);
      dateCheck = createDateCheck(form.dates);
      return;
    }
    count.rows += 1;
    dateCheck?.look(cells[form.columns.stages[0]?.received ?? 0]);
    const { reference, content } = readRow(cells, line, form);
    if (reference !== '') references.note(reference, line);
    if ('kind' in content) count.faults.add(content);
    else addCase(count.tally, content, count.measures, 1);
  });
  dateCheck?.finish();
  if (!form) throw noRows();
  if (references.isFull()) throw tooManyRepeated();
  if (references.lines.size > 0) {
    const takeOff = (one: ComplaintCase) => addCase(count.tally, one, count.measures, -1);
    await readRowsAt(open, text, references.lines, leaveOutRepeated(form, count.faults, takeOff));
  }
  return { form, doubt: text.doubt };
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
    'Give each case one row, with columns for its later stages; or name the column that holds each case’s own reference.',
    { column: 'reference', setting: 'columns' },
  );
}
