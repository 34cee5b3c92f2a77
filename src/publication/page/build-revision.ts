import type { ActionChange, Changes, TextChange } from '../../changes/changes.ts';
import { compareVersions } from '../../changes/compare-versions.ts';
import { labelAnswer } from '../../codes/answers.ts';
import type { Code } from '../../codes/code.ts';
import type { Assessment } from '../../records/assessment.ts';
import { formatDate } from '../../words/dates.ts';
import { joinList, joinParts } from '../../words/lists.ts';
import { agree, count } from '../../words/plurals.ts';
import { type Answering, linkRows, linkTo, type Previous, tellApart } from './build-since.ts';
import type { SectionView } from './form-view.ts';
import type { Changed, Response, RevisionView } from './publication.ts';

/** Whether it is a revision within the year; `first` is what it revises, null if that is not known, and `href` where that stands. */
export function buildRevision(
  { revision: { date, reason, revises }, publishedAt }: Assessment,
  first: Answering | null,
  href: string,
): RevisionView {
  const is = date !== '' || reason !== '' || revises !== '';
  const text = is && first ? nameVersion(first.assessment) : '';
  // Where the revision has taken the page of the first, that leads nowhere else.
  const leads = text !== '' && href !== publishedAt;
  return { is, date: formatDate(date), reason, of: { text, href: leads ? href : '' } };
}

/** A version of a year's assessment within a sentence: `the assessment of 12 June 2026`. */
function nameVersion({ assessed, revision }: Assessment): string {
  if (revision.date !== '') return `the revision of ${formatDate(revision.date)}`;
  return assessed === '' ? 'the assessment before it' : `the assessment of ${formatDate(assessed)}`;
}

/** What differs from the assessment that it revises, provision by provision; `day`, ISO, is the revision’s own. */
export function buildChanged(
  first: Previous | null,
  now: Answering,
  { sections, response, day }: { sections: readonly SectionView[]; response: Response; day: string },
): Changed {
  if (!first) return { shown: false, title: '', sentences: [], provisions: [] };
  const title = `What has changed since ${nameVersion(first.assessment)}`;
  const whole = (version: Answering) => ({ ...version, report: null, procedure: null, approval: '' });
  const changes = compareVersions(whole(first), whole(now), { pairs: first.pairs, today: day });
  if (!changes.comparable) return { shown: true, title, sentences: [tellApart(first.code)], provisions: [] };
  const links = linkRows(sections);
  const provisions = now.code.provisions.flatMap(({ id }) => {
    const told = tellProvision(id, changes, [first.code, now.code]);
    return told.length === 0 ? [] : [{ ...linkTo(id, links), what: told.join('; ') }];
  });
  const sentences = [
    summarise(changes, provisions.length),
    ...tellDocuments(changes),
    ...tellTexts(changes, response),
  ];
  return { shown: true, title, sentences, provisions };
}

function summarise({ answers }: Changes, provisions: number): string {
  if (provisions === 0) return 'No answer has changed, and none of the evidence, commentary and actions.';
  const told = count(provisions, 'provision has changed', 'provisions have changed');
  const [one, many] = [`${agree(provisions, 'in', 'each in')} its answer`, `${answers.length} of them in`];
  if (answers.length === 0) return `${told}; every answer is the same.`;
  if (answers.length === provisions) return `${told}, ${one}.`;
  return `${told}, ${many} ${agree(answers.length, 'its answer', 'their answers')}.`;
}

/** What is said of one provision in another way: its answer first. */
function tellProvision(id: string, changes: Changes, codes: readonly [Code, Code]): string[] {
  const isOf = ({ provision }: { readonly provision: string }) => provision === id;
  const texts = changes.wording.filter(isOf);
  const tell = (text: string, name: string) =>
    texts.filter((one) => one.text === text).map(({ kind }) => `${name} ${textChanges[kind]}`);
  const label = (answer: string, code: Code) => labelAnswer(answer === 'unanswered' ? '' : answer, code);
  const acted = changes.actions.filter(isOf).map((change) => tellAction(change));
  return [
    ...changes.answers
      .filter(isOf)
      .map(({ before, after }) => `${label(before, codes[0])} then, ${label(after, codes[1])} now`),
    ...changes.citations.filter(isOf).map(({ added, removed, moved }) => {
      const ways = [
        added.length > 0 ? 'added' : '',
        removed.length > 0 ? 'taken out' : '',
        moved.length > 0 ? 'cited at another place' : '',
      ];
      return `evidence ${joinList(ways.filter((way) => way !== ''))}`;
    }),
    ...tell('commentary', 'commentary'),
    ...acted,
    ...(acted.length === 0 ? tell('action', 'action') : []),
    ...tell('alternative', 'other way of meeting it'),
  ];
}

const textChanges: Readonly<Record<TextChange['kind'], string>> = {
  edited: 'changed',
  rewritten: 'written anew',
  added: 'added',
  removed: 'taken out',
};

function tellAction({ kind, after }: ActionChange): string {
  switch (kind) {
    case 'done':
      return joinParts(['action done', after?.done ? `on ${formatDate(after.done)}` : ''], ' ');
    case 'moved':
      return after?.by ? `action now due by ${formatDate(after.by)}` : 'action without a date now';
    case 'new':
      return joinParts(['new action', after?.by ? `due by ${formatDate(after.by)}` : ''], ', ');
    case 'reassigned':
      return 'action with another owner';
    case 'unneeded':
      return 'action no longer needed';
    case 'dropped':
      return 'action taken out';
  }
}

/** The documents that are in both with other particulars, which no provision tells. */
function tellDocuments({ documents }: Changes): string[] {
  const titles = documents.flatMap(({ before, after }) => (before && after ? [after.title] : []));
  if (titles.length === 0) return [];
  return [
    `${agree(titles.length, 'This document that we refer to is', 'These documents that we refer to are')} new or reviewed again: ${joinList(titles)}.`,
  ];
}

function tellTexts({ wording }: Changes, { title }: Response): string[] {
  const names: Readonly<Record<string, string>> = {
    introduction: 'introduction',
    response: title.slice(0, 1).toLowerCase() + title.slice(1),
  };
  const changed = wording.flatMap(({ provision, text }) => (provision === '' ? (names[text] ?? []) : []));
  if (changed.length === 0) return [];
  return [`The ${joinList(changed)} ${agree(changed.length, 'has', 'have')} changed too.`];
}

/** The latest of the days that an assessment gives as its own, ISO. */
export function findOwnDay({ response, assessed, revision }: Assessment): string {
  const dated = response.considered || assessed;
  return revision.date > dated ? revision.date : dated;
}
