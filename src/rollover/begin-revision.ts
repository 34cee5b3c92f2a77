import type { Revision } from '../records/assessment.ts';
import { assessmentFacts } from '../records/facts.ts';
import { editText } from '../source/edit/edit-text.ts';
import { isMapValue, openText, type Value, withKey } from '../source/edit/edit-value.ts';
import { mendText } from '../source/mend.ts';
import { listTopKeys } from './blank-fields.ts';

/**
 * A self-assessment with what makes it a revision within the year. All else stays byte for byte, but that the address of the page
 * of the first goes, and that `movePath` leads the folder of the year before from the new one. `revises` is left out where it is `''`.
 * Undefined if the text cannot be edited.
 */
export function beginRevision(
  text: string,
  { date, reason, revises }: Revision,
  movePath: (path: string) => string,
): string | undefined {
  const before = openText(text)?.value;
  if (!isMapValue(before)) return undefined;
  const revision = new Map<string, Value>([
    ['date', date],
    ['reason', reason],
    ...(revises === '' ? [] : [['revises', revises] as const]),
  ]);
  const previous = before.get('previous');
  const moved =
    typeof previous === 'string' && previous.trim() !== ''
      ? withKey(before, 'previous', movePath(previous.trim()))
      : before;
  const wanted = withKey(
    withKey(moved, 'published-at', undefined),
    'revision',
    revision,
    listTopKeys(assessmentFacts),
  );
  const edits = editText(text, wanted);
  return edits && mendText(text, edits).text;
}
