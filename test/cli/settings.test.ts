import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listRules } from '../../src/check/list-rules.ts';
import { packageRoot } from '../../src/package-root.ts';
import { type Run, run } from './run.ts';
import { copySample, findBlock, makeFolder } from './sample.ts';

/** The sample with two sentences that the rule extra-stage stumbles over, and one waiver line if given. */
function copyWithStages(): string {
  return copySample((yaml) =>
    ['5.2', '5.3'].reduce((text, id) => {
      const block = findBlock(text, id);
      const odd = block.replace(
        /commentary: \|\n/,
        `$&      We log it as an informal complaint first, ${id}.\n\n`,
      );
      return text.replace(block, () => odd);
    }, yaml),
  );
}

const settle = (folder: string, yaml: string, file = 'selfassess.config.yaml') =>
  writeFileSync(join(folder, file), yaml);
const check = (folder: string, ...argv: string[]): Promise<Run> => run(['check', 'sample', ...argv], folder);
const findings = ({ stdout }: Run): string[] =>
  [...stdout.matchAll(/^(error|warning) ([\w-]+):/gm)].map(([, severity, rule]) => `${severity} ${rule}`);

describe('settings', () => {
  it('change how grave a rule is, or switch it off', async () => {
    const folder = copyWithStages();
    expect(findings(await check(folder))).toEqual(['warning extra-stage', 'warning extra-stage']);
    settle(folder, 'rules: { extra-stage: error }\n');
    const graver = await check(folder);
    expect([graver.code, findings(graver)]).toEqual([1, ['error extra-stage', 'error extra-stage']]);
    expect((await run(['build', 'sample', '--only', 'html'], folder)).code).toBe(1);
    settle(folder, 'rules: { extra-stage: off }\n');
    const off = await check(folder);
    expect([off.code, findings(off)]).toEqual([0, []]);
  });

  it('make every warning an error where they are strict, but for rules they name', async () => {
    const folder = copyWithStages();
    settle(folder, 'preset: strict\n');
    expect(findings(await check(folder))).toEqual(['error extra-stage', 'error extra-stage']);
    settle(folder, 'preset: strict\nrules: { extra-stage: warning }\n');
    expect(findings(await check(folder))).toEqual(['warning extra-stage', 'warning extra-stage']);
  });

  it('are the nearest, unless --config names others', async () => {
    const folder = copyWithStages();
    settle(folder, 'rules: { extra-stage: error }\n');
    settle(folder, 'rules: { extra-stage: off }\n', 'sample/selfassess.config.yaml');
    settle(folder, '# nothing yet\n', 'other.yaml');
    expect(findings(await check(folder))).toEqual([]);
    expect(findings(await check(folder, '--config', 'selfassess.config.yaml'))[0]).toBe('error extra-stage');
    expect(findings(await check(folder, '--config', 'other.yaml'))[0]).toBe('warning extra-stage');
    expect((await run(['build', 'sample', '--only', 'html'], folder)).code).toBe(0);
    const strict = ['build', 'sample', '--only', 'html', '--config', 'selfassess.config.yaml'];
    expect((await run(strict, folder)).code).toBe(1);
  });

  it('set the threshold, which the command line may override', async () => {
    const folder = copyWithStages();
    settle(folder, 'fail-on: warning\n');
    expect((await check(folder)).code).toBe(1);
    expect((await check(folder, '--fail-on', 'error')).code).toBe(0);
    settle(folder, 'max-warnings: 1\n');
    expect(await check(folder)).toMatchObject({
      code: 1,
      stderr: 'There are 2 warnings, and max-warnings allows 1.\n',
    });
    expect((await check(folder, '--max-warnings', '2')).code).toBe(0);
    expect((await check(folder, '--fail-on', 'never')).code).toBe(0);
    settle(folder, '');
    expect((await check(folder, '--max-warnings', '1')).code).toBe(1);
    expect(await check(folder, '--max-warnings', 'few')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('“few” is not a whole number'),
    });
  });

  it('of several landlords hold each for their own, with one baseline if it is named', async () => {
    const folder = copyWithStages();
    symlinkSync(join(folder, '../../schemas'), join(folder, '../schemas'));
    for (const name of ['hill', 'vale'])
      cpSync(join(folder, 'sample'), join(folder, 'all', name), { recursive: true });
    settle(folder, 'rules: { extra-stage: error }\n', 'all/hill/selfassess.config.yaml');
    settle(folder, 'max-warnings: 2\n', 'all/vale/selfassess.config.yaml');
    const checkAll = (...argv: string[]) => run(['check', 'all', ...argv], folder);
    const both = await checkAll();
    expect([both.code, both.stderr, findings(both)]).toEqual([
      1,
      '',
      ['error extra-stage', 'error extra-stage', 'warning extra-stage', 'warning extra-stage'],
    ]);
    await checkAll('--baseline', 'known.yaml', '--write-baseline');
    const known = await checkAll('--baseline', 'known.yaml');
    expect([known.code, findings(known)]).toEqual([0, []]);
    rmSync(join(folder, 'all/hill'), { recursive: true });
    settle(folder, '', 'all/selfassess.config.yaml');
    expect(findings(await checkAll('--baseline', 'known.yaml'))).toEqual(['warning stale-baseline']);
  });

  it('that are wrong are shown at their place, and what is right in them holds', async () => {
    const folder = copyWithStages();
    settle(
      folder,
      `smell: red
preset: srict
fail-on: warnings
max-warnings: a few
baseline: [a.yaml, b.yaml]
rules:
  extra-stage: error
  extra-sage: off
  insecure-link: of
  missing-evidence: off
  unknown-answer: warning
  missing-answer: error
  cheese: off
`,
    );
    const { code, stdout } = await check(folder);
    expect(code).toBe(1);
    await expect(stdout).toMatchFileSnapshot('settings-wrong.txt');
    expect((await check(folder, '--fail-on', 'never')).code).toBe(0);
    expect((await run(['build', 'sample', '--only', 'html'], folder)).code).toBe(1);
  });

  it('have their slips of YAML named', async () => {
    const folder = copySample();
    settle(folder, 'preset:strict\nrules:\n\textra-stage: off\n');
    expect(findings(await check(folder)).sort()).toEqual(['error no-space-after-colon', 'error tab-indent']);
    settle(folder, 'presett: strict\n');
    expect((await check(folder)).stdout).toContain('help: Write preset: if that is meant.');
    settle(folder, '- strict\n');
    const list = await check(folder);
    expect(list.stdout).toContain('wrong-type: The file is not a settings file: it has no keys.');
  });

  it('that cannot be found are said so', async () => {
    const folder = copySample();
    mkdirSync(join(folder, 'settings'));
    settle(folder, 'baseline: known.yaml\n', 'named.yaml');
    const runs = await Promise.all([
      check(folder, '--config', 'nowhere.yaml'),
      check(folder, '--config', 'settings'),
      check(folder, '--config', 'named.yaml'),
      check(folder, '--baseline', 'settings'),
      check(folder, '--prune-baseline'),
      check(folder, '--write-baseline'),
    ]);
    expect(runs.map(({ code }) => code)).toEqual([2, 2, 2, 2, 2, 2]);
    await expect(runs.map(({ stderr }) => stderr).join('\n')).toMatchFileSnapshot('settings-cannot.txt');
  });

  it('are described to the last key, for editors', () => {
    for (const name of ['config', 'baseline']) {
      const text = readFileSync(join(packageRoot, `schemas/${name}.schema.json`), 'utf8');
      const { description, properties = {} } = JSON.parse(text);
      expect(description).toBeTypeOf('string');
      for (const property of Object.values<{ description: string }>(properties))
        expect(property.description).toMatch(/\.$/);
    }
  });
});

