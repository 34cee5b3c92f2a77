import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { run } from '../cli/run.ts';
import { copySample } from '../cli/sample.ts';

let folder: string;

beforeEach(() => {
  folder = copySample();
  for (const name of ['report.yaml', 'complaints.csv']) rmSync(join(folder, 'sample', name));
});

const path = () => join(folder, 'sample/process.yaml');

function edit(from: string, to: string): void {
  const before = readFileSync(path(), 'utf8');
  expect(before).toContain(from);
  writeFileSync(path(), before.replace(from, to));
}

test('an approval covers the procedure, and not its comments', async () => {
  const who = ['--by', 'Ada Nwosu', '--role', 'Chair', '--date', '2026-07-22', '--minute', 'HV/26/071'];
  expect((await run(['approve', 'sample', ...who], folder)).code).toBe(0);
  edit('# our offices are closed', '# as every year');
  expect((await run(['verify', 'sample'], folder)).code).toBe(0);
  edit('there is no deadline', 'do it within a week');
  expect(await run(['verify', 'sample'], folder)).toMatchObject({
    code: 1,
    stdout: expect.stringContaining('the procedure (stages) has changed'),
  });
});

test('a procedure that breaks the Code is told with the answer, and is published all the same', async () => {
  edit('respond: { within: 20, from: acknowledgement }', 'respond: { within: 30, from: acknowledgement }');
  const { code, stdout } = await run(['check', 'sample'], folder);
  expect(code).toBe(0);
  expect(stdout).toContain('warning process-time-limits: Stage 2 is answered within 30 working days');
  expect(stdout).toContain('note: 6.14 is answered Yes here');
  expect((await run(['build', 'sample', '--only', 'html'], folder)).code).toBe(0);
  expect(readFileSync(join(folder, 'public/process.html'), 'utf8')).toContain('within 30 working days');
});

test('a slip of YAML is told in the keys of this file, and nothing is published', async () => {
  edit('handled-by: a complaints officer', 'handeld-by: a complaints officer');
  const { code, stdout } = await run(['check', 'sample'], folder);
  expect(code).toBe(1);
  expect(stdout).toContain('“handeld-by” is not a key of stages › item 1');
  expect(stdout).toContain('Write handled-by: if that is meant.');
  expect((await run(['build', 'sample', '--only', 'html'], folder)).code).toBe(1);
});

test('a file named nearly as the procedure is not passed over', async () => {
  writeFileSync(join(folder, 'sample/process.yml'), readFileSync(path()));
  rmSync(path());
  expect(await run(['check', 'sample'], folder)).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('process.yml is not read'),
  });
});

test('the procedure is carried to the next year, and its line for editors led from there', async () => {
  expect((await run(['rollover', 'sample', '--to', 'years/next'], folder)).code).toBe(0);
  const [first, ...rest] = readFileSync(join(folder, 'years/next/process.yaml'), 'utf8').split('\n');
  const [, ...before] = readFileSync(path(), 'utf8').split('\n');
  expect(rest).toEqual(before);
  expect(first).toMatch(/^# yaml-language-server: \$schema=(?:\.\.\/)+.*process\.schema\.json$/);
});
