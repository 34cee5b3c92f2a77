import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { proposeMessage } from '../../../src/commands/edit/commit/propose-message.ts';
import { runGit } from '../../../src/commands/edit/commit/run-git.ts';
import { isRunning } from '../is-running.ts';
import { copySample, type OpenForms, openForms } from './open-forms.ts';

const mail = 'ann@harbourvale.example';

/** A repository with the sample's year in one commit, without any settings of this computer. */
function openRepository({ named = true } = {}) {
  const folder = copySample();
  const top = dirname(folder);
  const env = {
    PATH: process.env['PATH'] ?? '',
    HOME: top,
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: join(top, '.gitconfig'),
  };
  const git = (...words: string[]) => execFileSync('git', words, { cwd: top, env, encoding: 'utf8' }).trim();
  git('init', '--quiet', '--initial-branch=main');
  git('add', '2025-26');
  git('-c', 'user.name=Ann', '-c', `user.email=${mail}`, 'commit', '--quiet', '-m', 'Begin');
  if (named) {
    git('config', 'user.name', 'Ann');
    git('config', 'user.email', mail);
  }
  const hook = (name: string, script: string) => {
    mkdirSync(join(top, '.git/hooks'), { recursive: true });
    writeFileSync(join(top, '.git/hooks', name), `#!/bin/sh\n${script}\n`);
    chmodSync(join(top, '.git/hooks', name), 0o755);
  };
  return { folder, top, env, git, hook, files: () => git('show', '--name-only', '--format=').split('\n') };
}

/** Names another owner under 6.3, and answers 1.2 with No. */
async function change(forms: OpenForms): Promise<void> {
  await forms.send('p/6.3', { 'action.owner': 'Head of Homes' });
  await forms.send('p/1.2', { comply: 'no' });
}

test('what changed is told provision by provision, and committed with the message that is proposed', async () => {
  const { folder, env, git, files } = openRepository();
  const forms = await openForms(folder, { env });
  expect((await forms.get('changes/')).text).toContain('Nothing changed since the last commit.');
  expect((await forms.get('changes/')).text).not.toContain('<button>');
  await change(forms);
  const page = await forms.get('changes/');
  expect(page.text).toContain('Stopped complying');
  expect(page.text).toContain('Actions with another owner');
  expect(page.text).toContain('Head of Homes');
  expect(page.fields.get('message')).toBe('Answer 1.2; edit 6.3');
  expect(page.text).toContain('Commit self-assessment.yaml</button>');
  expect(page.text).toContain(`Ann &lt;${mail}&gt;, on the branch main`);
  git('add', '2025-26/self-assessment.yaml');
  const done = await forms.send('changes/', {});
  expect(done.status).toBe(200);
  expect(done.text).toContain(
    `Committed on main as ${git('rev-parse', '--short', 'HEAD')}: Answer 1.2; edit 6.3`,
  );
  expect(git('log', '--format=%an %s')).toBe('Ann Answer 1.2; edit 6.3\nAnn Begin');
  expect(files()).toEqual(['2025-26/self-assessment.yaml']);
  expect(git('status', '--porcelain', '--untracked-files=no')).toBe('');
});

test('exactly the files of the assessment that changed are committed, new and removed ones too; what else is staged stays so', async () => {
  const { folder, top, env, git, files } = openRepository();
  git('rm', '--quiet', '--cached', '2025-26/process.yaml');
  git('commit', '--quiet', '-m', 'Without a procedure');
  rmSync(join(folder, 'report.yaml'));
  writeFileSync(join(top, 'staged.txt'), 'staged');
  git('add', 'staged.txt');
  writeFileSync(join(top, 'other.txt'), 'other');
  const forms = await openForms(folder, { env });
  await change(forms);
  const page = await forms.get('changes/');
  expect(page.text).toContain('Commit these 3 files');
  expect(page.fields.get('message')).toBe(
    'Answer 1.2; edit 6.3; take out the annual report; add the procedure',
  );
  const done = await forms.send('changes/', { message: 'All three\r\n\r\n# And why' });
  expect(done.text).toContain('Committed on main');
  expect(files()).toEqual(['2025-26/process.yaml', '2025-26/report.yaml', '2025-26/self-assessment.yaml']);
  expect(git('log', '-1', '--format=%B')).toBe('All three\n\n# And why');
  expect(git('diff', '--cached', '--name-only')).toBe('staged.txt');
  expect(git('status', '--porcelain', '--', 'other.txt')).toBe('?? other.txt');
});

