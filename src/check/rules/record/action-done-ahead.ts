import { readAnswer } from '../../../records/read-assessment.ts';
import { formatDate } from '../../../words/dates.ts';
import { provisionPath } from '../../provision-path.ts';
import type { Rule } from '../../rule.ts';

/** An action that says it was done on a day that is still to come: the page would say what has not happened. */
export const actionDoneAhead: Rule = {
  id: 'action-done-ahead',
  severity: 'warning',
  gap: false,
  find: (context) =>
    context.code.provisions
      .map(({ id }) => readAnswer(context, id))
      .filter(({ action }) => action.done > context.today)
      .map(({ provision, action }) => ({
        path: provisionPath(provision, 'action', 'done'),
        at: 'value',
        message: `The action for ${provision} says that it was done on ${formatDate(action.done)}, which is still to come.`,
        help: 'Write the day on which it was done; if it is not done yet, take “done” out, and say in “by” when it will be.',
      })),
};
