import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { CommandError } from '../../src/command-error.ts';
import { compare } from '../changes/run-changes.ts';
import { run } from './run.ts';
import { copySample, makeFolder } from './sample.ts';

const years = fileURLToPath(new URL('../changes/', import.meta.url));

/** A repository in which `homes/2025-26` was the earlier made-up year at `HEAD~1` and is the later one at `HEAD`. */
function makeRepository(): string {
  const folder = makeFolder();
  const git = (...words: string[]) => runGit(folder, ...words);
  git('init', '--quiet', '--initial-branch=main');
  for (const year of ['before', 'after']) {
    rmSync(join(folder, 'homes'), { recursive: true, force: true });
    cpSync(join(years, year), join(folder, 'homes/2025-26'), { recursive: true });
    git('add', '.');
    git('commit', '--quiet', '--message', `The year ${year}`);
  }
  return folder;
}

function runGit(folder: string, ...words: string[]): string {
  const who = [
    '-c',
    'user.name=Ines Okafor',
    '-c',
    'user.email=ines@elm.example',
    '-c',
    'commit.gpgsign=false',
  ];
  const dates = { GIT_AUTHOR_DATE: '2026-06-14T12:00:00Z', GIT_COMMITTER_DATE: '2026-06-14T12:00:00Z' };
  return execFileSync('git', [...who, ...words], {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ...dates },
  });
}

/** What the two years differ in, as the folders themselves tell it. */
const expected = (await compare(['before', 'after'], years)).stdout.split('\n\n').slice(1).join('\n\n');

/** What a run in that folder says below its title. */
async function tell(named: readonly [string, string?], cwd: string): Promise<string> {
  const { stdout, stderr } = await compare(named, cwd);
  expect(stderr).toBe('');
  return stdout.split('\n\n').slice(1).join('\n\n');
}

/** The message and help of the error that a run ends in. */
async function fail(
  named: readonly [string, string?],
  cwd: string,
  env?: Record<string, string | undefined>,
): Promise<string> {
  try {
    await compare(named, cwd, {}, env);
  } catch (error) {
    if (error instanceof CommandError) return `${error.message}\n  ${error.help}\n`;
    throw error;
  }
  throw new Error('It ran.');
}

describe('changes reads', () => {
  it.each([
    ['two folders', 'before', 'after'],
    ['two files', 'before/self-assessment.yaml', 'after/self-assessment.yaml'],
    ['a report for the assessment beside it', 'before/report.yaml', 'after'],
  ])('%s', async (_, before, after) => expect(await tell([before, after], years)).toBe(expected));

  it.each([
    ['a revision’s folder', ['HEAD~1:homes/2025-26', 'homes/2025-26'], '.'],
    ['a revision’s file', ['HEAD~1:homes/2025-26/self-assessment.yaml', 'homes/2025-26'], '.'],
    ['a revision’s report', ['HEAD~1:homes/2025-26/report.yaml', 'homes/2025-26'], '.'],
    ['two revisions', ['HEAD~1:homes/2025-26', 'main:homes/2025-26/'], '.'],
    ['a tree with one assessment', ['HEAD~1:homes', 'homes'], '.'],
    ['the whole of a revision', ['HEAD~1:.', '.'], '.'],
    ['a revision alone, with the path of the other', ['HEAD~1', 'homes/2025-26'], '.'],
    ['a revision alone with a colon', ['HEAD~1:', 'homes/2025-26'], '.'],
    ['a revision’s path, compared with what is there now', ['HEAD~1:homes/2025-26'], '.'],
    ['nothing but a revision, for the folder of the run', ['HEAD~1'], 'homes/2025-26'],
    ['a path from the folder of the run', ['HEAD~1:2025-26', '2025-26'], 'homes'],
    ['a path from the top of the repository', ['HEAD~1:homes/2025-26', '2025-26'], 'homes'],
    ['a path that leads upwards', ['HEAD~1:../2025-26', '../2025-26'], 'homes/2025-26'],
    ['a revision named by a sentence of its message', ['HEAD^{/year before}:homes', 'homes'], '.'],
    ['what is staged', ['HEAD~1:homes/2025-26', ':homes/2025-26'], '.'],
  ] as const)('%s', async (_, named, at) => {
    expect(await tell(named, join(makeRepository(), at))).toBe(expected);
  });

  it('a revision by an absolute path, from outside', async () => {
    const folder = join(makeRepository(), 'homes/2025-26');
    expect(await tell([`HEAD~1:${folder}`, folder], makeFolder())).toBe(expected);
  });

  it('a folder that has gone since', async () => {
    const folder = makeRepository();
    rmSync(join(folder, 'homes'), { recursive: true });
    expect(await tell(['HEAD~1:homes/2025-26', 'HEAD:homes/2025-26'], folder)).toBe(expected);
  });

  it('the register of a revision, and its figures', async () => {
    const folder = copySample();
    runGit(folder, 'init', '--quiet');
    runGit(folder, 'add', '.');
    runGit(folder, 'commit', '--quiet', '--message', 'Sample');
    expect(await tell(['HEAD:sample', 'sample'], folder)).toMatch(/^Nothing changed\./);
    const register = join(folder, 'sample/complaints.csv');
    const rows = readFileSync(register, 'utf8').split('\n');
    writeFileSync(register, rows.slice(0, -20).join('\n'));
    const said = await tell(['HEAD:sample', 'sample'], folder);
    expect(said).toMatch(/^Figures of 2025-26/);
    expect(said).toMatch(/\nReceived +205 +\d+ +−\d+\n/);
  });

  it('revisions of a bare repository, in whose folder git has files of the same names', async () => {
    const bare = join(makeFolder(), 'homes.git');
    runGit(makeRepository(), 'clone', '--quiet', '--bare', '.', bare);
    expect(existsSync(join(bare, 'HEAD'))).toBe(true);
    expect(await tell(['HEAD~1:homes/2025-26', 'HEAD'], bare)).toBe(expected);
    expect(await tell(['HEAD~1:homes/2025-26', 'HEAD:homes/2025-26'], bare)).toBe(expected);
  });

  it('what exists before a revision of the same name', async () => {
    const folder = makeRepository();
    renameSync(join(folder, 'homes/2025-26'), join(folder, 'main'));
    expect(await tell(['main', 'main'], folder)).toMatch(/^Nothing changed\./);
  });
});

