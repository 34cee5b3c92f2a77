import { labelAnswer } from '../../../codes/answers.ts';
import type { Code } from '../../../codes/code.ts';
import type { Answer } from '../../../records/assessment.ts';
import { readAnswer } from '../../../records/read-assessment.ts';
import { provisionPath } from '../../provision-path.ts';
import type { Finding, Rule } from '../../rule.ts';

/** What will be done and by when, or how the intention is met another way, if the answer needs it. */
export const missingAction: Rule = {
  id: 'missing-action',
  severity: 'error',
  gap: true,
  find: (context) =>
    context.code.provisions
      .map(({ id }) => readAnswer(context, id))
      .filter(needsAction)
      .flatMap((answer) => findLack(answer, context.code)),
};

/** Whether an answer that needs a remedy says nothing of it. */
export function lacksRemedy(answer: Answer): boolean {
  return needsAction(answer) && answer.action.what === '' && answer.action.by === '';
}

function needsAction({ comply, needs, alternative }: Answer): boolean {
  return comply !== 'unanswered' && needs.includes('remedy') && alternative === '';
}

function findLack({ provision, answer, action }: Answer, code: Code): Finding[] {
  if (action.what === '' && action.by === '') {
    return [
      {
        path: provisionPath(provision, 'action'),
        orAt: [provisionPath(provision, 'alternative')],
        shownAt: provisionPath(provision, 'comply'),
        at: 'key',
        message: `${provision} is answered ${labelAnswer(answer, code)}, but nothing says what will be done about it.`,
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
