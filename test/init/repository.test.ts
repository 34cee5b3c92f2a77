import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { findPathOutside, findRelease } from '../../src/commands/init/find-release.ts';
import { packageRoot, readVersion } from '../../src/package-root.ts';
import { compileSchema } from '../ci/read-examples.ts';
import { makeFolder } from '../cli/sample.ts';
import { listFiles, readIn, runOn } from './run-init.ts';

const argv = ['init', '.', '--landlord', 'Elm Vale Homes'];
const docs = readFileSync(`${packageRoot}docs/ci.md`, 'utf8');
const remote = (url: string) => `[remote "origin"]\n\turl = ${url}\n`;

function write(folder: string, path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

function makeRepository(config: string, head = 'ref: refs/heads/main\n'): string {
  const folder = makeFolder();
  write(folder, '.git/config', config);
  write(folder, '.git/HEAD', head);
  return folder;
}

const hosts = [
  ['.github/workflows/self-assessment.yml', 'github-workflows', 'https://github.com/elm/vale.git'],
  ['.gitlab-ci.yml', 'gitlab-ci', 'git@gitlab.elmvale.example:elm/vale.git'],
  ['azure-pipelines.yml', 'azure-pipelines', 'https://dev.azure.com/elm/vale/_git/vale'],
  ['bitbucket-pipelines.yml', 'bitbucket-pipelines', 'git@bitbucket.org:elm/vale.git'],
] as const;

describe('CI', () => {
  it.each(hosts)('%s is written for its host, as docs/ci.md shows it', async (path, schema, url) => {
    const folder = makeRepository(remote(url));
    const { code, stderr } = await runOn(argv, folder);
    expect([code, stderr]).toEqual([0, expect.stringContaining(`there is ${path}.`)]);
    const written = readIn(folder, path);
    expect(compileSchema(schema)(parse(written))).toBe(true);
    const [note = '', ...lines] = written.split(/(?<=^# passes.*\n)/m);
    expect(note).toMatch(/^# Checks .*\n# passes: .*\n$/);
    expect(docs).toContain(`\n# ${path}\n${lines.join('').replaceAll(' --draft', '')}\`\`\`\n`);
    expect(written.match(/selfassess (check|build)/g)).toHaveLength(
      written.match(/assessments --draft/g)?.length ?? 0,
    );
    const others = hosts.map(([other]) => other).filter((other) => other !== path);
    expect(listFiles(folder).filter((file) => others.some((other) => other === file))).toEqual([]);
    expect(readIn(folder, 'README.md')).toContain(`\`${path}\``);
  });

  it.each(hosts.filter(([path]) => path !== '.gitlab-ci.yml'))(
    '%s names the main branch there is',
    async (path, _, url) => {
      const folder = makeRepository(remote(url), 'ref: refs/heads/master\n');
      await runOn(argv, folder);
      expect(readIn(folder, path)).toMatch(/\bmaster\b/);
      expect(readIn(folder, path)).not.toMatch(/\bmain\b/);
      const topical = makeRepository(remote(url), 'ref: refs/heads/topic\n');
      write(topical, '.git/refs/remotes/origin/HEAD', 'ref: refs/remotes/origin/live\n');
      await runOn(argv, topical);
      expect(readIn(topical, path)).toMatch(/\blive\b/);
    },
  );

  it.each([
    ['no remote', '[core]\n', 'as .git/config names no host to push to.'],
    [
      'a host that we do not know',
      remote('https://git.elmvale.example/x'),
      'as we have none for git.elmvale.example;',
    ],
  ])('with %s there is none, and why', async (_, config, said) => {
    const { code, stderr } = await runOn(argv, makeRepository(config));
    expect([code, stderr]).toEqual([0, expect.stringContaining(`No file for CI was written, ${said}`)]);
  });

  it('is not written below the top folder of the repository', async () => {
    const folder = makeRepository(remote('https://github.com/elm/vale.git'));
    const { stderr } = await runOn(['init', 'housing', ...argv.slice(2)], folder);
    expect(stderr).toContain(`in the top folder of the repository, ${folder};`);
    expect(listFiles(join(folder, 'housing')).join()).not.toContain('.github');
  });

  it('is found by the link of a worktree', async () => {
    const main = makeRepository(remote('https://github.com/elm/vale.git'));
    write(main, '.git/worktrees/tree/commondir', '../..\n');
    write(main, '.git/worktrees/tree/HEAD', 'ref: refs/heads/trunk\n');
    const tree = makeFolder();
    write(tree, '.git', `gitdir: ${join(main, '.git/worktrees/tree')}\n`);
    await runOn(argv, tree);
    expect(readIn(tree, '.github/workflows/self-assessment.yml')).toContain('branches: [trunk]');
  });

  it('needs package-lock.json, which is there or still to be written', async () => {
    const folder = makeRepository(remote('https://github.com/elm/vale.git'));
    const first = await runOn(argv, folder);
    expect(first.stderr).toContain('package-lock.json names, which “npm install” writes: commit that too.');
    write(folder, 'package-lock.json', '{}');
    const next = await runOn(argv, folder);
    expect(next.stderr).toContain('It installs what package-lock.json names: commit that too.');
  });

  it('that is there is kept, and told what it lacks', async () => {
    const folder = makeRepository(remote('https://github.com/elm/vale.git'));
    write(folder, '.github/workflows/self-assessment.yml', 'on: push\n');
    const { stderr } = await runOn(argv, folder);
    expect(stderr).toContain(
      '  .github/workflows/self-assessment.yml. Add a step with npm ci, and then npx selfassess',
    );
  });
});

describe('what npm is to install', () => {
  const installed = (manifest: string) => {
    const folder = makeFolder();
    write(folder, 'host/package.json', manifest);
    write(folder, 'host/tools/selfassess-0.1.0.tgz', '');
    return { folder, root: join(folder, 'host/node_modules/selfassess/') };
  };
  const asking = (address: string) => JSON.stringify({ devDependencies: { selfassess: address } });

  it.each([
    'git+https://git.elmvale.example/selfassess.git#abc',
    'https://elmvale.example/selfassess-0.1.0.tgz',
  ])('is %s where this copy came from there', (address) => {
    const { folder, root } = installed(asking(address));
    expect(findRelease(folder, root)).toEqual({ release: address, isReached: true, copied: '' });
  });

  it('is a file where this copy came from one, copied if it is outside the project', () => {
    const { folder, root } = installed(asking('file:tools/selfassess-0.1.0.tgz'));
    expect(findRelease(join(folder, 'host'), root)).toEqual({
      release: 'file:tools/selfassess-0.1.0.tgz',
      isReached: true,
      copied: '',
    });
    expect(findRelease(join(folder, 'new'), root)).toEqual({
      release: 'file:tools/selfassess-0.1.0.tgz',
      isReached: true,
      copied: join(folder, 'host/tools/selfassess-0.1.0.tgz'),
    });
  });

  it('is copied into tools/, and told, where the package.json that was there names a file outside', async () => {
    const folder = makeFolder();
    write(folder, 'selfassess-0.1.0.tgz', 'packed');
    write(folder, 'mine/package.json', asking('file:../selfassess-0.1.0.tgz'));
    const { stderr } = await runOn(argv, join(folder, 'mine'));
    expect(readIn(folder, 'mine/tools/selfassess-0.1.0.tgz')).toBe('packed');
    expect(stderr).toContain(
      '  package.json. It asks for selfassess at ../selfassess-0.1.0.tgz, outside this folder: colleagues and CI do not have it. A copy is in tools/ now; there, type: npm install --save-dev ./tools/selfassess-0.1.0.tgz\n',
    );
    expect(readIn(folder, 'mine/package.json')).toBe(asking('file:../selfassess-0.1.0.tgz'));
    write(folder, 'selfassess-0.1.0.tgz', 'packed anew');
    const again = await runOn(argv, join(folder, 'mine'));
    expect(again.stderr).toContain('  tools/selfassess-0.1.0.tgz. It is not the same file as ');
  });

  it('is told where the package.json that was there names a folder outside, or a file that is gone', async () => {
    for (const address of ['file:../clone', 'link:../clone', 'file:../gone.tgz', '/home/jo/clone']) {
      const folder = makeFolder();
      write(folder, 'package.json', asking(address));
      const { stderr } = await runOn(argv, folder);
      expect(stderr).toContain(`asks for selfassess at ${address.replace(/^\w+:/, '')}, outside this folder`);
      expect(stderr).toContain(`“npm pack”`);
    }
  });

  it.each([
    '^0.1.0',
    'file:tools/x.tgz',
    'file:./tools',
    'github:elm/selfassess',
    'https://elm.example/x.tgz',
  ])('is no path outside: %s', (release) => {
    expect(findPathOutside({ release, folder: makeFolder() })).toBe('');
  });

  it.each([asking('^0.1.0'), asking('file:gone.tgz'), '{}', 'null', 'no JSON'])(
    'is else the version: %s',
    (manifest) => {
      const { folder, root } = installed(manifest);
      expect(findRelease(folder, root)).toEqual({ release: readVersion(), isReached: false, copied: '' });
      expect(findRelease(folder)).toEqual({ release: readVersion(), isReached: false, copied: '' });
    },
  );
});
