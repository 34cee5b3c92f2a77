import { appendFileSync, cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { identifyMaker } from '../../src/commands/build/identify-maker.ts';
import { makeFolder } from '../cli/sample.ts';

const silent = { write: () => undefined };
let folder: string;
beforeEach(() => {
  folder = makeFolder();
});

function identify(browser: string, env: Record<string, string> = {}, printing = true): Promise<string> {
  return identifyMaker(browser, printing, {
    ...{ argv: [], cwd: folder, env: { PATH: '', HOME: folder, ...env } },
    ...{ platform: 'linux', today: '', isRoot: false, stdout: silent, stderr: silent },
  });
}

/** A program, or a file if it is not to be run. */
function put(path: string, text: string, mode = 0o755): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text, { mode });
}

test('a browser is told by its program, what lies beside it and the fonts, unless nothing is printed', async () => {
  put('shell/one', 'a program');
  cpSync(join(folder, 'shell'), join(folder, 'other'), { recursive: true });
  const before = await identify('./shell/one');
  expect(before).toMatch(/^[0-9a-f]{64}$/);
  expect(await identify('./shell/one')).toBe(before);
  expect(await identify('./other/one')).not.toBe(before);
  expect(await identify('./other/one', {}, false)).toBe(await identify('./shell/one', {}, false));
  put('shell/one', 'another program');
  const updated = await identify('./shell/one');
  expect(updated).not.toBe(before);
  put('shell/icudtl.dat', '', 0o644);
  expect(await identify('./shell/one')).not.toBe(updated);
  const other = await identify('./other/one');
  mkdirSync(join(folder, '.fonts/new'), { recursive: true });
  expect(await identify('./other/one')).not.toBe(other);
});

test('none cannot be told', async () => {
  expect(await identify('./none')).toBe('');
});

describe('a script is told by what it names', () => {
  const ways: readonly [string, string, Record<string, string>?][] = [
    ['by its whole path', 'exec "FOLDER/lib/shell/one" "$@"'],
    ['beside it', 'HERE="$(dirname "$0")"; exec "$HERE/one" "$@"'],
    ['from its own folder', 'exec "$(dirname "$0")/../lib/shell/one" "$@"'],
    ['on the PATH', 'exec one "$@"', { PATH: 'FOLDER/lib/shell' }],
    ['in a folder', 'LIB=FOLDER/lib/shell\nexec $LIB/$NAME "$@"'],
    ['in the environment', 'exec "$BROWSER_PATH" "$@"', { BROWSER_PATH: 'FOLDER/lib/shell/one' }],
    ['by another script', 'exec FOLDER/lib/second "$@"'],
    ['by a link', 'exec FOLDER/lib/link "$@"'],
  ];
  test.each(ways)('%s', async (_, text, given = {}) => {
    const fill = (one: string) => one.replaceAll('FOLDER', folder);
    put('lib/shell/one', 'a program');
    put('lib/second', fill('#!/bin/sh\nexec FOLDER/lib/shell/one "$@"\n'));
    symlinkSync(join(folder, 'lib/shell/one'), join(folder, 'lib/link'));
    put('bin/wrapper', fill(`#!/bin/sh\necho start >>FOLDER/log\n${text}\n`));
    const started = /HERE/.test(text) ? 'bin/one' : 'lib/shell/one';
    put(started, 'a program');
    const env = Object.fromEntries(Object.entries(given).map(([name, value]) => [name, fill(value)]));
    const before = await identify('./bin/wrapper', env);
    expect(before).toMatch(/^[0-9a-f]{64}$/);
    // What it writes tells nothing.
    appendFileSync(join(folder, 'log'), 'start');
    expect(await identify('./bin/wrapper', env)).toBe(before);
    put(started, 'another program');
    const updated = await identify('./bin/wrapper', env);
    expect(updated).not.toBe(before);
    appendFileSync(join(folder, 'bin/wrapper'), '# changed');
    expect(await identify('./bin/wrapper', env)).not.toBe(updated);
  });

  test('and by the files it reads', async () => {
    put('bin/wrapper', '#!/usr/bin/env node\nimport "./print.mjs";\n');
    put('bin/print.mjs', 'print();', 0o644);
    const before = await identify('./bin/wrapper');
    put('bin/print.mjs', 'printOther();', 0o644);
    expect(await identify('./bin/wrapper')).not.toBe(before);
  });

  test('unless what it starts is kept in a container', async () => {
    put('bin/flatpak', 'a program');
    put('bin/wrapper', '#!/bin/sh\nexec flatpak run org.example.Browser "$@"\n');
    expect(await identify('./bin/wrapper', { PATH: join(folder, 'bin') })).toBe('');
    put('bin/snap', 'a program');
    symlinkSync(join(folder, 'bin/snap'), join(folder, 'bin/no-such-browser'));
    expect(await identify('./bin/no-such-browser')).toBe('');
  });

  test('though it names itself, and another that names it', async () => {
    put('bin/wrapper', '#!/bin/sh\nexec other wrapper\n');
    put('bin/other', '#!/bin/sh\nexec wrapper\n');
    expect(await identify('./bin/wrapper')).toMatch(/^[0-9a-f]{64}$/);
  });
});