test('where a hook fails nothing is committed or staged, and what it printed or changed is told, and not run', async () => {
  const { folder, env, git, hook } = openRepository();
  git('rm', '--quiet', '--cached', '2025-26/process.yaml');
  git('commit', '--quiet', '-m', 'Without a procedure');
  hook(
    'pre-commit',
    'echo >> 2025-26/self-assessment.yaml; echo "<script>alert(1)</script> no commit today" >&2; exit 1',
  );
  const forms = await openForms(folder, { env });
  await change(forms);
  const text = forms.read();
  const before = [git('ls-files', '--stage'), git('rev-parse', 'HEAD')];
  expect((await forms.get('changes/')).text).toContain('git runs the hook pre-commit');
  const failed = await forms.send('changes/', { message: 'Words to keep' });
  expect(failed.status).toBe(422);
  expect(failed.text).toContain('&lt;script&gt;alert(1)&lt;/script&gt; no commit today');
  expect(failed.text).not.toContain('<script>alert');
  expect(failed.fields.get('message')).toBe('Words to keep');
  expect(failed.text).toContain('But a hook has changed the files themselves.');
  expect(forms.read()).toBe(`${text}\n`);
  expect([git('ls-files', '--stage'), git('rev-parse', 'HEAD')]).toEqual(before);
});

test('what a hook puts into the commit or says after it is told', async () => {
  const { folder, top, env, hook, files } = openRepository();
  writeFileSync(join(top, 'more.txt'), 'more');
  hook('pre-commit', 'git add more.txt');
  hook('post-commit', 'echo "thank you"');
  const forms = await openForms(folder, { env });
  await change(forms);
  const done = await forms.send('changes/', {});
  expect(files()).toEqual(['2025-26/self-assessment.yaml', 'more.txt']);
  expect(done.text).toContain('A hook has put into it, too: more.txt.');
  expect(done.text).toContain('<pre>thank you</pre>');
});

test('a message names few provisions and parts, and counts many', () => {
  const parts = {
    kind: 'assessment',
    state: 'changed',
    answered: ['6.3', '6.4'],
    edited: ['1.2'],
    titles: [],
  } as const;
  const report = {
    ...parts,
    kind: 'report',
    answered: [],
    edited: [],
    titles: ['Findings', 'CH01'],
  } as const;
  expect(proposeMessage([parts, report])).toBe(
    'Answer 6.3 and 6.4; edit 1.2; change the annual report (findings, CH01)',
  );
  const many = { ...parts, answered: ['1.2', '1.3', '1.4', '1.5', '1.6'], edited: [] };
  expect(proposeMessage([many, { ...report, titles: [] }])).toBe(
    'Answer 5 provisions; tidy the annual report',
  );
});

test('nothing asks, and what takes too long is stopped with all that it has started', async () => {
  const { folder, top, env, hook } = openRepository();
  hook('pre-commit', `sleep 60 & echo $! > '${top}/started'; wait`);
  const given = { folder, env, patience: 1500 };
  const end = await runGit(['commit', '--allow-empty', '--quiet', '--file=-'], given, 'Message');
  expect(end).toMatchObject({ stopped: true, code: 1 });
  await expect.poll(() => isRunning(Number(readFileSync(join(top, 'started'), 'utf8')))).toBe(false);
  const asked = await runGit(
    ['-c', 'alias.ask=!cat; test "$GIT_EDITOR$GIT_TERMINAL_PROMPT" = true0 && echo none', 'ask'],
    {
      ...given,
      patience: 60_000,
    },
  );
  expect(asked).toMatchObject({ stopped: false, said: 'none' });
});

test('where git does not know whose a commit is, the two lines that tell it are shown and no button', async () => {
  const { folder, env, git } = openRepository({ named: false });
  const forms = await openForms(folder, { env });
  await change(forms);
  const page = await forms.get('changes/');
  expect(page.text).toContain('git config --global user.name &quot;Your Name&quot;');
  expect(page.text).toContain('git config --global user.email');
  expect(page.text).not.toContain('<button>');
  const refused = await forms.post('changes/', new URLSearchParams({ message: 'Anyway' }));
  expect(refused.status).toBe(409);
  expect(git('log', '--format=%s')).toBe('Begin');
});

test.each([
  ['a merge is under way', 'A merge is under way', (git: Git) => git('update-ref', 'MERGE_HEAD', 'HEAD')],
  ['no branch is checked out', 'detached HEAD', (git: Git) => git('checkout', '--quiet', '--detach')],
  ['a part of the file is staged', 'What is staged of self-assessment.yaml', stagePart],
])('where %s, it is refused with the reason before the button', async (_, reason, spoil) => {
  const { folder, env, git } = openRepository();
  const forms = await openForms(folder, { env });
  await forms.send('p/6.3', { 'action.owner': 'Head of Homes' });
  const shown = await forms.get('changes/');
  spoil(git);
  await forms.send('p/1.2', { comply: 'no' });
  const page = await forms.get('changes/');
  expect(page.text).toContain(reason);
  expect(page.text).not.toContain('<button>');
  expect((await forms.post('changes/', shown.fields)).status).toBe(409);
  expect(git('log', '--format=%s')).toBe('Begin');
});

