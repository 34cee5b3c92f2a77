import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { afterAll } from 'vitest';
import { packageRoot } from '../../../src/package-root.ts';

/** The files of a folder that holds that word. */
export function listFiles(word: string): { path: string; content: string }[] {
  const paths = ['index.html', 'data/sheet.csv', `evidence/${word}.txt`];
  return paths.map((path) => ({ path, content: word }));
}

/** A program that writes a folder or a file of that word, as the commands do. */
const program = `
import { writeFile } from './replace-file.ts';
import { writeFolder } from './write-folder.ts';
const [, , what, path, word] = process.argv;
const say = (sentence) => process.stderr.write(sentence + '\\n');
const files = (${listFiles})(word);
try {
  if (what === 'file') writeFile(path, word);
  else await writeFolder(path, files, { permit: () => undefined, say });
} catch (error) {
  if (error.name !== 'CommandError') throw error;
  say(error.message);
  process.exitCode = 2;
}`;

const home = mkdtempSync(join(tmpdir(), 'selfassess-writer-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));
const writer = join(home, 'writer.mjs');
buildSync({
  stdin: { contents: program, resolveDir: `${packageRoot}src/commands/disk`, loader: 'ts' },
  bundle: true,
  format: 'esm',
  platform: 'node',
  outfile: writer,
});

/** Where a process is interrupted, and how: by a signal, or by an error of the system. */
export interface Interruption {
  readonly at: number;
  readonly how: string;
}

/** What a process said, and how it ended: by its exit code, or by a signal. */
export interface Ending {
  readonly ended: number | string;
  readonly stdout: string;
  readonly stderr: string;
}

/** Starts a process that writes that word to a folder or a file, with the given hook and surroundings. */
export function startWriting(
  what: 'folder' | 'file',
  path: string,
  word: string,
  {
    hook = join(packageRoot, 'test/commands/disk/step-hook.cjs'),
    at,
    how,
  }: Partial<Interruption> & { hook?: string } = {},
): ChildProcess {
  const hooks = at === undefined && hook.endsWith('step-hook.cjs') ? [] : ['--require', hook];
  const env = { ...process.env, AT: String(at), HOW: how };
  return spawn(process.execPath, [...hooks, writer, what, path, word], { env });
}

/** How a process ends. */
export async function waitFor(child: ChildProcess): Promise<Ending> {
  const said = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const)
    child[name]?.on('data', (text) => {
      said[name] += String(text);
    });
  const [code, signal] = await once(child, 'close');
  return { ended: signal ?? code, ...said };
}

/** Runs such a process to its end. */
export function write(...args: Parameters<typeof startWriting>): Promise<Ending> {
  return waitFor(startWriting(...args));
}

/** How many steps on the disk it takes. */
export async function countSteps(...[what, path, word]: Parameters<typeof startWriting>): Promise<number> {
  return Number((await write(what, path, word, { at: 0, how: '' })).stdout);
}

/** The word of a folder that is complete; `none` if there is no folder, `broken` if it is not complete. */
export function readWord(folder: string): string {
  if (!existsSync(folder)) return 'none';
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  const [word = ''] = readdirSync(join(folder, 'evidence')).map((name) => name.replace('.txt', ''));
  const whole = ['data', 'data/sheet.csv', 'evidence', `evidence/${word}.txt`, 'index.html'];
  const isWhole =
    files.join() === whole.join() &&
    whole
      .filter((name) => name.includes('.'))
      .every((name) => readFileSync(join(folder, name), 'utf8') === word);
  return isWhole ? word : 'broken';
}

/** A folder for one test; `write` makes the rest. */
export function makePlace(): string {
  return mkdtempSync(join(home, 'place-'));
}

/** Writes a hook of its own, and gives its path. */
export function makeHook(text: string): string {
  const path = join(mkdtempSync(join(home, 'hook-')), 'hook.cjs');
  writeFileSync(
    path,
    `const fs = require('node:fs');\n${text}\nrequire('node:module').syncBuiltinESMExports();\n`,
  );
  return path;
}
