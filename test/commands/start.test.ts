import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { packageRoot } from '../../src/package-root.ts';
import { isRunning } from './is-running.ts';

/** A command that prints, or that uses a temporary folder in which a program of its own runs. */
const command = `
import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { withTempFolder } from '${packageRoot}src/commands/disk/with-temp-folder.ts';
export async function main({ argv, stdout }) {
  stdout.write('begun');
  if (argv.length === 0) return 1;
  if (argv[0] === 'compute') for (;;);
  await withTempFolder(argv[0], 'x', async (folder, signal) => {
    const child = spawn('sh', ['-c', 'while :; do echo > "$0/$(date +%N)"; done', folder], { signal, killSignal: 'SIGKILL' });
    child.on('error', () => undefined);
    child.on('spawn', () => stdout.write(' ' + child.pid));
    await new Promise((resolve) => setTimeout(resolve, 30_000));
  });
  return 0;
}`;

describe.skipIf(process.platform === 'win32')('the process', () => {
  const folder = mkdtempSync(join(tmpdir(), 'selfassess-start-'));
  const start = join(folder, 'bin/start.cjs');

  beforeAll(() => {
    mkdirSync(join(folder, 'bin'));
    mkdirSync(join(folder, 'dist'));
    copyFileSync(join(packageRoot, 'bin/start.cjs'), start);
    writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
    buildSync({
      stdin: { contents: command, resolveDir: packageRoot, loader: 'ts' },
      bundle: true,
      format: 'esm',
      platform: 'node',
      outfile: join(folder, 'dist/main.js'),
    });
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test.each([
    ['SIGHUP', 129],
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)(
    'that %s ends leaves neither its temporary folder nor the program in it',
    async (signal, code) => {
      const temporary = mkdtempSync(join(folder, 'tmp-'));
      const child = spawn(process.execPath, [start, temporary]);
      const pid = await new Promise<number>((resolve) => {
        child.stdout.on(
          'data',
          (text) => /\d/.test(String(text)) && resolve(Number(/\d+/.exec(String(text)))),
        );
      });
      await expect.poll(() => readdirSync(temporary, { recursive: true }).length).toBeGreaterThan(1);
      child.kill(signal);
      expect(await once(child, 'exit')).toEqual([code, null]);
      expect(readdirSync(temporary)).toEqual([]);
      await expect.poll(() => isRunning(pid)).toBe(false);
    },
  );

  test.each(['SIGHUP', 'SIGINT', 'SIGTERM'] as const)(
    'is ended by %s at once even while it computes',
    async (signal) => {
      const child = spawn(process.execPath, [start, 'compute']);
      await once(child.stdout, 'data');
      child.kill(signal);
      expect(await once(child, 'exit')).toEqual([null, signal]);
    },
  );

  test('says so where the current folder is gone', async () => {
    const gone = mkdtempSync(join(folder, 'gone-'));
    const child = spawn('sh', ['-c', `rmdir "${gone}" && exec "${process.execPath}" "${start}"`], {
      cwd: gone,
    });
    expect(await ending(child)).toEqual([
      2,
      'selfassess: The current folder does not exist any more.\n  Go to another folder and run the command again.\n',
    ]);
  });

  test.skipIf(!existsSync('/dev/full'))('says so where its output cannot be written', async () => {
    const child = spawn(process.execPath, [start], { stdio: ['ignore', openSync('/dev/full', 'w'), 'pipe'] });
    const [code, words] = await ending(child);
    expect(code).toBe(2);
    expect(words).toMatch(
      /^selfassess: The output cannot be written: .*no space left on device.*\n {2}Make room/,
    );
    expect(words.split('\n')).toHaveLength(3);
  });

  test('takes no offence where its reader has read enough', () => {
    const run = `"${process.execPath}" "${start}" | true; echo "\${PIPESTATUS[0]}"`;
    expect(execFileSync('bash', ['-c', run], { encoding: 'utf8' })).toBe('1\n');
  });
});

async function ending(child: ChildProcess): Promise<[number, string]> {
  let words = '';
  child.stderr?.on('data', (text) => {
    words += String(text);
  });
  const [code] = await once(child, 'close');
  return [code, words];
}
