import { tellNoSuchDay } from '../check/advise-on-date.ts';
import type { Code } from '../codes/code.ts';
import type { Answer } from '../records/assessment.ts';
import { readAnswerWord } from '../records/read-assessment.ts';
import { foldMarks } from '../words/compare.ts';
import { formatDate } from '../words/dates.ts';
import { joinList } from '../words/lists.ts';
import { readDate } from '../words/parse-date.ts';
import { putInLine } from '../words/short-text.ts';
import { isSpreadsheetError } from '../words/spreadsheet-errors.ts';
import { type Cells, type Field, fields, markCells, writeCells } from './cells.ts';
import { placeSheet } from './place-sheet.ts';
import type { Sheet, SheetRow } from './read-sheet.ts';

/** What a sheet changes in an answer: the new cells of the fields that differ, `''` if the value is removed. */
export interface AnswerChange {
  readonly provision: string;
  readonly before: Cells;
  readonly cells: ReadonlyMap<Field, string>;
}

/** How a sheet differs from the file. */
export interface Comparison {
  readonly changes: readonly AnswerChange[];
  /** Rows that have also changed in the file since the sheet was written; nothing is taken from them. */
  readonly conflicts: readonly AnswerChange[];
  /** In words, what cannot be read. If there is anything, nothing may be taken from the sheet. */
  readonly problems: readonly string[];
  /** In words, what was left unchanged, and why. */
  readonly notes: readonly string[];
}

/** Compares a sheet with the answers in the file. */
export function compareSheet(sheet: Sheet, answers: readonly Answer[], code: Code): Comparison {
  const { placed, problems } = placeSheet(sheet.rows, code);
  const rows = answers.flatMap((answer) => {
    const row = placed.get(answer.provision);
    return row ? [compareRow(row, answer, code)] : [];
  });
  return {
    changes: rows.flatMap(({ state, change }) => (state === 'changed' ? [change] : [])),
    conflicts: rows.flatMap(({ state, change }) => (state === 'conflict' ? [change] : [])),
    problems: [...problems, ...rows.flatMap((row) => row.problems)],
    notes: rows.flatMap(({ notes }) => notes),
  };
}

interface ComparedRow {
  readonly state: 'same' | 'changed' | 'conflict';
  readonly change: AnswerChange;
  readonly problems: readonly string[];
  readonly notes: readonly string[];
}

function compareRow(row: SheetRow, answer: Answer, code: Code): ComparedRow {
  const before = writeCells(answer, code);
  const { cells, problems } = readCells(row, before, code);
  const isUnanswered = cells.comply === '' && before.comply !== '';
  const after = isUnanswered ? { ...cells, comply: before.comply } : cells;
  const changed = fields.filter((field) => foldMarks(after[field]) !== foldMarks(before[field]));
  const { provision } = answer;
  return {
    state: changed.length === 0 ? 'same' : judgeAge(row, before, cells),
    change: { provision, before, cells: new Map(changed.map((field) => [field, after[field]])) },
    problems,
    notes: isUnanswered
      ? [`${provision}: the cell under comply is blank, which is not an answer; ${before.comply} stays.`]
      : [],
  };
}

/** Whether the row was edited after it was exported, and whether the file's answer was too. */
function judgeAge(row: SheetRow, before: Cells, cells: Cells): ComparedRow['state'] {
  const mark = row.cells.get('mark')?.trim() ?? '';
  if (mark === '' || mark === markCells(before)) return 'changed';
  return mark === markCells(cells) ? 'same' : 'conflict';
}

/** The cells of a row in our own form; for columns that the sheet does not have, as they were. */
function readCells(row: SheetRow, before: Cells, code: Code): { cells: Cells; problems: string[] } {
  const read = (field: Field) => row.cells.get(field) ?? before[field];
  const problems: string[] = [];
  const comply = readAnswerCell(read('comply'), code);
  const by = readDay(read('by'), before.by);
  if (comply === undefined && !isSpreadsheetError(read('comply'))) {
    problems.push(`Row ${row.number}: “${read('comply')}” under comply is ${denyAnswers(code)}.`);
  }
  if (by === undefined && !isSpreadsheetError(read('by'))) {
    const why = [tellNoSuchDay(read('by').trim()), `Write it as ${example(before.by)}.`];
    problems.push(`Row ${row.number}: “${read('by')}” under by is not a date. ${putInLine(why.join(' '))}`);
  }
  problems.push(...findErrors(row, before));
  const cells = {
    comply: comply ?? before.comply,
    evidence: listLines(read('evidence')).join('\n'),
    commentary: read('commentary').trim(),
    action: read('action').trim(),
    by: by ?? before.by,
    owner: read('owner').trim(),
    alternative: read('alternative').trim(),
  };
  return { cells, problems };
}

/** What a spreadsheet shows in a cell or a line of it where a formula fails, unless the file says the same. */
function findErrors({ number, cells }: SheetRow, before: Cells): string[] {
  return fields.flatMap((field) => {
    const cell = cells.get(field) ?? before[field];
    const error = cell.split('\n').find(isSpreadsheetError);
    if (error === undefined || cell === before[field]) return [];
    return [
      `Row ${number}: the cell under ${field} shows “${error.trim()}”, as a spreadsheet does where a formula fails. Type the text again with an apostrophe before it.`,
    ];
  });
}

/** The Code's label for the answer; `''` for a blank. */
function readAnswerCell(cell: string, code: Code): string | undefined {
  return cell.trim() === '' ? '' : readAnswerWord(cell, code)?.label;
}

/** `neither Yes nor No`; where the form takes more answers, `not Kept, Mostly kept or Broken`. */
function denyAnswers({ answers }: Code): string {
  const labels = answers.map(({ label }) => label);
  return labels.length === 2 ? `neither ${labels.join(' nor ')}` : `not ${joinList(labels, 'or')}`;
}

/** The day a cell names, ISO; `''` for a blank, undefined for no day. A sheet may put the month of a day it holds first. */
function readDay(cell: string, before: string): string | undefined {
  if (cell.trim() === '') return '';
  if (before !== '' && readDate(cell, 'month') === before) return before;
  return readDate(cell, 'day') || undefined;
}

/** The items in an evidence cell, one to a line, with or without bullets. */
export function listLines(cell: string): string[] {
  const lines = cell.split('\n').map((line) => line.replace(/^\s*[-•*]\s+/, '').trim());
  return lines.filter((line) => line !== '');
}

function example(before: string): string {
  return before === '' ? '2026-10-31 or 31 October 2026' : `${before} or ${formatDate(before)}`;
}
