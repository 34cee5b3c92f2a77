import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { packageRoot } from '../../src/package-root.ts';
import { run } from './run.ts';
import { copySample, makeFolder } from './sample.ts';

it('imports a page that build has made, and loses no answer', async () => {
  const folder = copySample();
  expect((await run(['build', 'sample', '--only', 'html'], folder)).code).toBe(0);
  const { code, stderr } = await run(['import', 'public/index.html', '--out', 'again'], folder);
  expect(code).toBe(0);
  expect(stderr).toContain('72 of 72 provisions placed.');
  expect(stderr).toContain('69 Yes, 3 No');
  const checked = await run(['check', 'again', '--format', 'json'], folder);
  const rules = new Set(
    JSON.parse(checked.stdout).files[0].diagnostics.map((one: { rule: string }) => one.rule),
  );
  expect([...rules].sort()).toEqual(['missing-field', 'missing-response']);
});

it('points an editor to the schema of this package', async () => {
  const folder = makeFolder();
  const page = join(packageRoot, 'test/import/one-table.html');
  expect((await run(['import', page, '--out', 'new'], folder)).code).toBe(0);
  const [first = ''] = readFileSync(join(folder, 'new/self-assessment.yaml'), 'utf8').split('\n');
  const schema = /^# yaml-language-server: \$schema=(.+)$/.exec(first)?.[1] ?? '';
  expect(JSON.parse(readFileSync(join(folder, 'new', schema), 'utf8')).properties.provisions).toBeDefined();
});

it('says nothing when asked to be quiet, but what is wrong', async () => {
  const folder = makeFolder();
  const page = join(packageRoot, 'test/import/one-table.html');
  expect(await run(['import', '--quiet', page, '--out', 'new'], folder)).toEqual({
    code: 0,
    stdout: '',
    stderr: '',
  });
  expect(await run(['import', '--quiet', page, '--out', 'new'], folder)).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('never overwrites'),
  });
});
