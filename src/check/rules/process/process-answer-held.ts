import { answerHeld } from '../../cases/tables/procedure/answer-held.ts';
import { findAsked, type ProcessRule } from '../../process/process-rule.ts';
import { findToldFaults } from '../../process/told-faults.ts';
import { listAllWords, type ToldSentence } from '../../process/told-words.ts';

/** A complaint is answered when its answer is known, not when what follows from it is done. */
export const processAnswerHeld: ProcessRule = {
  id: 'process-answer-held',
  severity: 'warning',
  gap: false,
  find: (context) => {
    // The provision that wants actions to be followed says in the same breath that the answer does not wait for them.
    const telling = {
      provisions: ({ stage }: ToldSentence) =>
        findAsked(context, 'actions-followed', stage ?? undefined).map(({ id }) => id),
      message: 'keeps the answer back until work is done, but it is due as soon as it is known',
      help: 'Answer as soon as you know what is right, and list in the letter what is still to be done, by whom and when.',
    };
    return findToldFaults(answerHeld, listAllWords(context), telling, context);
  },
};
