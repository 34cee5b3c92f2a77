import { statSync } from 'node:fs';
import { dirname, isAbsolute, posix, relative, resolve, sep } from 'node:path';
import type { CodeShelf } from '../../check/code/own-codes.ts';
import { CommandError } from '../../command-error.ts';
import type { SharedEvidence } from '../../records/document.ts';
import { isDay } from '../../words/calendar.ts';
import { assessmentName, reportName, settingsName } from '../disk/find-assessments.ts';
import { readSettings } from '../disk/load-settings.ts';
import { codesFolder, openShelf } from '../disk/open-codes.ts';
import { readShared } from '../disk/open-shared.ts';
import { askGit, type GitAnswer } from './git.ts';
import { type Place, requireOne } from './place.ts';

/** A revision of git, and a path in it: from the current folder, or else from the top of the repository. */
export interface RevisionPath {
  /** `HEAD~5`, a branch, a commit; `''` for what is staged. */
  readonly revision: string;
  readonly path: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The one self-assessment at a path in a revision.
 * @throws CommandError if there is no git, no such revision, or no such path in it.
 */
export async function findInRevision(
  { revision, path }: RevisionPath,
  cwd: string,
  env: Environment,
): Promise<Place> {
  const folder = findFolder(resolve(cwd, path));
  const commit = revision === '' ? '' : requireCommit(revision, folder, env);
  const tree: Tree = { commit, ask: (words) => askGit(words, folder, env) };
  const candidates = listPaths(tree, path, relative(folder, resolve(cwd, path)));
  const found = candidates.map((candidate) => findInTree(tree, candidate)).find(({ length }) => length > 0);
  const file = requireOne(found ?? [], `${revision}:${path}`, (one) => `${revision}:${one}`);
  if (file === '') {
    throw new CommandError(
      `There is no self-assessment at “${path}” in ${revision === '' ? 'what is staged' : `“${revision}”`}.`,
      'Write the path as it was then. “git ls-tree -r --name-only REVISION” lists what there was.',
    );
  }
  const { addOwnCodes } = await import('../../check/code/own-codes.ts');
  const now = openShelf(folder, cwd);
  return {
    shown: `${revision}:${file}`,
    commit: { name: commit.slice(0, 7), date: commit === '' ? '' : readDay(tree) },
    file: posix.basename(file),
    read: (name) => readBlob(tree, posix.dirname(file), name),
    shared: await readTreeShared(tree, posix.dirname(file), revision),
    codes: addOwnCodes([openTreeShelf(tree, posix.dirname(file), revision), ...(now ? [now] : [])]),
  };
}

/** Whether a word names a revision that git knows in this folder; false if there is no git. */
export function isRevision(word: string, cwd: string, env: Environment): boolean {
  try {
    return findCommit(word, cwd, env) !== '';
  } catch (error) {
    if (error instanceof CommandError) return false;
    throw error;
  }
}

/** A commit (`''` for what is staged) and how to ask git about it. */
interface Tree {
  readonly commit: string;
  readonly ask: (words: readonly string[]) => GitAnswer;
}

/** The folder itself, or the nearest one above it that exists now. */
function findFolder(path: string): string {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) return path;
  return dirname(path) === path ? path : findFolder(dirname(path));
}

function requireCommit(revision: string, folder: string, env: Environment): string {
  const commit = findCommit(revision, folder, env);
  if (commit !== '') return commit;
  throw new CommandError(
    `Git knows no revision “${revision}” here.`,
    'Check its name with “git log”. If only the last commit was fetched, as CI services do, fetch them all first.',
  );
}

/** The commit’s full name, or `''`. No revision begins with a dash, which git might take for an option. */
function findCommit(revision: string, folder: string, env: Environment): string {
  if (revision === '' || revision.startsWith('-')) return '';
  const words = ['rev-parse', '--verify', '--quiet', `${revision}^{commit}`];
  const { code, output } = askGit(words, folder, env);
  return code === 0 ? output.toString('utf8').trim() : '';
}

