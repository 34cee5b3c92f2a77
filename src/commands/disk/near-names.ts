import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { CommandError } from '../../command-error.ts';
import { findOneSlip } from '../../words/closest.ts';
import { joinList } from '../../words/lists.ts';
import { isAbsence, isRefusal } from './describe-system-error.ts';
import { isFile } from './exists-in.ts';

/**
 * The files of a folder whose names are nearly that of a YAML file we read, so that they may well be meant for it:
 * another ending (`.yml`, `.yaml.txt`, none), capitals, spaces, a copy, a letter wrong. None if the file itself is there.
 */
export function findNearNames(folder: string, name: string): string[] {
  if (isFile(join(folder, name))) return [];
  const stem = name.replace(/\.yaml$/, '');
  return listFolder(folder).filter(
    (other) => other !== name && isNear(other, stem) && isFile(join(folder, other)),
  );
}

/**
 * Refuses a run that would pass over files named nearly as what they are. `what` is what the file of that name is.
 * @throws CommandError that says which to rename.
 */
export function refuseNearNames(
  folders: readonly string[],
  { name, what }: { readonly name: string; readonly what: string },
  show: (path: string) => string,
): void {
  const near = folders.flatMap((folder) =>
    findNearNames(folder, name).map((other) => show(join(folder, other))),
  );
  if (near.length === 0) return;
  throw new CommandError(
    `${joinList(near)} ${near.length === 1 ? 'is' : 'are'} not read: ${what} is ${name}.`,
    near.length === 1 ? `Rename it ${name}.` : `Rename each ${name}, or take it out of its folder.`,
  );
}

function isNear(other: string, stem: string): boolean {
  const [, written = '', ending = ''] = /^(.*?)((?:\.(?:ya?ml|yalm|ymal|yam|txt))*)$/i.exec(other) ?? [];
  if (!/\.y/i.test(ending) && (ending !== '' || written.toLowerCase() !== stem)) return false;
  const plain = written
    .replace(/^copy of /i, '')
    .replace(/(?<![ _-])[ _-]*(?:\(\d+\)|- copy|copy)$/i, '')
    .trim();
  return squeeze(plain) === squeeze(stem) || findOneSlip(plain, [stem], 4) !== '';
}

/** `Self Assessment` and `self_assessment` as `selfassessment`. */
function squeeze(words: string): string {
  return words.toLowerCase().replace(/[\s._-]+/g, '');
}

/** Its names, sorted; none if there is no such folder, or this user may not list it. */
function listFolder(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch (error) {
    if (!isAbsence(error) && !isRefusal(error)) throw error;
    return [];
  }
}
