import { squashText } from '../../words/compare.ts';
import { isPublishable, mostNames } from '../count/name-tally.ts';
import type { UnknownWord } from '../counted.ts';

/** Counts words that stand in a column, as far as they may be shown. */
export interface WordTally {
  readonly add: (word: string) => void;
  /** The commonest first; none if the column holds too many different words, or what looks like a person's. */
  readonly list: () => UnknownWord[];
}

/** An empty tally. Its size is bounded. */
export function createWordTally(): WordTally {
  const words = new Map<string, { word: string; times: number }>();
  let isUnfit = false;
  return {
    add: (word) => {
      if (isUnfit) return;
      const key = squashText(word) || word;
      const known = words.get(key);
      if (known) known.times += 1;
      else words.set(key, { word, times: 1 });
      isUnfit = words.size > mostNames || !isPublishable(word);
    },
    list: () =>
      isUnfit ? [] : [...words.values()].sort((a, b) => b.times - a.times || (a.word < b.word ? -1 : 1)),
  };
}
