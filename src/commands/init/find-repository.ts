import { readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { type Remote, tellRemote } from '../../scaffold/tell-host.ts';
import { isFile, isThere } from '../disk/exists-in.ts';

/** The git repository that a folder is in. */
export interface Repository extends Remote {
  /** Its top folder, absolute. */
  readonly top: string;
  /** Its main branch, as far as can be told. */
  readonly branch: string;
}

/**
 * The repository that a folder (an absolute path; it need not be there) is in, as the files in `.git` tell: git itself is
 * not run. Undefined if there is none.
 */
export function findRepository(folder: string): Repository | undefined {
  const path = join(folder, '.git');
  if (!isThere(path)) return dirname(folder) === folder ? undefined : findRepository(dirname(folder));
  const own = statSync(path).isDirectory() ? path : resolve(folder, readLine(path).replace(/^gitdir: /, ''));
  const common = readLine(join(own, 'commondir'));
  const shared = common === '' ? own : resolve(own, common);
  const read = (name: string) => readText(join(shared, name));
  return {
    top: folder,
    branch: nameBranch(read, readLine(join(own, 'HEAD'))),
    ...tellRemote(read('config')),
  };
}

/** What the remote calls its main branch; else what is checked out, if it has the name of one. */
function nameBranch(read: (name: string) => string, head: string): string {
  const [, remote = ''] =
    /^ref: refs\/remotes\/origin\/([\w./-]+)\s*$/.exec(read('refs/remotes/origin/HEAD')) ?? [];
  const [, own = ''] = /^ref: refs\/heads\/(main|master|trunk)$/.exec(head) ?? [];
  return remote || own || 'main';
}

function readLine(path: string): string {
  return readText(path).split(/\r?\n/)[0]?.trim() ?? '';
}

function readText(path: string): string {
  return isFile(path) ? readFileSync(path, 'utf8') : '';
}
