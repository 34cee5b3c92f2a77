import { readFileSync } from 'node:fs';

/** Of a process that has ended, and of one of which the system does not tell. */
export const over = '';
export const unknown = 'unknown';

/**
 * When a process began, since which start of the computer: with its number, that is one process and never another. `over` of
 * one that has ended; `unknown` where the system has no `/proc`.
 */
export function readLife(pid: number): string {
  const boot = tryToRead(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8'));
  const stat = tryToRead(() => readFileSync(`/proc/${pid}/stat`, 'utf8'));
  // The second field is the name of the program in brackets, which may hold spaces and brackets of its own.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const [state, began] = [fields[0], fields[19]];
  // Ended, though its parent has not taken notice, which in a container may be never.
  if (state === 'Z' || state === 'X') return over;
  // Written like this in names that other versions of this program read.
  return began === undefined ? unknown : boot + began;
}

/** What is read, or nothing where the system refuses. */
export function tryToRead(read: () => string): string {
  try {
    return read();
  } catch {
    return '';
  }
}
