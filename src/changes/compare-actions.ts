import type { Answer } from '../records/assessment.ts';
import type { ActionChange, AnswerPair, PlannedAction } from './changes.ts';
import { isSameText } from './same-text.ts';

/** What became of the action under a provision: one change, or none. */
export function compareActions(answers: AnswerPair): ActionChange[] {
  const { provision } = answers.after;
  const [before, after] = [readAction(answers.before), readAction(answers.after)];
  if (before && answers.after.comply === 'yes') return [{ provision, kind: 'done', before, after: null }];
  if (!before) return after ? [{ provision, kind: 'new', before, after }] : [];
  if (!after) return [{ provision, kind: 'dropped', before, after }];
  if (before.by !== after.by) return [{ provision, kind: 'moved', before, after }];
  if (!isSameText(before.owner, after.owner)) return [{ provision, kind: 'reassigned', before, after }];
  return [];
}

/** The actions due before today whose provisions do not comply yet. */
export function listOverdue(answers: readonly Answer[], today: string): PlannedAction[] {
  return answers.flatMap((answer) => {
    const action = readAction(answer);
    return action && action.by !== '' && action.by < today ? [action] : [];
  });
}

/** The action under an answer; null under a Yes, where actions are not published. */
function readAction({ provision, comply, action }: Answer): PlannedAction | null {
  const { what, by, owner } = action;
  return comply === 'yes' || `${what}${by}${owner}` === '' ? null : { provision, what, by, owner };
}
