import type { Answer } from '../records/assessment.ts';
import { takesRemedy } from '../records/read-assessment.ts';
import type { ActionChange, AnswerPair, PlannedAction } from './changes.ts';
import { isSameText } from './same-text.ts';

/**
 * What became of the action under a provision: one change, or none. An action is done from the day that it says, once
 * `today`, ISO, has come to that; where it says none, an answer that complies only makes it unneeded. That last year's
 * done action is no longer written down is no change.
 */
export function compareActions({ before, after }: AnswerPair, today: string): ActionChange[] {
  const { provision } = after;
  const [was, is] = [readAction(before, today), readAction(after, today)];
  const open = was && !isDone(was, today) ? was : null;
  if (is && isDone(is, today) && (open || was?.done !== is.done))
    return [{ provision, kind: 'done', before: open, after: is }];
  if (!is) return open ? [{ provision, kind: nameEnd(after), before: open, after: null }] : [];
  if (!was || (!open && !isDone(is, today))) return [{ provision, kind: 'new', before: null, after: is }];
  if (was.by !== is.by) return [{ provision, kind: 'moved', before: was, after: is }];
  if (!isSameText(was.owner, is.owner)) return [{ provision, kind: 'reassigned', before: was, after: is }];
  return [];
}

function nameEnd(after: Answer): ActionChange['kind'] {
  return after.comply === 'yes' && !takesRemedy(after) ? 'unneeded' : 'dropped';
}

/** The actions that are promised and not done by that day, ISO. */
export function listPromised(answers: readonly Answer[], today: string): PlannedAction[] {
  return answers.flatMap((answer) => {
    const action = readAction(answer, today);
    return action && !isDone(action, today) ? [action] : [];
  });
}

/** The actions whose day is before today, which are not done and whose provisions do not comply in full yet. */
export function listOverdue(answers: readonly Answer[], today: string): PlannedAction[] {
  return answers.flatMap((answer) => {
    const action = readAction(answer, today);
    return action && action.by !== '' && action.by < today && !isDone(action, today) ? [action] : [];
  });
}

/**
 * The action as it is published: one that is done, whatever the answer; any other only under an answer that takes one,
 * which a Yes does not.
 */
function readAction(answer: Answer, today: string): PlannedAction | null {
  const { provision, comply, action } = answer;
  const isTaken = comply === 'unanswered' || takesRemedy(answer) || isDone(action, today);
  const isGiven = Object.values(action).some((value) => value !== '');
  return isTaken && isGiven ? { provision, ...action } : null;
}

function isDone({ done }: Answer['action'], today: string): boolean {
  return done !== '' && done <= today;
}
