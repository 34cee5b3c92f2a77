import { lstatSync, readdirSync, rmdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { CommandError } from '../../command-error.ts';
import { count } from '../../words/plurals.ts';
import { findReason } from './describe-system-error.ts';
import { isThere } from './exists-in.ts';
import { makeOwnedFolder, type Owner, readOwner, shorten } from './owner.ts';

/**
 * What lies in a work folder: `new`, what is written; `old`, what stood there before, until the new stands; `gone`, what
 * stood there and is being removed. So `old` is never half of something.
 */
export const parts = { fresh: 'new', old: 'old', gone: 'gone' } as const;

/** A folder beside another, `.public-…`, in which that other is written anew. */
export interface Work {
  readonly path: string;
  readonly owner: Owner;
  /** When it was last changed, by the clock of its disk, in milliseconds. */
  readonly changed: number;
  readonly holds: readonly string[];
}

/** How the names begin of what is written beside a file or folder. A very long name is shortened to fit. */
export function labelWork(path: string): string {
  const name = basename(path);
  return `.${Buffer.byteLength(name) > 200 ? `${name.slice(0, 50)}-${shorten(name)}` : name}`;
}

/** The work folders beside a folder, whoever made them. */
export function listWork(folder: string): Work[] {
  const [parent, label] = [dirname(folder), labelWork(folder)];
  if (!isThere(parent)) return [];
  return readdirSync(parent).flatMap((name) => {
    const made = name.startsWith(label) ? readOwner(name) : undefined;
    return made?.label === label ? (readWork(join(parent, name), made.owner) ?? []) : [];
  });
}

/** Undefined if it is gone meanwhile, or is something else that happens to have such a name. */
export function readWork(path: string, owner: Owner): Work | undefined {
  const stat = lstatSync(path, { throwIfNoEntry: false });
  if (!stat?.isDirectory()) return undefined;
  const holds = listEntries(path);
  const known: readonly string[] = Object.values(parts);
  if (holds.some((name) => !known.includes(name))) return undefined;
  return { path, owner, changed: stat.mtimeMs, holds };
}

/** The names in a folder; none if it is gone meanwhile, or may not be read. */
export function listEntries(path: string): string[] {
  try {
    return readdirSync(path);
  } catch (error) {
    if (findReason(error) === undefined) throw error;
    return [];
  }
}

/** How long to wait for others, and how long another computer may take for what takes seconds, in milliseconds. */
const patience = 20_000;
const longest = 600_000;

/**
 * Makes a work folder beside that folder while nobody else has one at work, and so takes a turn: all others wait until it is
 * gone. Each makes its own first and looks around then, so that of two at once at least one sees the other and steps
 * back. There is nothing to break open where one was killed, as a folder whose process has ended counts for nothing.
 * @throws CommandError if another is still at work after `limit` milliseconds.
 */
export async function takeTurn(folder: string, limit = patience): Promise<string> {
  const until = Date.now() + limit;
  for (;;) {
    const work = makeOwnedFolder(dirname(folder), labelWork(folder));
    const { mtimeMs: now } = lstatSync(work);
    const other = listWork(folder).find((one) => one.path !== work && isAtWork(one, now));
    if (!other) return work;
    rmdirSync(work);
    if (Date.now() >= until) throw tellBusy(folder, other, limit);
    await wait(30 + Math.random() * 100);
  }
}

/** What is known of no process here may be at work elsewhere, on a disk that is shared, but not for long. */
function isAtWork({ owner, changed }: Work, now: number): boolean {
  return owner.state === 'running' || (owner.state === 'elsewhere' && now - changed < longest);
}

function tellBusy(folder: string, { path, owner, changed }: Work, limit: number): CommandError {
  const since = `${new Date(changed).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
  const where = owner.state === 'elsewhere' ? ' on another computer or in another container' : '';
  return new CommandError(
    `Another selfassess (process ${owner.pid}${where}) has been writing ${folder} since ${since}, and was not done after ${count(Math.round(limit / 1000), 'second')}.`,
    `Wait until it has ended, then run the command again. If none runs, delete ${path}.`,
  );
}