it('does not write over a self-assessment through a link', async () => {
  const folder = copySample();
  symlinkSync('sample/self-assessment.yaml', join(folder, 'board.html'));
  const before = readFileSync(join(folder, 'sample/self-assessment.yaml'), 'utf8');
  const { code } = await run(['changes', 'sample', 'sample', '--out', 'board.html'], folder);
  expect([code, readFileSync(join(folder, 'sample/self-assessment.yaml'), 'utf8')]).toEqual([2, before]);
});

it('says what it has written', async () => {
  const folder = copySample();
  const { stderr } = await run(
    ['changes', 'sample', 'sample', '--format', 'html', '--out', 'board.html'],
    folder,
  );
  expect(stderr).toContain('Written to board.html.\n');
});

describe('changes cannot run', () => {
  it.each([
    ['there is no such file', ['nowhere', 'homes']],
    ['there is nothing to compare with', ['homes']],
    ['there is no such revision', ['HEAD~9:homes', 'homes']],
    ['the revision begins with a dash', ['--output=x:homes', 'homes']],
    ['the revision is a range', ['HEAD~1..HEAD:homes', 'homes']],
    ['the path was not there', ['HEAD:elsewhere', 'homes']],
    ['the path leads out of the repository', ['HEAD:../../homes', 'homes']],
    ['a drive is no revision', ['C:\\homes', 'homes']],
    ['a drive is no revision, with slashes either', ['C:/homes', 'homes']],
    ['a folder holds two', ['HEAD:homes', 'two']],
    ['a revision holds two', ['HEAD:two', 'homes']],
    ['nothing of the kind is staged', [':two', 'homes']],
    ['a file names no Code', ['HEAD:other.yaml', 'homes']],
    ['a file cannot be read', ['HEAD:broken.yaml', 'homes']],
  ] as const)('where %s', async (reason, named) => {
    const folder = makeRepository();
    for (const name of ['one', 'other']) {
      cpSync(join(folder, 'homes/2025-26'), join(folder, 'two', name), { recursive: true });
    }
    writeFileSync(join(folder, 'other.yaml'), 'landlord: { name: Elm Homes }\n');
    writeFileSync(join(folder, 'broken.yaml'), 'landlord: &a { name: *b }\nprovisions: !!binary [ *c }\n');
    runGit(folder, 'add', '.');
    runGit(folder, 'commit', '--quiet', '--message', 'More');
    await expect(await fail(named, folder)).toMatchFileSnapshot(
      `changes-cannot/${reason.replaceAll(' ', '-')}.txt`,
    );
    expect(existsSync(join(folder, 'x'))).toBe(false);
  });

  it('where there is no repository', async () => {
    const folder = makeFolder();
    const env = { PATH: process.env['PATH'], GIT_CEILING_DIRECTORIES: join(folder, '..') };
    await expect(await fail(['HEAD:homes', 'homes'], folder, env)).toMatchFileSnapshot(
      'changes-cannot/no-repository.txt',
    );
  });

  it('where there is no git', async () => {
    const env = { PATH: makeFolder() };
    await expect(await fail(['HEAD:homes', 'homes'], makeRepository(), env)).toMatchFileSnapshot(
      'changes-cannot/no-git.txt',
    );
  });

  it('over a YAML file', async () => {
    const folder = makeRepository();
    const out = { out: 'homes/2025-26/self-assessment.yaml' };
    await expect(compare(['HEAD~1', 'homes/2025-26'], folder, out)).rejects.toThrow(
      'cannot go to a YAML file',
    );
  });
});

