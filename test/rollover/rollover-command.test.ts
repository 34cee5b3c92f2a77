import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { defaultSettings } from '../../src/check/leeway/settings.ts';
import { checkFile } from '../../src/commands/disk/check-file.ts';
import { runRollover } from '../../src/commands/rollover/run.ts';
import { packageRoot } from '../../src/package-root.ts';
import { openText } from '../../src/source/edit/edit-value.ts';
import { copySample, makeFolder } from '../cli/sample.ts';

async function rollOver(folder: string, options = {}) {
  let stderr = '';
  const world = {
    ...{ argv: [], cwd: folder, env: {}, platform: process.platform, today: '', isRoot: false },
    stdout: { write: () => undefined },
    stderr: { write: (text: string) => (stderr += text) },
  };
  const everywhere = { colour: false, quiet: false, config: '' };
  const told = { dir: 'sample', to: 'next/year', code: '', today: '2027-04-12', ...everywhere, ...options };
  const code = await runRollover(told, world);
  return { code, stderr };
}

/** Every file of a folder with its bytes. */
function readAll(folder: string): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((file) => file.isFile());
  return new Map(
    files.map(({ parentPath, name }) => [
      join(parentPath, name),
      readFileSync(join(parentPath, name), 'latin1'),
    ]),
  );
}

test('the sample landlord’s year is carried into the next, and not touched', async () => {
  const folder = copySample();
  writeFileSync(join(folder, 'sample/approval.yaml'), 'approved: yes\n');
  const before = readAll(join(folder, 'sample'));
  const { code, stderr } = await rollOver(folder);
  expect(code).toBe(0);
  await expect(stderr).toMatchFileSnapshot('rollover.txt');
  expect(readAll(join(folder, 'sample'))).toEqual(before);
  expect(
    [...readAll(join(folder, 'next/year')).keys()].map((path) => path.slice(folder.length)).sort(),
  ).toEqual([
    '/next/year/evidence/complaint-definition-checklist.txt',
    '/next/year/evidence/stage-1-letter.txt',
    '/next/year/process.yaml',
    '/next/year/report.yaml',
    '/next/year/self-assessment.yaml',
  ]);
});

test('what was promised and has come due is listed first', async () => {
  const folder = makeFolder();
  cpSync(join(packageRoot, 'assessments/harbour-vale/2024-25'), join(folder, 'sample'), { recursive: true });
  const { stderr } = await rollOver(folder, { to: '2025-26', today: '2026-03-31' });
  await expect(stderr).toMatchFileSnapshot('due.txt');
  const head = readFileSync(join(folder, '2025-26/self-assessment.yaml'), 'utf8').split('\n\n').slice(0, 2);
  await expect(`${head.join('\n\n')}\n`).toMatchFileSnapshot('due-heading.yaml');
});

test('every line of the answers comes along, and the draft has gaps but no errors', async () => {
  const folder = copySample();
  await rollOver(folder, { quiet: true });
  const [old, fresh] = ['sample', 'next/year'].map((name) =>
    readFileSync(join(folder, name, 'self-assessment.yaml'), 'utf8'),
  );
  const answers = (old ?? '').slice(
    (old ?? '').indexOf('# The evidence register'),
    (old ?? '').indexOf('\n# Who else looked'),
  );
  const without = (fresh ?? '').replace(/\n {4}review: \{ state: to-confirm \}/g, '');
  expect(without).toContain(answers);
  expect(openText(fresh ?? '')?.value).toBeDefined();
  const path = join(folder, 'next/year/self-assessment.yaml');
  const options = { draft: true, today: '2026-11-21', settings: defaultSettings };
  const { verdict, beside } = await checkFile(path, folder, options);
  const found = [verdict, ...beside].flatMap(({ diagnostics }) => diagnostics);
  expect(found.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(verdict.read?.assessment.unconfirmed).toEqual({ homes: true, answers: 72 });
  const final = await checkFile(path, folder, { ...options, draft: false });
  expect(final.verdict.diagnostics.some(({ severity }) => severity === 'error')).toBe(true);
});

test('the figures that were counted are typed out as they were', async () => {
  const folder = copySample();
  const options = { draft: true, today: '2026-11-21', settings: defaultSettings };
  const years = async (name: string) => {
    const { report } = await checkFile(join(folder, name, 'self-assessment.yaml'), folder, options);
    return (report?.years ?? []).map(({ figures }) =>
      figures.stages.map(({ onTime, received }) => [onTime.value, received]),
    );
  };
  await rollOver(folder, { quiet: true });
  expect((await years('next/year')).slice(0, -1)).toEqual(await years('sample'));
});

describe('nothing is written', () => {
  test.each([
    ['over files', 'next/year', {}, 'is not empty'],
    ['into the old year', 'sample/next', { to: 'sample/next' }, 'is in the old year'],
    [
      'for a Code that we do not know',
      'next/year',
      { code: 'cheese-2027' },
      'There is no Code “cheese-2027”',
    ],
  ])('%s', async (_name, made, options, message) => {
    const folder = copySample();
    if (made === 'next/year' && !('code' in options))
      cpSync(join(folder, 'sample'), join(folder, made), { recursive: true });
    const before = readAll(folder);
    await expect(rollOver(folder, options)).rejects.toThrow(message);
    expect(readAll(folder)).toEqual(before);
  });

  test.each([
    [
      'a year that is not given',
      (yaml: string) => yaml.replace('to: 2026-03-31', 'to: soon'),
      'does not say which year',
    ],
    [
      'a slip of YAML',
      (yaml: string) => yaml.replace('comply: yes', 'comply:yes'),
      'cannot be changed automatically',
    ],
    ['no Code', (yaml: string) => yaml.replace('code: housing', 'code: hosing'), 'names no Code'],
  ])('because of %s', async (_name, edit, message) => {
    const folder = copySample(edit);
    await expect(rollOver(folder)).rejects.toThrow(message);
    expect(existsSync(join(folder, 'next'))).toBe(false);
  });

  test('of a file that the evidence names outside of the folder', async () => {
    const folder = copySample((yaml) => yaml.replace('evidence/stage-1-letter.txt', '../secret.txt'));
    writeFileSync(join(folder, 'secret.txt'), 'secret');
    mkdirSync(join(folder, 'next/year'), { recursive: true });
    await rollOver(folder);
    expect([...readAll(join(folder, 'next')).values()]).not.toContain('secret');
    expect(existsSync(join(folder, 'next/secret.txt'))).toBe(false);
  });
});
