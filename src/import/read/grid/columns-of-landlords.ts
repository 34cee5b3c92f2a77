import type { CodeTerms } from '../../code-terms.ts';
import type { HeaderCell } from './columns-of-header.ts';
import { asksCompliance, asksElse, isNeutral } from './heading-kinds.ts';

/**
 * The columns of a table in which each of several landlords has a column for its answers under nothing but its name:
 * `heads` with the cells below (as the words each begins with), or undefined if these are no such columns. Two or more
 * columns of plain answers are needed, beside the form's other columns.
 */
export function columnsOfLandlords(
  heads: readonly string[],
  below: readonly (readonly string[])[],
  { columnsOfHeader, readAnswer }: CodeTerms,
): HeaderCell[] | undefined {
  const isPlain = (words: string): boolean => {
    const { comply, length } = readAnswer(words);
    return comply !== '' && length === words.length;
  };
  const isAnswers = heads.map((head, column) => {
    const cells = below.map((row) => row[column]?.trim() ?? '').filter((cell) => cell !== '');
    const isName = head.trim() !== '' && !isPlain(head.trim()) && !isQuestion(head);
    return isName && cells.length > 0 && cells.every(isPlain);
  });
  if (isAnswers.filter(Boolean).length < 2) return undefined;
  const named = columnsOfHeader(heads.map((head, column) => (isAnswers[column] ? 'Comply' : head)));
  return named?.map((cell, column) => ({ ...cell, heading: heads[column] ?? cell.heading }));
}

/** Whether a heading asks something, and is no landlord's name. */
function isQuestion(head: string): boolean {
  return head.includes('?') || asksElse(head) || asksCompliance(head) || isNeutral(head);
}

/** So many rows at the top of a table may be its heads. */
export const mostHeadRows = 3;
