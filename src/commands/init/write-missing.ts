import { mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isFile, isThere, mayBeThere } from '../disk/exists-in.ts';
import type { Say } from '../disk/mend-folder.ts';
import { writeFile } from '../disk/replace-file.ts';
import { type OutputFile, refuseToOverwrite, writeFolder } from '../disk/write-folder.ts';
import type { ProjectFile } from './project-files.ts';

/** What became of the files of a project. Paths are from its root. */
export interface Made {
  readonly written: readonly string[];
  /** Those that were there, each with what to add to it, or `''`. */
  readonly kept: readonly { readonly path: string; readonly add: string }[];
}

/**
 * Writes the files of a new assessment and of its project that are not there yet, each complete or not at all: a folder that is not
 * there is written as one. What is there stays as it is. Run again after a failure, it writes what is left.
 */
export async function writeMissing(
  root: string,
  folder: string,
  files: { readonly assessment: readonly OutputFile[]; readonly project: readonly ProjectFile[] },
  say: Say,
): Promise<Made> {
  const { assessment, project } = files;
  const all = [
    ...assessment.map(({ path, content }) => ({ path: `${folder}/${path}`, content })),
    ...project,
  ];
  if (!mayBeThere(root)) {
    await writeNew(root, all, say);
    return { written: all.map(({ path }) => path), kept: [] };
  }
  const kept = project
    .filter(({ path }) => mayBeThere(join(root, path)))
    .map(({ path, lacks, add }) => ({ path, add: lacks(readKept(join(root, path))) ? add : '' }));
  const missing = all.filter(({ path }) => !mayBeThere(join(root, path)));
  const isNew = !isThere(join(root, folder));
  if (isNew && assessment.length > 0) await writeNew(join(root, folder), assessment, say);
  for (const { path, content } of missing) {
    if (isNew && path.startsWith(`${folder}/`)) continue;
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFile(join(root, path), content);
  }
  return { written: missing.map(({ path }) => path), kept };
}

async function writeNew(folder: string, files: readonly OutputFile[], say: Say): Promise<void> {
  await writeFolder(folder, files, {
    permit: () => refuseToOverwrite(folder, folder, 'init', 'it'),
    say,
  });
}

function readKept(path: string): string {
  return isFile(path) ? readFileSync(path, 'utf8') : '';
}
