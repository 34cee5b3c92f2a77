import { readComply } from '../../../records/read-assessment.ts';
import { formatDate } from '../../../words/dates.ts';
import { cutMiddle } from '../../../words/short-text.ts';
import { readPromises } from '../../prose/promises.ts';
import type { Finding, Rule } from '../../rule.ts';

/** A Yes is what the landlord does today. What is still to be done belongs to a No, with an action and a date. */
export const promiseUnderYes: Rule = {
  id: 'promise-under-yes',
  severity: 'warning',
  gap: false,
  find: (context): Finding[] =>
    readPromises(context)
      .filter(({ path }) => path.includes('commentary') || path.includes('evidence'))
      .filter(
        ({ provision }) => readComply(context.provisions.get(provision)?.comply, context.code) === 'yes',
      )
      .filter(({ by, routine }) => by === '' || (by >= context.today && !routine))
      .map(({ provision, path, quote, by }) => ({
        path,
        at: 'value',
        quote,
        message: `${provision} is answered Yes, while “${cutMiddle(quote)}” says that it is still to be done${by ? ` by ${formatDate(by)}` : ''}.`,
        help: 'Say what is done today, in the present tense, with its evidence; or answer No, with an action and a date.',
      })),
};
