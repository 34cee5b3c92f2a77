import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { packageRoot } from '../../src/package-root.ts';
import { run } from '../cli/run.ts';
import { copySample } from '../cli/sample.ts';

let folder: string;

beforeEach(() => {
  folder = copySample();
  for (const name of ['report.yaml', 'complaints.csv']) rmSync(join(folder, 'sample', name));
});

const who = ['--by', 'Ada Nwosu', '--role', 'Chair', '--date', '2026-07-22'];
const approve = (...more: string[]) =>
  run(['approve', 'sample', ...who, '--minute', 'HV/26/071', ...more], folder);
const verify = (...more: string[]) => run(['verify', 'sample', ...more], folder);

function put(file: string, text: string): void {
  mkdirSync(join(folder, file, '..'), { recursive: true });
  writeFileSync(join(folder, file), text);
}

function edit(file: string, from: string | RegExp, to: string): void {
  const before = readFileSync(join(folder, file), 'utf8');
  expect(before.replace(from, to)).not.toBe(before);
  writeFileSync(join(folder, file), before.replace(from, to));
}

/** Puts the sample's year before beside it, without its report. */
function putYearBefore(name: string): void {
  cpSync(join(packageRoot, 'assessments/harbour-vale/2024-25/self-assessment.yaml'), join(folder, name));
}

test('what the page tells of the year before is part of what was approved', async () => {
  mkdirSync(join(folder, 'before'));
  putYearBefore('before/self-assessment.yaml');
  await approve();
  expect((await verify()).code).toBe(0);
  // A comment and the evidence of that year are not printed here.
  edit('before/self-assessment.yaml', /^/, '# A comment.\n');
  expect((await verify()).code).toBe(0);
  edit('before/self-assessment.yaml', /^ {6}what: .*$/m, '      what: Sell the office.');
  const { code, stdout } = await verify();
  expect([code, stdout]).toEqual([
    1,
    expect.stringContaining('what is told of the self-assessment before has changed'),
  ]);
  const checked = await run(['check', 'sample'], folder);
  expect(checked).toMatchObject({
    code: 1,
    stdout: expect.stringContaining('What is told of the self-assessment before is not as it was approved'),
  });
  expect(checked.stdout.match(/approval-broken/g)).toHaveLength(1);
  rmSync(join(folder, 'before'), { recursive: true });
  expect((await verify()).stdout).toContain('what is told of the self-assessment before was taken out');
});

test('what a revision tells of the first is part of what was approved', async () => {
  await run(['revise', 'sample', '--to', 'revised', '--reason', 'Merger', '--date', '2026-07-01'], folder);
  edit(
    'revised/self-assessment.yaml',
    /^( {2}"2\.1":\n(?: {4}.*\n)*? {4}commentary: \|\n {6})/m,
    '$1Since the merger too: ',
  );
  expect((await run(['approve', 'revised', ...who, '--minute', 'HV/26/071'], folder)).code).toBe(0);
  expect((await run(['verify', 'revised'], folder)).code).toBe(0);
  edit('sample/self-assessment.yaml', /^( {2}"2\.2":\n(?: {4}.*\n)*? {4}commentary: \|\n {6})/m, '$1Once: ');
  expect(await run(['verify', 'revised'], folder)).toMatchObject({
    code: 1,
    stdout: expect.stringContaining('what is told of the self-assessment that it revises has changed'),
  });
});

test('a year before that comes after the approval is told; without one, nothing is written of it', async () => {
  await approve();
  expect(readFileSync(join(folder, 'sample/approval.yaml'), 'utf8')).not.toMatch(/previous|branding/);
  mkdirSync(join(folder, 'before'));
  putYearBefore('before/self-assessment.yaml');
  expect((await verify()).stdout).toContain('what is told of the self-assessment before was added');
});

test('words that the settings put on the page are part of what was approved, and colours are not', async () => {
  const settings = 'branding:\n  folder: brand\n  footer: A registered society.\n  colour: "#1a3a5c"\n';
  put('selfassess.config.yaml', settings);
  put('brand/page.css', 'h1 { color: #123456; }\n');
  await approve();
  expect((await verify()).code).toBe(0);
  put('selfassess.config.yaml', settings.replace('#1a3a5c', '#0b4c8c'));
  expect((await verify()).code).toBe(0);
  put(
    'selfassess.config.yaml',
    `${settings.replace('A registered', 'Confirmed by all. A registered')}  name: Other\n`,
  );
  put('brand/page.css', 'h1 { display: none; }\n');
  const { code, stdout } = await verify();
  expect([code, stdout.split('\n').slice(1, -1)]).toEqual([
    1,
    [
      'name” of the branding was added',
      'footer” of the branding has changed',
      'page.css” of the branding has changed',
    ].map((line) => `  “${line}`),
  ]);
});

