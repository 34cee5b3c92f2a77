import { createHash } from 'node:crypto';
import { lstatSync, readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { type FileKind, fileKinds } from '../../../form/files.ts';
import { joinList } from '../../../words/lists.ts';
import type { Sitting } from '../sitting.ts';
import { type AskGit, askBeside, readLine } from './ask-git.ts';
import { findUnready, type Unready } from './find-unready.ts';

/** A file of the assessment that is not as it was in the last commit. */
export interface TreeFile {
  readonly kind: FileKind;
  /** From the top of the work tree. */
  readonly path: string;
  readonly state: 'changed' | 'new' | 'removed';
  /** What it was in the last commit; undefined where it was not in it. */
  readonly was: Uint8Array | undefined;
}

/** The work tree of git in which an assessment lies, and what a commit of its files would be. */
export interface WorkTree {
  readonly branch: string;
  /** The last commit; `''` where there is none yet. */
  readonly head: string;
  /** What would be committed. */
  readonly files: readonly TreeFile[];
  /** What is left out, and why, in sentences. */
  readonly leftOut: readonly string[];
  /** Why nothing can be committed. */
  readonly refusal: Unready;
  /** Stands for what the files hold now. */
  readonly digest: string;
}

/** A file of the assessment where it is not as it was in the last commit; null where it is, or is left out. */
export function readTreeFile(kind: FileKind, files: Sitting['files'], ask: AskGit): TreeFile | null {
  return lookAt(files.open(kind), readLine(ask(['rev-parse', '--show-prefix'])), ask).file;
}

/**
 * What a commit of the files of an assessment would be.
 * @throws CommandError if there is no git, or it will not read the repository.
 */
export function readTree(sitting: Pick<Sitting, 'files' | 'options'>): WorkTree {
  const ask = askBeside(sitting);
  const say = (words: readonly string[]) => readLine(ask(words));
  const head = say(['rev-parse', '--verify', '--quiet', 'HEAD']);
  const prefix = say(['rev-parse', '--show-prefix']);
  const looks = fileKinds.map((kind) => lookAt(sitting.files.open(kind), prefix, ask));
  const files = looks.flatMap(({ file }) => (file ? [file] : []));
  const unready = findUnready(ask, dirname(sitting.files.open('assessment').path));
  const staged = looks.flatMap((one) => (one.staged ? [one.name] : []));
  return {
    ...{ branch: say(['symbolic-ref', '--quiet', '--short', 'HEAD']), head, files },
    leftOut: looks.flatMap(({ leftOut }) => (leftOut === '' ? [] : [leftOut])),
    refusal: unready.why === '' && staged.length > 0 ? describeStaged(staged) : unready,
    digest: createHash('sha256')
      .update(JSON.stringify([head, looks.map(({ name, digest }) => [name, digest])]))
      .digest('hex'),
  };
}

function describeStaged(names: readonly string[]): Unready {
  return {
    why: `What is staged of ${joinList(names)} is not what stands in the file: somebody is preparing a commit of a part of it. Commit that first or take it back with “git restore --staged”, and load this page again.`,
    commands: [],
  };
}

interface Look {
  readonly name: string;
  readonly file: TreeFile | null;
  readonly staged: boolean;
  readonly leftOut: string;
  readonly digest: string;
}

function lookAt(
  { kind, path: place }: { readonly kind: FileKind; readonly path: string },
  prefix: string,
  ask: AskGit,
): Look {
  const name = basename(place);
  const path = `${prefix}${name}`;
  const entry = lstatSync(place, { throwIfNoEntry: false });
  const is = entry?.isFile() ? readFileSync(place) : undefined;
  const digest = is ? createHash('sha256').update(is).digest('hex') : '';
  const none = { name, file: null, staged: false, digest };
  if (entry && !is) return { ...none, leftOut: `${name} is a link, and is left out.` };
  const was = readBlob(ask, `HEAD:${path}`);
  const staged = readBlob(ask, `:${path}`);
  const state = nameState(was, is);
  if (state === 'new' && !staged && ask(['check-ignore', '--quiet', '--', `./${name}`]).code === 0)
    return { ...none, leftOut: `${name} is one that git is told to ignore, and is left out.` };
  // What git is only told of (git add -N) is empty in the index.
  const isTold = !was && staged?.length === 0;
  return {
    ...none,
    file: state === '' ? null : { kind, path, state, was },
    staged: !isTold && !isAlike(staged, was) && !isAlike(staged, is),
    leftOut: '',
  };
}

function nameState(was: Uint8Array | undefined, is: Uint8Array | undefined): TreeFile['state'] | '' {
  if (isAlike(was, is)) return '';
  if (!was) return 'new';
  return is ? 'changed' : 'removed';
}

/** A file as a commit (or the index, before the colon nothing) has it; undefined where it does not. No filter is run. */
function readBlob(ask: AskGit, name: string): Buffer | undefined {
  const { code, output } = ask(['cat-file', 'blob', name]);
  return code === 0 ? output : undefined;
}

/** Line ends count for nothing: git may be set to change them. */
function isAlike(one: Uint8Array | undefined, other: Uint8Array | undefined): boolean {
  if (!one || !other) return one === other;
  const [first, second] = [one, other].map((bytes) =>
    Buffer.from(bytes).toString('latin1').replaceAll('\r\n', '\n'),
  );
  return first === second;
}
