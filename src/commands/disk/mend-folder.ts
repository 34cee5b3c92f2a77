import { lstatSync, readdirSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { findReason } from './describe-system-error.ts';
import { isThere } from './exists-in.ts';
import { flushFolder } from './flush.ts';
import { readOwner } from './owner.ts';
import { listEntries, listWork, parts, readWork, takeTurn, type Work } from './work-folder.ts';

/** Takes a sentence for the user. */
export type Say = (sentence: string) => unknown;

/**
 * Mends a folder (absolute path) that somebody was killed at replacing, and removes what was left beside it. What belongs
 * to a process that runs is left alone; what cannot be judged from here is left and told.
 * @throws CommandError if another process is at work there and does not end.
 */
export async function mendFolder(folder: string, say: Say): Promise<void> {
  const found = listWork(folder);
  for (const { path, owner } of found) {
    if (owner.state !== 'elsewhere') continue;
    say(
      `${path} was made on another computer or in another container. If none writes ${folder} any more, delete it.`,
    );
  }
  if (!found.some(({ owner }) => owner.state === 'ended')) return;
  const turn = await takeTurn(folder);
  try {
    for (const work of listWork(folder)) if (work.owner.state === 'ended') mend(work, folder, say);
  } finally {
    rmdirSync(turn);
  }
}

/** The old is removed only where the new stands. */
function mend({ path, owner, holds }: Work, folder: string, say: Say): void {
  const old = join(path, parts.old);
  const killed = `A selfassess that was writing ${folder} was ended (process ${owner.pid})`;
  if (holds.includes(parts.old)) {
    if (isAbsent(folder)) {
      if (isThere(folder)) rmdirSync(folder);
      renameSync(old, folder);
      flushFolder(dirname(folder));
      say(`${killed}; what stood there before has been put back.`);
    } else if (holds.includes(parts.fresh)) {
      say(
        `${killed}, and something else stands there now. What stood there before is kept in ${old}: move it back, or delete it.`,
      );
      return;
    }
  } else if (holds.length > 0) {
    say(`${killed}; what it left beside it has been removed.`);
  }
  remove(path, say);
}

function isAbsent(folder: string): boolean {
  const stat = lstatSync(folder, { throwIfNoEntry: false });
  return !stat || (stat.isDirectory() && readdirSync(folder).length === 0);
}

function remove(path: string, say: Say): void {
  try {
    rmSync(path, { recursive: true, force: true });
  } catch (error) {
    const reason = findReason(error);
    if (reason === undefined) throw error;
    say(`${path} was left by a selfassess that was ended, and cannot be removed: ${reason}.`);
  }
}

/** What a command that only reads says of folders in `parent` that somebody was killed at replacing. */
export function tellUnmended(parent: string): string[] {
  return listEntries(parent).flatMap((name) => {
    const made = name.startsWith('.') ? readOwner(name) : undefined;
    if (made?.owner.state !== 'ended') return [];
    const folder = made.label.slice(1);
    const work = readWork(join(parent, name), made.owner);
    if (!work?.holds.includes(parts.old) || !isAbsent(join(parent, folder))) return [];
    return [
      `A selfassess that was writing ${folder}/ was ended: what stood there before lies in ${basename(work.path)}/${parts.old}, and the next build puts it back.`,
    ];
  });
}
