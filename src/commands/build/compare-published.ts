import { join } from 'node:path';
import type { OutputFile } from '../disk/write-folder.ts';
import { manifestName } from './manifest.ts';
import { listAll, readRegular } from './published.ts';

/** Paths by what has become of them, sorted; manifests, which tell of the others, are left out. */
export interface Difference {
  readonly changed: readonly string[];
  readonly added: readonly string[];
  readonly removed: readonly string[];
  /** How many are as they were. */
  readonly kept: number;
}

/** What is different in files from those that stand in a folder (an absolute path); all is added where there is none. */
export function compareWithFolder(folder: string, files: readonly OutputFile[]): Difference {
  const told = (path: string) => path !== manifestName && !path.endsWith(`/${manifestName}`);
  const standing = new Set(listAll(folder).filter(told));
  const made = files.filter(({ path }) => told(path));
  const paths = new Set(made.map(({ path }) => path));
  const both = made.filter(({ path }) => standing.has(path));
  const changed = both.filter(
    ({ path, content }) => !readRegular(join(folder, path))?.equals(Buffer.from(content)),
  );
  return {
    changed: changed.map(({ path }) => path).sort(),
    added: [...paths].filter((path) => !standing.has(path)).sort(),
    removed: [...standing].filter((path) => !paths.has(path)).sort(),
    kept: both.length - changed.length,
  };
}
