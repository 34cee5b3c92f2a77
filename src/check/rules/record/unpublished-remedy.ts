import { labelAnswer } from '../../../codes/answers.ts';
import type { Code } from '../../../codes/code.ts';
import type { Answer } from '../../../records/assessment.ts';
import { readAnswer, takesRemedy } from '../../../records/read-assessment.ts';
import { provisionPath } from '../../provision-path.ts';
import type { CodeContext, Finding, Rule } from '../../rule.ts';

/** An action that is not done, or an alternative, under an answer that has no place for it: the page leaves it out. */
export const unpublishedRemedy: Rule = {
  id: 'unpublished-remedy',
  severity: 'warning',
  gap: false,
  find: (context: CodeContext): Finding[] =>
    context.code.provisions
      .map(({ id }) => readAnswer(context, id))
      .filter((answer) => answer.comply !== 'unanswered' && !takesRemedy(answer) && !isDone(answer))
      .flatMap((answer) => [...findAction(answer, context.code), ...findAlternative(answer, context.code)]),
};

/** What is done is told beside a Yes too. */
function isDone({ action }: Answer): boolean {
  return action.what !== '' && action.done !== '';
}

function findAction({ provision, answer, action }: Answer, code: Code): Finding[] {
  const { what, by, owner, done } = action;
  const isThere = [what, by, owner, done].some((one) => one !== '');
  if (!isThere) return [];
  return [
    {
      path: provisionPath(provision, 'action'),
      at: 'key',
      message: `The action for ${provision} will not be published, as the answer is ${labelAnswer(answer, code)}.`,
      help:
        what === ''
          ? 'Say in what: what was done, or delete the action.'
          : 'If it is done, add done: with the day; if it must still be done, correct the answer; else move its words into the commentary.',
    },
  ];
}

function findAlternative({ provision, answer, alternative }: Answer, code: Code): Finding[] {
  if (alternative === '') return [];
  return [
    {
      path: provisionPath(provision, 'alternative'),
      at: 'key',
      message: `The alternative for ${provision} will not be published, as the answer is ${labelAnswer(answer, code)}.`,
      help: 'Move its words into the commentary and delete alternative:, or correct the answer.',
    },
  ];
}
