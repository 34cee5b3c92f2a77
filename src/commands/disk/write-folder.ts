import { mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CommandError } from '../../command-error.ts';
import { findReason } from './describe-system-error.ts';
import { isThere, mayBeThere } from './exists-in.ts';
import { flushFolder, writeFlushed } from './flush.ts';
import { mendFolder, type Say } from './mend-folder.ts';
import { parts, takeTurn } from './work-folder.ts';

/** A file to write: its path in the folder, with forward slashes, and its content. */
export interface OutputFile {
  readonly path: string;
  readonly content: string | Uint8Array;
}

/**
 * Makes a folder (absolute path) of exactly these files, complete or not at all: whatever fails, the old or the new
 * stands. It is written and flushed beside its destination and moved there. `permit` throws if what stands there may not
 * be replaced; it is asked when nobody else is at work. What was mended before goes to `say`.
 * @throws CommandError if the system refuses, or another process is at work there and does not end.
 */
export async function writeFolder(
  folder: string,
  files: readonly OutputFile[],
  { permit, say }: { readonly permit: () => unknown; readonly say: Say },
): Promise<void> {
  try {
    mkdirSync(dirname(folder), { recursive: true });
    await mendFolder(folder, say);
    const work = await takeTurn(folder);
    try {
      permit();
      fill(join(work, parts.fresh), files);
      flushFolder(work);
      swapIn(work, folder);
    } finally {
      cleanUp(work);
    }
  } catch (error) {
    const reason = findReason(error);
    if (reason === undefined) throw error;
    throw new CommandError(`${folder} could not be written: ${reason}.`, help);
  }
}

const help = 'Check the name, the permissions and the space on the disk, then run the command again.';

/**
 * Refuses a folder to write that is there and holds anything; `shown` is how it was named, by that option.
 * @throws CommandError that names the command, which never overwrites.
 */
export function refuseToOverwrite(folder: string, shown: string, command: string, option: string): void {
  if (!isThere(folder)) return;
  const isFolder = statSync(folder).isDirectory();
  if (isFolder && readdirSync(folder).length === 0) return;
  throw new CommandError(
    `${shown} ${isFolder ? 'is not empty' : 'is a file'}, and ${command} never overwrites.`,
    `Give ${option} a new folder.`,
  );
}

function fill(fresh: string, files: readonly OutputFile[]): void {
  const folders = new Set([fresh]);
  for (const { path, content } of files) {
    const file = join(fresh, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFlushed(file, content);
    for (let above = dirname(file); !folders.has(above); above = dirname(above)) folders.add(above);
  }
  mkdirSync(fresh, { recursive: true });
  for (const one of folders) flushFolder(one);
}

function swapIn(work: string, folder: string): void {
  const [fresh, old] = [join(work, parts.fresh), join(work, parts.old)];
  const replaces = isThere(folder);
  if (replaces) renameSync(folder, old);
  try {
    renameSync(fresh, folder);
  } catch (error) {
    if (replaces) putBack(old, folder, error);
    throw error;
  }
  flushFolder(dirname(folder));
  if (replaces) renameSync(old, join(work, parts.gone));
}

/** @throws CommandError that says where the old lies, if it cannot be put back. */
function putBack(old: string, folder: string, because: unknown): void {
  try {
    renameSync(old, folder);
  } catch (error) {
    const [reason, why] = [because, error].map((one) => findReason(one) ?? String(one));
    throw new CommandError(
      `${folder} could not be written (${reason}), and what stood there before could not be put back (${why}). It lies in ${old}.`,
      `Move what is in the way elsewhere, and ${old} to ${folder}; or run the command again, which puts it back.`,
    );
  }
}

/** What cannot be removed now is removed the next time; never the old while the new does not stand. */
function cleanUp(work: string): void {
  if (mayBeThere(join(work, parts.old))) return;
  try {
    rmSync(work, { recursive: true, force: true });
  } catch (error) {
    if (findReason(error) === undefined) throw error;
  }
}
