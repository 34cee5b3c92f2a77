import { readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, isAbsolute, resolve } from 'node:path';
import { type CheckOptions, checkSource, type Verdict } from '../check/check-source.ts';
import { parseSource } from '../source/parse-source.ts';
import { showPath } from './find-assessments.ts';
import { isInside } from './is-inside.ts';

/** What all files of a run are checked with. */
export type RunOptions = Pick<CheckOptions, 'draft' | 'today' | 'settings'>;

/** Reads one file from disk and checks it. `path` is absolute. */
export function checkFile(path: string, cwd: string, options: RunOptions): Verdict {
  return checkBytes(readFileSync(path), path, cwd, options);
}

/** Checks what the file at that absolute path holds, or would hold. */
export function checkBytes(bytes: Uint8Array, path: string, cwd: string, options: RunOptions): Verdict {
  const folder = dirname(path);
  const source = parseSource(bytes, showPath(path, cwd));
  return checkSource(source, { ...options, exists: (file) => isFileWithin(folder, file) });
}

/** Whether the path leads to a file in the folder and not, by `..` or a symbolic link, out of it. */
function isFileWithin(folder: string, file: string): boolean {
  const path = resolve(folder, file);
  if (isAbsolute(file) || !statSync(path, { throwIfNoEntry: false })?.isFile()) return false;
  return isInside(realpathSync(folder), realpathSync(path));
}
