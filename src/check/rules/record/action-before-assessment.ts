import { asksForEvidence, nameAnswers } from '../../../codes/answers.ts';
import { readAnswer, takesRemedy } from '../../../records/read-assessment.ts';
import { formatDate } from '../../../words/dates.ts';
import { provisionPath } from '../../provision-path.ts';
import type { Rule } from '../../rule.ts';

/** An action due before the assessment was finished was already late, or done, when it was written down. */
export const actionBeforeAssessment: Rule = {
  id: 'action-before-assessment',
  severity: 'warning',
  gap: false,
  find: (context) => {
    const { assessed = '' } = context.document;
    // A day still to come is not when it was finished.
    if (assessed > context.today) return [];
    return context.code.provisions
      .map(({ id }) => readAnswer(context, id))
      .filter(takesRemedy)
      .filter(({ action }) => action.by !== '' && action.by < assessed)
      .map(({ provision, action }) => ({
        path: provisionPath(provision, 'action', 'by'),
        at: 'value',
        message: `The action for ${provision} was due by ${formatDate(action.by)}, before the assessment was finished on ${formatDate(assessed)}.`,
        help: `If it was done by then, answer ${nameAnswers('yes', context.code)} and ${asksForEvidence(context.code) ? 'cite' : 'say'} what shows it; if not, give a date that lies ahead.`,
        related: [{ path: ['assessed'], note: 'when the assessment was finished' }],
      }));
  },
};
