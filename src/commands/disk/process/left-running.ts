import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findReason } from '../describe-system-error.ts';
import { over, readLife, tryToRead, unknown } from './life.ts';

/** In a temporary folder: a line for each program that was started in it, its number and when it began. */
const noteName = 'selfassess-started';

/**
 * Notes a program that leads its own group, so that it can be ended if we are killed and it does not notice; where nothing
 * can be written, it is not.
 */
export function noteStarted(folder: string, pid: number): void {
  const life = readLife(pid);
  if (life === over || life === unknown) return;
  try {
    appendFileSync(join(folder, noteName), describe(pid, life));
  } catch (error) {
    if (findReason(error) === undefined) throw error;
  }
}

/**
 * Ends the programs noted in a folder that still run, with all of their groups. A number alone may be another program's by
 * now, so only those are ended that began when the one that was noted did; none where the system does not tell.
 */
export function endLeftRunning(folder: string): void {
  const note = tryToRead(() => readFileSync(join(folder, noteName), 'utf8'));
  for (const line of note.split(/(?<=\n)/)) {
    const pid = Number.parseInt(line, 10);
    if (pid > 1 && line === describe(pid, readLife(pid))) endGroup(pid);
  }
}

function describe(pid: number, life: string): string {
  return `${pid} ${life.replace(/\s+/g, ' ')}\n`;
}

/** It may end meanwhile by itself. */
function endGroup(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // There is none.
  }
}
