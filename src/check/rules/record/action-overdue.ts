import { asksForEvidence, labelAnswer, nameAnswers } from '../../../codes/answers.ts';
import { findReviewDay } from '../../../records/dates/review-day.ts';
import { readAnswer, takesRemedy } from '../../../records/read-assessment.ts';
import { formatDate } from '../../../words/dates.ts';
import { provisionPath } from '../../provision-path.ts';
import type { Rule } from '../../rule.ts';

/** The day by which the landlord meant to comply has come and gone, and the answer is still that it does not in full. */
export const actionOverdue: Rule = {
  id: 'action-overdue',
  severity: 'warning',
  gap: false,
  find: (context) => {
    const day = findReviewDay(context.document);
    // What was late by then is told by another rule, which leaves it to this one where the day is still to come.
    const since = day > context.today ? '' : day;
    return context.code.provisions
      .map(({ id }) => readAnswer(context, id))
      .filter(takesRemedy)
      .filter(({ action }) => action.by !== '' && action.by < context.today)
      .filter(({ action }) => action.by >= since)
      .map(({ provision, answer, action }) => ({
        path: provisionPath(provision, 'action', 'by'),
        at: 'value',
        message: `${provision} is still answered ${labelAnswer(answer, context.code)}, but its action was due by ${formatDate(action.by)}.`,
        help: `If it is done, answer ${nameAnswers('yes', context.code)} and ${asksForEvidence(context.code) ? 'cite' : 'say'} what shows it; if not, give a new date and say in the commentary why the old one was missed.`,
      }));
  },
};
