import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findReason } from '../disk/describe-system-error.ts';
import { isThere } from '../disk/exists-in.ts';
import type { OutputFile } from '../disk/write-folder.ts';
import { hash } from './build-record.ts';
import { addManifest, manifestName } from './manifest.ts';

/**
 * The files of a publication as they stand in its folder (an absolute path), without their manifest, if all of them
 * together are those whose manifest has that hash, byte for byte; undefined otherwise.
 */
export function readPublished(folder: string, manifest: string): OutputFile[] | undefined {
  const bytes = readRegular(join(folder, manifestName));
  if (!bytes || hash(bytes) !== manifest) return undefined;
  const { files, approval = '' } = JSON.parse(bytes.toString('utf8')) as Manifest;
  const found = files.flatMap(({ path }) => {
    const content = readRegular(join(folder, path));
    return content ? [{ path, content }] : [];
  });
  return hashManifest(found, approval) === manifest ? found : undefined;
}

interface Manifest {
  readonly files: readonly { readonly path: string }[];
  readonly approval?: string;
}

/** The hash of the manifest that those files have, published under the approval of that digest, or under none (`''`). */
export function hashManifest(files: readonly OutputFile[], approval: string): string {
  return hash(addManifest(files, approval).at(-1)?.content ?? '');
}

/** Whether a folder (an absolute path) holds exactly those files and nothing else. */
export function holdsExactly(folder: string, files: readonly OutputFile[]): boolean {
  const wanted = new Set(files.map(({ path }) => path));
  return (
    files.every(({ path, content }) => readRegular(join(folder, path))?.equals(Buffer.from(content))) &&
    listAll(folder).every((path) => wanted.has(path))
  );
}

/** Links are not followed: what is published are files. Undefined for anything else, and what cannot be read. */
export function readRegular(path: string): Buffer | undefined {
  try {
    return lstatSync(path, { throwIfNoEntry: false })?.isFile() ? readFileSync(path) : undefined;
  } catch (error) {
    if (findReason(error) === undefined) throw error;
    return undefined;
  }
}

/** The paths, with forward slashes, of everything below a folder but the folders that hold something; none if it is not there. */
export function listAll(folder: string, before = ''): string[] {
  if (!isThere(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = `${before}${entry.name}`;
    if (!entry.isDirectory()) return [path];
    const below = listAll(join(folder, entry.name), `${path}/`);
    return below.length > 0 ? below : [path];
  });
}
