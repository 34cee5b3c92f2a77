import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { main } from '../../src/main.ts';
import type { Run } from '../cli/run.ts';

/** What is around a run of `init`. */
interface Around {
  readonly env?: Record<string, string>;
  readonly platform?: NodeJS.Platform;
  /** What somebody at a terminal types, a line each; nobody is there without it. */
  readonly typed?: readonly string[];
}

/** Runs `selfassess` in a folder on 20 April 2026. */
export async function runOn(
  argv: readonly string[],
  cwd: string,
  { env = {}, platform = 'linux', typed }: Around = {},
): Promise<Run> {
  const out: string[] = [];
  const err: string[] = [];
  const isTTY = typed !== undefined;
  const input = Object.assign(Readable.from((typed ?? []).map((line) => `${line}\n`)), { isTTY });
  const code = await main({
    argv,
    cwd,
    env,
    platform,
    today: '2026-04-20',
    isRoot: false,
    openInput: () => input,
    stdout: { write: (text: string) => out.push(text), columns: 100, isTTY },
    stderr: { write: (text: string) => err.push(text), columns: 100, isTTY },
  });
  return { code, stdout: out.join(''), stderr: err.join('') };
}

/** The files in a folder and below it, sorted, with forward slashes. */
export function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) =>
      join(one.parentPath, one.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
}

/** A file in a folder. */
export function readIn(folder: string, path: string): string {
  return readFileSync(join(folder, path), 'utf8');
}
