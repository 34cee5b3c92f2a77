import { asksForEvidence, labelAnswer, nameAnswers } from '../../../codes/answers.ts';
import { readAnswer } from '../../../records/read-assessment.ts';
import { formatDate } from '../../../words/dates.ts';
import { cutMiddle } from '../../../words/short-text.ts';
import { readPromises } from '../../prose/promises.ts';
import type { Finding, Rule } from '../../rule.ts';

/** A Yes says what the landlord does today. What is still to be done needs an answer with an action and a date. */
export const promiseUnderYes: Rule = {
  id: 'promise-under-yes',
  severity: 'warning',
  gap: false,
  find: (context): Finding[] =>
    readPromises(context)
      .filter(({ path }) => path.includes('commentary') || path.includes('evidence'))
      .map((promise) => ({ ...promise, ...readAnswer(context, promise.provision) }))
      .filter(({ comply, needs }) => comply === 'yes' && !needs.includes('remedy'))
      .filter(({ by, routine }) => by === '' || (by >= context.today && !routine))
      .map(({ provision, answer, path, quote, by }) => ({
        path,
        at: 'value',
        quote,
        message: `${provision} is answered ${labelAnswer(answer, context.code)}, while “${cutMiddle(quote)}” says that it is still to be done${by ? ` by ${formatDate(by)}` : ''}.`,
        help: `Say what is done today, in the present tense${asksForEvidence(context.code) ? ', with its evidence' : ''}; or answer ${nameAnswers('no', context.code)}, with an action and a date.`,
      })),
};
