import { mkdirSync, readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { over, readLife, tryToRead, unknown } from './process/life.ts';

/** The process that a name tells of: `elsewhere` where it cannot be told from here whether it still runs. */
export interface Owner {
  readonly pid: number;
  readonly state: 'running' | 'ended' | 'elsewhere';
}

/**
 * A name that tells which process made what bears it, `LABEL-PID-…`, from the moment it is there: a record written into
 * a folder would be missing where the process was killed in between. After the number stand, four characters each, the
 * computer (or container), when the process began, and chance.
 */
export function nameOwned(label: string): string {
  const chance = shorten(`${Math.random()}`);
  return `${label}-${process.pid}-${computer()}${readShortLife(process.pid)}${chance}`;
}

/** A new folder of such a name in `parent`, for its user alone; its path. */
export function makeOwnedFolder(parent: string, label: string): string {
  const folder = join(parent, nameOwned(label));
  mkdirSync(folder, { mode: 0o700 });
  return folder;
}

/** The label of such a name, and whose it is; undefined for another name. */
export function readOwner(name: string): { readonly label: string; readonly owner: Owner } | undefined {
  const [, label, digits, place, life] =
    /^(.+)-(\d{1,10})-([0-9a-z]{4})([0-9a-z]{4})[0-9a-z]{4}$/s.exec(name) ?? [];
  if (label === undefined || place === undefined || life === undefined) return undefined;
  const pid = Number(digits);
  const state = place !== computer() ? 'elsewhere' : isRunning(pid, life) ? 'running' : 'ended';
  return { label, owner: { pid, state } };
}

/** Another process may have been given the number since, so when it began must be the same. */
function isRunning(pid: number, life: string): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // Otherwise it is there, and is not ours to signal.
    if (error instanceof Error && 'code' in error && error.code === 'ESRCH') return false;
  }
  const now = readShortLife(pid);
  return now === life || (now !== over && [now, life].includes(untold));
}

const untold = '0000';

/** When a process began, in four characters. */
function readShortLife(pid: number): string {
  const life = readLife(pid);
  if (life === unknown) return untold;
  return life === over ? over : shorten(life);
}

/** The computer, or the container, in which a number means one process. */
function computer(): string {
  const machine = tryToRead(() => readFileSync('/etc/machine-id', 'utf8'));
  return shorten(`${hostname()} ${machine} ${tryToRead(() => readlinkSync('/proc/self/ns/pid'))}`);
}

/** Four characters that are the same for the same text. */
export function shorten(text: string): string {
  let hash = 0x811c9dc5;
  for (const byte of Buffer.from(text)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return (hash % 36 ** 4).toString(36).padStart(4, '0');
}
