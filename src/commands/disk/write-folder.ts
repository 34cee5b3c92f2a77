import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { CommandError } from '../../command-error.ts';

/** A file to write: its path in the folder, with forward slashes, and its content. */
export interface OutputFile {
  readonly path: string;
  readonly content: string | Uint8Array;
}

/**
 * Makes a folder of exactly these files, complete or not at all: it is written next to its destination and moved
 * there in one step. An existing folder is replaced, and put back if the move fails.
 */
export function writeFolder(folder: string, files: readonly OutputFile[]): void {
  mkdirSync(dirname(folder), { recursive: true });
  const work = mkdtempSync(join(dirname(folder), `.${basename(folder)}-`));
  const fresh = join(work, 'new');
  try {
    for (const { path, content } of files) {
      mkdirSync(dirname(join(fresh, path)), { recursive: true });
      writeFileSync(join(fresh, path), content);
    }
    swapIn(fresh, folder, join(work, 'old'));
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/**
 * Refuses a folder to write that is there and holds anything; `shown` is how it was named, by that option.
 * @throws CommandError that names the command, which never overwrites.
 */
export function refuseToOverwrite(folder: string, shown: string, command: string, option: string): void {
  if (!existsSync(folder)) return;
  const isFolder = statSync(folder).isDirectory();
  if (isFolder && readdirSync(folder).length === 0) return;
  throw new CommandError(
    `${shown} ${isFolder ? 'is not empty' : 'is a file'}, and ${command} never overwrites.`,
    `Give ${option} a new folder.`,
  );
}

function swapIn(fresh: string, folder: string, aside: string): void {
  const replaces = existsSync(folder);
  if (replaces) renameSync(folder, aside);
  try {
    renameSync(fresh, folder);
  } catch (error) {
    if (replaces) renameSync(aside, folder);
    throw error;
  }
}
