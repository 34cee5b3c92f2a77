import { addDays, addMonths } from '../../../words/calendar.ts';
import { count as countNoun, writeNumber } from '../../../words/plurals.ts';
import type { CodeContext, Rule } from '../../rule.ts';

/** How many days before the deadline the warning begins. */
const noticeDays = 30;

/** The regulator's deadline is near or past, and the governing body has yet to consider the assessment. */
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
    const isKnown = isMisread || document['governing-body']?.considered || document.revision;
    const due = isKnown ? undefined : findDeadline(context);
    if (!due || today < addDays(due.day, -noticeDays)) return [];
    const overdue = today > due.day;
    return [
      {
        path: ['period', 'to'],
        orAt: [['governing-body']],
        at: 'value',
        message: `The ${code.issuer} ${overdue ? 'wanted' : 'wants'} this assessment by ${due.day} (${due.rule}), but the governing body has not considered it.`,
        help: 'Put it before the governing body, write the day after considered:, then publish and submit it.',
      },
    ];
  },
};

/** Undefined if the period's end is not given, or the number of homes when the day depends on it. */
function findDeadline({ document, code }: CodeContext): { day: string; rule: string } | undefined {
  if (!code.submission) return undefined;
  const { homesAbove, day, monthsAfterYearEnd } = code.submission;
  const { to } = document.period ?? {};
  const { homes } = document.landlord ?? {};
  if (!to) return undefined;
  const year = Number(to.slice(0, 4));
  const fixed = `${to.slice(5) < day ? year : year + 1}-${day}`;
  const later = addMonths(to, monthsAfterYearEnd);
  const count = writeNumber(homesAbove);
  if (homes === undefined) {
    const rule = `the same for landlords with more than ${count} homes and for others`;
    return fixed === later ? { day: fixed, rule } : undefined;
  }
  if (homes > homesAbove) return { day: fixed, rule: `the date for landlords with more than ${count} homes` };
  return {
    day: later,
    rule: `${countNoun(monthsAfterYearEnd, 'month')} after the year’s end, for landlords with ${count} homes or fewer`,
  };
}
