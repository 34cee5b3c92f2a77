import { findClosest } from '../../words/closest.ts';
import { squashText } from '../../words/compare.ts';
import { RegisterError } from '../register-error.ts';

/** How a stage of a case ended. */
export type Outcome = 'upheld' | 'partlyUpheld' | 'notUpheld' | 'other' | 'withdrawn';

/** The outcomes, by their names in a layout. */
const names = new Map<string, Outcome>([
  ['upheld', 'upheld'],
  ['partly-upheld', 'partlyUpheld'],
  ['not-upheld', 'notUpheld'],
  ['withdrawn', 'withdrawn'],
]);

const usualWords = new Map<string, Outcome>([
  ['upheld', 'upheld'],
  ['partlyupheld', 'partlyUpheld'],
  ['partiallyupheld', 'partlyUpheld'],
  ['partupheld', 'partlyUpheld'],
  ['upheldinpart', 'partlyUpheld'],
  ['partly', 'partlyUpheld'],
  ['partially', 'partlyUpheld'],
  ['notupheld', 'notUpheld'],
  ['referredelsewhere', 'other'],
  ['withdrawn', 'withdrawn'],
]);

/**
 * The outcomes by the register's words for them (the usual ones and the landlord's own), as `squashText` writes
 * these. Throws a `RegisterError` for a name that is not an outcome and for a word with two meanings.
 */
export function readOutcomeWords(
  own: Readonly<Record<string, readonly string[]>>,
  _heading = '',
): ReadonlyMap<string, Outcome> {
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
  return new Map([...usualWords, ...given]);
}

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

export function readOutcome(words: ReadonlyMap<string, Outcome>, cell: string): Outcome | 'unknown' | null {
  return words.get(squashText(cell)) ?? 'unknown';
}
