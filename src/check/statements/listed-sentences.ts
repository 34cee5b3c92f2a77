import type { Period } from '../../register/figures.ts';
import { splitSentences } from '../prose/prose.ts';
import { speaksOfEarlier } from './find-statements.ts';
import { nameYears } from './name-years.ts';

/** A sentence of a text, and whether those before it in its paragraph speak of an earlier year. */
export interface ListedSentence {
  readonly text: string;
  readonly isLoose: boolean;
}

/** What is longer has no end that we can see; reading it would take long and prove nothing. */
const longest = 2000;

/** The sentences of a Markdown text, but for endless ones. `periods` are the years that are known, the present one last. */
export function listSentences(markdown: string, periods: readonly Period[]): ListedSentence[] {
  return markdown.split(/\n\s*\n/).flatMap((paragraph) => {
    let isLoose = false;
    const sentences = splitSentences(paragraph).filter(({ length }) => length <= longest);
    return sentences.map((text) => {
      const named = nameYears(text, periods);
      if (named.length > 0) isLoose = false;
      const listed = { text, isLoose };
      isLoose ||= speaksOfEarlier(named);
      return listed;
    });
  });
}
