import { main } from '../../src/main.ts';

/** What a run of the command gave. */
export interface Run {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs `selfassess` in this process, as a user would type it in `cwd`. */
export async function run(
  argv: readonly string[],
  cwd: string,
  env: Record<string, string> = {},
): Promise<Run> {
  const out: string[] = [];
  const err: string[] = [];
  const code = await main({
    argv,
    cwd,
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ...env },
    platform: process.platform,
    today: '2026-11-21',
    isRoot: process.getuid?.() === 0,
    stdout: { write: (text: string) => out.push(text), columns: 100 },
    stderr: { write: (text: string) => err.push(text), columns: 100 },
  });
  return { code, stdout: out.join(''), stderr: err.join('') };
}
