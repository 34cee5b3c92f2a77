import type { AnswerNeed } from '../codes/code.ts';
import type { Answer } from '../records/assessment.ts';
import { readAnswer } from '../records/read-assessment.ts';
import type { CodeContext } from './rule.ts';
import type { Tally } from './verdict.ts';

/** Counts the answers to the Code's own provisions; anything else in the file does not count. */
export function countAnswers(context: CodeContext | undefined): Tally {
  if (!context) return { provisions: 0, answered: 0, complete: 0 };
  const answers = context.code.provisions.map(({ id }) => readAnswer(context, id));
  const answered = answers.filter(({ comply }) => comply !== 'unanswered');
  const complete = answered.filter(
    (answer) =>
      context.provisions.get(answer.provision)?.review?.state !== 'to-confirm' &&
      answer.needs.every((need) => isMet(need, answer)),
  );
  return { provisions: answers.length, answered: answered.length, complete: complete.length };
}

function isMet(need: AnswerNeed, { evidence, commentary, action, alternative }: Answer): boolean {
  if (need === 'evidence') return evidence.length > 0;
  if (need === 'commentary') return commentary !== '';
  return alternative !== '' || (action.what !== '' && action.by !== '');
}
