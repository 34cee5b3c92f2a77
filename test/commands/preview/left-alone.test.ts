import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { packageRoot } from '../../../src/package-root.ts';
import { makeFolder } from '../../cli/sample.ts';
import { isRunning } from '../is-running.ts';

/** A preview of the sample beneath a shell, as npx runs it: the shell, the server's process and its address. */
async function openBeneathShell(env: Readonly<Record<string, string>>) {
  const folder = makeFolder();
  cpSync(join(packageRoot, 'assessments/harbour-vale/2025-26'), folder, { recursive: true });
  const shell = spawn(
    'sh',
    [
      '-c',
      '"$0" "$1" preview & echo $! >&2; wait',
      process.execPath,
      join(packageRoot, 'bin/selfassess.cjs'),
    ],
    { cwd: folder, env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ...env } },
  );
  const [first] = await once(shell.stderr, 'data');
  const pid = Number.parseInt(String(first), 10);
  onTestFinished(() => {
    if (isRunning(pid)) process.kill(pid, 'SIGKILL');
  });
  const [printed] = await once(shell.stdout, 'data');
  return { shell, pid, address: String(printed).trim() };
}

describe.skipIf(process.platform === 'win32')('a preview whose shell is ended', () => {
  test('stops beneath npx, where nothing else would tell it', async () => {
    const { shell, pid, address } = await openBeneathShell({ npm_command: 'exec' });
    expect((await fetch(`${address}pages/`)).status).toBe(200);
    shell.kill('SIGKILL');
    await expect.poll(() => isRunning(pid), { timeout: 20_000 }).toBe(false);
    await expect(fetch(address)).rejects.toThrow();
  });

  test('goes on elsewhere, as one that was sent to the background', async () => {
    const { shell, pid, address } = await openBeneathShell({});
    shell.kill('SIGKILL');
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(isRunning(pid)).toBe(true);
    expect((await fetch(`${address}pages/`)).status).toBe(200);
  });
});
