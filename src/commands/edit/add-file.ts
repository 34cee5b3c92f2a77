import { mkdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import type { KeptBack } from '../disk/evidence/kept-back.ts';
import { isThere } from '../disk/exists-in.ts';
import { writeFile } from '../disk/replace-file.ts';

/** The folder beside the self-assessment into which files are put. */
const folderName = 'evidence';

/** A file that came with a form. */
export interface SentFile {
  /** As its owner's computer calls it, whatever that is. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Where a file was put, from the folder of the self-assessment; or why it was not. */
export type Added = { readonly file: string } | { readonly refused: string };

/**
 * Puts a file beside a self-assessment (an absolute path) as evidence, under a name that every system can hold, and never over
 * another. One that may not be published is not kept.
 * @throws CommandError if it cannot be written.
 */
export function addFile(path: string, { name, bytes }: SentFile, keptBack: KeptBack): Added {
  const safe = makeSafe(name);
  if (bytes.length === 0) return { refused: 'Choose a file first; one that is empty is not taken.' };
  // By its own name, too: what is hidden there must not come to light here.
  const own = name.split(/[\\/]/).at(-1) ?? '';
  const byName = keptBack(`${folderName}/${own}`) || keptBack(`${folderName}/${safe}`);
  if (byName !== '') return { refused: `${name} is never published: it is ${byName}.` };
  if (/\.(?:csv|tsv|xls[xmb]?|ods)$/.test(safe))
    return {
      refused: `${name} is a sheet, as registers of complaints are, and would be published. If it holds nothing of residents, put it into ${folderName}/ yourself.`,
    };
  if (!isOwn(dirname(path)))
    return {
      refused: `${folderName}/ leads out of the folder of the assessment. Put the file where you want it yourself.`,
    };
  const file = chooseName(dirname(path), safe, bytes);
  const place = join(dirname(path), file);
  if (isThere(place)) return { file };
  mkdirSync(dirname(place), { recursive: true });
  writeFile(place, bytes);
  const reason = keptBack(file);
  if (reason === '') return { file };
  rmSync(place);
  return { refused: `${name} is never published: it is ${reason}.` };
}

/** Whether the folder of evidence is one of the assessment's own, or is not there yet. */
function isOwn(folder: string): boolean {
  const place = join(folder, folderName);
  return !isThere(place) || realpathSync(place) === join(realpathSync(folder), folderName);
}

/** The name without folders and signs that some system or address cannot hold: letters, figures and dashes. */
function makeSafe(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? '';
  const ending = extname(last)
    .toLowerCase()
    .replace(/[^.a-z0-9]/g, '');
  const stem = last
    .slice(0, last.length - extname(last).length)
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, longestName);
  const isReserved = /^(con|prn|aux|nul|com\d|lpt\d)$/.test(stem);
  return `${isReserved || stem === '' ? `file-${stem}`.replace(/-$/, '') : stem}${ending}`;
}

/** Chosen: it is read in the file, in addresses and by people. */
const longestName = 60;

/** The name itself, or with a number; one that holds the same bytes is taken as it is. */
function chooseName(folder: string, safe: string, bytes: Uint8Array): string {
  const ending = extname(safe);
  const stem = safe.slice(0, safe.length - ending.length);
  for (let number = 1; ; number += 1) {
    const file = `${folderName}/${number === 1 ? stem : `${stem}-${number}`}${ending}`;
    const place = join(folder, file);
    if (!isThere(place) || holds(place, bytes)) return file;
  }
}

function holds(place: string, bytes: Uint8Array): boolean {
  try {
    return readFileSync(place).equals(bytes);
  } catch {
    return false;
  }
}
