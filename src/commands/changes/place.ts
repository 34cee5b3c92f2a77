import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Codes } from '../../codes/codes.ts';
import { CommandError } from '../../command-error.ts';
import type { SharedEvidence } from '../../records/document.ts';
import { approvalName } from '../approval/open-approval.ts';
import { existsIn, isThere } from '../disk/exists-in.ts';
import { findAssessments, processName, reportName, showPath } from '../disk/find-assessments.ts';
import { openCodes } from '../disk/open-codes.ts';
import { sharedWith } from '../disk/open-shared.ts';

/** Where a self-assessment is, and what is beside it: a folder, or a folder in a revision of git. */
export interface Place {
  /** As the reader should see it: a path, or `HEAD~5:path`. */
  readonly shown: string;
  /** ISO date and short name of the commit; both `''` if it is not in one. */
  readonly commit: { readonly name: string; readonly date: string };
  /** The self-assessment's own name. */
  readonly file: string;
  /** A file in its folder; undefined if no file has that name, or the name leads out of the folder. */
  readonly read: (name: string) => Uint8Array | undefined;
  /** The Codes that it may answer. */
  readonly codes: Codes;
  /** The documents shared with it. */
  readonly shared: SharedEvidence;
}

/**
 * The one self-assessment at a path on disk.
 * @throws CommandError if there is none, or more than one.
 */
export async function findPlace(path: string, cwd: string): Promise<Place> {
  const found = findAssessments([path], cwd);
  const file = requireOne(found, path, (one) => showPath(one, cwd));
  const folder = dirname(file);
  const lies = existsIn(folder);
  return {
    shown: showPath(file, cwd),
    commit: { name: '', date: '' },
    file: basename(file),
    codes: await openCodes(folder, cwd),
    shared: await sharedWith(folder, cwd),
    read: (name) => {
      const isOurs = [reportName, processName, approvalName, basename(file)].includes(name);
      const path = join(folder, name);
      return (isOurs ? isThere(path) : lies(name)) ? readFileSync(path) : undefined;
    },
  };
}

/** The self-assessment, or `''` if the list is empty. Throws a CommandError if there is more than one. */
export function requireOne(
  found: readonly string[],
  written: string,
  show: (path: string) => string,
): string {
  const [first = '', ...others] = found;
  if (others.length === 0) return first;
  throw new CommandError(
    `“${written}” holds ${found.length} self-assessments, and only one can be compared.`,
    `Name one of them, such as ${show(first)}.`,
  );
}
