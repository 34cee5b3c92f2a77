import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { tellDifference } from '../../src/commands/build/tell-built.ts';
import { run } from './run.ts';
import { copySample, findBlock } from './sample.ts';

/** A landlord whose builds are remembered as they are told. */
function openSample() {
  const folder = copySample();
  const told: string[] = [];
  // What is told of here does not depend on there being a report.
  for (const name of ['report.yaml', 'complaints.csv']) rmSync(join(folder, 'sample', name));
  return {
    folder,
    told,
    async build(about: string, ...args: string[]): Promise<void> {
      const env = { XDG_CACHE_HOME: join(folder, 'cache') };
      const { code, stderr } = await run(['build', ...args], folder, env);
      expect(code).toBe(0);
      told.push(`# ${about}`, stderr.replaceAll(pathToFileURL(folder).href, 'file:///home/ida'));
    },
    edit(change: (text: string) => string): void {
      const file = join(folder, 'sample/self-assessment.yaml');
      const text = readFileSync(file, 'utf8');
      expect(change(text)).not.toBe(text);
      writeFileSync(file, change(text));
    },
  };
}

test('build says in one short list what it wrote and replaced, and how to open it', async () => {
  const { told, build, edit } = openSample();
  const forms = ['sample', '--only', 'html,word,data', '--out', 'our site'];
  await build('first', ...forms);
  await build('nothing has changed', ...forms);
  edit((yaml) => yaml.replace('Staff listen for', 'We listen for'));
  await build('one commentary', ...forms);
  await expect(told.join('\n')).toMatchFileSnapshot('build-says.txt');
});

test('build says what a draft lacks, and nothing where it is to be quiet', async () => {
  const { told, build, edit } = openSample();
  edit((yaml) =>
    ['5.1', '5.2', '7.1']
      .reduce((text, id) => text.replace(findBlock(text, id), ''), yaml)
      .replace(/^( {4}action:\n)(?: {6}.*\n)+/m, '')
      .replace(/^ {4}commentary: .*\n(?: {6}.*\n)*/m, ''),
  );
  await build('a draft', 'sample', '--only', 'html', '--draft');
  await build('fewer forms', 'sample', '--only', 'data', '--draft');
  await build('quiet', 'sample', '--only', 'data', '--draft', '--quiet', '--fresh');
  await expect(told.join('\n')).toMatchFileSnapshot('build-says-draft.txt');
});

test('build of several says where each is, and which are published no longer', async () => {
  const { folder, told, build } = openSample();
  for (const name of ['vale', 'hill'])
    cpSync(join(folder, 'sample'), join(folder, 'all', name), { recursive: true });
  await build('first', 'all', '--only', 'html');
  rmSync(join(folder, 'all/hill'), { recursive: true });
  await build('one of them', 'all', '--only', 'html');
  await expect(told.join('\n')).toMatchFileSnapshot('build-says-several.txt');
});

test('what stood there is told of only where something did', () => {
  const nothing = { changed: [], added: [], removed: [], kept: 0 };
  expect(tellDifference({ ...nothing, added: ['index.html'] })).toEqual([]);
  expect(tellDifference({ ...nothing, kept: 3 })).toEqual(['Every file is as before.']);
  expect(tellDifference({ ...nothing, removed: ['a', 'b', 'c', 'd', 'e', 'f'] })).toEqual([
    'It replaces what stood there:',
    '  removed: a, b, c, d and 2 more',
  ]);
});
