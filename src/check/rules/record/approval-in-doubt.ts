import { findReviewDay, reviewPath } from '../../../records/dates/review-day.ts';
import type { Document } from '../../../records/document.ts';
import { isDay } from '../../../words/calendar.ts';
import { formatDate } from '../../../words/dates.ts';
import type { ApprovalFacts, Context, Finding, Rule } from '../../rule.ts';

/** What the record of the approval says and the assessment does not: another day or another minute. One of them is a slip. */
export const approvalInDoubt: Rule<Context> = {
  id: 'approval-in-doubt',
  severity: 'warning',
  gap: false,
  find: ({ approval, document }) =>
    approval?.fault === ''
      ? listDoubts(approval, document).map(
          ({ path, message }): Finding => ({
            ...{ path, at: 'value', message },
            help: 'If it is a slip here, correct it and have it approved again; if it is one in the record, run “selfassess approve” again with what is right.',
          }),
        )
      : [],
};

/** Where the record of an approval and the assessment do not go together, each as a sentence, with the place in the assessment. */
export function listDoubts(
  { date, minute }: Pick<ApprovalFacts, 'date' | 'minute'>,
  document: Pick<Document, 'assessed' | 'revision' | 'governing-body'>,
): { readonly path: readonly string[]; readonly message: string }[] {
  const { considered = '', minute: written = '' } = document['governing-body'] ?? {};
  const day = findReviewDay(document);
  const path = reviewPath(document);
  const doubts: [boolean, string[], string][] = [
    [
      date < day,
      path,
      `It was approved on ${formatDate(date)}, before the day on which it was ${path[0] === 'revision' ? 'revised' : 'assessed'}, ${formatDate(day)}.`,
    ],
    [
      isDay(considered) && considered !== date,
      ['governing-body', 'considered'],
      `The governing body considered it on ${formatDate(considered)}, and approved it on ${formatDate(date)}.`,
    ],
    [
      written.trim() !== '' && written.trim() !== minute,
      ['governing-body', 'minute'],
      `The response has the minute ${written.trim()}, and the approval ${minute}.`,
    ],
  ];
  return doubts.flatMap(([is, at, message]) => (is ? [{ path: at, message }] : []));
}
