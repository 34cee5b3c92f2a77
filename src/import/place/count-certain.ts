import { squashText } from '../../words/compare.ts';
import type { CodeTerms } from '../code-terms.ts';
import { textOf } from '../read/rows.ts';
import { hasRequirement } from './first-difference.ts';
import type { PlacedRow } from './place-rows.ts';
import { requirementWords } from './row-number.ts';

/**
 * How many placed rows have a plain answer and either no requirement or nearly all of the wording of this Code, or of an
 * earlier edition of it: answers to another Code, whose wording is alike, are not among them.
 */
export function countCertain(placed: ReadonlyMap<string, PlacedRow>, terms: CodeTerms): number {
  return [...placed.values()].filter((line) => isCertain(line, terms)).length;
}

function isCertain(line: PlacedRow, { readAnswer, findWording }: CodeTerms): boolean {
  if (readAnswer(line.row.comply.map(textOf).join('\n')).comply === '') return false;
  if (!hasRequirement(line)) return line.how === 'number';
  const words = requirementWords(line.row, line.number);
  const letters = squashText(words).length;
  return findWording(words).some(
    ({ share, letters: met }) => share >= nearlyAll && met >= letters * nearlyAll,
  );
}

const nearlyAll = 0.9;