describe('a baseline', () => {
  it('holds what was found when it was written, and nothing that comes later', async () => {
    const folder = copyWithStages();
    settle(folder, 'baseline: known/baseline.yaml\nfail-on: warning\n');
    mkdirSync(join(folder, 'known'));
    const written = await check(folder, '--write-baseline');
    expect(written.code).toBe(0);
    expect(written.stderr).toMatch(
      /^Wrote known\/baseline.yaml: 2 entries, 2 of them new\.\n2 findings are known/,
    );
    await expect(readFileSync(join(folder, 'known/baseline.yaml'), 'utf8')).toMatchFileSnapshot(
      'baseline.txt',
    );
    const after = await check(folder);
    expect([after.code, findings(after)]).toEqual([0, []]);
    expect(after.stderr).toBe('2 findings are known from known/baseline.yaml and not counted.\n');
    expect((await check(folder, '--quiet')).stderr).toBe('');
    const file = join(folder, 'sample/self-assessment.yaml');
    const yaml = readFileSync(file, 'utf8');
    writeFileSync(file, yaml.replace('informal complaint first, 5.2', 'stage 0 complaint first, 5.2'));
    const later = await check(folder);
    expect(findings(later).sort()).toEqual(['warning extra-stage', 'warning stale-baseline']);
    expect(later.code).toBe(1);
    writeFileSync(file, `# A line more at the top\n${yaml}`);
    expect(findings(await check(folder))).toEqual([]);
  });

  it('is pruned of what is put right, and keeps the rest', async () => {
    const folder = copyWithStages();
    await check(folder, '--write-baseline', '--baseline', 'known.yaml');
    const file = join(folder, 'sample/self-assessment.yaml');
    writeFileSync(
      file,
      readFileSync(file, 'utf8').replace('informal complaint first, 5.2', 'complaint, 5.2'),
    );
    expect(findings(await check(folder, '--baseline', 'known.yaml'))).toEqual(['warning stale-baseline']);
    const pruned = await check(folder, '--baseline', 'known.yaml', '--prune-baseline');
    expect(pruned.stderr).toContain('Took 1 entry that no longer holds out of known.yaml; 1 still holds.');
    expect(findings(pruned)).toEqual([]);
    const text = readFileSync(join(folder, 'known.yaml'), 'utf8');
    expect([text.includes('5.2'), text.includes('5.3')]).toEqual([false, true]);
    writeFileSync(
      file,
      readFileSync(file, 'utf8').replace('informal complaint first, 5.3', 'complaint, 5.3'),
    );
    await check(folder, '--baseline', 'known.yaml', '--prune-baseline');
    expect(readFileSync(join(folder, 'known.yaml'), 'utf8')).toMatch(/\n\{\}\n$/);
    expect(findings(await check(folder, '--baseline', 'known.yaml'))).toEqual([]);
  });

  it('never holds what is missing', async () => {
    const folder = copySample((yaml) => yaml.replace(findBlock(yaml, '5.1'), ''));
    const { code, stdout } = await check(folder, '--write-baseline', '--baseline', 'known.yaml');
    expect(code).toBe(1);
    expect(stdout).toContain('Provision 5.1 is missing');
    expect(readFileSync(join(folder, 'known.yaml'), 'utf8')).toMatch(/\n\{\}\n$/);
  });

  it('is not rewritten where it cannot be read', async () => {
    const folder = copyWithStages();
    writeFileSync(join(folder, 'known.yaml'), 'sample/self-assessment.yaml: none\n');
    const { code, stdout } = await check(folder, '--baseline', 'known.yaml');
    expect(code).toBe(1);
    expect(stdout).toContain('wrong-type');
    const rewrite = await check(folder, '--baseline', 'known.yaml', '--write-baseline');
    expect(rewrite).toMatchObject({ code: 2, stderr: expect.stringContaining('cannot be rewritten') });
    expect(readFileSync(join(folder, 'known.yaml'), 'utf8')).toBe('sample/self-assessment.yaml: none\n');
  });

  it('lets build publish what a strict check knows already', async () => {
    const folder = copyWithStages();
    settle(folder, 'preset: strict\nbaseline: known.yaml\n');
    await check(folder, '--write-baseline');
    expect((await run(['build', 'sample', '--only', 'html'], folder)).code).toBe(0);
  });
});

