import { unansweredLabel } from '../../codes/answers.ts';
import type { Code } from '../../codes/code.ts';
import type { AnswerView } from './form-view.ts';
import type { AnswerCount } from './publication.ts';

interface Answered {
  readonly answer: Pick<AnswerView, 'key'>;
}

/** How many rows have each answer, in the form's order, and lastly how many have none; each may be 0. */
export function countAnswers(rows: readonly Answered[], { answers }: Code): AnswerCount[] {
  const count = (key: string) => rows.filter((row) => row.answer.key === key).length;
  return [
    ...answers.map(({ answer, label, countsAs }) => ({ label, countsAs, count: count(answer) })),
    { label: unansweredLabel, countsAs: 'unanswered', count: count('') },
  ];
}

/** Whether the form takes one answer for complying and one for not, so that one count implies the other. */
export function isYesOrNo({ answers }: Code): boolean {
  const standings = answers.map(({ countsAs }) => countsAs);
  return standings.length === 2 && standings.includes('yes') && standings.includes('no');
}
