import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nameOwned } from '../../src/commands/disk/owner.ts';
import { packageRoot } from '../../src/package-root.ts';
import { openPdf } from '../render/read-pdf.ts';
import { run } from './run.ts';
import { copySample, findBlock, makeFolder } from './sample.ts';

function list(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}

/** Where the links of a PDF lead, but for those within it. */
async function listAddresses(path: string): Promise<string[]> {
  const pdf = await openPdf(readFileSync(path));
  const pages = await Promise.all(
    Array.from({ length: pdf.numPages }, async (_, index) => (await pdf.getPage(index + 1)).getAnnotations()),
  );
  return pages.flat().flatMap(({ unsafeUrl }) => unsafeUrl ?? []);
}

describe('build', () => {
  it('publishes the sample, whole and the same each time', async () => {
    const folder = makeFolder();
    const sample = join(packageRoot, 'assessments/harbour-vale/2025-26');
    const { code, stdout, stderr } = await run(['build', sample], folder);
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(stderr).toContain(
      'Published to public/:\n  pages: index.html, sections/ (10 files), annual-report.html and process.html\n  PDFs: self-assessment.pdf, annual-report.pdf and process.pdf\n',
    );
    expect(list(join(folder, 'public'))).toEqual([
      'annual-report.html',
      'annual-report.pdf',
      'data/annual-report.json',
      'data/charts/categories.csv',
      'data/charts/on-time.csv',
      'data/charts/outcomes.csv',
      'data/charts/received.csv',
      'data/figures.csv',
      'data/process.json',
      'data/self-assessment.csv',
      'data/self-assessment.json',
      'documents/annual-report.docx',
      'documents/self-assessment.docx',
      'evidence/complaint-definition-checklist.txt',
      'evidence/stage-1-letter.txt',
      'fragments/annual-report.html',
      'fragments/index.html',
      'fragments/process.html',
      'index.html',
      'manifest.json',
      'process.html',
      'process.pdf',
      ...['1', '2', '3', '4', '5', '6-stage-1', '6-stage-2', '7', '8', '9'].map(
        (name) => `sections/${name}.html`,
      ),
      'self-assessment.pdf',
    ]);
    const manifest = JSON.parse(readFileSync(join(folder, 'public/manifest.json'), 'utf8'));
    for (const { path, bytes, sha256 } of manifest.files) {
      const content = readFileSync(join(folder, 'public', path));
      expect([content.length, createHash('sha256').update(content).digest('hex')]).toEqual([bytes, sha256]);
    }
    const page = readFileSync(join(folder, 'public/index.html'), 'utf8');
    const offered = [
      'self-assessment.pdf',
      'annual-report.html',
      'annual-report.pdf',
      'process.html',
      'process.pdf',
    ];
    for (const name of ['sections/1.html', ...offered]) expect(page).toContain(`href="${name}"`);
    expect(await listAddresses(join(folder, 'public/self-assessment.pdf'))).toEqual(
      expect.arrayContaining([
        'annual-report.html',
        'annual-report.pdf',
        'evidence/stage-1-letter.txt',
        'https://www.harbourvale.example/complaints-policy',
      ]),
    );
    expect(await listAddresses(join(folder, 'public/annual-report.pdf'))).toEqual(
      expect.arrayContaining(['index.html', 'self-assessment.pdf']),
    );
    const before = readFileSync(join(folder, 'public/manifest.json'), 'utf8');
    expect((await run(['build', sample], folder)).stderr).toContain('Nothing has changed');
    expect((await run(['build', sample, '--fresh'], folder)).stderr).toContain('Published to public/');
    expect(readFileSync(join(folder, 'public/manifest.json'), 'utf8')).toBe(before);
    expect(readdirSync(folder)).toEqual(['public']);
  });

  it('refuses while errors stand, and leaves what was there', async () => {
    const folder = copySample((yaml) => yaml.replace(findBlock(yaml, '5.10'), ''));
    mkdirSync(join(folder, 'public'));
    writeFileSync(join(folder, 'public/manifest.json'), '{"generator":"selfassess","files":[]}');
    const { code, stdout, stderr } = await run(['build', 'sample'], folder);
    expect(code).toBe(1);
    expect(stdout).toContain('Provision 5.10 is missing');
    expect(stderr).toContain('Nothing was written.');
    expect(list(join(folder, 'public'))).toEqual(['manifest.json']);
  });

  it('publishes a draft of what is incomplete, but not of what is wrong', async () => {
    const gap = copySample((yaml) => yaml.replace(findBlock(yaml, '5.10'), ''));
    expect((await run(['build', 'sample', '--draft', '--only', 'html'], gap)).code).toBe(0);
    expect(readFileSync(join(gap, 'public/index.html'), 'utf8')).toContain('draft');
    const wrong = copySample((yaml) => yaml.replace('comply: yes', 'comply: Maybe'));
    expect((await run(['build', 'sample', '--draft', '--only', 'html'], wrong)).code).toBe(1);
  });

  it.each([
    ['does not exist', '/no/such/browser', ''],
    ['ends at once', './browser', '#!/bin/sh\nexit 0\n'],
    ['prints garbage', './browser', '#!/bin/sh\nprintf "what is this\\000" >&4\nsleep 9\n'],
  ])('writes nothing where the browser %s, and leaves what was there', async (_, browser, program) => {
    const folder = copySample();
    if (program !== '') writeFileSync(join(folder, 'browser'), program, { mode: 0o755 });
    const build = (...args: string[]) => run(['build', 'sample', '--browser', browser, ...args], folder);
    const before = readdirSync(folder);
    for (const args of [[], ['--only', 'pdf']]) {
      const { code, stderr } = await build(...args);
      expect([code, stderr]).toEqual([
        2,
        expect.stringMatching(/Nothing was written\..*add --only html\.$/ms),
      ]);
      expect(readdirSync(folder)).toEqual(before);
    }
    expect((await build('--only', 'html')).code).toBe(0);
    writeFileSync(join(folder, 'public/self-assessment.pdf'), 'of last year');
    const manifest = JSON.parse(readFileSync(join(folder, 'public/manifest.json'), 'utf8'));
    manifest.files.push({ path: 'self-assessment.pdf' });
    writeFileSync(join(folder, 'public/manifest.json'), JSON.stringify(manifest));
    const stood = list(join(folder, 'public')).map((path) =>
      readFileSync(join(folder, 'public', path), 'utf8'),
    );
    expect((await build()).code).toBe(2);
    expect(
      list(join(folder, 'public')).map((path) => readFileSync(join(folder, 'public', path), 'utf8')),
    ).toEqual(stood);
    expect(readdirSync(folder)).toEqual([...before, 'public'].sort());
  });

  it('puts back what a build that was killed had moved aside, and check tells it before', async () => {
    const folder = copySample();
    mkdirSync(join(folder, 'store'));
    symlinkSync(join(folder, 'store'), join(folder, 'public'));
    expect((await run(['build', 'sample', '--only', 'html'], folder)).code).toBe(0);
    const before = list(join(folder, 'store'));
    const { pid } = spawnSync(process.execPath, ['--eval', '0']);
    const work = nameOwned('.store').replace(`-${process.pid}-`, `-${pid}-`);
    mkdirSync(join(folder, work, 'new'), { recursive: true });
    renameSync(join(folder, 'store'), join(folder, work, 'old'));
    const told = `A selfassess that was writing store/ was ended: what stood there before lies in ${work}/old, and the next build puts it back.\n`;
    expect((await run(['check', 'sample'], folder)).stderr).toContain(told);
    expect((await run(['check', 'sample', '--quiet'], folder)).stderr).not.toContain(told);
    const { code, stderr } = await run(['build', 'sample', '--browser', '/no/such/browser'], folder);
    expect([code, stderr]).toEqual([
      2,
      expect.stringContaining('what stood there before has been put back.'),
    ]);
    expect(list(join(folder, 'store'))).toEqual(before);
    expect(readdirSync(folder).sort()).toEqual(['public', 'sample', 'store']);
    expect((await run(['check', 'sample'], folder)).stderr).not.toContain(told);
  });

  it('gives several assessments a folder each', async () => {
    const folder = copySample();
    for (const name of ['vale/2025-26', 'hill/2025-26'])
      cpSync(join(folder, 'sample'), join(folder, 'all', name), { recursive: true });
    const build = (...paths: string[]) => run(['build', ...paths, '--only', 'html'], folder);
    expect((await build('all')).code).toBe(0);
    const pages = () =>
      list(join(folder, 'public')).filter((path) => /html|json/.test(path) && !path.includes('/sections/'));
    expect(pages()).toEqual([
      'hill/2025-26/annual-report.html',
      'hill/2025-26/index.html',
      'hill/2025-26/manifest.json',
      'hill/2025-26/process.html',
      'index.html',
      'manifest.json',
      'vale/2025-26/annual-report.html',
      'vale/2025-26/index.html',
      'vale/2025-26/manifest.json',
      'vale/2025-26/process.html',
    ]);
    const overview = () => readFileSync(join(folder, 'public/index.html'), 'utf8');
    for (const path of pages().filter((one) => /\/.*html/.test(one)))
      expect(overview()).toContain(`href="${path}"`);
    expect((await build('all')).stderr).toContain('Nothing has changed');
    cpSync(join(folder, 'all/vale'), join(folder, 'all/dale'), { recursive: true });
    rmSync(join(folder, 'all/hill'), { recursive: true });
    expect((await build('all')).stderr).toContain(
      'No longer published in a folder of its own: hill/2025-26/.',
    );
    expect(overview()).not.toContain('hill/');
    cpSync(join(folder, 'sample'), join(folder, 'all/dale/2025-26/old'), { recursive: true });
    expect(await build('all/dale')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('2025-26/old'),
    });
    rmSync(join(folder, 'all/dale/2025-26/old'), { recursive: true });
    cpSync(join(folder, 'sample'), join(folder, 'all/Index.html'), { recursive: true });
    expect(await build('all')).toMatchObject({ code: 2, stderr: expect.stringContaining('another name') });
  });

  it('replaces only a folder of its own', async () => {
    const folder = copySample();
    mkdirSync(join(folder, 'mine'));
    writeFileSync(join(folder, 'mine/thesis.txt'), 'ten years of work');
    writeFileSync(join(folder, 'file'), '');
    const outs = ['mine', 'file', '.', 'sample'];
    const runs = await Promise.all(
      outs.map((out) => run(['build', 'sample', '--only', 'html', '--out', out], folder)),
    );
    expect(runs.map(({ code }) => code)).toEqual([2, 2, 2, 2]);
    await expect(runs.map(({ stderr }) => stderr).join('\n')).toMatchFileSnapshot('build-cannot.txt');
    expect(readFileSync(join(folder, 'mine/thesis.txt'), 'utf8')).toBe('ten years of work');
  });

  it('replaces nothing that it did not write, however it got there', async () => {
    const folder = copySample();
    const build = (...args: string[]) => run(['build', 'sample', '--only', 'html', ...args], folder);
    expect((await build('--out', 'pub')).code).toBe(0);
    mkdirSync(join(folder, 'pub/.git/refs'), { recursive: true });
    expect(await build('--out', 'pub')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('pub holds .git'),
    });
    mkdirSync(join(folder, 'pp'));
    cpSync(join(folder, 'sample'), join(folder, 'pp/..foo'), { recursive: true });
    writeFileSync(join(folder, 'pp/manifest.json'), '{"generator":"selfassess","files":[]}');
    expect((await run(['build', 'pp/..foo', '--only', 'html', '--out', 'pp'], folder)).code).toBe(2);
    mkdirSync(join(folder, 'store'));
    symlinkSync(join(folder, 'store'), join(folder, 'site'));
    expect((await build('--out', 'site')).code).toBe(0);
    expect(list(join(folder, 'store'))).toContain('index.html');
    symlinkSync(join(folder, 'nowhere'), join(folder, 'dangling'));
    expect(await build('--out', 'dangling')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('leads nowhere'),
    });
    cpSync(join(folder, 'sample/self-assessment.yaml'), join(folder, 'sample/other.yaml'));
    expect(await build('sample/other.yaml', '--out', 'two')).toMatchObject({ code: 2 });
    writeFileSync(join(folder, 'plain'), '');
    expect(await build('--out', 'plain/x')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('could not be'),
    });
    expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  it('offers --draft only where that helps', async () => {
    const gap = copySample((yaml) => yaml.replace(findBlock(yaml, '5.10'), ''));
    expect((await run(['build', 'sample', '--only', 'html'], gap)).stderr).toContain('--draft');
    const wrong = copySample((yaml) => yaml.replace('comply: yes', 'comply: Maybe'));
    expect((await run(['build', 'sample', '--only', 'html'], wrong)).stderr).not.toContain('--draft');
  });

  it('publishes no file from outside the assessment, nor over a page', async () => {
    const named = (file: string) => (yaml: string) =>
      yaml.replace('file: evidence/stage-1-letter.txt', `file: ${file}`);
    for (const file of ['../secret.txt', '/etc/hostname', 'evidence/link.txt', 'evidence', 'none.txt']) {
      const folder = copySample(named(file));
      writeFileSync(join(folder, 'secret.txt'), 'secret');
      symlinkSync(join(folder, 'secret.txt'), join(folder, 'sample/evidence/link.txt'));
      const { code, stdout } = await run(['check', 'sample'], folder);
      expect([file, code]).toEqual([file, 1]);
      expect(stdout).toContain(`missing-file: The file “${file}” is not in the folder`);
    }
    for (const file of ['index.html', 'sections/6.html']) {
      const clash = copySample(named(`./${file}`));
      mkdirSync(join(clash, 'sample/sections'));
      writeFileSync(join(clash, 'sample', file), 'mine');
      expect(await run(['build', 'sample', '--only', 'html'], clash)).toMatchObject({
        code: 2,
        stderr: expect.stringContaining('Rename it'),
      });
    }
  });

  it('lays the answers out as the settings say, and makes anew what was laid out otherwise', async () => {
    const folder = copySample();
    const build = async (layout: string) => {
      writeFileSync(join(folder, 'selfassess.config.yaml'), `layout: ${layout}\n`);
      expect((await run(['build', 'sample', '--only', 'html'], folder)).code).toBe(0);
      const page = readFileSync(join(folder, 'public/index.html'), 'utf8');
      const pages = list(join(folder, 'public')).filter((path) => path.startsWith('sections/'));
      return [pages.length, page.includes('class="provisions"'), page.includes('href="sections/9.html')];
    };
    expect(await build('table')).toEqual([0, true, false]);
    expect(await build('sections')).toEqual([10, false, true]);
    expect(readFileSync(join(folder, 'public/sections/2.html'), 'utf8')).toContain(
      'href="../annual-report.html"',
    );
    expect(await build('both')).toEqual([10, true, false]);
  });

  it('takes no other kind of output', async () => {
    expect(await run(['build', '--only', 'docx'], makeFolder())).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('docx'),
    });
  });
});
