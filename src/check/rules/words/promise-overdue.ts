import { asksForEvidence, nameAnswers } from '../../../codes/answers.ts';
import { formatDate } from '../../../words/dates.ts';
import { cutMiddle } from '../../../words/short-text.ts';
import { readPromises } from '../../prose/promises.ts';
import type { CodeContext, Finding, Rule } from '../../rule.ts';

/** A day that has passed leaves a reader asking whether the thing was done. */
export const promiseOverdue: Rule = {
  id: 'promise-overdue',
  severity: 'warning',
  gap: false,
  find: (context): Finding[] =>
    readPromises(context)
      .filter(({ by }) => by !== '' && by < context.today)
      .filter(({ provision, path }) => !(path.includes('action') && isActionPast(provision, context)))
      .map(({ provision, path, quote, by }) => ({
        path,
        at: 'value',
        quote,
        message: `${provision} promises “${cutMiddle(quote)}”, but ${formatDate(by)} has passed.`,
        help: `If it is done, say so in the present tense${asksForEvidence(context.code) ? ' and cite what shows it' : ''}; if not, answer ${nameAnswers('no', context.code)}, with an action and a new date.`,
      })),
};

/** The action's own date already says so. */
function isActionPast(provision: string, { provisions, today }: CodeContext): boolean {
  const { by = today } = provisions.get(provision)?.action ?? {};
  return by < today;
}
