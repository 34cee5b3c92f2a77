import type { Period } from '../../register/figures.ts';
import { splitSentences } from '../prose/prose.ts';
import { type NamedYear, nameYears } from './name-years.ts';

/** A sentence of a text, with what those before it in its paragraph say. */
export interface ListedSentence {
  readonly text: string;
  /** Whether they speak of an earlier year. */
  readonly isLoose: boolean;
  /** Whether they, or it, speak of a stage, or of complaints taken further. */
  readonly namesStage: boolean;
  /** The one right before it; `''` for the first. */
  readonly before: string;
}

/** The sentences of a Markdown text. `periods` are the years that are known, the present one last. */
export function listSentences(markdown: string, periods: readonly Period[]): ListedSentence[] {
  return markdown.split(/\n\s*\n/).flatMap((paragraph) => {
    let isLoose = false;
    let namesStage = false;
    const sentences = splitSentences(paragraph).filter(isRead);
    return sentences.map((text, index) => {
      const named = nameYears(text, periods);
      if (named.length > 0) isLoose = false;
      namesStage ||= /\b(?:stages?|escalat\w*|reviews?)\b/i.test(text);
      const listed = { text, isLoose, namesStage, before: sentences[index - 1] ?? '' };
      isLoose ||= speaksOfEarlier(named);
      return listed;
    });
  });
}

/** Not a table's row, whose cells say nothing of each other. */
function isRead(sentence: string): boolean {
  return !/\|.*\|/.test(sentence);
}

/** Whether a sentence speaks of other years and not of the present one. */
function speaksOfEarlier(named: readonly NamedYear[]): boolean {
  return named.some(({ when }) => when !== 'own') && !named.some(({ when }) => when === 'own');
}
