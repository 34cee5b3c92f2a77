import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

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