describe('a waiver', () => {
  it('silences its rule at its provision, and nothing else', async () => {
    const folder = copyWithStages();
    const file = join(folder, 'sample/self-assessment.yaml');
    const yaml = readFileSync(file, 'utf8');
    const waive = (line: string) =>
      writeFileSync(file, yaml.replace('\n  "5.2":\n', `\n  "5.2":\n    waive: { ${line} }\n`));
    waive('extra-stage: The case system calls it so');
    const { stdout } = await check(folder);
    expect(stdout.match(/extra-stage/g)).toHaveLength(1);
    expect(stdout).not.toContain('unused-waiver');
    waive('extra-stage: ');
    expect(findings(await check(folder)).sort()).toEqual([
      'warning extra-stage',
      'warning extra-stage',
      'warning unused-waiver',
    ]);
    waive('extra-stage: The case system calls it so');
    settle(folder, 'rules: { extra-stage: off }\n');
    expect(findings(await check(folder))).toEqual([]);
  });
});

describe('rules', () => {
  it('lists every rule as the README of the rules does', async () => {
    const { code, stdout } = await run(['rules'], makeFolder());
    expect(code).toBe(0);
    const blocks = stdout.split('\n\n');
    const shown = blocks.filter((block) => /^(Completeness|Waivers and baselines|draft:)/.test(block));
    await expect(shown.join('\n\n')).toMatchFileSnapshot('rules.txt');
    expect(stdout).toMatch(/\n {2}extra-stage +warning +set, waive +\S/);
  });

  it('lists them for programs', async () => {
    const { stdout } = await run(['rules', '--format', 'json'], makeFolder());
    const { version, rules } = JSON.parse(stdout);
    expect(version).toBe(1);
    expect(rules.map(({ rule }: { rule: string }) => rule).sort()).toEqual(
      listRules()
        .map(({ id }) => id)
        .sort(),
    );
    expect(rules[0]).toEqual({
      rule: 'missing-provision',
      severity: 'error',
      severityInDraft: 'warning',
      settable: false,
      waivable: false,
      group: 'Completeness',
      finds: 'A provision of the Code has no entry in the file.',
    });
    expect(rules.filter(({ finds }: { finds: string }) => finds === '')).toEqual([]);
  });
});
