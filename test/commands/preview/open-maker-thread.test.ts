import { cpSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { openMaker } from '../../../src/commands/preview/open-maker.ts';
import { openMakerThread } from '../../../src/commands/preview/open-maker-thread.ts';
import type { SiteMaker } from '../../../src/commands/preview/site-maker.ts';
import { ThreadTrouble } from '../../../src/commands/threads/start-worker.ts';
import { packageRoot } from '../../../src/package-root.ts';
import { copySample } from '../../cli/sample.ts';

const program = pathToFileURL(join(packageRoot, 'dist/maker-worker.js'));
const today = '2026-11-21';

/** Two landlords, and what makes their pages here and in a thread. */
function openBoth(folder = copySample()) {
  for (const name of ['vale', 'hill'])
    cpSync(join(folder, 'sample'), join(folder, 'all', name), { recursive: true });
  const options = { paths: ['all'], cwd: folder, config: '', baseline: '' };
  const here = openMaker(options);
  const there = openMakerThread(options, program);
  onTestFinished(() => there.close());
  const edit = (name: string, change: (yaml: string) => string) => {
    const path = join(folder, 'all', name);
    writeFileSync(path, change(readFileSync(path, 'utf8')));
  };
  return { folder, edit, here, there };
}

test('what a thread makes is what is made here: pages, findings, what is kept, trouble, and the evidence', async () => {
  const { folder, edit, here, there } = openBoth();
  const makeBoth = async (known = '') => {
    const [one, other] = await Promise.all([here.make(today, known), there.make(today, known)]);
    expect(other).toEqual(one);
    return other;
  };
  expect(await there.look()).toEqual(await here.look());
  const first = await makeBoth();
  expect(first.made?.groups.map(({ pages }) => pages.size > 0)).toEqual([true, true, true]);
  expect((await makeBoth(first.made?.version)).made).toBe(null);
  edit('vale/self-assessment.yaml', (yaml) => yaml.replace('    comply: yes', '   comply: yes'));
  const kept = await makeBoth(first.made?.version);
  expect(kept.made?.groups.filter((group) => group.kept !== '')).toHaveLength(1);
  const evidence = 'hill/evidence/stage-1-letter.txt';
  expect(kept.made?.evidence.has(evidence)).toBe(true);
  const read = async (maker: SiteMaker) => (await maker.read(evidence))?.length;
  expect(await read(there)).toBe(await read(here));
  rmSync(join(folder, 'all', evidence));
  expect([await there.read(evidence), await there.read('hill/report.yaml')]).toEqual([undefined, undefined]);
  renameSync(join(folder, 'all'), join(folder, 'away'));
  expect((await makeBoth(kept.made?.version)).trouble.message).toBe('There is no file or folder all.');
  await expect(there.look()).rejects.toThrow('There is no file or folder all.');
});

test('this thread is free while the other makes pages, and busy while it makes them itself', async () => {
  const { here, there } = openBoth();
  const measure = async (maker: SiteMaker) => {
    await maker.make(today, '');
    const before = performance.eventLoopUtilization();
    await maker.make(today, '');
    return performance.eventLoopUtilization(before).utilization;
  };
  expect(await measure(here)).toBeGreaterThan(0.5);
  expect(await measure(there)).toBeLessThan(0.5);
});

test('a thread that ends is told of, and begun anew when it is asked again; one that is closed is not', async () => {
  const { there } = openBoth();
  const first = await there.make(today, '');
  const short = openMakerThread(
    { paths: ['nowhere'], cwd: packageRoot, config: '', baseline: '' },
    new URL('data:text/javascript,process.exit(7)'),
  );
  for (let times = 0; times < 2; times += 1)
    await expect(short.look()).rejects.toThrow(new ThreadTrouble('it ended with 7'));
  await short.close();
  const cut = there.make(today, '');
  cut.catch(() => undefined);
  await there.close();
  await expect(cut).rejects.toThrow(ThreadTrouble);
  await expect(there.look()).rejects.toThrow(ThreadTrouble);
  expect(first.trouble.message).toBe('');
});
