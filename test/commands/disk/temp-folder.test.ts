import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { nameOwned } from '../../../src/commands/disk/owner.ts';
import { withTempFolder } from '../../../src/commands/disk/with-temp-folder.ts';
import { makeFolder } from '../../cli/sample.ts';

test('what a process left that was killed goes; what another still uses, or nobody made so, stays', async () => {
  const parent = makeFolder();
  const { pid } = spawnSync(process.execPath, ['--eval', '0']);
  const endedName = () => nameOwned('selfassess-browser').replace(`-${process.pid}-`, `-${pid}-`);
  const [dead, link] = [endedName(), endedName()];
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
