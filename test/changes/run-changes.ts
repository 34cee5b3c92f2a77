import { type ChangesArguments, runChanges } from '../../src/commands/changes/changes.ts';

/** What a run of `selfassess changes` gave. */
export interface ChangesRun {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs `selfassess changes` in a folder, on 21 November 2026 unless told otherwise. */
export async function compare(
  named: readonly [string, string?],
  cwd: string,
  options: Partial<ChangesArguments> = {},
  env: Record<string, string | undefined> = { PATH: process.env['PATH'], HOME: process.env['HOME'] },
): Promise<ChangesRun> {
  const out: string[] = [];
  const err: string[] = [];
  const today = '2026-11-21';
  const defaults = { format: 'text', exitCode: false, out: '', today, colour: false, quiet: false } as const;
  const code = await runChanges(
    named[0],
    named[1],
    { ...defaults, ...options },
    {
      argv: [],
      cwd,
      env,
      platform: process.platform,
      today,
      isRoot: false,
      stdout: { write: (text: string) => out.push(text), columns: 100 },
      stderr: { write: (text: string) => err.push(text), columns: 100 },
    },
  );
  return { code, stdout: out.join(''), stderr: err.join('') };
}
