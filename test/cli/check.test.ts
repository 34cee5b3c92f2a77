import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packageRoot } from '../../src/package-root.ts';
import { run } from './run.ts';
import { copySample, findBlock, makeFolder } from './sample.ts';

const deleted = ['1.3', '2.4', '3.1', '4.2', '5.1', '5.2', '6.11', '7.3', '8.5', '9.8'];

/** Ten provisions deleted, 6.20 misspelt, one answered Maybe, one commentary emptied. */
function damage(yaml: string): string {
  return deleted
    .reduce((text, id) => text.replace(findBlock(text, id), ''), yaml)
    .replace('\n  "6.20":\n', '\n  6.21:\n')
    .replace(findBlock(yaml, '7.1'), findBlock(yaml, '7.1').replace('comply: yes', 'comply: Maybe'))
    .replace(
      findBlock(yaml, '7.2'),
      findBlock(yaml, '7.2').replace(/commentary: \|\n[\s\S]*/, 'commentary:\n'),
    );
}

describe('check', () => {
  it('finds nothing in the sample', async () => {
    const { code, stdout, stderr } = await run(['check', 'assessments/harbour-vale/2025-26'], packageRoot);
    expect({ code, stdout, stderr }).toMatchInlineSnapshot(`
      {
        "code": 0,
        "stderr": "",
        "stdout": "No problems in 3 files.
      Ready to publish: all 72 provisions are answered, with evidence and commentary.
      ",
      }
    `);
  });

  it('names everything that is missing or wrong at its line', async () => {
    const folder = copySample(damage);
    const { code, stdout } = await run(['check', 'sample'], folder);
    expect(code).toBe(1);
    await expect(stdout).toMatchFileSnapshot('check-damaged.txt');
    const lines = readFileSync(join(folder, 'sample/self-assessment.yaml'), 'utf8').split('\n');
    for (const [, line, column, marked] of [
      ['6.21', lines.indexOf('  6.21:') + 1, 3, 'unknown-provision'],
      ['7.1', lines.findIndex((text) => text.includes('Maybe')) + 1, 13, 'unknown-answer'],
      ['7.2', lines.indexOf('    commentary:') + 1, 5, 'missing-commentary'],
    ] as const) {
      expect(stdout).toMatch(
        new RegExp(`${marked}: .*\\n *--> sample/self-assessment.yaml:${line}:${column}\\n`),
      );
    }
    for (const id of deleted) expect(stdout).toContain(`Provision ${id} is missing`);
  });

  it('takes what is missing as a warning in a draft, and only that', async () => {
    const folder = copySample(damage);
    const { code, stdout } = await run(['check', '--draft', '--format', 'json', 'sample'], folder);
    const { files } = JSON.parse(stdout);
    const rules = (severity: string) => [
      ...new Set(
        files[0].diagnostics
          .filter((one: { severity: string }) => one.severity === severity)
          .map((one: { rule: string }) => one.rule),
      ),
    ];
    expect(code).toBe(1);
    expect(rules('error').sort()).toEqual(['unknown-answer', 'unknown-provision']);
    expect(rules('warning').sort()).toEqual(['missing-commentary', 'missing-provision', 'unused-evidence']);
  });

  it('reads 5.1 and 5.10 as two provisions however they are written', async () => {
    const folder = copySample((yaml) =>
      yaml.replace('\n  "5.10":\n', '\n  5.10:\n').replace('\n  "5.1":\n', "\n  '5.1':\n"),
    );
    expect((await run(['check', 'sample'], folder)).code).toBe(0);
    const bare = copySample((yaml) => yaml.replace(/^ {2}"([\d.]+)":$/gm, '  $1:'));
    expect((await run(['check', 'sample'], bare)).code).toBe(0);
    const without = copySample((yaml) => yaml.replace(findBlock(yaml, '5.10'), ''));
    expect((await run(['check', 'sample'], without)).stdout).toContain('Provision 5.10 is missing');
  });

  it('writes formats to files, one to the terminal', async () => {
    const folder = copySample();
    const { code, stdout } = await run(
      ['check', 'sample', '--format', 'text', '--format', 'json=out/findings.json'],
      folder,
    );
    expect(code).toBe(0);
    expect(stdout).toContain('Ready to publish');
    expect(JSON.parse(readFileSync(join(folder, 'out/findings.json'), 'utf8')).summary.complete).toBe(72);
    expect((await run(['check', 'sample', '--format', 'text', '--format', 'json'], folder)).code).toBe(2);
    expect((await run(['check', 'sample', '--format', 'xml'], folder)).stderr).toContain(
      'There is no format “xml”',
    );
  });

  it.each([
    ['--format', 'json=sample/self-assessment.yaml'],
    ['--format', 'json=a.out', '--format', 'sarif=a.out'],
    ['--format', 'json='],
    ['--today', '2026-02-30'],
    ['--today', 'tomorrow'],
  ])('refuses %s %s', async (...options) => {
    const folder = copySample();
    const before = readFileSync(join(folder, 'sample/self-assessment.yaml'), 'utf8');
    expect((await run(['check', 'sample', ...options], folder)).code).toBe(2);
    expect(readFileSync(join(folder, 'sample/self-assessment.yaml'), 'utf8')).toBe(before);
  });

  it('fails where it is told to', async () => {
    const gap = copySample((yaml) => yaml.replace(findBlock(yaml, '5.1'), ''));
    expect((await run(['check', 'sample', '--draft'], gap)).code).toBe(0);
    expect((await run(['check', 'sample', '--draft', '--fail-on', 'warning'], gap)).code).toBe(1);
    expect((await run(['check', 'sample', '--fail-on', 'never'], gap)).code).toBe(0);
    expect((await run(['check', 'sample', '--fail-on', 'sometimes'], gap)).code).toBe(2);
  });

  it('is silent about a clean file when asked to be quiet', async () => {
    const { code, stdout, stderr } = await run(['check', '--quiet', 'sample'], copySample());
    expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: '', stderr: '' });
  });

  it('colours only where a terminal wants it', async () => {
    const folder = copySample();
    expect((await run(['check', 'sample'], folder, { FORCE_COLOR: '1' })).stdout).toContain('\u001b[');
    expect((await run(['check', '--no-color', 'sample'], folder, { FORCE_COLOR: '1' })).stdout).not.toContain(
      '\u001b[',
    );
    expect(
      (await run(['check', 'sample'], folder, { FORCE_COLOR: '1', NO_COLOR: '1' })).stdout,
    ).not.toContain('\u001b[');
  });

  it('says what to do where it cannot run', async () => {
    const folder = makeFolder();
    mkdirSync(join(folder, 'odd/self-assessment.yaml'), { recursive: true });
    writeFileSync(join(folder, 'page.html'), '<p>Hello</p>');
    const runs = await Promise.all(
      [['nowhere'], [], ['odd'], ['odd/self-assessment.yaml'], ['page.html']].map((paths) =>
        run(['check', ...paths], folder),
      ),
    );
    expect(runs.map(({ code }) => code)).toEqual([2, 2, 2, 2, 2]);
    await expect(
      runs.map(({ stderr }) => stderr.replaceAll(folder, 'FOLDER')).join('\n'),
    ).toMatchFileSnapshot('check-cannot.txt');
  });
});
