import { mkdirSync, readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';

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
  return `${label}-${process.pid}-${computer()}${readLife(process.pid)}${chance}`;
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
  const now = readLife(pid);
  return now === life || (now !== over && [now, life].includes(unknown));
}

/** Of a process that has ended, and of one of which the system does not tell. */
const over = '';
const unknown = '0000';

/** When a process began, since which start of the computer; unknown where the system has no `/proc`. */
function readLife(pid: number): string {
  const boot = tryToRead(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8'));
  const stat = tryToRead(() => readFileSync(`/proc/${pid}/stat`, 'utf8'));
  // The second field is the name of the program in brackets, which may hold spaces and brackets of its own.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const [state, began] = [fields[0], fields[19]];
  // Ended, though its parent has not taken notice, which in a container may be never.
  if (state === 'Z' || state === 'X') return over;
  return began === undefined ? unknown : shorten(boot + began);
}

/** The computer, or the container, in which a number means one process. */
function computer(): string {
  const machine = tryToRead(() => readFileSync('/etc/machine-id', 'utf8'));
  return shorten(`${hostname()} ${machine} ${tryToRead(() => readlinkSync('/proc/self/ns/pid'))}`);
}

function tryToRead(read: () => string): string {
  try {
    return read();
  } catch {
    return '';
  }
}

/** Four characters that are the same for the same text. */
export function shorten(text: string): string {
  let hash = 0x811c9dc5;
  for (const byte of Buffer.from(text)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return (hash % 36 ** 4).toString(36).padStart(4, '0');
}
