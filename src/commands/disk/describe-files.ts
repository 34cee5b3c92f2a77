import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { findReason } from './describe-system-error.ts';

/** What tells a file from what it is after a change, without reading it: its size and when it was changed; null if there is none. */
export function describe(path: string): unknown {
  try {
    const stat = statSync(path, { throwIfNoEntry: false });
    return stat ? [stat.size, stat.mtimeMs, stat.ino] : null;
  } catch (error) {
    if (findReason(error) === undefined) throw error;
    return null;
  }
}

/** The files of a folder, so many folders deep, each as it is described; or only the folders, which change with their files. */
export function describeTree(folder: string, depth: number, what: 'all' | 'folders' = 'all'): unknown[] {
  const entries = readQuietly(folder);
  return [
    describe(folder),
    ...entries.map((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory() && depth > 1) return [entry.name, describeTree(path, depth - 1, what)];
      return what === 'all' ? [entry.name, describe(path)] : null;
    }),
  ];
}

/** The paths of the files of a folder; none if it is no folder. */
export function listFiles(folder: string): string[] {
  return readQuietly(folder).flatMap((entry) => (entry.isFile() ? [join(folder, entry.name)] : []));
}

function readQuietly(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    if (findReason(error) === undefined) throw error;
    return [];
  }
}
