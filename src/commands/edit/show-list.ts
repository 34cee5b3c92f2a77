import type { Diagnostic } from '../../check/diagnostic.ts';
import type { Progress } from '../../check/progress.ts';
import { labelAnswer } from '../../codes/answers.ts';
import type { Code } from '../../codes/code.ts';
import type { FrameView, LinkView, ListView, TaskGroup, TaskRow } from '../../render/edit/render-edit.ts';
import { count } from '../../words/plurals.ts';
import { encodeAddress } from './addresses.ts';
import { addressOf, listKindPieces } from './form-pages.ts';
import type { OpenFiles } from './open-files.ts';

/** Which of the provisions are listed. */
export interface ListFilter {
  readonly show: string;
  readonly owner: string;
  readonly find: string;
}

/** What the list is made from. */
export interface ListState {
  readonly frame: FrameView;
  readonly heading: string;
  readonly progress: readonly Progress[];
  readonly findings: readonly Diagnostic[];
  /** What was found in the files beside the self-assessment, by their kind. */
  readonly beside: ReadonlyMap<string, readonly Diagnostic[]>;
  /** The address of the assessment. */
  readonly base: string;
  readonly documents: number;
  /** The provisions that are not as in the last commit; null where there is no git. */
  readonly changed: ReadonlySet<string> | null;
  /** Leads to all that was found; null where nothing was. */
  readonly more: LinkView | null;
}

/** An answer with what was found in it. */
interface Told extends Progress {
  readonly errors: number;
  readonly warnings: number;
  readonly changed: boolean;
}

const filters: readonly {
  readonly show: string;
  readonly text: string;
  readonly holds: (one: Told) => boolean;
}[] = [
  { show: '', text: 'All', holds: () => true },
  { show: 'todo', text: 'To fill in', holds: ({ state }) => state === 'unanswered' || state === 'lacking' },
  { show: 'confirm', text: 'To confirm', holds: ({ state }) => state === 'to-confirm' },
  { show: 'no', text: 'No', holds: ({ answer }) => answer.comply === 'no' },
  { show: 'found', text: 'With findings', holds: ({ errors, warnings }) => errors + warnings > 0 },
  { show: 'changed', text: 'Changed since the last commit', holds: ({ changed }) => changed },
];

/** The list of everything that can be filled in. */
export function showList(files: OpenFiles, code: Code, state: ListState, filter: ListFilter): ListView {
  const told = state.progress.map((one) => tell(one, state.findings, state.changed));
  const offered = filters.filter(({ show }) => show !== 'changed' || state.changed !== null);
  const owners = [...new Set(told.map(({ owner }) => owner).filter((owner) => owner !== ''))].sort();
  const isFiltered = filter.show !== '' || filter.owner !== '' || filter.find !== '';
  const shown = told.filter((one) => isShown(one, filter, code));
  const groups = [
    ...groupAnswers(shown, told, code, state.base),
    ...(isFiltered ? [] : listRest(files, state)),
  ];
  return {
    frame: state.frame,
    heading: state.heading,
    lead: conclude(told, [...state.findings, ...[...state.beside.values()].flat()]),
    more: state.more,
    filters: offered.map(({ show, text, holds }): LinkView => {
      const number = told.filter(holds).length;
      return {
        href: `?${new URLSearchParams({ ...(show === '' ? {} : { show }), ...(filter.owner === '' ? {} : { owner: filter.owner }) })}`,
        text: show === '' ? text : `${text} (${number})`,
        current: show === filter.show,
      };
    }),
    ...{ find: filter.find, show: filter.show, owner: filter.owner },
    owners: owners.map((name) => ({ name, chosen: name === filter.owner })),
    groups,
    none: groups.length === 0 ? 'No provision is like that.' : '',
  };
}

/** The provisions that are listed, in the Code's order: after one of them comes the next. */
export function listShown(
  progress: readonly Progress[],
  findings: readonly Diagnostic[],
  filter: ListFilter,
  code: Code,
): string[] {
  return progress
    .map((one) => tell(one, findings, null))
    .filter((one) => isShown(one, filter, code))
    .map(({ answer }) => answer.provision);
}

function tell(progress: Progress, findings: readonly Diagnostic[], changed: ListState['changed']): Told {
  const own = findings.filter(({ provision, gap }) => provision === progress.answer.provision && !gap);
  const errors = own.filter(({ severity }) => severity === 'error').length;
  return {
    ...{ ...progress, errors, warnings: own.length - errors },
    changed: changed?.has(progress.answer.provision) ?? false,
  };
}

function isShown(one: Told, { show, owner, find }: ListFilter, code: Code): boolean {
  const holds = filters.find((filter) => filter.show === show)?.holds ?? (() => true);
  if (!holds(one) || (owner !== '' && one.owner !== owner)) return false;
  const { provision, commentary } = one.answer;
  const named = code.provisions.find(({ id }) => id === provision);
  const words = `${provision} ${named?.name} ${named?.requirement} ${commentary}`.toLowerCase();
  return find
    .toLowerCase()
    .split(/\s+/)
    .every((word) => words.includes(word));
}

