import { realpathSync, statSync } from 'node:fs';
import { isAbsolute, resolve } from 'node:path';
import { describeSystemError } from './describe-system-error.ts';
import { isInside } from './is-inside.ts';

/** A name that no file can have does not exist. */
export function isFile(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
  } catch (error) {
    if (!describeSystemError(error)) throw error;
    return false;
  }
}

/** Whether a path leads to a file in the folder and not, by `..` or a symbolic link, out of it. */
export function existsIn(folder: string): (file: string) => boolean {
  return (file) => {
    const path = resolve(folder, file);
    if (isAbsolute(file) || file.includes('\0') || !isFile(path)) return false;
    return isInside(realpathSync(folder), realpathSync(path));
  };
}
