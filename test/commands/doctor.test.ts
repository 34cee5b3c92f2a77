import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lookAtNode } from '../../src/commands/doctor/look-at-computer.ts';
import { lookAtProject } from '../../src/commands/doctor/look-at-project.ts';
import { run } from '../cli/run.ts';
import { copySample, makeFolder } from '../cli/sample.ts';

/** A program that says nothing and fails. */
function makeBroken(folder: string): string {
  const program = join(folder, 'broken-browser');
  writeFileSync(program, '#!/bin/sh\nexit 1\n');
  chmodSync(program, 0o755);
  return program;
}

describe('selfassess doctor', () => {
  it('tries the browser, and gives 0 where all that is needed is here', async () => {
    const { code, stdout } = await run(['doctor', 'sample'], copySample());
    expect(stdout).toMatch(/^✓ selfassess \d/);
    expect(stdout).toMatch(/^✓ Browser \S+ \([^)]*\)\s+prints\s+accessible\s+PDFs$/m);
    expect(stdout).toContain('✓ 1 assessment here, without errors (gaps apart)\n');
    expect(stdout).toContain('✓ Editors find the schemas that the files name\n');
    expect(stdout).toMatch(/All that selfassess needs is here\.\n$/);
    expect(code).toBe(0);
  });

  it('says which browser does not print, what to do, and gives 1', async () => {
    const folder = copySample();
    const { code, stdout } = await run(['doctor', 'sample', '--browser', makeBroken(folder)], folder);
    expect(code).toBe(1);
    expect(stdout).toMatch(/^✗ The browser \S+broken-browser\s+could\s+not\s+print/m);
    expect(stdout.replace(/\s+/g, ' ')).toContain(
      'Without one, “selfassess build --only html” writes the pages.',
    );
    expect(stdout).toMatch(/What is marked ✗ wants mending; the words beside it say what needs it\.\n$/);
  });

  it('names the settings in force, and tells those with faults', async () => {
    const folder = copySample();
    const broken = makeBroken(folder);
    writeFileSync(join(folder, 'selfassess.config.yaml'), 'layout: table\n');
    const sound = await run(['doctor', 'sample', '--browser', broken], folder);
    expect(sound.stdout).toContain('✓ Settings in force: selfassess.config.yaml\n');
    writeFileSync(join(folder, 'selfassess.config.yaml'), 'layout: round\n');
    const faulty = await run(['doctor', 'sample', '--browser', broken], folder);
    expect(faulty.stdout).toContain('✗ selfassess.config.yaml has faults of its own\n');
  });

  it('says that there is nothing to check yet, that an editor would find no schema, and where errors are', async () => {
    const folder = makeFolder();
    const broken = makeBroken(folder);
    const empty = await run(['doctor', '--browser', broken], folder);
    expect(empty.stdout).toContain(
      '! There is no self-assessment.yaml in this folder or the folders below it\n',
    );
    mkdirSync(join(folder, 'a'));
    writeFileSync(
      join(folder, 'a/self-assessment.yaml'),
      '# yaml-language-server: $schema=../none.json\ncode: housing-ombudsman-2024\nassessed: 2026-13-01\n',
    );
    const { stdout } = await run(['doctor', '--browser', broken], folder);
    expect(stdout).toContain('! Editors find no schema for a/self-assessment.yaml\n');
    expect(stdout).toMatch(
      /! 1 assessment here, with \d errors? \(gaps apart\)\n {4}“selfassess check \. --draft” lists them\.\n/,
    );
  });

  it('refuses a path that is not there', async () => {
    expect(await run(['doctor', 'nowhere'], makeFolder())).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('There is no file or folder nowhere.'),
    });
  });

  it('says from when on a Node is not mended any more', () => {
    expect(lookAtNode('20.20.2', '2026-04-30').state).toBe('good');
    expect(lookAtNode('20.20.2', '2026-05-01')).toMatchObject({
      state: 'advice',
      text: expect.stringContaining('since 30 April 2026'),
    });
    expect(lookAtNode('26.0.0', '2030-01-01').state).toBe('good');
  });
});

describe('what the project asks for', () => {
  const makeProject = (release: string) => {
    const folder = makeFolder();
    mkdirSync(join(folder, 'mine/assessments'), { recursive: true });
    writeFileSync(
      join(folder, 'mine/package.json'),
      JSON.stringify({ dependencies: { selfassess: release } }),
    );
    return folder;
  };
  const look = (folder: string, host = 'mine') =>
    lookAtProject(join(folder, 'mine/assessments'), { release: '', folder: join(folder, host) });

  it('is told where colleagues do not have it', () => {
    expect(look(makeProject('file:../x-0.1.0.tgz'))).toMatchObject([
      { state: 'advice', help: expect.stringContaining('npm install --save-dev ./tools/x-0.1.0.tgz') },
    ]);
    expect(look(makeProject('file:../clone'))).toMatchObject([
      { state: 'advice', help: expect.stringContaining('“npm pack”') },
    ]);
  });

  it('is good where it lies in the project', () => {
    expect(look(makeProject('file:tools/x.tgz'))).toMatchObject([{ state: 'good' }]);
    expect(lookAtProject(makeFolder())).toEqual([]);
  });

  it('is told where another copy runs, or the package.json is above the repository', () => {
    const folder = makeProject('0.1.0');
    expect(look(folder, '.')).toMatchObject([
      { state: 'advice', help: `In ${join(folder, 'mine')}, type “npm install”.` },
    ]);
    mkdirSync(join(folder, 'mine/assessments/.git'));
    expect(look(folder)).toMatchObject([{ state: 'advice', help: expect.stringContaining('“npm init -y”') }]);
  });
});
