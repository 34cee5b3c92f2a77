import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { writeFile } from '../../../src/commands/disk/replace-file.ts';
import { takeTurn } from '../../../src/commands/disk/work-folder.ts';
import { writeFolder } from '../../../src/commands/disk/write-folder.ts';
import {
  countSteps,
  listFiles,
  makeHook,
  makePlace,
  readWord,
  startWriting,
  waitFor,
  write,
} from './writer.ts';

const other = '.public-1-zzzzzzzzzzzz';

/** A place where `public/` holds the word `old`. */
async function publishOld(): Promise<{ place: string; folder: string }> {
  const place = makePlace();
  const folder = join(place, 'public');
  expect((await write('folder', folder, 'old')).ended).toBe(0);
  return { place, folder };
}

/** Writes that word to a folder in this process; what is said meanwhile. */
async function writeHere(folder: string, word: string): Promise<string> {
  const said: string[] = [];
  await writeFolder(folder, listFiles(word), {
    permit: () => undefined,
    say: (sentence) => said.push(sentence),
  });
  return said.join('\n');
}

/** The one thing beside `public/`. */
function findWork(place: string): string {
  const [work, ...others] = readdirSync(place).filter((name) => name !== 'public');
  if (work === undefined || others.length > 0) throw new Error(`There is ${work} and ${others}.`);
  return join(place, work);
}

