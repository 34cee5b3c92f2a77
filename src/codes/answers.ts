import { joinList } from '../words/lists.ts';
import type { AnswerNeed, AnswerWord, Code } from './code.ts';

/** What stands for an answer that is not given yet. */
export const unansweredLabel = 'Not yet answered';

/** The Code's answer of that key; undefined for `''`. */
export function findAnswer(key: string, { answers }: Code): AnswerWord | undefined {
  return answers.find(({ answer }) => answer === key);
}

/** An answer as the form prints it, by its key; for `''`, that it is not given yet. */
export function labelAnswer(key: string, code: Code): string {
  return findAnswer(key, code)?.label ?? unansweredLabel;
}

/**
 * The answers to give, as the form prints them, where the landlord complies and nothing is left to do, or where it does
 * not comply: `Yes`, `Mostly or Partly`; `''` where the form has none such.
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

/** What stands beside every answer, whichever it is. */
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
