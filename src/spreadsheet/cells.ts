import { createHash } from 'node:crypto';
import { findAnswer, holdsEvidence } from '../codes/answers.ts';
import type { Code, Provision } from '../codes/code.ts';
import type { Answer, Citation } from '../records/assessment.ts';
import { foldMarks } from '../words/compare.ts';

/** What a row of the sheet says about a provision, and may be changed there. */
export const fields = ['comply', 'evidence', 'commentary', 'action', 'by', 'owner', 'alternative'] as const;

export type Field = (typeof fields)[number];

/**
 * The columns of the sheet, left to right. The requirement is only for reading; the mark shows whether a row is out
 * of date.
 */
export const columns = ['provision', 'requirement', ...fields, 'mark'] as const;

export type Column = (typeof columns)[number];

/** The columns of the sheet for a Code: that for evidence only where its form has a place for it, or some is cited. */
export function listColumns(code: Code, answers: readonly Answer[]): readonly Column[] {
  const isCited = answers.some(({ evidence }) => evidence.length > 0);
  return columns.filter((column) => column !== 'evidence' || isCited || holdsEvidence(code));
}

/** An answer as cells: dates ISO, evidence one item to a line, `''` for anything not given. */
export type Cells = Readonly<Record<Field, string>>;

/** An answer as the cells of its row. */
export function writeCells({ answer, evidence, commentary, action, alternative }: Answer, code: Code): Cells {
  return {
    comply: findAnswer(answer, code)?.label ?? '',
    evidence: evidence.map(writeCitation).join('\n'),
    commentary,
    action: action.what,
    by: action.by,
    owner: action.owner,
    alternative,
  };
}

function writeCitation({ document, words }: Citation): string {
  const line = words.replace(/(?<!\s)[^\S\n]*\n\s*/g, ' ');
  if (document === '') return line;
  return line === '' ? document : `${document}: ${line}`;
}

/** The Code's words for a provision, with its list. */
export function writeRequirement({ requirement, list, items }: Provision): string {
  const sign = (index: number) => (list === 'lower-alpha' ? `${String.fromCharCode(97 + index)}.` : '•');
  return [requirement, ...items.map((item, index) => `${sign(index)} ${item}`)].join('\n');
}

/**
 * A short hash of what a row says: it changes when the row does. It begins with a letter, or a spreadsheet would take
 * some hashes for numbers.
 */
export function markCells(cells: Cells): string {
  const words = JSON.stringify(fields.map((field) => foldMarks(cells[field])));
  return `m${createHash('sha256').update(words).digest('hex').slice(0, 10)}`;
}

const formula = /^['=+\-@\t\r]/;

/** A cell that no spreadsheet takes for a formula: an apostrophe is put before anything that looks like one. */
export function guardCell(text: string): string {
  return formula.test(text) ? `'${text}` : text;
}

/** A cell without the apostrophe that `guardCell` put before it. */
export function unguardCell(text: string): string {
  return text.startsWith("'") && formula.test(text.slice(1)) ? text.slice(1) : text;
}
