import { isUnconfirmed, readAnswer } from '../../../records/read-assessment.ts';
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
  if (!isUnconfirmed(landlord)) return [];
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

function findAnswers(context: CodeContext): Finding[] {
  return context.code.provisions
    .filter(({ id }) => isUnconfirmed(context.provisions.get(id)))
    .map(({ id }): Finding => {
      const { needs, evidence, comply, commentary } = readAnswer(context, id);
      const isBare = needs.includes('evidence') && evidence.length === 0;
      const isMixed = isBare && comply !== 'unanswered' && commentary !== '';
      return {
        // A baseline that knows an answer without evidence knows it with some, and not the other way round.
        ...(isMixed
          ? { path: provisionPath(id, 'review'), at: 'key' }
          : { path: provisionPath(id, 'review', 'state'), at: 'value' }),
        together: isMixed
          ? 'answers are still to be confirmed, and have no evidence of their own'
          : 'answers are still to be confirmed',
        message: isMixed
          ? `The answer to ${id} is still to be confirmed, and has no evidence of its own.`
          : `The answer to ${id} is still to be confirmed.`,
        help: isMixed
          ? 'Pick out of the commentary what shows it, and write that under evidence; if the answer still holds this year, write state: confirmed.'
          : 'Read it again; if it still holds this year, write state: confirmed.',
      };
    });
}
