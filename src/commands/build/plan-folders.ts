import { dirname, relative, sep } from 'node:path';
import { CommandError } from '../../command-error.ts';
import { overviewPath } from './list-published.ts';
import { manifestName } from './manifest.ts';

/**
 * Where each assessment goes below the output folder, each `''` or ending in a slash: a single one goes straight into
 * it; several keep the names of their folders, from the
 * first that differs, so that the top is left for the page that lists them.
 * @throws CommandError if two are in one folder, or in folders of nearly the same name, and would overwrite each other; or if one is
 * in the folder of another, so that its files would lie among those of the other.
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
  let shared = dirname(first);
  while (!folders.every((folder) => folder.startsWith(`${shared}${shared.endsWith(sep) ? '' : sep}`)))
    shared = dirname(shared);
  const planned = folders.map((folder) => {
    const below = relative(shared, folder).split(sep).join('/');
    if (below !== '' && !ours.includes(below.split('/')[0]?.toLowerCase() ?? '')) return `${below}/`;
    throw new CommandError(
      `The assessment in ${folder} cannot have a folder of its own beside the page that lists them all.`,
      'Put it into a folder with another name, such as its year.',
    );
  });
  refuseTwins(planned);
  refuseNested(planned);
  return planned;
}

/** Names that differ by capitals or by how an accent is spelt are one folder on Windows, on macOS and on many websites. */
function refuseTwins(planned: readonly string[]): void {
  const first = new Map<string, string>();
  for (const folder of planned) {
    const folded = folder.normalize('NFC').toLowerCase();
    const other = first.get(folded);
    if (other !== undefined)
      throw new CommandError(
        `The folders ${other} and ${folder} are one on many computers and websites, and one would replace the other.`,
        'Rename one of them so that they differ by more than capitals or accents.',
      );
    first.set(folded, folder);
  }
}

/** Each publication is a folder that is held against its own manifest, moved and verified as a whole. */
function refuseNested(planned: readonly string[]): void {
  for (const inner of planned) {
    const outer = planned.find((one) => one !== inner && inner.startsWith(one));
    if (outer !== undefined)
      throw new CommandError(
        `The assessment in ${inner} lies in the folder of another, ${outer}, and its pages would lie among those of the other.`,
        'Move it to a folder beside the other, or name the file of each by itself: “selfassess build FILE --out DIR”, each with its own --out.',
      );
  }
}

/** What stands on top of several publications. */
const ours = [manifestName, overviewPath];
