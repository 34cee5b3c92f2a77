import { isAbsolute, relative, sep } from 'node:path';

/** Whether an absolute path is a folder or below it. Links are not followed: give real paths if that matters. */
export function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return !isAbsolute(way) && way.split(sep)[0] !== '..';
}
