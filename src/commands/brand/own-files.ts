import { type Dirent, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { keepBack, listWorkingFiles } from '../disk/evidence/kept-back.ts';
import { existsIn, isFolder, isThere } from '../disk/exists-in.ts';

/** A file of a landlord's own: its bytes, or why it may not be used, as a sentence; `''` where nothing is. */
export type ReadOwn = (file: string) => Uint8Array | string;

/**
 * Reads files by their path from a folder (absolute) that may stand in what is published: no file outside the folder, be it by
 * `..` or a link, none that is hidden, and none that a publication is made from. `settings` is the folder of the settings.
 */
export function readFrom(folder: string, settings: string): ReadOwn {
  const isIn = existsIn(folder);
  const why = keepBack(folder, [...listWorkingFiles(settings), ...listWorkingFiles(folder)]);
  return (file) => {
    if (file.includes('\0') || !isThere(resolve(folder, file))) return '';
    if (isFolder(resolve(folder, file))) return `${file} is a folder, not a file.`;
    const reason = why(file);
    if (!isIn(file)) return `${file} lies or leads outside the folder it must be in.`;
    if (reason !== '') return `${file} cannot be published: it is ${reason}.`;
    return readFileSync(resolve(folder, file));
  };
}

/** What a folder holds, by its path from there, sorted: files, and what cannot be read as one, with the reason as a sentence. */
export function listOwn(folder: string): { files: string[]; faults: string[] } {
  const files: string[] = [];
  const faults: string[] = [];
  const visit = (below: string) => {
    for (const entry of readdirSync(resolve(folder, below), { withFileTypes: true })) {
      if (!entry.name.startsWith('.')) take(entry, below === '' ? entry.name : `${below}/${entry.name}`);
    }
  };
  const take = (entry: Dirent, path: string) => {
    const fault = judgeEntry(entry, folder, path);
    if (fault !== '') faults.push(fault);
    else if (entry.isDirectory()) visit(path);
    else if (isOwn(path)) files.push(path);
  };
  visit('');
  return { files: files.sort(), faults: faults.sort() };
}

function judgeEntry(entry: Dirent, folder: string, path: string): string {
  if (entry.isDirectory()) return isOwn(path) ? `${path} is a folder, not a file.` : '';
  if (!entry.isSymbolicLink()) return !entry.isFile() && isOwn(path) ? `${path} is not a file.` : '';
  const full = resolve(folder, path);
  if (!isThere(full)) return isOwn(path) ? `${path} is a link that leads to nothing.` : '';
  return isFolder(full) ? `${path} is a link to a folder, which is not followed.` : '';
}

function isOwn(path: string): boolean {
  return /\.(?:css|hbs)$/i.test(path);
}
