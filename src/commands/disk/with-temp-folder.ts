import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { CommandError } from '../../command-error.ts';

/**
 * Makes a folder for `use` in `parent`, only for this user, and removes it afterwards, also where the process exits
 * before. `signal` aborts when the folder goes: whoever runs a program in it ends that then.
 * Throws a CommandError that names `parent` where it cannot be written or is full.
 */
export async function withTempFolder<T>(
  parent: string,
  prefix: string,
  use: (folder: string, signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const folder = makeTempFolder(parent, prefix);
  const ending = new AbortController();
  const removeNow = () => {
    ending.abort();
    tryToRemove(folder);
  };
  process.once('exit', removeNow);
  try {
    return await use(folder, ending.signal);
  } finally {
    ending.abort();
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }).then(
      () => process.off('exit', removeNow),
      () => undefined,
    );
  }
}

/** As `withTempFolder`, for a folder that is needed until the process exits. */
export function keepTempFolder(parent: string, prefix: string): string {
  const folder = makeTempFolder(parent, prefix);
  process.once('exit', () => tryToRemove(folder));
  return folder;
}

/** A full disk often has room for a folder still, so something is written to it as well. */
function makeTempFolder(parent: string, prefix: string): string {
  let folder = '';
  try {
    folder = mkdtempSync(join(parent, prefix));
    writeFileSync(join(folder, 'room'), Buffer.alloc(4 << 20));
    rmSync(join(folder, 'room'));
    return folder;
  } catch (error) {
    if (folder !== '') tryToRemove(folder);
    throw new CommandError(
      `Nothing can be written to the temporary folder ${parent}: ${reasonOf(error)}.`,
      'Make room there, or set TMPDIR (on Windows TEMP) to a folder that can be written.',
    );
  }
}

/** Programs that were killed a moment ago may still write, so it is tried again for half a second. */
function tryToRemove(folder: string): void {
  for (let tries = 0; tries < 10; tries += 1) {
    try {
      rmSync(folder, { recursive: true, force: true, maxRetries: 1, retryDelay: 50 });
      return;
    } catch {
      // Again; what is left after that, the system empties.
    }
  }
}

function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return /^(?:[A-Z]+: )?([^,]*)/.exec(message)?.[1] ?? message;
}
