import { formatDate } from '../../../words/dates.ts';
import { writeNumber } from '../../../words/plurals.ts';
import { provisionPath } from '../../provision-path.ts';
import type { CodeContext, Finding, Rule } from '../../rule.ts';

/** What is carried over from last year, the answers and the number of homes, is last year's until somebody has read it again. */
export const unconfirmed: Rule = {
  id: 'unconfirmed',
  severity: 'error',
  gap: true,
  find: (context) => [...findHomes(context), ...findAnswers(context)],
};

function findHomes({ document: { landlord = {}, period } }: CodeContext): Finding[] {
  if (landlord.review?.state !== 'to-confirm') return [];
  const { homes } = landlord;
  const number = homes === undefined ? 'The number of homes' : `The number of homes, ${writeNumber(homes)},`;
  const day = period?.to ? `on ${formatDate(period.to)}` : 'at the end of the year';
  return [
    {
      path: ['landlord', 'review', 'state'],
      at: 'value',
      message: `${number} is still to be confirmed: it was carried over, and complaints for every 1,000 homes are worked out from it.`,
      help: `Write how many homes were owned ${day}, then state: confirmed.`,
    },
  ];
}

function findAnswers({ code, provisions }: CodeContext): Finding[] {
  return code.provisions
    .filter(({ id }) => provisions.get(id)?.review?.state === 'to-confirm')
    .map(({ id }) => ({
      path: provisionPath(id, 'review', 'state'),
      at: 'value',
      message: `The answer to ${id} is still to be confirmed.`,
      help: 'Read it again; if it still holds this year, write state: confirmed.',
    }));
}