describe('changes', () => {
  it('names the commit and its day', async () => {
    const { stdout } = await compare(['HEAD~1', 'homes/2025-26'], makeRepository());
    expect(stdout).toMatch(/^Before: HEAD~1:homes\/2025-26, commit [0-9a-f]{7} of 14 June 2026 \(/m);
  });

  it('tells a governing body the day of a revision, and neither it nor any folder', async () => {
    const { stdout } = await compare(['HEAD~1', 'homes/2025-26'], makeRepository(), { format: 'html' });
    const body = stdout.replace(/<style>[\s\S]*?<\/style>/, '');
    expect(body).toContain('Elm Homes, 2024-25');
    expect(body).toContain('As it stood on 14 June 2026');
    expect(body).not.toMatch(/HEAD|homes\/|commit|self-assessment\.yaml/);
  });

  it('ends with 2 and writes nothing where no browser can print the PDF', async () => {
    const folder = makeFolder();
    for (const year of ['before', 'after'])
      cpSync(join(years, year), join(folder, year), { recursive: true });
    const pdf = ['changes', 'before', 'after', '--format', 'pdf'];
    const { code, stderr } = await run(
      [...pdf, '--out', 'changes.pdf', '--browser', '/no/such/browser'],
      folder,
    );
    expect([code, stderr]).toEqual([2, expect.stringContaining('"/no/such/browser" does not exist.')]);
    expect(existsSync(join(folder, 'changes.pdf'))).toBe(false);
    expect(await run(pdf, folder)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('--out changes.pdf'),
    });
  });

  it('writes to a file', async () => {
    const folder = makeFolder();
    const out = join(folder, 'board/changes.html');
    const { stdout } = await compare(['before', 'after'], years, { format: 'html', out });
    expect(stdout).toBe('');
    expect(readFileSync(out, 'utf8')).toMatch(/^<!DOCTYPE html>/);
  });

  it('says on the side what it could not read, unless it is to be quiet', async () => {
    const folder = makeFolder();
    for (const year of ['before', 'after'])
      cpSync(join(years, year), join(folder, year), { recursive: true });
    const file = join(folder, 'after/self-assessment.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace('comply: YES', 'comply: Mostly'));
    writeFileSync(
      join(folder, 'after/report.yaml'),
      'performance: { register: cases.csv }\nanalysis: None.\n',
    );
    const { stderr } = await compare(['before', 'after'], folder);
    await expect(stderr).toMatchFileSnapshot('changes-notices.txt');
    expect((await compare(['before', 'after'], folder, { quiet: true })).stderr).toBe('');
  });

  it('starts no program from the repository', async () => {
    const folder = makeRepository();
    mkdirSync(join(folder, 'hooks'));
    const program = `touch ${join(folder, 'started')}; false`;
    const named = [
      ...['core.fsmonitor', 'core.pager', 'pager.show', 'diff.external', 'gpg.program', 'core.editor'],
      ...[
        'core.sshCommand',
        'core.askPass',
        'core.alternateRefsCommand',
        'credential.helper',
        'core.gitProxy',
      ],
      ...['filter.x.smudge', 'filter.x.clean', 'filter.x.process', 'diff.x.textconv', 'diff.x.command'],
      ...['merge.x.driver', 'uploadpack.packObjectsHook', 'trailer.x.command', 'remote.origin.vcs'],
    ];
    for (const key of named) runGit(folder, 'config', key, program);
    runGit(folder, 'config', 'log.showSignature', 'true');
    runGit(folder, 'config', 'core.hooksPath', join(folder, 'hooks'));
    for (const hook of ['post-index-change', 'reference-transaction', 'post-checkout', 'fsmonitor-watchman'])
      writeFileSync(join(folder, 'hooks', hook), `#!/bin/sh\n${program}\n`, { mode: 0o755 });
    writeFileSync(join(folder, '.git/info/attributes'), '* filter=x diff=x merge=x\n');
    await compare(['HEAD~1', ':homes/2025-26'], folder);
    expect(existsSync(join(folder, 'started'))).toBe(false);
  });

  it('fetches nothing that a partial clone lacks, by whatever means its remote names', async () => {
    const folder = makeRepository();
    const program = join(folder, 'fetch');
    writeFileSync(program, `#!/bin/sh\ntouch ${join(folder, 'started')}\n`, { mode: 0o755 });
    runGit(folder, 'config', 'extensions.partialClone', 'origin');
    runGit(folder, 'config', 'remote.origin.promisor', 'true');
    runGit(folder, 'config', 'remote.origin.url', `ext::${program}`);
    runGit(folder, 'config', 'protocol.ext.allow', 'always');
    const blob = runGit(folder, 'rev-parse', 'HEAD~1:homes/2025-26/self-assessment.yaml').trim();
    rmSync(join(folder, '.git/objects', blob.slice(0, 2), blob.slice(2)));
    await expect(compare(['HEAD~1', ':homes/2025-26'], folder)).rejects.toThrow();
    expect(existsSync(join(folder, 'started'))).toBe(false);
  });
});
