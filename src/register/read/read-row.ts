import type { Day } from '../count/working-days.ts';
import type { Fault } from '../counted.ts';
import type { CaseStage, ComplaintCase } from './complaint-case.ts';
import { findFault } from './find-fault.ts';
import { type RawCase, type RawDate, type RawStage, type RowForm, readRawCase } from './raw-case.ts';

/** A row as read. */
export interface ReadRow {
  /** `''` if it has none, or if its cells cannot be told apart. */
  readonly reference: string;
  readonly content: ComplaintCase | Fault;
}

/** Reads a row: its case, or the fault for which it is left out. */
export function readRow(cells: readonly string[], line: number, form: RowForm): ReadRow {
  const trouble = checkCells(cells, form.columns.width);
  if (trouble) return { reference: '', content: { line, kind: 'cells', reason: trouble } };
  const raw = readRawCase(cells, form);
  const fault = findFault(raw, form);
  return { reference: raw.reference, content: fault ? { line, ...fault } : readSound(raw) };
}

/**
 * Cells missing at the end are blank: spreadsheets leave them out. One too many, blank or not, means that a cell was
 * split in two and the cells after it have slipped into other columns.
 */
function checkCells(cells: readonly string[], width: number): string {
  if (cells.length > width) return `The row has ${cells.length} cells, but there are ${width} headings.`;
  const open = cells.some((cell) => cell.charCodeAt(0) === quote && /[\r\n]/.test(cell));
  return open
    ? 'A cell of the row begins with a quotation mark that may not be closed; the rows after it may be part of it.'
    : '';
}

const quote = 34;

function readSound({ refused, category, team, stages }: RawCase): ComplaintCase {
  return { refused, category, team, stages: stages.map(readSoundStage) };
}

function readSoundStage({ dates, outcome }: RawStage): CaseStage | null {
  if (typeof dates.received !== 'number') return null;
  const extended = dates['extended-to'];
  return {
    received: dates.received,
    acknowledged: dayOrNull(dates.acknowledged),
    extendedOn: dayOrNull(dates['extended-on']),
    extendedTo: extended === 'unrecorded' ? extended : dayOrNull(extended),
    responded: dayOrNull(dates.responded),
    outcome: outcome === 'unknown' ? null : outcome,
  };
}

function dayOrNull(date: RawDate): Day | null {
  return typeof date === 'number' ? date : null;
}
