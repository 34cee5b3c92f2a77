import { readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { CommandError } from '../../command-error.ts';
import { findClosest } from '../../words/closest.ts';
import { isThere } from './exists-in.ts';

/**
 * The refusal of a path (absolute) at which nothing stands. `what` says what was looked for, with the name as it was written:
 * `file or folder 2025-62`; `show` gives a path as the reader should see it. The help names what stands there under nearly that name.
 */
export function refuseMissing(path: string, what: string, show: (path: string) => string): CommandError {
  const near = findNear(path);
  return new CommandError(
    `There is no ${what}.`,
    near === ''
      ? 'Check the spelling, and the folder you are in.'
      : `Did you mean ${show(near)}? Else check the spelling, and the folder you are in.`,
  );
}

/** The path with the first name on it that is not there, and only that, spelt as what is; `''` if nothing is near. */
function findNear(path: string): string {
  const parent = dirname(path);
  if (parent === path) return '';
  if (!isThere(parent)) {
    const folder = findNear(parent);
    return folder !== '' && isThere(join(folder, basename(path))) ? join(folder, basename(path)) : folder;
  }
  const closest = findClosest(basename(path), listNames(parent));
  return closest === '' ? '' : join(parent, closest);
}

/** None where it cannot be listed. */
function listNames(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => !name.startsWith('.'));
  } catch {
    return [];
  }
}
