import { lstatSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { CommandError } from '../../command-error.ts';
import { heedSignals } from './heed-signals.ts';
import { makeOwnedFolder, readOwner } from './owner.ts';
import { endLeftRunning } from './process/left-running.ts';

/**
 * Makes a private folder for `use` in `parent`, its name beginning with the label, and removes it afterwards, even if the
 * process exits first. One that is killed cannot; the next that makes such a folder removes it then. `signal`
 * aborts when the folder goes: a program running in it must then be ended. Throws a CommandError that names `parent`
 * if it cannot be written or is full.
 */
export async function withTempFolder<T>(
  parent: string,
  label: string,
  use: (folder: string, signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const folder = makeTempFolder(parent, label);
  const ending = new AbortController();
  const removeNow = () => {
    ending.abort();
    tryToRemove(folder);
  };
  process.once('exit', removeNow);
  const release = heedSignals();
  try {
    return await use(folder, ending.signal);
  } finally {
    ending.abort();
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }).then(
      () => process.off('exit', removeNow),
      () => undefined,
    );
    release();
  }
}

/** Like `withTempFolder`, for a folder that is needed until the process exits. */
export function keepTempFolder(parent: string, label: string): string {
  const folder = makeTempFolder(parent, label);
  process.once('exit', () => tryToRemove(folder));
  heedSignals();
  return folder;
}

/** A full disk often still has room for a folder, so this writes something to it as well. */
function makeTempFolder(parent: string, label: string): string {
  let folder = '';
  try {
    sweep(parent, label);
    folder = makeOwnedFolder(parent, label);
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

/** Removes what processes of this user left that were killed before they could, and ends what still runs in it. */
function sweep(parent: string, label: string): void {
  for (const name of readdirSync(parent).filter((one) => one.startsWith(label))) {
    const made = readOwner(name);
    if (made?.label !== label || made.owner.state !== 'ended') continue;
    const stat = lstatSync(join(parent, name), { throwIfNoEntry: false });
    if (!stat?.isDirectory() || stat.uid !== (process.getuid?.() ?? stat.uid)) continue;
    endLeftRunning(join(parent, name));
    tryToRemove(join(parent, name));
  }
}

/** Programs killed a moment ago may still be writing, so this keeps trying for half a second. */
function tryToRemove(folder: string): void {
  for (let tries = 0; tries < 10; tries += 1) {
    try {
      rmSync(folder, { recursive: true, force: true, maxRetries: 1, retryDelay: 50 });
      return;
    } catch {
      // Try again; the system clears away whatever is left after that.
    }
  }
}

function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return /^(?:[A-Z]+: )?([^,]*)/.exec(message)?.[1] ?? message;
}
