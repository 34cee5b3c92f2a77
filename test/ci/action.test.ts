import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { packageRoot } from '../../src/package-root.ts';
import { makeFolder, sampleFolder } from '../cli/sample.ts';
import { compileSchema } from './read-examples.ts';

interface Step {
  readonly name: string;
  readonly id?: string;
  readonly if?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly run?: string;
  readonly uses?: string;
  readonly with?: Readonly<Record<string, string>>;
}

interface Action {
  readonly inputs: Readonly<Record<string, { default: string }>>;
  readonly runs: { readonly steps: readonly Step[] };
}

const action: Action = parse(readFileSync(`${packageRoot}action.yml`, 'utf8'));

describe('action.yml', () => {
  it('fits GitHub’s schema', () => {
    const validate = compileSchema('github-actions');
    expect([validate(action), validate.errors]).toEqual([true, null]);
  });

  it('hands inputs to the shell as variables, never as text of a script', () => {
    for (const { run } of action.runs.steps) expect(run ?? '').not.toContain('${{');
  });

  it('checks, annotates and writes the summary', () => {
    const { stdout, summary, steps, code } = runAction(makeRepository(), {});
    expect([code, steps]).toEqual([0, ['Find selfassess', 'Check']]);
    expect(stdout).not.toContain('::error');
    expect(summary).toContain('Ready to publish');
  });

  it('fails where something is wrong, and builds nothing', () => {
    const repository = makeRepository();
    spoil(repository);
    const { stdout, summary, steps, code } = runAction(repository, { path: 'assessments', build: 'true' });
    expect([code, steps]).toEqual([1, ['Find selfassess', 'Check']]);
    expect(stdout).toMatch(
      /^::error file=assessments\/harbour vale\/self-assessment\.yaml,line=\d+,.*title=unknown-answer\b/m,
    );
    expect(summary).toContain('unknown-answer');
  });

  it('builds, says where, and keeps the pages', () => {
    const repository = makeRepository();
    const { steps, outputs, code, kept } = runAction(repository, {
      path: 'assessments/harbour vale\n',
      build: 'true',
      'build-args': '--only html',
      out: 'the pages',
    });
    expect(code).toBe(0);
    expect(steps).toEqual(['Find selfassess', 'Check', 'Build', 'Keep the pages']);
    expect(outputs['build']).toEqual({ folder: 'the pages' });
    expect(kept).toMatchObject({ name: 'self-assessment', path: 'the pages' });
    expect(existsSync(join(repository, 'the pages/index.html'))).toBe(true);
  });

  it('goes on with a draft, marked as one', () => {
    const repository = makeRepository();
    leaveOutAnAnswer(repository);
    const inputs = { build: 'true', 'build-args': '--only html' };
    expect(runAction(repository, inputs).code).toBe(1);
    expect(runAction(repository, { ...inputs, draft: 'true' }).code).toBe(0);
    expect(readFileSync(join(repository, 'public/index.html'), 'utf8')).toMatch(/draft/i);
  });

  it('fails at the severity it is told, and takes more options', () => {
    const repository = makeRepository();
    spoil(repository);
    expect(runAction(repository, { 'fail-on': 'never' }).code).toBe(0);
    expect(runAction(repository, { args: '--format junit=reports/junit.xml' }).code).toBe(1);
    expect(existsSync(join(repository, 'reports/junit.xml'))).toBe(true);
  });

  it('takes several paths, one a line', () => {
    const repository = makeRepository();
    cpSync(join(repository, 'assessments'), join(repository, 'more'), { recursive: true });
    spoil(repository, 'more');
    expect(runAction(repository, { path: 'assessments' }).code).toBe(0);
    expect(runAction(repository, { path: 'assessments\nmore' }).stdout).toContain('file=more/harbour vale/');
  });

  it('installs the copy it came with where the repository has none', () => {
    const repository = makeRepository();
    const copy = join(makeFolder(), 'copy');
    mkdirSync(join(copy, 'bin'), { recursive: true });
    writeFileSync(join(copy, 'bin/selfassess.cjs'), 'console.log("the copy", process.argv[2])');
    const { stdout, code } = runAction(repository, {}, { installed: false, action: copy });
    expect(stdout).toContain(`npm ci --no-audit --no-fund in ${copy}`);
    expect(stdout).toContain('the copy check');
    expect(code).toBe(0);
  });

  it('says what to do where there is none at all', () => {
    const { stdout, code } = runAction(makeRepository(), {}, { installed: false, action: makeFolder() });
    expect([code, stdout]).toEqual([
      2,
      '::error title=selfassess::selfassess is not installed. Put a step with npm ci before this one.\n',
    ]);
  });
});

