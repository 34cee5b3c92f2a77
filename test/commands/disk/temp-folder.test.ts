import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { nameOwned } from '../../../src/commands/disk/owner.ts';
import { noteStarted } from '../../../src/commands/disk/process/left-running.ts';
import { withTempFolder } from '../../../src/commands/disk/with-temp-folder.ts';
import { makeFolder } from '../../cli/sample.ts';
import { isRunning } from '../is-running.ts';

test('what a process left that was killed goes; what another still uses, or nobody made so, stays', async () => {
  const parent = makeFolder();
  const [dead, link] = [endedName('selfassess-browser'), endedName('selfassess-browser')];
  mkdirSync(join(parent, dead, 'Default'), { recursive: true });
  writeFileSync(join(parent, dead, 'Default/History'), 'of last time');
  const running = nameOwned('selfassess-browser');
  const others = [running, 'selfassess-browser-AbC123', nameOwned('selfassess-chromium'), 'linked'];
  for (const name of others) mkdirSync(join(parent, name));
  writeFileSync(join(parent, 'linked/mine'), '');
  symlinkSync(join(parent, 'linked'), join(parent, link));
  await withTempFolder(parent, 'selfassess-browser', async (folder) => {
    expect(readdirSync(parent).sort()).toEqual([...others, link, basename(folder)].sort());
  });
  expect(readdirSync(parent).sort()).toEqual([...others, link].sort());
  expect(readdirSync(join(parent, 'linked'))).toEqual(['mine']);
});

test.skipIf(process.platform !== 'linux')(
  'a program that was left running there is ended with what it started, not another of its number',
  async () => {
    const parent = makeFolder();
    const dead = join(parent, endedName('selfassess-browser'));
    mkdirSync(dead);
    const [left, stranger] = [hang(), hang()];
    noteStarted(dead, left);
    noteStarted(dead, stranger);
    // As if the stranger had been given the number of one that began at another time.
    const note = join(dead, 'selfassess-started');
    writeFileSync(note, readFileSync(note, 'utf8').replace(/\n$/, '0\n'));
    await withTempFolder(parent, 'selfassess-browser', async () => {
      await expect.poll(() => isRunning(left)).toBe(false);
      expect(isRunning(stranger)).toBe(true);
    });
    process.kill(-stranger, 'SIGKILL');
    expect(readdirSync(parent)).toEqual([]);
  },
);

/** A program that hangs, and one that it started. */
function hang(): number {
  const { pid } = spawn('/bin/sh', ['-c', 'sleep 600 & wait'], { detached: true, stdio: 'ignore' });
  if (pid === undefined) throw new Error('nothing was started');
  return pid;
}

/** A name as a process gives it that has ended. */
function endedName(label: string): string {
  const { pid } = spawnSync(process.execPath, ['--eval', '0']);
  return nameOwned(label).replace(`-${process.pid}-`, `-${pid}-`);
}