/** The paths from the top of the repository that may be meant: from the current folder, or from the top. */
function listPaths({ ask }: Tree, written: string, fromFolder: string): string[] {
  const prefix = ask(['rev-parse', '--show-prefix']).output.toString('utf8').replace(/\n$/, '');
  const near = `${prefix}${fromFolder.split(sep).join('/')}`;
  const top = isAbsolute(written) ? near : written.split(sep).join('/');
  return [...new Set([near, top].map((path) => posix.normalize(path).replace(/^\.$|\/$/, '')))];
}

/** The self-assessments at a path: a file, the report beside it, its folder, or (unless staged) a tree of folders. */
function findInTree({ commit, ask }: Tree, path: string): string[] {
  const isFile = (name: string) =>
    ask(['cat-file', '-t', `${commit}:${name}`]).output.toString() === 'blob\n';
  const isReport = posix.basename(path) === reportName;
  const own = posix.join(isReport ? posix.dirname(path) : path, assessmentName);
  if (isFile(own)) return [own];
  if (isFile(path)) return [path];
  if (commit === '') return [];
  const words = ['ls-tree', '-r', '-z', '--full-tree', '--name-only', `${commit}:${path}`];
  const names = ask(words).output.toString('utf8').split('\0');
  return names
    .filter((name) => posix.basename(name) === assessmentName)
    .map((name) => posix.join(path, name));
}

/** A file in the folder or below it. */
function readBlob({ commit, ask }: Tree, folder: string, name: string): Uint8Array | undefined {
  const inside = posix.normalize(name);
  if (inside.startsWith('..') || posix.isAbsolute(inside) || inside.includes('\0')) return undefined;
  const { code, output } = ask(['cat-file', 'blob', `${commit}:${posix.join(folder, inside)}`]);
  return code === 0 ? output : undefined;
}

/** The files in the revision's `codes/` folders, in that folder and above it. */
function openTreeShelf({ commit, ask }: Tree, folder: string, revision: string): CodeShelf {
  const folders = listUpwards(folder).map((one) => posix.join(one, codesFolder));
  return {
    read: (name) => {
      for (const one of folders) {
        const path = posix.join(one, name);
        const { code, output } = ask(['cat-file', 'blob', `${commit}:${path}`]);
        if (code === 0) return { shown: `${revision}:${path}`, bytes: output };
      }
      return undefined;
    },
    // Only for messages; and git lists no folder of what is staged.
    list: () =>
      folders.flatMap((one) => {
        const { output } = ask(['ls-tree', '-z', '--full-tree', '--name-only', `${commit}:${one}`]);
        return output.toString('utf8').split('\0');
      }),
  };
}

/** The documents that the settings of that revision share, as they were in it; none where it has no such file. */
async function readTreeShared(
  { commit, ask }: Tree,
  folder: string,
  revision: string,
): Promise<SharedEvidence> {
  const read = (path: string) => {
    const { code, output } = ask(['cat-file', 'blob', `${commit}:${path}`]);
    return code === 0 ? output : undefined;
  };
  const above = listUpwards(folder).find((one) => read(posix.join(one, settingsName)));
  if (above === undefined) return {};
  const bytes = read(posix.join(above, settingsName)) ?? new Uint8Array();
  const { settings } = readSettings(bytes, `${revision}:${posix.join(above, settingsName)}`);
  const path = posix.normalize(posix.join(above, settings.sharedEvidence));
  const found = settings.sharedEvidence === '' || path.startsWith('..') ? undefined : read(path);
  return found ? (await readShared(found, `${revision}:${path}`, settings)).shared : {};
}

/** A folder in the tree and those above it, the nearest first; `.` is the top. */
function listUpwards(folder: string): string[] {
  return folder === '.' ? ['.'] : [folder, ...listUpwards(posix.dirname(folder))];
}

/** The day of the commit, ISO, in the place where it was made. */
function readDay({ commit, ask }: Tree): string {
  const { output } = ask(['rev-list', '--max-count=1', '--format=%cs', commit]);
  return output.toString('utf8').split('\n').find(isDay) ?? '';
}
