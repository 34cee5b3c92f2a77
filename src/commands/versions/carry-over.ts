import { realpathSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import type { Codes } from '../../codes/codes.ts';
import { CommandError } from '../../command-error.ts';
import { grammarFrom } from '../../records/document-grammar.ts';
import { parseSource } from '../../source/read/parse-source.ts';
import { isInside } from '../disk/is-inside.ts';

/** @throws CommandError if the new folder is in the old one, which `what` names. */
export function refuseOldFolder(folder: string, shown: string, old: string, what: string): void {
  if (!isInside(realpathSync(old), folder) && !isInside(old, folder)) return;
  throw new CommandError(`${shown} is in ${what}.`, 'Give --to a folder beside it.');
}

/** A text that we made is read like any other before it is written. @throws CommandError if it cannot be. */
export function requireSound(text: string | undefined, file: string, codes: Codes): string {
  const read =
    text === undefined ? undefined : parseSource(new TextEncoder().encode(text), file, grammarFrom(codes));
  if (text !== undefined && read?.sound && read.slips.length === 0) return text;
  throw new CommandError(
    `${file} could not be carried over safely.`,
    'Copy the folder by hand, and please report the file if you can.',
  );
}

/** The line that tells editors where the schema is, as seen from the new folder. */
export function moveSchema(text: string, old: string, folder: string): string {
  return text.replace(
    /^(# yaml-language-server: \$schema=)(\.[^\s]*)/,
    (_line, lead: string, path: string) => {
      const moved = relative(folder, resolve(old, path)).split(sep).join('/');
      return lead + moved;
    },
  );
}
