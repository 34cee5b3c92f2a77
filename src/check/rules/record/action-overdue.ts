import { readAnswer } from '../../../records/read-assessment.ts';
import { formatDate } from '../../../words/dates.ts';
import { provisionPath } from '../../provision-path.ts';
import type { Rule } from '../../rule.ts';

/** The day by which the landlord meant to comply has come and gone, and the answer is still No. */
export const actionOverdue: Rule = {
  id: 'action-overdue',
  severity: 'warning',
  gap: false,
  find: (context) =>
    context.code.provisions
      .map(({ id }) => readAnswer(context, id))
      .filter(({ comply, action }) => comply === 'no' && action.by !== '' && action.by < context.today)
      .filter(({ action }) => action.by >= (context.document.assessed ?? ''))
      .map(({ provision, action }) => ({
        path: provisionPath(provision, 'action', 'by'),
        at: 'value',
        message: `${provision} is still answered No, and its action was due by ${formatDate(action.by)}.`,
        help: 'If it is done, answer Yes and cite what shows it; if not, give a new date and say in the commentary why the old one was missed.',
      })),
};
