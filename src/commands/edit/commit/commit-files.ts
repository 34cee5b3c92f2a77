import { type AskGit, readLine, specOf } from './ask-git.ts';
import type { WorkTree } from './read-tree.ts';
import { type GitGiven, runGit } from './run-git.ts';

/** What became of a commit. */
export interface Committed {
  /** Whether there is a new one: git may fail after it, as hooks do. */
  readonly done: boolean;
  /** What git, and what it ran, printed. */
  readonly said: string;
  readonly stopped: boolean;
  /** What is in the commit beside the files that were to be, from the top of the work tree. */
  readonly others: readonly string[];
}

/** Commits exactly these files, as they stand; whatever else is staged stays staged. Nothing is pushed. */
export async function commitFiles(
  { files, head }: Pick<WorkTree, 'files' | 'head'>,
  message: string,
  given: GitGiven,
  ask: AskGit,
): Promise<Committed> {
  const specs = files.map(({ path }) => specOf(path));
  const isKnown = (spec: string) => ask(['ls-files', '-z', '--', spec]).output.length > 0;
  const unknown = specs.filter((spec) => !isKnown(spec));
  // Of a file that git was never told of, --only knows nothing.
  const told =
    unknown.length === 0 ? null : await runGit(['add', '--intent-to-add', '--', ...unknown], given);
  const end =
    told && told.code !== 0
      ? told
      : await runGit(['commit', '--quiet', '--only', '--file=-', '--', ...specs], given, `${message}\n`);
  const now = readLine(ask(['rev-parse', '--verify', '--quiet', 'HEAD']));
  const done = now !== '' && now !== head;
  if (!done && unknown.length > 0)
    await runGit(['rm', '--cached', '--force', '--quiet', '--ignore-unmatch', '--', ...unknown], given);
  const { said, stopped } = end;
  return { done, said, stopped, others: done ? listOthers(ask, files) : [] };
}

function listOthers(ask: AskGit, files: WorkTree['files']): string[] {
  const words = ['diff-tree', '--root', '--no-commit-id', '--no-ext-diff', '--name-only', '-r', '-z', 'HEAD'];
  const names = ask(words).output.toString('utf8').split('\0');
  return names.filter((name) => name !== '' && !files.some(({ path }) => path === name));
}