type Git = (...words: string[]) => string;

function stagePart(git: Git): string {
  return git('add', '2025-26/self-assessment.yaml');
}

test('a form of another website, and one of a page that is out of date, commit nothing', async () => {
  const { folder, env, git } = openRepository();
  const forms = await openForms(folder, { env });
  await forms.send('p/6.3', { 'action.owner': 'Head of Homes' });
  const { fields } = await forms.get('changes/');
  for (const headers of [{ Origin: 'https://evil.example' }, { Origin: 'null' }])
    expect((await forms.post('changes/', fields, headers)).status).toBe(403);
  await forms.send('p/1.2', { comply: 'no' });
  const late = await forms.post('changes/', fields);
  expect(late.status).toBe(409);
  expect(late.text).toContain('something has changed since this page was shown');
  const blank = await forms.send('changes/', { message: ' \r\n' });
  expect(blank.status).toBe(422);
  expect(git('log', '--format=%s')).toBe('Begin');
});

test('a name that begins with a dash, or means something to git, is only a name', async () => {
  const { top, env, git, files } = openRepository();
  const folder = join(top, '-a :(glob)*');
  renameSync(join(top, '2025-26'), folder);
  renameSync(join(folder, 'self-assessment.yaml'), join(folder, '--amend.yaml'));
  git('add', '--all', '--', '-a :(glob)*', '2025-26');
  git('commit', '--quiet', '-m', 'Rename');
  const forms = await openForms(folder, { env, paths: ['./--amend.yaml'] });
  await change(forms);
  const page = await forms.get('changes/');
  expect(page.text).toContain('Stopped complying');
  expect((await forms.send('changes/', {})).text).toContain('Committed on main');
  expect(files()).toEqual(['-a :(glob)*/--amend.yaml']);
  expect(git('log', '--format=%s')).toBe('Answer 1.2; edit 6.3\nRename\nBegin');
});

test('the first commit of a repository can be made', async () => {
  const { folder, top, env, git, files } = openRepository();
  rmSync(join(top, '.git'), { recursive: true });
  git('init', '--quiet', '--initial-branch=main');
  git('config', 'user.name', 'Ann');
  git('config', 'user.email', mail);
  const forms = await openForms(folder, { env });
  expect((await forms.get('changes/')).text).toContain('in no commit yet');
  expect((await forms.send('changes/', {})).text).toContain('Committed on main');
  expect(files()).toHaveLength(3);
});

test('the list can be of what changed since the last commit; without git nothing speaks of it', async () => {
  const { folder, top, env } = openRepository();
  const forms = await openForms(folder, { env });
  await change(forms);
  await forms.send('p/2.1', { 'review.owner': 'Ann' });
  const list = await forms.get('?show=changed');
  expect(list.text).toContain('Changed since the last commit (3)');
  expect([...list.text.matchAll(/id="p-([\d.]+)"/g)].map(([, id]) => id)).toEqual(['1.2', '2.1', '6.3']);
  expect((await forms.get('changes/')).text).toContain('Only what is never published');
  rmSync(join(top, '.git'), { recursive: true });
  expect((await forms.get('')).text).not.toContain('since the last commit');
  expect((await forms.get('')).text).not.toContain('What changed');
  expect((await forms.get('changes/')).status).toBe(404);
});

test('no program that a repository names for reading is run by looking', async () => {
  const { folder, top, env, git } = openRepository();
  const trap = join(top, 'ran.txt');
  writeFileSync(join(top, '.gitattributes'), '*.yaml filter=trap\n');
  git('config', 'filter.trap.clean', `sh -c 'echo clean >> ${trap}; cat'`);
  git('config', 'core.fsmonitor', `sh -c 'echo monitor >> ${trap}'`);
  git('config', 'core.editor', `sh -c 'echo editor >> ${trap}'`);
  const forms = await openForms(folder, { env });
  await change(forms);
  const page = await forms.get('changes/');
  await forms.get('?show=changed');
  expect(page.text).toContain('git runs the filter trap');
  expect(() => readFileSync(trap)).toThrow('ENOENT');
  await forms.send('changes/', {});
  expect(new Set(readFileSync(trap, 'utf8').trim().split('\n'))).toEqual(new Set(['clean']));
});
