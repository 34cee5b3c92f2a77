import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from './run.ts';
import { copySample, findBlock } from './sample.ts';

const names = ['text', 'compact', 'json', 'sarif', 'junit', 'github', 'gitlab', 'checkstyle', 'markdown'];
const withGap = () => copySample((yaml) => yaml.replace(findBlock(yaml, '5.1'), ''));
const actions = { GITHUB_ACTIONS: 'true' };

describe('the formats of check', () => {
  it('are named by the help and where one is wrong', async () => {
    const { stderr } = await run(['check', '--format', 'toString'], '.');
    expect(stderr).toContain(`Choose one of: ${names.join(', ')}.`);
    const { stdout } = await run(['check', '--help'], '.');
    for (const name of names) expect(stdout).toMatch(new RegExp(`\\b${name}\\b`));
  });

  it('go to files, all in one run', async () => {
    const folder = withGap();
    const asked = names.flatMap((name) => ['--format', `${name}=out/my ${name}=1`]);
    const { code, stdout } = await run(['check', 'sample', ...asked], folder);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    for (const name of names) {
      expect(readFileSync(join(folder, `out/my ${name}=1`), 'utf8')).toMatch(/missing-provision/);
    }
  });

  it('say what a rule means in SARIF', async () => {
    const { stdout } = await run(['check', 'sample', '--format', 'sarif'], withGap());
    const { rules } = JSON.parse(stdout).runs[0].tool.driver;
    const rule = rules.find(({ id }: { id: string }) => id === 'missing-provision');
    expect(rule.help.markdown).toContain('**What it means.**');
  });
});

describe('under GitHub Actions', () => {
  it('check adds annotations and the job summary by itself', async () => {
    const folder = withGap();
    const summary = join(folder, 'summary.md');
    writeFileSync(summary, 'Before.\n');
    const env = { ...actions, GITHUB_STEP_SUMMARY: summary };
    const { stdout } = await run(['check', 'sample'], folder, env);
    expect(stdout).toMatch(/Not ready to publish[^\n]*\n::error file=sample\/self-assessment\.yaml,line=/);
    expect(readFileSync(summary, 'utf8')).toMatch(
      /^Before\.\n\*\*Not ready to publish.*\*\*\n\n\| Severity /,
    );
  });

  it('check adds nothing where a format was asked for, but the summary to annotations', async () => {
    const folder = withGap();
    const summary = join(folder, 'summary.md');
    writeFileSync(summary, '');
    const env = { ...actions, GITHUB_STEP_SUMMARY: summary };
    expect((await run(['check', 'sample', '--format', 'text'], folder, env)).stdout).not.toContain('::error');
    expect(readFileSync(summary, 'utf8')).toBe('');
    await run(['check', 'sample', '--format', 'text', '--format', 'github=annotations.txt'], folder, env);
    expect(readFileSync(summary, 'utf8')).toContain('**Not ready to publish');
  });

  it('names files from the root of the repository', async () => {
    const folder = withGap();
    mkdirSync(join(folder, 'our homes'));
    renameSync(join(folder, 'sample'), join(folder, 'our homes/sample'));
    const env = { ...actions, GITHUB_WORKSPACE: folder };
    const { stdout } = await run(['check', 'sample'], join(folder, 'our homes'), env);
    expect(stdout).toContain('--> sample/self-assessment.yaml:');
    expect(stdout).toContain('::error file=our homes/sample/self-assessment.yaml,');
    const gitlab = await run(['check', '.', '--format', 'gitlab'], join(folder, 'our homes'), {
      CI_PROJECT_DIR: folder,
    });
    expect(JSON.parse(gitlab.stdout)[0].location.path).toBe('our homes/sample/self-assessment.yaml');
  });

  it('names files from the root of a repository that was checked out below the workspace', async () => {
    const folder = withGap();
    mkdirSync(join(folder, 'repo/.git'), { recursive: true });
    renameSync(join(folder, 'sample'), join(folder, 'repo/sample'));
    const env = { ...actions, GITHUB_WORKSPACE: folder };
    const named = '::error file=sample/self-assessment.yaml,';
    expect((await run(['check', 'repo'], folder, env)).stdout).toContain(named);
    expect((await run(['check', 'sample'], join(folder, 'repo'), env)).stdout).toContain(named);
    const { stdout } = await run(['check', join(folder, 'repo')], join(folder, '..'), env);
    expect(stdout).toContain(named);
    // A submodule belongs to the repository around it.
    writeFileSync(join(folder, 'repo/sample/.git'), 'gitdir: ../.git/modules/sample');
    expect((await run(['check', 'repo'], folder, env)).stdout).toContain(named);
    mkdirSync(join(folder, '.git'));
    expect((await run(['check', 'repo'], folder, env)).stdout).toContain(
      '::error file=repo/sample/self-assessment.yaml,',
    );
  });

  it('elsewhere prints no annotation', async () => {
    expect((await run(['check', 'sample'], withGap())).stdout).not.toContain('::error');
  });
});
