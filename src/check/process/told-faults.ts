import { cutMiddle } from '../../words/short-text.ts';
import type { CaseTable } from '../cases/case.ts';
import { findCases } from '../cases/find-cases.ts';
import type { Finding } from '../rule.ts';
import { type ProcessContext, pointToAnswer } from './process-rule.ts';
import type { ToldSentence } from './told-words.ts';

/** How what a table finds in the words of a procedure is told. */
export interface Telling {
  /** The provisions that a sentence breaks, by their numbers; none if it breaks none. */
  readonly provisions: (sentence: ToldSentence, row: string) => readonly string[];
  /** What is wrong, after the words quoted; the provisions follow. */
  readonly message: string;
  readonly help: string;
}

/** What a table finds in sentences of a procedure, each with the provisions that it breaks and what to write instead. */
export function findToldFaults(
  table: CaseTable,
  sentences: readonly ToldSentence[],
  { provisions, message, help }: Telling,
  context: ProcessContext,
): Finding[] {
  return findCases(table, sentences).flatMap(({ sentence, found: { quote, row } }): Finding[] => {
    const ids = provisions(sentence, row.id);
    if (ids.length === 0) return [];
    return [
      {
        path: sentence.path,
        at: 'value',
        quote,
        message: `“${cutMiddle(quote)}” ${message} (${ids.join(', ')}).`,
        help,
        elsewhere: ids.flatMap((id) => pointToAnswer(context, id)),
      },
    ];
  });
}
