import { findClosest } from '../../words/closest.ts';
import { squashText } from '../../words/compare.ts';
import { readHeading } from '../headings/heading-text.ts';
import { upheldWords } from '../headings/heading-words.ts';
import { RegisterError } from '../register-error.ts';
import { type Outcome, readUsualOutcome } from '../words/outcome-words.ts';

export type { Outcome } from '../words/outcome-words.ts';

/** The outcomes, by their names in a layout. */
const names = new Map<string, Outcome>([
  ['upheld', 'upheld'],
  ['partly-upheld', 'partlyUpheld'],
  ['not-upheld', 'notUpheld'],
  ['withdrawn', 'withdrawn'],
  ['other', 'other'],
]);

/** What the cells of an outcome column mean. */
export interface OutcomeWords {
  /** The landlord's own words, as `squashText` writes them. */
  readonly own: ReadonlyMap<string, Outcome>;
  /** Whether the column's heading asks for Yes or No: “Upheld?”. */
  readonly isYesNo: boolean;
}

/**
 * The outcomes by the register's words for them in the column with that heading: the landlord's own and the usual
 * ones. Throws a `RegisterError` for a name that is not an outcome and for a word with two meanings.
 */
export function readOutcomeWords(
  own: Readonly<Record<string, readonly string[]>>,
  heading = '',
): OutcomeWords {
  const given = new Map<string, Outcome>();
  for (const [name, list] of Object.entries(own)) {
    const outcome = names.get(name);
    if (!outcome) throw unknownName(name);
    for (const word of list) {
      const plain = squashText(word);
      if ((given.get(plain) ?? outcome) !== outcome) throw twoMeanings(word);
      if (plain !== '') given.set(plain, outcome);
    }
  }
  const { words, isDate } = readHeading(heading);
  return { own: given, isYesNo: !isDate && upheldWords.test(words) };
}

/** How a stage ended by a cell of its outcome column; `unknown` if the words do not say so, null if it is blank. */
export function readOutcome(words: OutcomeWords, cell: string): Outcome | 'unknown' | null {
  if (cell.trim() === '') return null;
  return words.own.get(squashText(cell)) ?? readYesNo(words, cell) ?? readUsualOutcome(cell);
}

function readYesNo({ isYesNo }: OutcomeWords, cell: string): Outcome | undefined {
  if (!isYesNo) return undefined;
  const plain = squashText(cell);
  return yesNo.find(([form]) => form.test(plain))?.[1];
}

const yesNo: readonly (readonly [RegExp, Outcome])[] = [
  [/^(?:y|yes|true|1|yesinfull|yesfully)$/, 'upheld'],
  [/^(?:n|no|false|0)$/, 'notUpheld'],
  [/^(?:p|pu|(?:yes)?(?:in)?(?:part|partly|partially|partial))$/, 'partlyUpheld'],
];

function unknownName(name: string): RegisterError {
  const known = [...names.keys()];
  const near = findClosest(name, known);
  return new RegisterError(
    `“${name}” is not an outcome.`,
    near ? `Write ${near}.` : `Use one of these names: ${known.join(', ')}.`,
    { setting: 'outcomes' },
  );
}

function twoMeanings(word: string): RegisterError {
  return new RegisterError(
    `The word “${word}” stands for two outcomes.`,
    'Put it only under the one that it means in your register.',
    { setting: 'outcomes' },
  );
}
