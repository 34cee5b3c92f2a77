import { joinList } from '../words/lists.ts';
import type { AnswerNeed, AnswerWord, Code } from './code.ts';

/** What is shown for an answer that is not given yet. */
export const unansweredLabel = 'Not yet answered';

/** The Code's answer with that key; undefined for `''`. */
export function findAnswer(key: string, { answers }: Code): AnswerWord | undefined {
  return answers.find(({ answer }) => answer === key);
}

/** The answer with that key as the form prints it; for `''`, that it is not given yet. */
export function labelAnswer(key: string, code: Code): string {
  return findAnswer(key, code)?.label ?? unansweredLabel;
}

/**
 * The answers to give, as the form prints them, if the landlord complies with nothing left to do, or if it does
 * not comply: `Yes`, `Mostly or Partly`; `''` if the form has no such answer.
 */
export function nameAnswers(standing: 'yes' | 'no', { answers }: Code): string {
  const counting = answers.filter(({ countsAs }) => countsAs === standing);
  const settled = counting.filter(({ needs }) => standing === 'no' || !needs.includes('remedy'));
  return joinList(
    (settled.length > 0 ? settled : counting).map(({ label }) => label),
    'or',
  );
}

/** How an answer is written in a file: the first spelling that is read as it. */
export function spellAnswer({ accepted, label }: AnswerWord): string {
  return accepted[0] ?? label.toLowerCase();
}

/** What every answer needs beside it, whichever it is. */
export function listCommonNeeds({ answers }: Code): AnswerNeed[] {
  const [first, ...rest] = answers;
  return (first?.needs ?? []).filter((need) => rest.every(({ needs }) => needs.includes(need)));
}

/** Whether any answer needs evidence. */
export function asksForEvidence({ answers }: Code): boolean {
  return answers.some(({ needs }) => needs.includes('evidence'));
}

/** Whether the form has a place for evidence. */
export function holdsEvidence({ columns }: Code): boolean {
  return columns.some(({ holds }) => holds === 'evidence' || holds === 'evidence-and-commentary');
}
