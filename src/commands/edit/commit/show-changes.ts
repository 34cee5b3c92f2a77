import { basename, dirname } from 'node:path';
import { CommandError } from '../../../command-error.ts';
import {
  type ChangedView,
  type ChangesPageView,
  type FrameView,
  renderEdit,
} from '../../../render/edit/render-edit.ts';
import { joinList } from '../../../words/lists.ts';
import { count } from '../../../words/plurals.ts';
import { baseOf } from '../addresses.ts';
import type { Reply } from '../reply.ts';
import { frameFor, showTrouble } from '../show-pages.ts';
import type { Sitting } from '../sitting.ts';
import { askBeside, readLine } from './ask-git.ts';
import { compareWithLast, type SinceLast } from './compare-with-last.ts';
import { type ChangedParts, listParts } from './list-parts.ts';
import { listPrograms } from './list-programs.ts';
import { proposeMessage } from './propose-message.ts';
import { readTree, type TreeFile, type WorkTree } from './read-tree.ts';

/** What became of a commit that was asked for. */
export interface Outcome {
  readonly status: number;
  /** What was done, in a sentence; `''` where nothing was. */
  readonly notice: string;
  /** Why nothing was committed; `''` where nothing was asked for, or it was done. */
  readonly failure: string;
  /** What git, and what it ran, printed. */
  readonly output: string;
  /** What was typed, to be shown again; `''` for what is proposed. */
  readonly message: string;
}

const asked: Outcome = { status: 200, notice: '', failure: '', output: '', message: '' };

/** What changed since the last commit, and a form that commits it. */
export async function showChangesPage(sitting: Sitting, outcome: Outcome = asked): Promise<Reply> {
  const frame = frameFor(sitting, 'What changed', outcome.notice);
  try {
    const page = renderEdit('changes', await describeTree(sitting, readTree(sitting), frame, outcome));
    return { status: outcome.status, page };
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    return showTrouble(sitting, {
      ...{ status: 404, heading: 'What changed cannot be told', typed: [] },
      sentences: [error.message, 'Until that is put right, nothing can be committed here.'],
    });
  }
}

async function describeTree(
  sitting: Sitting,
  tree: WorkTree,
  frame: FrameView,
  outcome: Outcome,
): Promise<ChangesPageView> {
  const { files } = sitting;
  const parts = tree.files.map((file) => listParts(file, files));
  const since = await compare(sitting, tree);
  const { failure, output } = outcome;
  return {
    ...{ frame, failure, output, leftOut: tree.leftOut, refusal: tree.refusal },
    lead: describeAll(tree, since),
    notes: since.told ? [...since.all.notes, ...since.notices] : [],
    why: since.told ? '' : since.why,
    provisions: describeProvisions(sitting, parts, since),
    rest: since.told ? since.rest : null,
    files: tree.files.map((file, index) => describeFile(file, parts[index])),
    form:
      tree.refusal.why !== '' || tree.files.length === 0 ? null : describeForm(sitting, tree, parts, outcome),
  };
}

async function compare(sitting: Sitting, { files }: WorkTree): Promise<SinceLast> {
  const state = files.find(({ kind }) => kind === 'assessment')?.state;
  if (files.length === 0) return { told: false, why: '' };
  if (state !== 'new') return compareWithLast(sitting);
  return { told: false, why: 'The self-assessment is in no commit yet, so all of it is new.' };
}

function describeAll({ files }: WorkTree, since: SinceLast): string {
  if (files.length === 0) return 'Nothing changed since the last commit.';
  if (since.told && since.changed) return since.all.sentence;
  return `${count(files.length, 'file')} changed since the last commit.`;
}

function describeProvisions(
  sitting: Sitting,
  parts: readonly ChangedParts[],
  since: SinceLast,
): ChangedView[] {
  const changed = parts.flatMap(({ answered, edited }) => [...answered, ...edited]);
  const { code } = sitting.files;
  if (!since.told || !code) return [];
  return code.provisions.flatMap(({ id, name }) => {
    if (!changed.includes(id)) return [];
    const { board, citations, wording } = since.provision(id);
    const texts = wording.flatMap((group) =>
      group.texts.map((text) => ({ ...text, name: text.name || nameAlone(group.title) })),
    );
    const isTold = board.length + citations.length + texts.length > 0;
    const href = `${baseOf(sitting)}p/${id}`;
    return [{ ...{ id, name, href, board, citations, texts }, untold: !isTold }];
  });
}

/** The text of `Provision 6.3: commentary`, as a heading. */
function nameAlone(title: string): string {
  const name = title.slice(title.indexOf(': ') + 2);
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}

const states: Readonly<Record<TreeFile['state'], string>> = {
  changed: 'changed',
  new: 'new',
  removed: 'taken out',
};

function describeFile(
  { path, state }: TreeFile,
  parts: ChangedParts | undefined,
): ChangesPageView['files'][number] {
  const all = parts && state === 'changed' ? [...parts.answered, ...parts.edited, ...parts.titles] : [];
  const only = state === 'changed' && all.length === 0 ? 'only comments or layout' : '';
  return { path, state: states[state], parts: only || joinList(all) };
}

function describeForm(
  sitting: Sitting,
  { branch, files, digest }: WorkTree,
  parts: readonly ChangedParts[],
  { message }: Outcome,
): ChangesPageView['form'] {
  const ask = askBeside(sitting);
  const programs = listPrograms(ask, dirname(sitting.files.open('assessment').path), files);
  const author = readLine(ask(['var', 'GIT_AUTHOR_IDENT'])).replace(/ \d+ [+-]\d{4}$/, '');
  return {
    ...{ digest, message: message || proposeMessage(parts) },
    button:
      files.length === 1 ? `Commit ${basename(files[0]?.path ?? '')}` : `Commit these ${files.length} files`,
    who: `It is made by ${author}, on the branch ${branch}.`,
    runs:
      programs.length === 0
        ? 'Git runs no other program for it.'
        : `For it git runs ${joinList(programs)}, as it does in a terminal.`,
  };
}
