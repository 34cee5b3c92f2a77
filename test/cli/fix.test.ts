import { chmodSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from './run.ts';
import { copySample, findBlock } from './sample.ts';

/** A tab, a no-break space, a lost space, a cut text, a colon, a misspelt key and a misspelt id. */
function spoil(yaml: string): string {
  const block = findBlock(yaml, '7.2');
  const spoilt = block
    .replace('    comply: yes', '\tcomply:yes  # a comment that stays')
    .replace('    evidence:', '    evidence:\u00a0')
    .replace(/commentary: \|\n[\s\S]*/, 'comentary: We meet rule #1: with care\n');
  return yaml.replace(block, spoilt).replace('- policy: section 2.1\n', '- polcy: section 2.1\n');
}

const file = (folder: string) => readFileSync(join(folder, 'sample/self-assessment.yaml'), 'utf8');

describe('check --fix', () => {
  it('mends what is certain and keeps everything else', async () => {
    const folder = copySample(spoil);
    const { code, stdout, stderr } = await run(['check', 'sample', '--fix'], folder);
    expect(stdout).toContain('Ready to publish');
    expect([code, stderr]).toEqual([0, 'Mended 6 problems in sample/self-assessment.yaml.\n']);
    expect(file(folder)).toContain('    comply: yes  # a comment that stays\n    evidence: \n');
    expect(file(folder)).toContain("    commentary: 'We meet rule #1: with care'\n");
    const sound = file(copySample());
    expect(file(folder).replace(findBlock(file(folder), '7.2'), '')).toBe(
      sound.replace(findBlock(sound, '7.2'), ''),
    );
  });

  it('mends in one run what a mended key brings to light', async () => {
    const folder = copySample((yaml) =>
      yaml.replace('    evidence:\n      - policy: section 2.1', '    evidenec:\n      - polcy: section 2.1'),
    );
    expect((await run(['check', 'sample', '--fix'], folder)).stderr).toContain('Mended 2 problems');
    expect(file(folder)).toBe(file(copySample()));
  });

  it('shows in a dry run what it would do, and does nothing', async () => {
    const folder = copySample(spoil);
    const before = file(folder);
    const { code, stdout, stderr } = await run(['check', 'sample', '--fix', '--dry-run'], folder);
    expect([code, stderr, file(folder)]).toEqual([
      1,
      'Could mend 6 problems in sample/self-assessment.yaml.\n',
      before,
    ]);
    await expect(stdout).toMatchFileSnapshot('fix-dry-run.txt');
    expect((await run(['check', 'sample', '--dry-run'], folder)).code).toBe(2);
    expect(await run(['check', 'sample', '--fix', '--dry-run'], copySample())).toEqual({
      code: 0,
      stdout: '',
      stderr: expect.stringContaining('nothing that can be mended'),
    });
  });

  it('keeps CRLF, a byte-order mark, the mode and a link', async () => {
    const folder = copySample((yaml) => `\uFEFF${spoil(yaml).replaceAll('\n', '\r\n')}`);
    const path = join(folder, 'sample/self-assessment.yaml');
    chmodSync(path, 0o640);
    symlinkSync(path, join(folder, 'link.yaml'));
    expect((await run(['check', 'link.yaml', '--fix'], folder)).stderr).toContain('Mended 6');
    expect(file(folder).startsWith('\uFEFF# yaml-language-server')).toBe(true);
    expect(file(folder).replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(statSync(path).mode & 0o777).toBe(0o640);
    expect((await run(['check', 'sample'], folder)).code).toBe(0);
  });

  it('leaves alone what it cannot be sure of', async () => {
    const folder = copySample((yaml) =>
      yaml.replace('comply: yes', 'comply: Maybe').replace('  "6.20":', '  6.21:'),
    );
    const before = file(folder);
    expect(await run(['check', 'sample', '--fix'], folder)).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('nothing that can be mended'),
    });
    expect(file(folder)).toBe(before);
  });

  it('does not touch a file that is not UTF-8', async () => {
    const folder = copySample();
    const bytes = Buffer.from(spoil(file(folder)).replaceAll('’', "'"), 'latin1');
    const path = join(folder, 'sample/self-assessment.yaml');
    writeFileSync(path, bytes);
    const { stderr } = await run(['check', 'sample', '--fix'], folder);
    expect(stderr).toContain('save it in UTF-8 first');
    expect(readFileSync(path).equals(bytes)).toBe(true);
  });
});

it('offers what --fix does, and no more', async () => {
  const folder = copySample((yaml) => yaml.replace('- policy: section 2.1\n', '- polcy: section 2.1\n'));
  const path = join(folder, 'sample/self-assessment.yaml');
  const offer = 'can be mended by “selfassess check --fix”';
  expect((await run(['check', 'sample'], folder)).stdout).toContain(offer);
  // In Windows-1252 the same file is left alone.
  writeFileSync(
    path,
    Buffer.from(`# R\u00e9sum\u00e9\n${file(folder).replace(/[^\0-\xff]/g, '-')}`, 'latin1'),
  );
  for (const draft of [[], ['--draft']]) {
    expect((await run(['check', 'sample', ...draft], folder)).stdout).not.toContain(offer);
    const fixed = await run(['check', 'sample', '--fix', ...draft], folder);
    expect(fixed.stdout).not.toContain(offer);
    expect(fixed.stderr).toContain('save it in UTF-8 first');
    expect(fixed.stderr).not.toContain('nothing that can be mended');
  }
});
