import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { CommandError } from '../command-error.ts';
import type { OutputFile } from './write-folder.ts';

const name = 'manifest.json';
const mark = 'selfassess';

/** The files and a `manifest.json` that lists each with its size in bytes and its SHA-256. */
export function addManifest(files: readonly OutputFile[]): OutputFile[] {
  const listed = files.map(({ path, content }) => {
    const bytes = Buffer.from(content);
    return { path, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
  });
  const manifest = { generator: mark, files: listed.sort((a, b) => (a.path < b.path ? -1 : 1)) };
  return [...files, { path: name, content: `${JSON.stringify(manifest, null, 2)}\n` }];
}

/**
 * Makes sure that a folder may be replaced: it is absent, empty or one that `build` wrote, and holds no source.
 * @throws CommandError otherwise.
 */
export function requireOwnFolder(folder: string, written: string, sources: readonly string[]): void {
  const stat = statSync(folder, { throwIfNoEntry: false });
  if (!stat) return;
  if (!stat.isDirectory()) {
    throw new CommandError(`${written} is a file, and a folder is wanted.`, 'Give --out another name.');
  }
  if (sources.some((source) => !relative(folder, source).startsWith('..'))) {
    throw new CommandError(
      `${written} holds the assessment itself, and build replaces the whole folder it writes.`,
      'Give --out a folder of its own, such as --out public.',
    );
  }
  if (readdirSync(folder).length === 0 || isOwn(join(folder, name))) return;
  throw new CommandError(
    `${written} holds files that build did not write, and it replaces the whole folder.`,
    'Give --out a new or empty folder, or empty this one yourself.',
  );
}

function isOwn(manifest: string): boolean {
  if (!existsSync(manifest)) return false;
  try {
    return Object(JSON.parse(readFileSync(manifest, 'utf8')))['generator'] === mark;
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
}
