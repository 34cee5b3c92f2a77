import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CommandError } from '../../command-error.ts';
import { findReason } from '../disk/describe-system-error.ts';
import { isInside } from '../disk/is-inside.ts';
import { writeFile } from '../disk/replace-file.ts';

/** What came of what: the key of everything that went into a publication, and the hash of the manifest that came out. */
export type Outcomes = Readonly<Record<string, string>>;

/** What a build remembers of the folder it wrote, for the next one: hashes alone, in a file of the user's cache. */
export interface BuildRecord {
  /** Of the last build; empty where nothing is remembered or it cannot be read. */
  readonly outcomes: Outcomes;
  /** Does nothing where the cache cannot be written: the next build makes everything anew. */
  save(outcomes: Outcomes): unknown;
}

/**
 * The record of a published folder (an absolute path). There is none where `cache` is `''`, or lies in that folder. Its name
 * begins with a dot, so that no evidence register can publish it wherever a cache is.
 */
export function openRecord(cache: string, folder: string): BuildRecord {
  if (cache === '' || isInside(folder, cache)) return { outcomes: {}, save: () => undefined };
  const path = join(cache, 'builds', `.${hash(folder)}.json`);
  const outcomes = readOutcomes(path);
  const isSame = (other: Outcomes) => JSON.stringify(other) === JSON.stringify(outcomes);
  return { outcomes, save: (made) => isSame(made) || saveOutcomes(path, made) };
}

/** SHA-256, in hexadecimal. */
export function hash(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

function readOutcomes(path: string): Outcomes {
  try {
    const { seal, outcomes } = Object(JSON.parse(readFileSync(path, 'utf8')));
    return seal === hash(JSON.stringify(outcomes)) ? Object(outcomes) : {};
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError || findReason(error) !== undefined)
      return {};
    throw error;
  }
}

function saveOutcomes(path: string, outcomes: Outcomes): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFile(path, `${JSON.stringify({ seal: hash(JSON.stringify(outcomes)), outcomes })}\n`);
    forget(dirname(path));
  } catch (error) {
    if (!(error instanceof CommandError) && findReason(error) === undefined) throw error;
  }
}

/** Of folders that were published once, so many are remembered. */
const most = 200;

/** Removes the oldest records: folders that were published come and go. */
function forget(folder: string): void {
  const names = readdirSync(folder).filter((name) => /^\.[0-9a-f]{64}\.json$/.test(name));
  if (names.length <= most) return;
  const aged = names.map((name) => {
    const path = join(folder, name);
    return { path, written: statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0 };
  });
  for (const { path } of aged.sort((a, b) => b.written - a.written).slice(most))
    rmSync(path, { force: true });
}
