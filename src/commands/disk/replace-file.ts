import {
  accessSync,
  chmodSync,
  chownSync,
  constants,
  lstatSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { CommandError } from '../../command-error.ts';
import { findReason } from './describe-system-error.ts';
import { flushFolder, writeFlushed } from './flush.ts';
import { followLinks } from './follow-links.ts';
import { nameOwned, readOwner } from './owner.ts';
import { labelWork } from './work-folder.ts';

/** Replaces a text in one step as `writeFile` does, keeping its byte-order mark. */
export function replaceFile(path: string, text: string): void {
  const mark = readFileSync(path, 'utf8').startsWith('\uFEFF') ? '\uFEFF' : '';
  writeFile(path, mark + text);
}

/**
 * Writes a file in one step, whether it is there or not: whatever fails, the old content or the new stands, all of it. A
 * file that is replaced keeps its mode and owner, and a link to it still works. Its folder is there.
 * @throws CommandError if the system refuses.
 */
export function writeFile(path: string, content: string | Uint8Array): void {
  try {
    const old = statSync(path, { throwIfNoEntry: false });
    if (old && (!old.isFile() || isStream(path))) writeFileSync(path, content);
    else swapIn(followLinks(path), content, old);
  } catch (error) {
    const reason = findReason(error);
    if (reason === undefined) throw error;
    throw new CommandError(
      `${path} could not be written: ${reason}.`,
      'Check the name, the permissions and the space on the disk, then run the command again.',
    );
  }
}

/** `/dev/stdout` and the like, which stand for a file that is open. */
function isStream(path: string): boolean {
  return /^\/(dev|proc)\//.test(path);
}

function swapIn(path: string, content: string | Uint8Array, old: Stats | undefined): void {
  if (old) accessSync(path, constants.W_OK);
  const [folder, label] = [dirname(path), labelWork(path)];
  sweep(folder, label);
  const fresh = join(folder, nameOwned(label));
  try {
    writeFlushed(fresh, content);
    if (old) keepRights(fresh, old);
    renameSync(fresh, path);
  } finally {
    rmSync(fresh, { force: true });
  }
  flushFolder(folder);
}

function keepRights(path: string, { uid, gid, mode }: Stats): void {
  if (process.getuid?.() === 0) chownSync(path, uid, gid);
  chmodSync(path, mode);
}

/** Removes what processes left that were killed while they wrote that file, as far as that can be done. */
function sweep(folder: string, label: string): void {
  try {
    for (const name of readdirSync(folder).filter((one) => one.startsWith(label))) {
      const made = readOwner(name);
      if (made?.label !== label || made.owner.state !== 'ended') continue;
      const path = join(folder, name);
      if (lstatSync(path).isFile()) rmSync(path);
    }
  } catch (error) {
    if (findReason(error) === undefined) throw error;
  }
}

/** The change to a file as a patch; `done` describes the new text in a word. */
export async function printDifference(
  file: string,
  before: string,
  after: string,
  done: string,
): Promise<string> {
  const { createTwoFilesPatch } = await import('diff');
  return createTwoFilesPatch(file, file, before, after, 'as it is', done, { context: 2 });
}
