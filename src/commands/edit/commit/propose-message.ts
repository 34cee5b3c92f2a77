import type { FileKind } from '../../../form/files.ts';
import { beginSmall } from '../../../words/begin-small.ts';
import { joinList } from '../../../words/lists.ts';
import { count } from '../../../words/plurals.ts';
import type { ChangedParts } from './list-parts.ts';

/** What a commit of these changes may be called: `Answer 6.3 and 6.4; edit 1.2; change the evidence register`. */
export function proposeMessage(changed: readonly ChangedParts[]): string {
  const full = describe(changed, joinList, joinList);
  if (full.length <= longest) return full;
  return describe(
    changed,
    (ids) => count(ids.length, 'provision'),
    (names) => (names.length < 4 ? joinList(names) : count(names.length, 'part')),
  );
}

/** What git's own readers show of a first line. */
const longest = 72;

type Join = (words: readonly string[]) => string;

function describe(changed: readonly ChangedParts[], joinIds: Join, joinNames: Join): string {
  const clauses = changed.flatMap((parts) => describeFile(parts, joinIds, joinNames));
  const said = clauses.join('; ');
  return `${said.charAt(0).toUpperCase()}${said.slice(1)}`;
}

function describeFile(
  { kind, state, answered, edited, titles }: ChangedParts,
  joinIds: Join,
  joinNames: Join,
): string[] {
  const name = fileNames[kind];
  if (state === 'new') return [`add the ${name}`];
  if (state === 'removed') return [`take out the ${name}`];
  const named = titles.map((title) => beginSmall(title));
  const clauses = [
    ...(answered.length > 0 ? [`answer ${joinIds(answered)}`] : []),
    ...(edited.length > 0 ? [`edit ${joinIds(edited)}`] : []),
    ...(named.length > 0
      ? [`change ${kind === 'assessment' ? '' : `of the ${name} `}${joinNames(named)}`]
      : []),
  ];
  return clauses.length > 0 ? clauses : [`tidy the ${name}`];
}

/** What each file is called in a sentence. */
const fileNames: Readonly<Record<FileKind, string>> = {
  assessment: 'self-assessment',
  report: 'annual report',
  process: 'procedure',
};
