import { createHash } from 'node:crypto';
import { lstatSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { CommandError } from '../../command-error.ts';
import { decodeText } from '../../files/decode.ts';
import { isThere } from '../disk/exists-in.ts';
import { isInside } from '../disk/is-inside.ts';
import type { OutputFile } from '../disk/write-folder.ts';

/** The list of what `build` wrote, by which it recognises its own folder. */
export const manifestName = 'manifest.json';
const mark = 'selfassess';

/**
 * The files and a `manifest.json` that lists each with its size in bytes and its SHA-256. `approval` is the digest of the
 * approval that they are published under, or `''`.
 */
export function addManifest(files: readonly OutputFile[], approval: string): OutputFile[] {
  const listed = files.map(({ path, content }) => {
    const bytes = Buffer.from(content);
    return { path, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
  });
  const approved = approval === '' ? {} : { approval };
  const manifest = { generator: mark, ...approved, files: listed.sort((a, b) => (a.path < b.path ? -1 : 1)) };
  return [...files, { path: manifestName, content: `${JSON.stringify(manifest, null, 2)}\n` }];
}

/**
 * The folder to write, with links followed: one that is absent, is empty, or holds only what `build` wrote there.
 * @throws CommandError if it holds a source or anything else, which would be lost.
 */
export function requireOwnFolder(folder: string, written: string, sources: readonly string[]): string {
  if (!isThere(folder)) {
    if (!lstatSync(folder, { throwIfNoEntry: false })) return folder;
    throw new CommandError(
      `${written} is a link that leads nowhere.`,
      'Mend the link, or give --out a folder.',
    );
  }
  const real = realpathSync(folder);
  if (!statSync(real).isDirectory()) {
    throw new CommandError(`${written} is a file, not a folder.`, 'Give --out another name.');
  }
  if (sources.some((source) => isInside(real, realpathSync(source)))) {
    throw new CommandError(
      `${written} holds the assessment itself, and build replaces the whole folder it writes.`,
      'Give --out a folder of its own, such as --out public.',
    );
  }
  const strange = findStrange(real);
  if (strange === undefined) return real;
  throw new CommandError(
    `${written} holds ${strange}, which build did not write, and it replaces the whole folder.`,
    'Give --out a new or empty folder, or move that elsewhere first.',
  );
}

/** The folders below a published folder whose publications are not among those new paths, each with a slash at the end. */
export function findDropped(folder: string, paths: readonly string[]): string[] {
  const { files = [] } = readManifest(join(folder, manifestName)) ?? {};
  return files
    .map(({ path }) => path)
    .filter((path) => path.endsWith(`/${manifestName}`) && !paths.includes(path))
    .map((path) => path.slice(0, -manifestName.length));
}

/** The first file or folder that is not in the folder's manifest. */
function findStrange(folder: string): string | undefined {
  const { files = [] } = readManifest(join(folder, manifestName)) ?? {};
  const listed = new Set([manifestName, ...files.map(({ path }) => path)]);
  const folders = new Set([...listed].flatMap((path) => parents(path)));
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .map((entry) => ({
      entry,
      path: relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'),
    }))
    .find(({ entry, path }) => !(entry.isDirectory() ? folders : listed).has(path))?.path;
}

function parents(path: string): string[] {
  const steps = path.split('/').slice(0, -1);
  return steps.map((_, index) => steps.slice(0, index + 1).join('/'));
}

/** A manifest as it was read. */
export interface Manifest {
  /** The digest of the approval that it was published under, or `''`. */
  readonly approval: string;
  readonly files: readonly Listed[];
  /** How many of its entries say no file, size and hash: `build` wrote none of them. */
  readonly odd: number;
}

interface Listed {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** Undefined if there is none at that path, or it is not ours. */
export function readManifest(path: string): Manifest | undefined {
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) return undefined;
  try {
    const { generator, files, approval = '' } = Object(JSON.parse(decodeText(readFileSync(path)).text));
    if (generator !== mark || !Array.isArray(files)) return undefined;
    const listed = files
      .filter(isListed)
      .map(({ path: name, bytes, sha256 }) => ({ path: name, bytes, sha256 }));
    return { approval: String(approval), files: listed, odd: files.length - listed.length };
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function isListed(entry: unknown): entry is Listed {
  const { path, bytes, sha256 } = Object(entry);
  return typeof path === 'string' && path !== '' && typeof bytes === 'number' && typeof sha256 === 'string';
}
