import { dirname, relative, sep } from 'node:path';

/**
 * Where each assessment goes below the output folder, each `''` or ending in a slash: one alone goes straight into
 * it; several keep the names of their folders, from the first at which they differ.
 */
export function planFolders(files: readonly string[]): string[] {
  const folders = files.map((file) => dirname(file));
  const [first] = folders;
  if (first === undefined || folders.length === 1) return folders.map(() => '');
  let shared = first;
  while (!folders.every((folder) => folder === shared || folder.startsWith(`${shared}${sep}`)))
    shared = dirname(shared);
  return folders.map((folder) => {
    const below = relative(shared, folder).split(sep).join('/');
    return below === '' ? '' : `${below}/`;
  });
}
