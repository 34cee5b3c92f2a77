import { squashText } from '../../../words/compare.ts';
import type { CodeTerms } from '../../code-terms.ts';
import { type HeaderCell, isWhole, rolesOf } from './columns-of-header.ts';
import { asksCompliance, isNeutral } from './heading-kinds.ts';

/**
 * The columns of a table by what stands in them, where the headings do not tell: `heads` with the cells below (as the
 * words each begins with), or undefined if these are no columns of the form. The column that mostly holds the Code's wording
 * is the requirement, whatever its heading. Answers below a heading that is not known to ask for compliance are none; below one
 * that says nothing they are unsure.
 */
export function columnsByCells(
  heads: readonly string[],
  below: readonly (readonly string[])[],
  terms: CodeTerms,
): HeaderCell[] | undefined {
  const form = terms.code.columns;
  const roles = rolesOf(heads, form);
  if (roles === undefined || !roles.some(({ role }) => role !== 'other')) return undefined;
  const cellsIn = (column: number): string[] =>
    below.slice(0, mostCellRows).flatMap((row) => row[column]?.trim() || []);
  const worded = wordedIn(roles, cellsIn, terms);
  const header = withRequirement(roles, worded);
  if (isWhole(header, form)) return header;
  if (header.some(({ role }) => role === 'comply')) return undefined;
  const isId = new RegExp(String.raw`^[^\d]{0,30}(?:${terms.ids})(?![\d.]\d)`);
  const isNumbered = header.some(
    ({ role }, column) => role === 'provision' && isMostly(cellsIn(column), (words) => isId.test(words)),
  );
  if (!isNumbered && !worded.some((count) => count > 0)) return undefined;
  const isAnswers = header.map((_cell, column) =>
    isMostly(cellsIn(column), (words) => isPlain(words, terms)),
  );
  if (!isAnswers.includes(true)) return undefined;
  const asked = header.map(({ heading }, column) => isAnswers[column] === true && asksCompliance(heading));
  const isOnly = isAnswers.filter(Boolean).length === 1;
  return header.map((cell, column) => {
    if (cell.role !== 'other' || cell.isApart || !isAnswers[column]) return cell;
    if (asked[column]) return { ...cell, role: 'comply' };
    return isOnly && isNeutral(cell.heading) ? { ...cell, role: 'comply', isUnsure: true } : cell;
  });
}

/** So many rows tell what a column holds. */
export const mostCellRows = 40;

/**
 * How many cells of each column hold the Code's wording, if most do. Below the heading of the numbers, or the only one of
 * answers, it is that of rows that have moved.
 */
function wordedIn(
  header: readonly HeaderCell[],
  cellsIn: (column: number) => readonly string[],
  terms: CodeTerms,
): number[] {
  const isOnly = header.filter(({ role }) => role === 'comply').length === 1;
  return header.map(({ role }, column) => {
    const cells = role === 'provision' || (role === 'comply' && isOnly) ? [] : cellsIn(column);
    const count = cells.filter((words) => isWording(words, terms)).length;
    const isEnough = count > (role === 'other' || role === 'requirement' ? 0 : 1);
    return isEnough && count > cells.length * 0.6 ? count : 0;
  });
}

/** The columns, with the one that holds most of the Code's wording as the requirement, unless one that is named so has it. */
function withRequirement(header: readonly HeaderCell[], worded: readonly number[]): HeaderCell[] {
  const most = Math.max(0, ...worded);
  const isNamed = header.some(({ role }, column) => role === 'requirement' && (worded[column] ?? 0) > 0);
  if (most === 0 || isNamed) return [...header];
  const found = worded.lastIndexOf(most);
  return header.map((cell, column): HeaderCell => {
    const { heading } = cell;
    if (column === found) return { role: 'requirement', heading };
    return worded[column] ? { role: 'other', heading, isApart: true } : cell;
  });
}

/** Whether most of the cells of a column, of which there is one at least, pass a test. */
export function isMostly(cells: readonly string[], test: (words: string) => boolean): boolean {
  return cells.length > 0 && cells.filter(test).length > cells.length * 0.6;
}

/** Whether nearly all that a cell begins with is the Code's wording, of this edition or an earlier one. */
export function isWording(words: string, { findWording }: CodeTerms): boolean {
  const start = words.slice(0, longestStart);
  const letters = squashText(start).length;
  return letters >= fewestLetters && findWording(start).some((one) => one.letters >= letters * 0.75);
}

const longestStart = 200;
// If shorter, words may be a title.
const fewestLetters = 25;

/** Whether a cell holds an answer and no other word. */
export function isPlain(words: string, { readAnswer }: CodeTerms): boolean {
  const { comply, length } = readAnswer(words);
  return comply !== '' && length === words.length;
}
