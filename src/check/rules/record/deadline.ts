import { listDeadlines } from '../../../codes/deadline.ts';
import { addDays } from '../../../words/calendar.ts';
import { formatDate } from '../../../words/dates.ts';
import type { CodeContext, Rule } from '../../rule.ts';

/** How many days before the deadline the warning begins. */
const noticeDays = 30;

/** The governing body has yet to consider the assessment and the regulator's deadline is near or past, or it did so after it. */
export const deadline: Rule = {
  id: 'deadline',
  severity: 'warning',
  gap: false,
  find: (context) => {
    const { document, code, today, schemaErrors } = context;
    // Where something is badly written there, the day may be what is.
    const isMisread = schemaErrors.some(
      ({ path, keyword }) => path[0] === 'governing-body' && keyword !== 'required',
    );
    // The first of the year was what had to be there by then.
    const due = isMisread || document.revision ? undefined : findDeadline(context);
    if (!due) return [];
    const considered = document['governing-body']?.considered ?? '';
    if (considered > due.day) {
      return [
        {
          path: ['governing-body', 'considered'],
          at: 'value',
          message: `The governing body considered this assessment on ${formatDate(considered)}, but the ${code.issuer} wanted it by ${formatDate(due.day)} (${due.rule}).`,
          help: 'If the day is right, say in the response why it was late; if not, correct it.',
        },
      ];
    }
    if (considered !== '' || today < addDays(due.day, -noticeDays)) return [];
    const overdue = today > due.day;
    return [
      {
        path: ['period', 'to'],
        orAt: [['governing-body']],
        at: 'value',
        message: `The ${code.issuer} ${overdue ? 'wanted' : 'wants'} this assessment by ${formatDate(due.day)} (${due.rule}), but the governing body has not considered it.`,
        help: 'Put it before the governing body, write the day after considered:, then publish and submit it.',
      },
    ];
  },
};

/** Undefined if the period's end is not given or before its beginning, or the number of homes is not when the day depends on it. */
function findDeadline({ document, code }: CodeContext) {
  const { from = '', to = '' } = document.period ?? {};
  if (from > to) return undefined;
  const [due, ...others] = listDeadlines(code, to, document.landlord?.homes);
  return others.length > 0 ? undefined : due;
}
