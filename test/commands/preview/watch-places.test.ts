import {
  chmodSync,
  cpSync,
  mkdirSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { type Place, scanPlaces } from '../../../src/commands/preview/scan-places.ts';
import { watchPlaces } from '../../../src/commands/preview/watch-places.ts';
import { makeFolder } from '../../cli/sample.ts';

/** A folder with a file that is watched, and what counts how often a change was told. */
async function openFolder(places: (folder: string) => readonly Place[] = everything) {
  const folder = join(makeFolder(), 'landlord');
  const file = join(folder, '2025-26/self-assessment.yaml');
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, 'first');
  let told = 0;
  const watching = await watchPlaces(places(folder), () => {
    told += 1;
  });
  onTestFinished(() => watching.close());
  /** Does something, and fails if it is never told. */
  const expectTold = async (save: () => void) => {
    const before = told;
    save();
    await expect.poll(() => told, { timeout: 20_000, interval: 10 }).toBeGreaterThan(before);
  };
  return { folder, file, expectTold, watching, count: () => told };
}

const everything = (folder: string): Place[] => [{ folder, holds: 'everything' }];

function saveByRename(file: string, text: string): void {
  writeFileSync(`${file}.new`, text);
  renameSync(`${file}.new`, file);
}

test('a file that is saved by renaming another over it is seen every time', async () => {
  const { file, expectTold } = await openFolder();
  for (let save = 0; save < 50; save += 1) await expectTold(() => saveByRename(file, `text ${save % 10}`));
});

test('each way in which editors save is seen, one after the other', async () => {
  const { folder, file, expectTold } = await openFolder();
  for (let round = 0; round < 3; round += 1) {
    await expectTold(() => writeFileSync(file, `in place ${round}`));
    // As vim does: the old becomes the backup, a new one is written, and the backup goes.
    await expectTold(() => {
      renameSync(file, `${file}~`);
      writeFileSync(file, `with a backup ${round}`);
      rmSync(`${file}~`);
    });
    await expectTold(() => rmSync(file));
    await expectTold(() => writeFileSync(file, `again ${round}`));
    // As git does when it changes to another branch.
    await expectTold(() => {
      renameSync(folder, `${folder}-old`);
      cpSync(`${folder}-old`, folder, { recursive: true });
      rmSync(`${folder}-old`, { recursive: true });
    });
    await expectTold(() => saveByRename(file, `after the folder ${round}`));
    await expectTold(() => rmSync(folder, { recursive: true }));
    await expectTold(() => {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, `made anew ${round}`);
    });
    await expectTold(() => {
      mkdirSync(join(folder, `new-${round}`));
      writeFileSync(join(folder, `new-${round}/evidence.txt`), 'x');
    });
    await expectTold(() => writeFileSync(join(folder, `new-${round}/evidence.txt`), 'xy'));
  }
});

test('what an editor or a program keeps for itself is no change', async () => {
  const { folder, file, expectTold, count } = await openFolder();
  for (const name of [
    '.self-assessment.yaml.swp',
    'self-assessment.yaml~',
    '.git/index',
    'public/index.html',
  ]) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), 'x');
  }
  await expectTold(() => writeFileSync(file, 'second'));
  expect(count()).toBe(1);
});

test('where the system tells of nothing, a change is seen all the same, even one of the same length and time', async () => {
  const named = (folder: string): Place[] => [
    { folder: join(folder, '2025-26'), holds: ['self-assessment.yaml'] },
  ];
  const { file, expectTold } = await openFolder(named);
  const { atime, mtime } = statSync(file);
  await expectTold(() => {
    writeFileSync(file, 'sixth');
    utimesSync(file, atime, mtime);
  });
});

test('saves in quick succession are told together, and the last is among them', async () => {
  const { file, expectTold, count } = await openFolder();
  await expectTold(() => {
    for (let save = 0; save < 1000; save += 1) saveByRename(file, `text ${save}`);
  });
  expect(count()).toBeLessThan(20);
  const seen = await scanPlaces([{ folder: dirname(file), holds: 'everything' }]);
  expect([...seen.files.keys()]).toEqual([file]);
});

test('other places are watched from when they are named', async () => {
  const { folder, file, expectTold, watching } = await openFolder((one) => [
    { folder: join(one, 'elsewhere'), holds: 'everything' },
  ]);
  await expectTold(() => watching.move(everything(folder)));
  await expectTold(() => writeFileSync(file, 'second'));
});

test.skipIf(process.getuid?.() === 0)('a folder that cannot be read is left out', async () => {
  const { folder, file, expectTold } = await openFolder();
  mkdirSync(join(folder, 'locked'));
  chmodSync(join(folder, 'locked'), 0);
  await expectTold(() => writeFileSync(file, 'second'));
  chmodSync(join(folder, 'locked'), 0o700);
});
