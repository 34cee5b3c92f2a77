import type { BigIntStats, Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isPassedOver } from '../disk/find-assessments.ts';

/** A folder of which something is read. */
export interface Place {
  /** Absolute. */
  readonly folder: string;
  /** What is read of it: everything in it and below, or the files and folders of these names. */
  readonly holds: 'everything' | readonly string[];
}

/** How things stand on the disk. */
export interface Scan {
  /** What tells one state of a file from another, by its path. */
  readonly files: ReadonlyMap<string, string>;
  /** What tells one folder from another that takes its name, by its path; only those of which everything is read. */
  readonly folders: ReadonlyMap<string, string>;
}

/** Chosen: many times what landlords have; a whole disk is not walked. */
const mostFolders = 2_000;

/** Looks at every file in some places. What is not there, or cannot be seen, is left out: reading it says why. */
export async function scanPlaces(places: readonly Place[]): Promise<Scan> {
  const files = new Map<string, string>();
  const folders = new Map<string, string>();
  for (const { folder, holds } of places) {
    if (holds === 'everything') await walk(folder, files, folders);
    else
      await Promise.all(
        holds.map(async (name) => {
          const path = join(folder, name);
          const found = await look(path);
          if (found) files.set(path, found.isDirectory() ? `folder ${found.ino}` : nameState(found));
        }),
      );
  }
  return { files, folders };
}

async function walk(folder: string, files: Map<string, string>, folders: Map<string, string>): Promise<void> {
  if (folders.has(folder) || folders.size >= mostFolders) return;
  const own = await look(folder);
  if (!own?.isDirectory()) return;
  folders.set(folder, `${own.dev}:${own.ino}`);
  const entries = (await list(folder)).filter(({ name }) => !isLeftAlone(name));
  const below = await Promise.all(
    entries.map(async (entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return [path];
      const found = await look(path);
      if (found?.isFile()) files.set(path, nameState(found));
      return [];
    }),
  );
  for (const path of below.flat()) await walk(path, files, folders);
}

/** What editors keep beside a file while it is open, and folders that hold nothing of an assessment. */
function isLeftAlone(name: string): boolean {
  return name.endsWith('~') || isPassedOver(name);
}

/** Each save changes one of these: `ctime` does even where a program sets the others back. */
function nameState({ dev, ino, size, mtimeNs, ctimeNs }: BigIntStats): string {
  return `${dev}:${ino}:${size}:${mtimeNs}:${ctimeNs}`;
}

function look(path: string): Promise<BigIntStats | undefined> {
  return stat(path, { bigint: true }).catch(() => undefined);
}

function list(folder: string): Promise<Dirent[]> {
  return readdir(folder, { withFileTypes: true }).catch(() => []);
}
