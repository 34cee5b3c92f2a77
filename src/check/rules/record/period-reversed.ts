import { addMonths } from '../../../words/calendar.ts';
import type { Context, Rule } from '../../rule.ts';

const mostMonths = 18;

/** The period must be about a year, and end after it begins. */
export const periodReversed: Rule<Context> = {
  id: 'period-reversed',
  severity: 'error',
  gap: false,
  find: ({ document: { period } }) => {
    const { from, to } = period ?? {};
    if (!from || !to) return [];
    const related = [{ path: ['period', 'from'], note: 'the period begins here' }];
    if (to < from) {
      return [
        {
          path: ['period', 'to'],
          at: 'value',
          message: `The period ends on ${to}, before it begins on ${from}.`,
          help: 'Write the first day after from: and the last day after to:.',
          related,
        },
      ];
    }
    if (to < addMonths(from, mostMonths)) return [];
    return [
      {
        path: ['period', 'to'],
        at: 'value',
        message: `The period from ${from} to ${to} is longer than ${mostMonths} months.`,
        help: 'Correct the year of one of the two: a self-assessment is made every year.',
        related,
      },
    ];
  },
};