/** A landlord's repository: the sample, in a folder with a space. */
function makeRepository(): string {
  const repository = makeFolder();
  cpSync(sampleFolder, join(repository, 'assessments/harbour vale'), { recursive: true });
  return repository;
}

function spoil(repository: string, folder = 'assessments'): void {
  edit(repository, folder, (text) => text.replace('comply: yes', 'comply: Mostly'));
}

function leaveOutAnAnswer(repository: string): void {
  edit(repository, 'assessments', (text) => text.replace('comply: yes', 'comply:'));
}

function edit(repository: string, folder: string, change: (text: string) => string): void {
  const path = join(repository, folder, 'harbour vale/self-assessment.yaml');
  const text = readFileSync(path, 'utf8');
  expect(change(text)).not.toBe(text);
  writeFileSync(path, change(text));
}

interface Done {
  stdout: string;
  summary: string;
  code: number;
  readonly steps: string[];
  /** What each step wrote for later ones, by its id. */
  readonly outputs: Record<string, Record<string, string>>;
  /** What the step that uploads was given. */
  kept: Record<string, string>;
}

/** Runs the steps as a runner would: expressions filled in, `bash -eo pipefail`, stopped at the first that fails. */
function runAction(
  repository: string,
  inputs: Readonly<Record<string, string>>,
  { installed = true, action: folder = packageRoot } = {},
): Done {
  if (installed) install(repository);
  const workplace = makeFolder();
  makeFakeNpm(workplace);
  const given = Object.fromEntries(
    Object.entries(action.inputs).map(([name, input]) => [name, inputs[name] ?? input.default]),
  );
  const done: Done = { stdout: '', summary: '', code: 0, steps: [], outputs: {}, kept: {} };
  for (const step of action.runs.steps) {
    if (step.if && given[step.if.match(/^inputs\.(\S+) == 'true'$/)?.[1] ?? ''] !== 'true') continue;
    const fill = (texts: Readonly<Record<string, string>> = {}) =>
      fillExpressions(texts, given, folder, done.outputs);
    done.steps.push(step.name);
    if (step.run === undefined) done.kept = fill(step.with);
    else runStep(step, step.run, fill(step.env), repository, workplace, done);
    if (done.code !== 0) break;
  }
  return done;
}

function fillExpressions(
  texts: Readonly<Record<string, string>>,
  inputs: Readonly<Record<string, string>>,
  folder: string,
  outputs: Done['outputs'],
): Record<string, string> {
  const evaluate = (_: string, expression: string) => {
    const [scope, name = '', , output = ''] = expression.split('.');
    if (scope === 'inputs') return inputs[name] ?? '';
    return scope === 'github' ? folder : (outputs[name]?.[output] ?? '');
  };
  return Object.fromEntries(
    Object.entries(texts).map(([key, text]) => [key, text.replace(/\$\{\{ (.+?) \}\}/g, evaluate)]),
  );
}

function runStep(
  step: Step,
  script: string,
  env: Readonly<Record<string, string>>,
  repository: string,
  workplace: string,
  done: Done,
): void {
  const output = join(workplace, 'output');
  const summary = join(workplace, 'summary.md');
  for (const file of [output, summary]) writeFileSync(file, '');
  const { status, stdout } = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script], {
    cwd: repository,
    encoding: 'utf8',
    env: {
      PATH: `${workplace}:${dirname(process.execPath)}:/usr/bin:/bin`,
      HOME: process.env['HOME'],
      GITHUB_ACTIONS: 'true',
      GITHUB_WORKSPACE: repository,
      GITHUB_OUTPUT: output,
      GITHUB_STEP_SUMMARY: summary,
      ...env,
    },
  });
  done.stdout += stdout;
  done.summary += readFileSync(summary, 'utf8');
  done.code = status ?? -1;
  const lines = readFileSync(output, 'utf8').split('\n').filter(Boolean);
  const pairs = lines.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]);
  done.outputs[step.id ?? step.name] = Object.fromEntries(pairs);
}

/** What `npm ci` leaves in a repository that brings selfassess along. */
function install(repository: string): void {
  const modules = join(repository, 'node_modules');
  if (existsSync(modules)) return;
  mkdirSync(modules);
  symlinkSync(packageRoot, join(modules, 'selfassess'), 'dir');
}

function makeFakeNpm(folder: string): void {
  writeFileSync(join(folder, 'npm'), '#!/bin/sh\necho "npm $* in $PWD"\n');
  chmodSync(join(folder, 'npm'), 0o755);
}
