import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { packageRoot } from '../../src/package-root.ts';
import { makeFolder, sampleFolder } from '../cli/sample.ts';
import { compileSchema, readExamples } from './read-examples.ts';

const examples = readExamples();
const example = (path: string) => examples.find((one) => one.path === path)?.content;
const schemas: Readonly<Record<string, string>> = {
  '.github/workflows/self-assessment.yml': 'github-workflows',
  '.github/workflows/self-assessment-action.yml': 'github-workflows',
  '.gitlab-ci.yml': 'gitlab-ci',
  'azure-pipelines.yml': 'azure-pipelines',
  'bitbucket-pipelines.yml': 'bitbucket-pipelines',
};
const readFile = (path: string) => readFileSync(`${packageRoot}${path}`, 'utf8');
const action = parse(readFile('action.yml'));

describe('the schemas', () => {
  const rows = [...readFile('test/ci/schemas/README.md').matchAll(/^\| `(\S+)` .* `([0-9a-f]{64})` \|$/gm)];

  it.each(rows.map(([, file = '', sum = '']) => [file, sum]))('%s is as published', (file, sum) => {
    const bytes = gunzipSync(readFileSync(`${packageRoot}test/ci/schemas/${file}`));
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(sum);
  });
});

describe('docs/ci.md', () => {
  it('shows these files', () => {
    expect(examples.map(({ path }) => path)).toEqual([
      ...Object.keys(schemas),
      '.pre-commit-config.yaml',
      '.pre-commit-config.yaml',
    ]);
  });

  it.each(Object.entries(schemas))('%s fits the schema of its system', (path, schema) => {
    const validate = compileSchema(schema);
    expect([validate(example(path)), validate.errors]).toEqual([true, null]);
  });

  it.each([
    ['.gitlab-ci.yml', 'gitlab-ci', { 'self-assessment': { script: 7 } }],
    [
      'azure-pipelines.yml',
      'azure-pipelines',
      { steps: [{ task: 'NodeTool@0', inputs: { versoinSpec: '22.x' } }] },
    ],
    ['.github/workflows/self-assessment.yml', 'github-workflows', { permissions: { contents: 'all' } }],
    ['bitbucket-pipelines.yml', 'bitbucket-pipelines', { pipelines: { default: [{ step: { script: 7 } }] } }],
  ])('and a slip in %s would be seen', (path, schema, slip) => {
    expect(compileSchema(schema)({ ...example(path), ...slip })).toBe(false);
  });

  it('explains every input of the action, and uses no other', () => {
    const table = readFile('docs/ci.md').match(/^\| input \|.*?(?=\n\n)/ms)?.[0] ?? '';
    const inputs = Object.keys(action.inputs);
    expect([...table.matchAll(/^\| `(\S+)`/gm)].map(([, name]) => name)).toEqual(inputs);
    const { steps } = example('.github/workflows/self-assessment-action.yml').jobs.check;
    expect(inputs).toEqual(expect.arrayContaining(Object.keys(steps.at(-1).with)));
  });

  it('says the package’s version and names no registry to install from', () => {
    expect(readFile('docs/ci.md')).toContain(
      `selfassess-${JSON.parse(readFile('package.json')).version}.tgz`,
    );
    expect(readFile('docs/ci.md')).not.toMatch(/npm (install|i) (--save-dev |-D )?selfassess|npx --yes/);
  });
});

describe('the commands of docs/ci.md', () => {
  const commands = examples.flatMap(({ content }) => listCommands(content));

  it.each([...new Set(commands)])('%s', (command) => {
    const folder = makeFolder();
    cpSync(sampleFolder, join(folder, 'assessments/harbour-vale/2025-26'), { recursive: true });
    // Stands for npx: what CI has installed is this package. The PDF has its own tests.
    const npx = `npx() { shift; node "${packageRoot}bin/selfassess.cjs" "$@"${command.includes(' build ') ? ' --only html' : ''}; }`;
    writeFileSync(join(folder, 'step.sh'), `${npx}\n${command}\n`);
    execFileSync('bash', ['-e', 'step.sh'], { cwd: folder, stdio: 'pipe', env: plainEnvironment() });
    for (const [, file = ''] of command.matchAll(/--format \w+=(\S+)/g)) {
      expect(existsSync(join(folder, file))).toBe(true);
    }
    if (command.includes(' build ')) {
      expect(existsSync(join(folder, 'public/index.html'))).toBe(true);
    }
  });

  it('write the reports that the systems are told to read', () => {
    const { reports } = example('.gitlab-ci.yml')['self-assessment'].artifacts;
    const written = commands.flatMap((command) => [...command.matchAll(/--format (\w+=\S+)/g)]);
    const names = written.map(([, name]) => name);
    expect(names).toContain(`gitlab=${reports.codequality}`);
    expect(names).toContain(`junit=${reports.junit}`);
    const { steps } = example('azure-pipelines.yml');
    const publish = steps.find(({ task }: { task?: string }) => task === 'PublishTestResults@2');
    expect(names).toContain(`junit=${publish.inputs.testResultsFiles}`);
  });
});

describe('.pre-commit-hooks.yaml', () => {
  const hooks: Record<string, unknown>[] = parse(readFile('.pre-commit-hooks.yaml'));
  const local = example('.pre-commit-config.yaml').repos[0].hooks[0];

  it.each([...hooks, local])('$entry is a hook as pre-commit wants it', (hook) => {
    const known = ['id', 'name', 'description', 'entry', 'language', 'files', 'args', 'require_serial'];
    expect(Object.keys(hook).filter((key) => !known.includes(key))).toEqual([]);
    for (const key of ['id', 'name', 'entry', 'language', 'files']) expect(typeof hook[key]).toBe('string');
    const files = new RegExp(String(hook['files']));
    expect(files.test('self-assessment.yaml')).toBe(true);
    expect(files.test('assessments/harbour-vale/2025-26/self-assessment.yaml')).toBe(true);
    expect(files.test('assessments/my-self-assessment.yaml')).toBe(false);
    expect(files.test('self-assessment.yaml.orig')).toBe(false);
  });

  it('checks, and never makes the PDF', () => {
    expect(hooks.map(({ entry }) => entry)).toEqual(['selfassess check']);
    expect(examples.at(-1)?.content.repos[0].hooks).toEqual([{ id: hooks[0]?.['id'], args: ['--draft'] }]);
  });

  it('runs on the files of a commit', () => {
    const folder = makeFolder();
    cpSync(sampleFolder, join(folder, 'a b'), { recursive: true });
    const args = [`${packageRoot}bin/selfassess.cjs`, 'check', '--draft', 'a b/self-assessment.yaml'];
    execFileSync(process.execPath, args, { cwd: folder, env: plainEnvironment() });
  });
});

/** What a CI file runs with selfassess. */
function listCommands(content: unknown): string[] {
  if (typeof content === 'string') return content.startsWith('npx selfassess') ? [content] : [];
  if (typeof content !== 'object' || content === null) return [];
  const { entry, args, ...others } = content as Record<string, unknown>;
  const hook =
    typeof entry === 'string' ? [`${entry} assessments/harbour-vale/2025-26/self-assessment.yaml`] : [];
  return [...(args === undefined ? hook : []), ...Object.values(others)].flatMap(listCommands);
}

/** Ours without what a CI job says of itself. */
function plainEnvironment(): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !/^(CI|GITHUB|GITLAB)(_|$)/.test(name));
  return Object.fromEntries(own);
}
