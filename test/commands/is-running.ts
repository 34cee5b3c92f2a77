import { execFileSync } from 'node:child_process';

/**
 * Whether a process or anything in its group still runs. One that has ended is a zombie, Z, until its parent takes
 * notice, which in a container may be never.
 */
export function isRunning(pid: number): boolean {
  const rows = execFileSync('ps', ['-A', '-o', 'pid=,pgid=,stat='], { encoding: 'utf8' }).trim().split('\n');
  return rows.some((row) => {
    const [process, group, state] = row.trim().split(/\s+/);
    return (Number(process) === pid || Number(group) === pid) && !state?.startsWith('Z');
  });
}
