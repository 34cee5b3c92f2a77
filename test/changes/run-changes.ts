import type { ChangesArguments } from '../../src/commands/changes/declaration.ts';
import { runChanges } from '../../src/commands/changes/run.ts';

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
  const everywhere = { colour: false, quiet: false, config: '' };
  const defaults = { ...everywhere, format: 'text', exitCode: false, out: '', browser: '', today } as const;
  const code = await runChanges(
    { ...defaults, old: named[0], fresh: named[1], ...options },
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
