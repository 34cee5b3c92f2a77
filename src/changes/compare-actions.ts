import type { Answer } from '../records/assessment.ts';
import { takesRemedy } from '../records/read-assessment.ts';
import type { ActionChange, AnswerPair, PlannedAction } from './changes.ts';
import { isSameText } from './same-text.ts';

/** What became of the action under a provision: one change, or none. */
export function compareActions(answers: AnswerPair): ActionChange[] {
  const { provision } = answers.after;
  const [before, after] = [readAction(answers.before), readAction(answers.after)];
  if (before && answers.after.comply === 'yes' && !takesRemedy(answers.after))
    return [{ provision, kind: 'done', before, after: null }];
  if (!before) return after ? [{ provision, kind: 'new', before, after }] : [];
  if (!after) return [{ provision, kind: 'dropped', before, after }];
  if (before.by !== after.by) return [{ provision, kind: 'moved', before, after }];
  if (!isSameText(before.owner, after.owner)) return [{ provision, kind: 'reassigned', before, after }];
  return [];
}

/** The actions whose day is before today and whose provisions do not comply in full yet. */
export function listOverdue(answers: readonly Answer[], today: string): PlannedAction[] {
  return answers.flatMap((answer) => {
    const action = readAction(answer);
    return action && action.by !== '' && action.by < today ? [action] : [];
  });
}

/** An action under an answer that takes none, such as a Yes, is not published: there is none. */
function readAction(answer: Answer): PlannedAction | null {
  const { provision, comply } = answer;
  const { what, by, owner } = answer.action;
  const isTaken = comply === 'unanswered' || takesRemedy(answer);
  return isTaken && `${what}${by}${owner}` !== '' ? { provision, what, by, owner } : null;
}
