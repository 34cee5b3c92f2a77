import type { AnswerNeed } from '../codes/code.ts';
import type { Answer } from '../records/assessment.ts';
import { isUnconfirmed, readAnswer } from '../records/read-assessment.ts';
import type { CodeContext } from './rule.ts';

/** How far the answer to one provision is. */
export interface Progress {
  readonly answer: Answer;
  /** `lacking`: answered, but something that the answer needs is not beside it; `to-confirm`: all is there, but carried over. */
  readonly state: 'unanswered' | 'lacking' | 'to-confirm' | 'complete';
  /** What it lacks. */
  readonly lacks: readonly AnswerNeed[];
  /** Who writes or confirms it, and by when (ISO), while it is drafted; `''` if that is not said. */
  readonly owner: string;
  readonly due: string;
}

/** How far an assessment has got, by the Code's provisions. All 0 if no known Code could be read. */
export interface Tally {
  /** Provisions the Code has. */
  readonly provisions: number;
  /** Of those, answered. */
  readonly answered: number;
  /** Of those, answered and confirmed, with everything that the answer needs beside it. */
  readonly complete: number;
}

/** How far each answer to the Code's own provisions is, in the Code's order; anything else in the file does not count. */
export function listProgress(context: CodeContext | undefined): Progress[] {
  if (!context) return [];
  return context.code.provisions.map(({ id }) => {
    const answer = readAnswer(context, id);
    const given = context.provisions.get(id);
    const { owner = '', due = '' } = given?.review ?? {};
    const lacks = answer.needs.filter((need) => !isMet(need, answer));
    return { answer, state: nameState(answer, lacks, isUnconfirmed(given)), lacks, owner: owner.trim(), due };
  });
}

/** Counts them. */
export function countProgress(progress: readonly Progress[]): Tally {
  return {
    provisions: progress.length,
    answered: progress.filter(({ state }) => state !== 'unanswered').length,
    complete: progress.filter(({ state }) => state === 'complete').length,
  };
}

function nameState({ comply }: Answer, lacks: readonly AnswerNeed[], carried: boolean): Progress['state'] {
  if (comply === 'unanswered') return 'unanswered';
  if (lacks.length > 0) return 'lacking';
  return carried ? 'to-confirm' : 'complete';
}

function isMet(need: AnswerNeed, { evidence, commentary, action, alternative }: Answer): boolean {
  if (need === 'evidence') return evidence.length > 0;
  if (need === 'commentary') return commentary !== '';
  return alternative !== '' || (action.what !== '' && action.by !== '');
}
