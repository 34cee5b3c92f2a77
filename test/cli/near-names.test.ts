import { cpSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { run } from './run.ts';
import { copySample } from './sample.ts';

const check = (folder: string, ...paths: string[]) => run(['check', ...paths, '--draft'], folder);

/** The sample with its file of that name renamed. */
function rename(name: string, other: string): string {
  const folder = copySample();
  renameSync(join(folder, 'sample', name), join(folder, 'sample', other));
  return folder;
}

describe('a self-assessment under a name nearly right is named', () => {
  test.each([
    'self-assessment.yml',
    'Self-Assessment.yaml',
    'SELF-ASSESSMENT.YAML',
    'self-assessment.yaml.txt',
    'self-assessment.yml.txt',
    'self-assessment.yaml.yaml',
    'selfassessment.yaml',
    'self assessment.yaml',
    'self_assessment.yml',
    'self-assesment.yaml',
    'self-assessment (1).yaml',
    'self-assessment - Copy.yaml',
    'Copy of self-assessment.yaml',
    'self-assessment.ymal',
    'self-assessment',
  ])('%s', async (name) => {
    const { code, stderr } = await check(rename('self-assessment.yaml', name), 'sample');
    expect([code, stderr]).toEqual([
      2,
      `selfassess: sample/${name} is not read: a self-assessment is self-assessment.yaml.\n  Rename it self-assessment.yaml.\n`,
    ]);
  });

  it('also in a tree where others are right, and where the right name is asked for', async () => {
    const folder = rename('self-assessment.yaml', 'self-assessment.yml');
    const said = 'sample/self-assessment.yml is not read';
    expect((await check(folder, 'sample/self-assessment.yaml')).stderr).toContain(said);
    cpSync(copySample(), join(folder, 'other'), { recursive: true });
    expect(await check(folder)).toMatchObject({ code: 2, stderr: expect.stringContaining(said) });
    mkdirSync(join(folder, 'more'));
    writeFileSync(join(folder, 'more/self assessment.yaml'), '');
    expect((await check(folder)).stderr).toContain(
      'more/self assessment.yaml and sample/self-assessment.yml are not read',
    );
  });

  test.each(['self-assessment - Copy.yaml', 'self-assessment.txt', 'notes.yaml', 'self-assessment.html'])(
    'and %s beside the file itself is nothing',
    async (name) => {
      const folder = copySample();
      writeFileSync(join(folder, 'sample', name), 'x');
      expect((await check(folder, 'sample')).code).toBe(0);
    },
  );
});

test.each(['report.yml', 'Report.yaml', 'report.yaml.txt', 'repotr.yaml', 'report (2).yaml'])(
  'an annual report named %s is not passed over',
  async (name) => {
    const folder = rename('report.yaml', name);
    const { code, stderr } = await check(folder, 'sample');
    expect([code, stderr]).toEqual([
      2,
      `selfassess: ${name} is not read: the annual report is report.yaml.\n  Rename it report.yaml.\n`,
    ]);
    expect((await run(['build', 'sample', '--only', 'html'], folder)).code).toBe(2);
    expect((await check(folder, `sample/${name}`)).stderr).toContain('Rename it report.yaml');
    expect((await run(['measures', 'sample'], folder)).stderr).toContain('Rename it report.yaml');
  },
);

test.each([
  'selfassess.config.yml',
  'selfassess-config.yaml',
  'selfassess.config.yaml.txt',
  'Selfassess.config.yaml',
])('settings named %s are not passed over, beside an assessment or above it', async (name) => {
  const folder = copySample();
  writeFileSync(join(folder, name), 'rules: { bare-link: off }\n');
  const { code, stderr } = await check(folder, 'sample');
  expect([code, stderr]).toEqual([
    2,
    `selfassess: ${name} is not read: the file of settings is selfassess.config.yaml.\n  Rename it selfassess.config.yaml.\n`,
  ]);
  writeFileSync(join(folder, 'sample/selfassess.config.yaml'), 'rules: {}\n');
  expect((await check(folder, 'sample')).code).toBe(0);
});
