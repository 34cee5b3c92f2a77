import type { FileKind } from '../../../form/files.ts';
import { beginSmall } from '../../../words/begin-small.ts';
import { joinList } from '../../../words/lists.ts';
import { count } from '../../../words/plurals.ts';
import type { ChangedParts } from './list-parts.ts';

/** What a commit of these changes may be called: `Answer 6.3 and 6.4; edit 1.2; change evidence register`. */
export function proposeMessage(changed: readonly ChangedParts[]): string {
  const said = changed.flatMap(describeFile).join('; ');
  return `${said.charAt(0).toUpperCase()}${said.slice(1)}`;
}

function describeFile({ kind, state, answered, edited, titles }: ChangedParts): string[] {
  const name = fileNames[kind];
  if (state === 'new') return [`add the ${name}`];
  if (state === 'removed') return [`take out the ${name}`];
  const named = titles.length > most ? count(titles.length, 'part') : titles.map(beginSmall).join(', ');
  const clauses = [
    ...(answered.length > 0 ? [`answer ${joinFew(answered)}`] : []),
    ...(edited.length > 0 ? [`edit ${joinFew(edited)}`] : []),
    ...(named !== '' ? [kind === 'assessment' ? `change ${named}` : `change the ${name} (${named})`] : []),
  ];
  return clauses.length > 0 ? clauses : [`tidy the ${name}`];
}

function joinFew(ids: readonly string[]): string {
  return ids.length > most ? count(ids.length, 'provision') : joinList(ids);
}

/** Chosen: a first line is one that people read at a glance. */
const most = 4;

/** What each file is called in a sentence. */
const fileNames: Readonly<Record<FileKind, string>> = {
  assessment: 'self-assessment',
  report: 'annual report',
  process: 'procedure',
};
