import { readAnswer } from '../records/read-assessment.ts';
import type { CodeContext } from './rule.ts';
import type { Tally } from './verdict.ts';

/** Counts the answers given to the Code's own provisions; whatever else the file holds does not count. */
export function countAnswers(context: CodeContext | undefined): Tally {
  if (!context) return { provisions: 0, answered: 0, complete: 0 };
  const answers = context.code.provisions.map(({ id }) => readAnswer(context, id));
  const answered = answers.filter(({ comply }) => comply !== 'unanswered');
  const complete = answered.filter(
    ({ provision, comply, evidence, commentary, action, alternative }) =>
      context.provisions.get(provision)?.review?.state !== 'to-confirm' &&
      evidence.length > 0 &&
      commentary !== '' &&
      (comply === 'yes' || alternative !== '' || (action.what !== '' && action.by !== '')),
  );
  return { provisions: answers.length, answered: answered.length, complete: complete.length };
}