describe.skipIf(process.platform === 'win32')('a folder that is replaced', () => {
  test('is the old, the new, or mended by the next, wherever its writer is killed', async () => {
    const { place, folder } = await publishOld();
    const steps = await countSteps('folder', folder, 'old');
    expect(steps).toBeGreaterThan(25);
    const found: string[] = [];
    for (let at = 1; at <= steps; at += 1) {
      expect((await write('folder', folder, 'new', { at, how: 'SIGKILL' })).ended).toBe('SIGKILL');
      const word = readWord(folder);
      found.push(word);
      if (word === 'none') expect(readWord(join(findWork(place), 'old'))).toBe('old');
      const said = await writeHere(folder, 'old');
      expect([readWord(folder), readdirSync(place)]).toEqual(['old', ['public']]);
      expect(said.includes('has been put back')).toBe(word === 'none');
    }
    expect([...new Set(found)]).toEqual(['old', 'none', 'new']);
    expect(found.filter((word) => word === 'none')).toHaveLength(1);
  }, 240_000);

  test('is the old or the new, wherever the system refuses, and that is said', async () => {
    const { place, folder } = await publishOld();
    const steps = await countSteps('folder', folder, 'old');
    const codes = ['ENOSPC', 'EIO', 'EDQUOT', 'EROFS', 'EMFILE', 'ENFILE', 'ENOTEMPTY', 'EXDEV', 'EFBIG'];
    for (let at = 1; at <= steps; at += 1) {
      const how = codes[at % codes.length] ?? '';
      const { ended, stderr } = await write('folder', folder, 'new', { at, how });
      expect([how, ended, readWord(folder)]).toEqual([
        how,
        ended,
        ended === 0 ? 'new' : expect.stringMatching(/old|new/),
      ]);
      if (ended !== 0)
        expect([ended, stderr]).toEqual([2, expect.stringMatching(/could not be written: [^.]+\.\n$/)]);
      await writeHere(folder, 'old');
      expect([readWord(folder), readdirSync(place)]).toEqual(['old', ['public']]);
    }
  }, 240_000);

  test('is kept, and its place is told, where it cannot be put back', async () => {
    const { place, folder } = await publishOld();
    const hook = makeHook(`
      const { renameSync } = fs;
      fs.renameSync = (from, to) => {
        renameSync(from, to);
        if (from !== ${JSON.stringify(folder)}) return;
        fs.mkdirSync(from);
        fs.writeFileSync(from + '/mine.txt', 'of another program');
      };`);
    const { ended, stderr } = await write('folder', folder, 'new', { hook });
    const old = join(findWork(place), 'old');
    expect([ended, readWord(old), readdirSync(folder)]).toEqual([2, 'old', ['mine.txt']]);
    expect(stderr).toContain(
      `could not be put back (something else was put there meanwhile). It lies in ${old}.`,
    );
    renameSync(folder, join(place, 'elsewhere'));
    const next = await write('folder', folder, 'new');
    expect(next.stderr).toContain('what stood there before has been put back');
    expect([next.ended, readWord(folder), readdirSync(place)]).toEqual([0, 'new', ['elsewhere', 'public']]);
  });

  test('is kept where something else stands in its place', async () => {
    const { place, folder } = await publishOld();
    const hook = makeHook(`
      const { renameSync } = fs;
      fs.renameSync = (from, to) => (renameSync(from, to), process.kill(process.pid, 'SIGKILL'));`);
    await write('folder', folder, 'new', { hook });
    const old = join(findWork(place), 'old');
    await write('folder', join(place, 'another'), 'other');
    renameSync(join(place, 'another'), folder);
    const { ended, stderr } = await write('folder', folder, 'newer');
    expect([ended, readWord(folder), readWord(old)]).toEqual([0, 'newer', 'old']);
    expect(stderr).toContain(`is kept in ${old}: move it back, or delete it.`);
  });

  test('is left alone while its writer runs, though it stands still', async () => {
    const { place, folder } = await publishOld();
    const steps = await countSteps('folder', folder, 'old');
    const child = startWriting('folder', folder, 'new', { at: Math.floor(steps / 2), how: 'SIGSTOP' });
    const ending = waitFor(child);
    await expect.poll(() => readdirSync(place).length).toBe(2);
    await expect.poll(() => readdirSync(findWork(place))).toEqual(['new']);
    await expect(takeTurn(folder, 0)).rejects.toMatchObject({
      name: 'CommandError',
      message: expect.stringContaining(
        `Another selfassess (process ${child.pid}) has been writing ${folder} since `,
      ),
      help: expect.stringContaining(findWork(place)),
    });
    expect(readdirSync(findWork(place))).toEqual(['new']);
    const next = write('folder', folder, 'newer');
    child.kill('SIGCONT');
    expect([(await ending).ended, (await next).ended]).toEqual([0, 0]);
    expect([readWord(folder), readdirSync(place)]).toEqual(['newer', ['public']]);
  });

  test('is written in turns by many at once', async () => {
    const { place, folder } = await publishOld();
    const words = ['one', 'two', 'three', 'four', 'five', 'six'];
    const endings = await Promise.all(words.map((word) => write('folder', folder, word)));
    expect(endings.map(({ ended, stderr }) => [ended, stderr])).toEqual(words.map(() => [0, '']));
    expect(words).toContain(readWord(folder));
    expect(readdirSync(place)).toEqual(['public']);
  });

  test('waits for no other computer for ever, and leaves and tells what is another’s', async () => {
    const { place, folder } = await publishOld();
    mkdirSync(join(place, other, 'new'), { recursive: true });
    await expect(takeTurn(folder, 0)).rejects.toThrow('on another computer or in another container');
    const hook = makeHook(`
      const { lstatSync } = fs;
      fs.lstatSync = (path, ...others) => {
        const stat = lstatSync(path, ...others);
        if (stat && String(path).endsWith(${JSON.stringify(other)})) stat.mtimeMs -= 3_600_000;
        return stat;
      };`);
    const { ended, stderr } = await write('folder', folder, 'new', { hook });
    expect([ended, readWord(folder)]).toEqual([0, 'new']);
    expect(stderr).toContain(`${join(place, other)} was made on another computer or in another container.`);
    expect(readdirSync(join(place, other))).toEqual(['new']);
  });

  test('has nothing taken away beside it that we did not make', async () => {
    const { place, folder } = await publishOld();
    const child = startWriting('folder', folder, 'new', { at: 20, how: 'SIGKILL' });
    await waitFor(child);
    const work = findWork(place);
    writeFileSync(join(work, 'thesis.txt'), 'ten years of work');
    mkdirSync(join(place, '.public-2025-backup'));
    expect((await write('folder', folder, 'new')).ended).toBe(0);
    expect(readdirSync(place).sort()).toEqual([basename(work), '.public-2025-backup', 'public'].sort());
    expect(readFileSync(join(work, 'thesis.txt'), 'utf8')).toBe('ten years of work');
  });
});

describe.skipIf(process.platform === 'win32')('a file that is replaced', () => {
  test.each(['SIGKILL', 'ENOSPC'])('is the old or the new wherever %s comes', async (how) => {
    const place = makePlace();
    const path = join(place, 'known.yaml');
    await write('file', path, 'old');
    const steps = await countSteps('file', path, 'old');
    expect(steps).toBeGreaterThan(8);
    const found = new Set<string>();
    for (let at = 1; at <= steps; at += 1) {
      const { ended, stderr } = await write('file', path, 'new', { at, how });
      expect(how === 'SIGKILL' ? ['SIGKILL'] : [0, 2]).toContain(ended);
      if (ended === 2) expect(stderr).toBe(`${path} could not be written: the disk is full.\n`);
      found.add(readFileSync(path, 'utf8'));
      writeFile(path, 'old');
      expect(readdirSync(place)).toEqual(['known.yaml']);
    }
    expect([...found]).toEqual(['old', 'new']);
    rmSync(place, { recursive: true });
  });
});
