import type { Answer } from '../../../records/assessment.ts';
import { readAnswer } from '../../../records/read-assessment.ts';
import { provisionPath } from '../../provision-path.ts';
import type { Finding, Rule } from '../../rule.ts';

/**
 * A No needs what will be done and the date by which the landlord will comply (the Code), or how the intention is met
 * another way (the Ombudsman's self-assessment guidance).
 */
export const missingAction: Rule = {
  id: 'missing-action',
  severity: 'error',
  gap: true,
  find: (context) =>
    context.code.provisions
      .map(({ id }) => readAnswer(context, id))
      .filter(({ comply, alternative }) => comply === 'no' && alternative === '')
      .flatMap(findLack),
};

function findLack({ provision, action }: Answer): Finding[] {
  if (action.what === '' && action.by === '') {
    return [
      {
        path: provisionPath(provision, 'action'),
        at: 'key',
        message: `${provision} is answered No, and nothing says what will be done about it.`,
        help: 'Add action: with what (in words), by (a date) and owner; or alternative: with how the intention is met another way.',
      },
    ];
  }
  if (action.what === '') {
    return [lack(provision, 'what', 'what will be done', 'in words')];
  }
  return action.by === ''
    ? [lack(provision, 'by', 'by when the landlord will comply', 'a date such as 2026-10-31')]
    : [];
}

function lack(provision: string, field: string, meaning: string, form: string): Finding {
  return {
    path: provisionPath(provision, 'action', field),
    at: 'key',
    message: `The action for ${provision} does not say ${meaning}.`,
    help: `Add ${field}: to the action: ${form}.`,
  };
}
