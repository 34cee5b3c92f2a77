import { findClosest } from '../../words/closest.ts';
import { foldMarks, squashText } from '../../words/compare.ts';
import { isBlank } from '../headings/sample-cells.ts';
import { remember } from '../read/cells/remember.ts';
import { RegisterError } from '../register-error.ts';
import { namesLaterReview, readStageNumber, readStageWord, type StageWord } from './stage-words.ts';

/**
 * A reader of the cells of a stage column under a Code with that many stages. `own` are the landlord's words by
 * `stage-1`, `stage-2` … and `none` (at no stage of the Code); the word `blank` stands for an empty cell. Other cells
 * are read by the usual words, except that reviews such as a panel or an appeal are `outside` where a cell of the
 * `sample` names the last stage by its number, and `unknown` where only the landlord's words name it.
 * Throws a `RegisterError` (setting `stages`) for a key that is none and for a word with two meanings.
 */
export function createStageReader(
  own: Readonly<Record<string, readonly string[]>>,
  stages: number,
  sample: readonly string[],
): (cell: string) => StageWord {
  const last = Math.max(stages, 1);
  const given = readOwn(own, last);
  const isNumbered = last > 1 && sample.some((cell) => readStageNumber(cell) === last);
  const isMapped = [...given.values()].includes(last);
  return remember((cell) => {
    const meant = given.get(nameWord(cell));
    if (meant !== undefined) return meant;
    const usual = readStageWord(cell, stages);
    if (usual !== last || !namesLaterReview(cell)) return usual;
    if (isNumbered) return 'outside';
    return isMapped ? 'unknown' : usual;
  });
}

function readOwn(
  own: Readonly<Record<string, readonly string[]>>,
  last: number,
): ReadonlyMap<string, number | 'outside'> {
  const keys = [...Array.from({ length: last }, (_, at) => `stage-${at + 1}`), 'none'];
  const given = new Map<string, number | 'outside'>();
  for (const [key, words] of Object.entries(own)) {
    if (!keys.includes(key)) throw unknownKey(key, keys);
    const meaning = key === 'none' ? 'outside' : keys.indexOf(key) + 1;
    for (const word of words) {
      const plain = nameWord(word);
      if ((given.get(plain) ?? meaning) !== meaning) throw twoMeanings(word);
      given.set(plain, meaning);
    }
  }
  return given;
}

/** Ignoring case, spaces and punctuation, unless there is nothing else; `''` for all that is blank. */
function nameWord(word: string): string {
  return isBlank(word) ? '' : squashText(word) || foldMarks(word).toLowerCase();
}

function unknownKey(key: string, keys: readonly string[]): RegisterError {
  const isLater = /^stage-\d+$/.test(key);
  const near = isLater ? undefined : findClosest(key, keys);
  const all = `Use one of these names: ${keys.join(', ')}`;
  const help = isLater ? `${all}; words for what is at no stage of the Code go under none.` : `${all}.`;
  return new RegisterError(`“${key}” is not a stage of the Code.`, near ? `Write ${near}.` : help, {
    setting: 'stages',
  });
}

function twoMeanings(word: string): RegisterError {
  return new RegisterError(
    `The word “${word}” stands for two stages.`,
    'Put it only under the one that it means in your register.',
    { setting: 'stages' },
  );
}
