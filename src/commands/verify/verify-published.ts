import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { shortenDigest } from '../../approval/approval.ts';
import { hashText } from '../../approval/canonical.ts';
import { CommandError } from '../../command-error.ts';
import { count } from '../../words/plurals.ts';
import { manifestName, readManifest } from '../build/manifest.ts';
import { outputs } from '../build/outputs.ts';
import { findReason } from '../disk/describe-system-error.ts';
import { isFolder } from '../disk/exists-in.ts';

/** A line of what is said, and whether it says that all is well. */
export interface Told {
  readonly sound: boolean;
  readonly text: string;
}

/**
 * Holds a published folder (an absolute path, and as it was named) against its manifest: every file of it, and no other;
 * and its approval against the digest of the one beside the assessment, where that is given.
 * @throws CommandError if it is no folder that build wrote.
 */
export function verifyPublished(folder: string, shown: string, approval: string | undefined): Told[] {
  const manifest = isFolder(folder) ? readManifest(join(folder, manifestName)) : undefined;
  if (!manifest) {
    throw new CommandError(
      `${shown} is no folder that build wrote: it has no ${manifestName} of ours.`,
      'Name the folder that was published, such as public.',
    );
  }
  const listed = new Map(manifest.files.map((file) => [file.path, file]));
  const present = new Set(listFiles(folder));
  const faults = [
    ...(manifest.odd > 0
      ? [`${manifestName} has ${count(manifest.odd, 'entry', 'entries')} that build did not write`]
      : []),
    ...(namesDocument(manifest.files)
      ? []
      : [`${manifestName} lists nothing that build makes of an assessment`]),
    ...manifest.files.flatMap(({ path, bytes, sha256 }) => {
      const content = present.has(path) ? readRegular(join(folder, path)) : undefined;
      if (!content) return [`${path} is not there`];
      return content.length === bytes && hashText(content) === sha256
        ? []
        : [`${path} is not as it was built`];
    }),
    ...[...present]
      .filter((path) => path !== manifestName && !listed.has(path))
      .map((path) => `${path} was not built`),
  ];
  const wrong = faults.map((fault) => `  ${fault}`).join('\n');
  const files =
    faults.length === 0
      ? `${shown} holds ${count(manifest.files.length, 'file')}, each as its manifest says, and no other.`
      : `${shown} is not as it was built:\n${wrong}`;
  return [{ sound: faults.length === 0, text: files }, ...judgeApproval(manifest.approval, shown, approval)];
}

function judgeApproval(published: string, shown: string, approval: string | undefined): Told[] {
  if (approval === undefined)
    return [
      {
        sound: true,
        text: published === '' ? `It names no approval.` : `It names the approval ${published}.`,
      },
    ];
  if (published === approval)
    return [{ sound: true, text: `It was published under that approval, ${shortenDigest(approval)}.` }];
  const named =
    published === '' ? 'names no approval' : `names another approval, ${shortenDigest(published)}`;
  return [{ sound: false, text: `${shown} ${named}. Build it again.` }];
}

/** Whether a page, a PDF or the data of an assessment is among the files. */
function namesDocument(files: readonly { readonly path: string }[]): boolean {
  return files.some(({ path }) => outputs.some((output) => `/${path}`.includes(`/${output.path}`)));
}

/** The paths, with forward slashes, of all in a folder; of folders, those with nothing in them, with a slash at the end. Links are not followed. */
function listFiles(folder: string, before = ''): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) => {
      const path = `${before}${entry.name}`;
      if (!entry.isDirectory()) return [path];
      const within = listFiles(join(folder, entry.name), `${path}/`);
      return within.length > 0 ? within : [`${path}/`];
    })
    .sort();
}

function readRegular(path: string): Buffer | undefined {
  try {
    return lstatSync(path).isFile() ? readFileSync(path) : undefined;
  } catch (error) {
    if (findReason(error) === undefined) throw error;
    return undefined;
  }
}