test('a file of the register may be named by another way to it', async () => {
  await approve();
  edit('sample/self-assessment.yaml', 'file: evidence/', 'file: ./evidence/');
  expect((await verify()).code).toBe(0);
});

test('a change to a shared document is told at its first citation', async () => {
  const own = readFileSync(join(folder, 'sample/self-assessment.yaml'), 'utf8');
  const entry = /^ {2}policy:.*\n(?: {4}.*\n)*/m.exec(own)?.[0] ?? '';
  writeFileSync(join(folder, 'sample/self-assessment.yaml'), own.replace(entry, ''));
  put('selfassess.config.yaml', 'shared-evidence: group/evidence.yaml\n');
  put('group/evidence.yaml', `evidence:\n${entry}`);
  await approve();
  put('group/evidence.yaml', `evidence:\n${entry.replace(/title: .*/, 'title: Another policy')}`);
  const { stdout } = await run(['check', 'sample'], folder);
  expect(stdout).toContain(
    'The entry “policy” of the evidence register, which stands in the file of shared evidence, is not as it was approved',
  );
  expect(stdout).toMatch(/^\d+ \| +- policy/m);
});

test('a record that is a link is not written through, nor words that would fill a page', async () => {
  put('elsewhere.yaml', 'kept: as it is\n');
  symlinkSync('../elsewhere.yaml', join(folder, 'sample/approval.yaml'));
  expect(await approve('--force')).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('approval.yaml is a link'),
  });
  expect(readFileSync(join(folder, 'elsewhere.yaml'), 'utf8')).toBe('kept: as it is\n');
  rmSync(join(folder, 'sample/approval.yaml'));
  const long = await run(['approve', 'sample', ...who, '--minute', 'x'.repeat(201)], folder);
  expect(long).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('--minute has more than 200 characters'),
  });
});

test('a published folder must hold what build makes, by a manifest that build wrote', async () => {
  await run(['build', 'sample', '--only', 'html', '--out', 'site'], folder);
  const whole = readFileSync(join(folder, 'site/manifest.json'), 'utf8');
  const judge = async (manifest: unknown) => {
    put('site/manifest.json', typeof manifest === 'string' ? manifest : JSON.stringify(manifest));
    const { code, stdout, stderr } = await run(['verify', '--published', 'site'], folder);
    return [code, stdout + stderr];
  };
  expect(await judge(`\uFEFF${whole}`)).toEqual([0, expect.stringContaining('each as its manifest says')]);
  const odd = { ...JSON.parse(whole), files: [...JSON.parse(whole).files, 'index.html', { path: 7 }] };
  expect(await judge(odd)).toEqual([
    1,
    expect.stringContaining('manifest.json has 2 entries that build did not write'),
  ]);
  mkdirSync(join(folder, 'site/more/within'), { recursive: true });
  expect(await judge(whole)).toEqual([1, expect.stringContaining('more/within/ was not built')]);
  rmSync(join(folder, 'site'), { recursive: true });
  expect(await judge({ generator: 'selfassess', files: [] })).toEqual([
    1,
    expect.stringContaining('manifest.json lists nothing that build makes of an assessment'),
  ]);
});

test('a draft names the approval that no longer holds, and check doubts one of another minute', async () => {
  await run(['approve', 'sample', ...who, '--minute', 'HV/26/017'], folder);
  const { code, stdout } = await run(['check', 'sample'], folder);
  expect([code, stdout]).toEqual([
    0,
    expect.stringMatching(
      /approval-in-doubt: The response has the minute HV\/26\/071, and the approval HV\/26\/017\./,
    ),
  ]);
  const page = async () => {
    await run(['build', 'sample', '--draft', '--only', 'html', '--out', 'draft'], folder);
    return readFileSync(join(folder, 'draft/index.html'), 'utf8');
  };
  const words = 'The approval by the Board on 22 July 2026 (minute HV/26/017) no longer holds.';
  expect(await page()).not.toContain(words);
  edit('sample/self-assessment.yaml', 'homes: 4812', 'homes: 4813');
  expect(await page()).toContain(words);
});
