import { asksForEvidence, nameAnswers } from '../../../codes/answers.ts';
import { findReviewDay, reviewPath } from '../../../records/dates/review-day.ts';
import { readAnswer, takesRemedy } from '../../../records/read-assessment.ts';
import { formatDate } from '../../../words/dates.ts';
import { provisionPath } from '../../provision-path.ts';
import type { Rule } from '../../rule.ts';

/** An action due before the assessment was finished, or revised, was late or done by the time that it was last read. */
export const actionBeforeAssessment: Rule = {
  id: 'action-before-assessment',
  severity: 'warning',
  gap: false,
  find: (context) => {
    const { document, today } = context;
    const day = findReviewDay(document);
    // A day still to come is not when it was finished.
    if (day > today) return [];
    const [place = ''] = reviewPath(document);
    const reviewed = place === 'revision' ? 'revised' : 'finished';
    return context.code.provisions
      .map(({ id }) => readAnswer(context, id))
      .filter(takesRemedy)
      .filter(({ action }) => action.by !== '' && action.by < day)
      .map(({ provision, action }) => ({
        path: provisionPath(provision, 'action', 'by'),
        at: 'value',
        message: `The action for ${provision} was due by ${formatDate(action.by)}, before the assessment was ${reviewed} on ${formatDate(day)}.`,
        help: `If it was done by then, answer ${nameAnswers('yes', context.code)} and ${asksForEvidence(context.code) ? 'cite' : 'say'} what shows it; if not, give a date that lies ahead.`,
        related: [{ path: reviewPath(document), note: `when the assessment was ${reviewed}` }],
      }));
  },
};
