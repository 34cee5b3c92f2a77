import { squashText } from '../../words/compare.ts';
import type { CodeTerms } from '../code-terms.ts';
import { textOf } from '../read/rows.ts';
import type { PlacedRow } from './board.ts';
import { hasRequirement } from './first-difference.ts';
import { requirementWords } from './row-number.ts';

/**
 * How many placed rows have a plain answer and either no requirement or nearly all of the wording of this Code, or of an
 * earlier edition of it: answers to another Code, whose wording is alike, are not among them. Nor are numbers alone, if
 * `worded`: the columns are another Code's.
 */
export function countCertain(
  placed: ReadonlyMap<string, PlacedRow>,
  terms: CodeTerms,
  worded: boolean,
): number {
  return [...placed.values()].filter((line) => isCertain(line, terms, worded)).length;
}

function isCertain(line: PlacedRow, { readAnswer, findWording }: CodeTerms, worded: boolean): boolean {
  if (readAnswer(line.row.comply.map(textOf).join('\n')).comply === '') return false;
  if (!hasRequirement(line)) return line.how === 'number' && !worded;
  const words = requirementWords(line.row, line.number);
  const letters = squashText(words).length;
  return findWording(words).some(
    ({ share, letters: met }) => share >= nearlyAll && met >= letters * nearlyAll,
  );
}

const nearlyAll = 0.9;