/** How far the answers are, and what was found in all files, as `status` counts it. */
function conclude(told: readonly Told[], findings: readonly Diagnostic[]): string {
  const answered = told.filter(({ state }) => state !== 'unanswered').length;
  const confirm = told.filter(({ state }) => state === 'to-confirm').length;
  const gaps = findings.filter(({ gap }) => gap).length;
  const errors = findings.filter(({ severity, gap }) => severity === 'error' && !gap).length;
  const warnings = findings.length - gaps - errors;
  return [
    `${answered} of ${count(told.length, 'provision')} answered`,
    ...(confirm > 0 ? [`${confirm} to confirm`] : []),
    ...(errors > 0 ? [count(errors, 'error')] : []),
    ...(gaps > 0 ? [count(gaps, 'gap')] : []),
    ...(warnings > 0 ? [count(warnings, 'warning')] : []),
  ].join(' · ');
}

function groupAnswers(shown: readonly Told[], all: readonly Told[], code: Code, base: string): TaskGroup[] {
  return code.sections.flatMap((section) => {
    const ids = section.parts.flatMap(({ provisions }) => provisions.map(({ id }) => id));
    const rows = shown.filter(({ answer }) => ids.includes(answer.provision));
    if (rows.length === 0) return [];
    const own = all.filter(({ answer }) => ids.includes(answer.provision));
    const done = own.filter(({ state }) => state === 'complete').length;
    return [
      {
        title: section.number ? `${section.number}. ${section.title}` : section.title,
        count: `${done} of ${own.length} complete`,
        rows: rows.map((one) => describeRow(one, code, base)),
      },
    ];
  });
}

const states: Readonly<Record<Progress['state'], { readonly text: string; readonly tone: string }>> = {
  unanswered: { text: 'Not answered', tone: 'todo' },
  lacking: { text: 'Not complete', tone: 'todo' },
  'to-confirm': { text: 'To confirm', tone: 'confirm' },
  complete: { text: '', tone: 'done' },
};

const lacking = { evidence: 'evidence', commentary: 'commentary', remedy: 'action or alternative' };

function describeRow(
  { answer, state, lacks, owner, errors, warnings }: Told,
  code: Code,
  base: string,
): TaskRow {
  const { provision } = answer;
  const named = code.provisions.find(({ id }) => id === provision);
  const label = answer.answer === '' ? '' : labelAnswer(answer.answer, code);
  const { text, tone } = states[state];
  const found = [
    ...(errors > 0 ? [count(errors, 'error')] : []),
    ...(warnings > 0 ? [count(warnings, 'warning')] : []),
  ];
  const notes = [
    ...(state === 'lacking' ? [`no ${lacks.map((need) => lacking[need]).join(', no ')}`] : []),
    ...found,
    ...(owner === '' ? [] : [owner]),
  ];
  return {
    ...{
      href: `${base}${encodeAddress(`p/${provision}`)}`,
      id: `p-${provision}`,
      number: provision,
      name: named?.name ?? '',
    },
    state: [label, text].filter((one) => one !== '').join(', '),
    tone: errors > 0 ? 'problem' : tone,
    note: notes.join(' · '),
  };
}

/** What there is to fill in beside the answers. */
function listRest(files: OpenFiles, { base, beside, documents, findings }: ListState): TaskGroup[] {
  const found = (list: readonly Diagnostic[]) => list.filter(({ gap }) => !gap).length;
  const rowsOf = (kind: 'assessment' | 'report' | 'process', told: readonly Diagnostic[]) =>
    listKindPieces(files, kind).map((piece): TaskRow => {
      const own = told.filter(({ path: [key] }) => piece.keys.some((one) => one === key));
      const [wrong, missing] = [found(own), own.length - found(own)];
      return {
        ...{
          href: `${base}${encodeAddress(addressOf(piece))}`,
          id: `piece-${kind}-${piece.id}`,
          number: '',
          name: piece.title,
        },
        state: wrong > 0 ? count(wrong, 'finding') : missing > 0 ? 'Not complete' : '',
        tone: wrong > 0 ? 'problem' : missing > 0 ? 'todo' : 'done',
        note: '',
      };
    });
  const register: TaskRow = {
    ...{ href: `${base}evidence/`, id: 'evidence', number: '', name: 'Evidence register' },
    ...{ state: count(documents, 'document'), tone: 'done', note: '' },
  };
  const groups: TaskGroup[] = [
    { title: 'About the assessment', count: '', rows: [register, ...rowsOf('assessment', findings)] },
    { title: 'The annual report', count: '', rows: rowsOf('report', beside.get('report') ?? []) },
    { title: 'Your procedure', count: '', rows: rowsOf('process', beside.get('process') ?? []) },
  ];
  return groups.filter(({ rows }) => rows.length > 0);
}
