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
  { assessed = '', 'governing-body': response = {} }: Pick<Document, 'assessed' | 'governing-body'>,
): { readonly path: readonly string[]; readonly message: string }[] {
  const { considered = '', minute: written = '' } = response;
  const doubts: [boolean, string[], string][] = [
    [
      isDay(assessed) && date < assessed,
      ['assessed'],
      `It was approved on ${formatDate(date)}, before the day on which it was assessed, ${formatDate(assessed)}.`,
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
  return doubts.flatMap(([is, path, message]) => (is ? [{ path, message }] : []));
}
