import { addMonths } from '../../../words/calendar.ts';
import type { Context, Rule } from '../../rule.ts';

/** The governing body reviews and approves the assessment at least once a year (the form's preamble). */
export const approvalStale: Rule<Context> = {
  id: 'approval-stale',
  severity: 'warning',
  gap: false,
  find: ({ document, today }) => {
    const { considered } = document['governing-body'] ?? {};
    if (!considered || addMonths(considered, 12) >= today) return [];
    return [
      {
        path: ['governing-body', 'considered'],
        at: 'value',
        message: `The governing body considered this assessment on ${considered}, more than twelve months before ${today}.`,
        help: 'Review the answers, put them before the governing body again, and write the new dates.',
      },
    ];
  },
};
