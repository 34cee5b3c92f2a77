import { lstatSync, realpathSync, type Stats, statSync } from 'node:fs';
import { isAbsolute, resolve } from 'node:path';
import { isAbsence, isRefusal } from './describe-system-error.ts';
import { isInside } from './is-inside.ts';

/**
 * Whether there is something at a path, links followed. Node's own `existsSync` says no as well where the disk does not answer,
 * and what is there would be left out without a word. @throws what the system says then.
 */
export function isThere(path: string | URL): boolean {
  return look(path) !== undefined;
}

/** Whether there is a file at a path. @throws what the system says where it cannot tell. */
export function isFile(path: string): boolean {
  return look(path)?.isFile() ?? false;
}

/** Whether there is a folder at a path. @throws what the system says where it cannot tell. */
export function isFolder(path: string): boolean {
  return look(path)?.isDirectory() ?? false;
}

/** Whether there may be something at a path, links not followed: yes where the system cannot tell. */
export function mayBeThere(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch (error) {
    return !isAbsence(error);
  }
}

/** Whether a path leads to a file, from the view of one who may not go everywhere. @throws what else the system says. */
export function reachesFile(path: string): boolean {
  try {
    return isFile(path);
  } catch (error) {
    if (!isRefusal(error)) throw error;
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

/** A name that no file can have does not exist. */
function look(path: string | URL): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch (error) {
    if (!isAbsence(error)) throw error;
    return undefined;
  }
}
