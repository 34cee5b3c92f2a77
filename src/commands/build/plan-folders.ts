import { dirname, relative, sep } from 'node:path';
import { CommandError } from '../../command-error.ts';

/**
 * Where each assessment goes below the output folder, each `''` or ending in a slash: a single one goes straight into
 * it; several keep the names of their folders, from the first that differs.
 * @throws CommandError if two are in one folder, and would overwrite each other.
 */
export function planFolders(files: readonly string[]): string[] {
  const folders = files.map((file) => dirname(file));
  const [first] = folders;
  if (first === undefined || folders.length === 1) return folders.map(() => '');
  if (new Set(folders).size < folders.length) {
    throw new CommandError(
      'Two of the assessments are in the same folder, and each needs its own.',
      'Publish them one at a time, each with its own --out, or give each its own folder.',
    );
  }
  let shared = first;
  while (!folders.every((folder) => folder === shared || folder.startsWith(`${shared}${sep}`)))
    shared = dirname(shared);
  return folders.map((folder) => {
    const below = relative(shared, folder).split(sep).join('/');
    return below === '' ? '' : `${below}/`;
  });
}
