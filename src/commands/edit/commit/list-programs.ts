import { accessSync, constants } from 'node:fs';
import { join, posix, resolve } from 'node:path';
import { isFile } from '../../disk/exists-in.ts';
import { type AskGit, readLine } from './ask-git.ts';
import type { TreeFile } from './read-tree.ts';

/** What git runs on committing these files, as the user has set it up: hooks, a signature, filters; each in words. */
export function listPrograms(ask: AskGit, folder: string, files: readonly TreeFile[]): string[] {
  const hooks = findHooks(ask, folder);
  const isSigned = readLine(ask(['config', '--type=bool', '--get', 'commit.gpgSign'])) === 'true';
  const filters = files.flatMap(({ path }) => findFilter(ask, path));
  return [
    ...hooks.map((name) => `the hook ${name}`),
    ...(isSigned ? ['the program that signs your commits'] : []),
    ...[...new Set(filters)].map((name) => `the filter ${name}`),
  ];
}

/** In the order in which git runs them. */
const ofCommits = [
  ...['pre-commit', 'prepare-commit-msg', 'commit-msg', 'reference-transaction', 'post-index-change'],
  'post-commit',
];

function findHooks(ask: AskGit, folder: string): string[] {
  const place = findHooksFolder(ask, folder);
  return ofCommits.filter((name) => isProgram(join(place, name)));
}

/** Our own askGit turns hooks off, by a setting of the scope `command`. */
function findHooksFolder(ask: AskGit, folder: string): string {
  const { output } = ask(['config', '--show-scope', '-z', '--type=path', '--get-all', 'core.hooksPath']);
  const words = output.toString('utf8').split('\0');
  const named = words.filter((_, index) => index % 2 === 1 && words[index - 1] !== 'command').at(-1);
  const top = readLine(ask(['rev-parse', '--show-toplevel']));
  if (named !== undefined) return resolve(top, named);
  return resolve(folder, readLine(ask(['rev-parse', '--git-common-dir'])), 'hooks');
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return isFile(path);
  } catch {
    return false;
  }
}

function findFilter(ask: AskGit, path: string): string[] {
  const { output } = ask(['check-attr', '-z', 'filter', '--', `./${posix.basename(path)}`]);
  const name = output.toString('utf8').split('\0')[2] ?? '';
  const isSet = name !== '' && !['unspecified', 'unset', 'set'].includes(name);
  const runs = (kind: string) => ask(['config', '--get', `filter.${name}.${kind}`]).code === 0;
  return isSet && (runs('clean') || runs('process')) ? [name] : [];
}
