import { cpSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { run } from '../../cli/run.ts';
import { copySample, findBlock } from '../../cli/sample.ts';
import { followPreview, readBar } from './follow-preview.ts';

const yamlOf = (folder: string) => join(folder, 'sample/self-assessment.yaml');
const edit = (file: string, change: (text: string) => string) => {
  const text = readFileSync(file, 'utf8');
  expect(change(text)).not.toBe(text);
  writeFileSync(file, change(text));
};

test('the pages are those of a draft build, byte for byte but for what is put into them, and nothing is written', async () => {
  const folder = copySample((yaml) => yaml.replace(findBlock(yaml, '5.2'), ''));
  await run(['build', 'sample', '--draft', '--only', 'html', '--out', 'public'], folder);
  const before = readFileSync(join(folder, 'public/manifest.json'), 'utf8');
  const { get } = await followPreview(folder, 'sample');
  const paths = (JSON.parse(before).files as { path: string }[]).map(({ path }) => path);
  expect(paths.length).toBeGreaterThan(10);
  for (const path of paths) {
    const { text, headers } = await get(path);
    const published = readFileSync(join(folder, 'public', path), 'utf8');
    expect(published).not.toContain('preview');
    if (!path.endsWith('.html')) expect(text).toBe(published);
    else expect(takeOut(text)).toBe(takeOut(published));
    const policy =
      /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(published)?.[1]?.split('; ') ?? [];
    const kept = policy.filter((one) => !one.startsWith('script-src'));
    expect(path.endsWith('.html') ? headers.get('content-security-policy')?.split('; ') : kept).toEqual(
      expect.arrayContaining(kept),
    );
  }
  await run(['build', 'sample', '--draft', '--only', 'html', '--out', 'public', '--fresh'], folder);
  expect(readFileSync(join(folder, 'public/manifest.json'), 'utf8')).toBe(before);
});

/** A page without its policy, and without what the preview puts in. */
function takeOut(html: string): string {
  return html
    .replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '')
    .replace(/<style>\nhtml \{\n {2}overflow-anchor.*?<\/style>\n/s, '')
    .replace(/<script>\n\/\/ Keeps a page as the files are.*?<\/script>\n/s, '')
    .replace(/<aside class="preview-bar.*?<\/aside>\n?/s, '')
    .replace(/\n<ul class="preview-notes">.*?<\/ul>\n?/gs, '')
    .replace(/\s+/g, ' ');
}

describe('what may be seen', () => {
  test('only what is published: no source, no register, and no evidence that is kept back', async () => {
    const folder = copySample((yaml) =>
      yaml.replace(
        /^evidence:\n/m,
        'evidence:\n  hidden:\n    title: The register\n    file: complaints.csv\n  gone:\n    title: Nothing\n    file: evidence/gone.txt\n',
      ),
    );
    const { get, preview } = await followPreview(folder, 'sample');
    expect((await get('evidence/stage-1-letter.txt')).text).toBe(
      readFileSync(join(folder, 'sample/evidence/stage-1-letter.txt'), 'utf8'),
    );
    const { pathname, origin } = new URL(preview.address);
    for (const path of [
      'complaints.csv',
      'self-assessment.yaml',
      'report.yaml',
      'manifest.json',
      'evidence/',
      'evidence/gone.txt',
      '../self-assessment.yaml',
      '%2e%2e/self-assessment.yaml',
      '..%2fself-assessment.yaml',
      '..%5cself-assessment.yaml',
      'evidence/..%2f..%2fself-assessment.yaml',
      'evidence%2fstage-1-letter.txt',
      '/etc/passwd',
      '%2fetc%2fpasswd',
      'index.html%00.txt',
      '%E0%A4%A',
      '__proto__',
      'constructor',
    ]) {
      const { status, text } = await get(path);
      expect([path, status]).toEqual([
        path,
        path.startsWith('../') || path.startsWith('%2e') ? expect.any(Number) : 404,
      ]);
      expect(text).not.toMatch(/^provisions:/m);
      expect(text).not.toMatch(/^root:/m);
    }
    expect((await fetch(`${origin}${pathname}../pages/`)).status).toBe(403);
  });

  test('evidence is read when it is asked for, and held back once it leads elsewhere or has gone', async () => {
    const folder = copySample();
    const { get } = await followPreview(folder, 'sample');
    const letter = join(folder, 'sample/evidence/stage-1-letter.txt');
    writeFileSync(letter, 'Another letter');
    expect((await get('evidence/stage-1-letter.txt')).text).toBe('Another letter');
    rmSync(letter);
    symlinkSync('/etc/hostname', letter);
    expect((await get('evidence/stage-1-letter.txt')).status).toBe(404);
    rmSync(letter);
    symlinkSync(join(folder, 'sample/complaints.csv'), letter);
    expect((await get('evidence/stage-1-letter.txt')).status).toBe(404);
    rmSync(letter);
    mkdirSync(letter);
    expect((await get('evidence/stage-1-letter.txt')).status).toBe(404);
  });

  test('a page or a drawing among the evidence runs nothing and is of no origin; a PDF is shown', async () => {
    const folder = copySample((yaml) => {
      const entries = ['a.html', 'b.svg', 'c.pdf', 'd.docx'].map(
        (name) => `  e-${name.slice(0, 1)}:\n    title: ${name}\n    file: evidence/${name}\n`,
      );
      return yaml.replace(/^evidence:\n/m, `evidence:\n${entries.join('')}`);
    });
    for (const name of ['a.html', 'b.svg', 'c.pdf', 'd.docx'])
      writeFileSync(join(folder, 'sample/evidence', name), '<script>x</script>');
    const { get } = await followPreview(folder, 'sample');
    const describeOne = async (name: string) => {
      const { headers } = await get(`evidence/${name}`);
      const policy = headers.get('content-security-policy') ?? '';
      return [headers.get('content-type'), policy.startsWith("sandbox; default-src 'none'")];
    };
    expect(await describeOne('a.html')).toEqual(['text/html', true]);
    expect(await describeOne('b.svg')).toEqual(['image/svg+xml', true]);
    expect(await describeOne('c.pdf')).toEqual(['application/pdf', false]);
    expect(await describeOne('d.docx')).toEqual(['application/octet-stream', true]);
  });
});

describe('what is wrong', () => {
  test('stands at its provision and at its part of the report, and in the bar with file and line, escaped', async () => {
    const folder = copySample((yaml) =>
      yaml.replace(/^( {2}"6\.3":\n)/m, '$1    <b>bold</b>: x\n').replace(findBlock(yaml, '5.2'), ''),
    );
    edit(join(folder, 'sample/report.yaml'), (text) =>
      text.replace(/^performance:\n/m, 'performance:\n  regster: x\n'),
    );
    const { get } = await followPreview(folder, 'sample');
    const { text } = await get('');
    const row = /<tr id="provision-6\.3">.*?<\/tr>/s.exec(text)?.[0] ?? '';
    expect(row).toContain('“&lt;b&gt;bold&lt;/b&gt;” is not a key of provisions › 6.3.');
    expect(row).toMatch(
      /class="preview-place">sample\/self-assessment\.yaml:\d+:5 <span class="preview-rule">unknown-key</,
    );
    expect(/<tr id="provision-5\.2">.*?<\/tr>/s.exec(text)?.[0]).toContain('Missing');
    expect(text).not.toContain('<b>bold');
    expect(readBar(text)).toMatch(
      /^Preview\. A draft with faults: .* Found: 2 errors and 1 gap Error “&lt;b/,
    );
    const report = (await get('annual-report.html')).text;
    expect(
      /<section class="part">\s*<h2 id="part-b">.*?<div class="part-body">/s.exec(report)?.[0],
    ).toContain('regster');
    const section = (await get('sections/6-stage-1.html')).text;
    expect(section).toContain('href="#provision-6.3"');
    expect(section).toContain('href="../index.html#provision-5.2"');
  });

  test('a file that cannot be read keeps the last good page under a bar that says where, until it is mended', async () => {
    const folder = copySample();
    const { until, told } = await followPreview(folder, 'sample');
    const good = readFileSync(yamlOf(folder), 'utf8');
    const kept = await until(
      () =>
        edit(yamlOf(folder), (text) =>
          text.replace('Staff listen for', 'We listen for').replace('    comply: yes', '   comply: yes'),
        ),
      '',
      (text) => text.includes('class="preview-kept"'),
    );
    expect(readBar(kept)).toMatch(
      /^sample\/self-assessment\.yaml:\d+ cannot be read as it stands, and this page is as it was before\./,
    );
    expect(kept).toContain('Staff listen for');
    expect(kept).toContain('<details open>');
    const mended = await until(
      () => writeFileSync(yamlOf(folder), good.replace('Staff listen for', 'We listen for')),
      '',
      (text) => !text.includes('class="preview-kept"'),
    );
    expect(mended).toContain('We listen for');
    expect(told.map(({ site }) => site.made.groups[0]?.kept !== '')).toEqual([true, false]);
  });

  test('a report that cannot be read keeps the last one beside the answers as they are now', async () => {
    const folder = copySample();
    const { until, get } = await followPreview(folder, 'sample');
    const text = await until(
      () => {
        edit(join(folder, 'sample/report.yaml'), (text) => `${text}\nnonsense without a colon\n`);
        edit(yamlOf(folder), (text) => text.replace('Staff listen for', 'We listen for'));
      },
      '',
      (text) => text.includes('class="preview-kept"') && text.includes('We listen for'),
    );
    expect(readBar(text)).toContain('and the report is as it was before.');
    expect((await get('annual-report.html')).status).toBe(200);
  });

  test('what was broken from the start is told on a plain page, which becomes the page once it is mended', async () => {
    const folder = copySample((yaml) => yaml.replace('    comply: yes', '   comply: yes'));
    const { get, until } = await followPreview(folder, 'sample');
    const { text, status } = await get('');
    expect(status).toBe(200);
    expect(text).toContain('<h1>sample/self-assessment.yaml cannot be read yet</h1>');
    expect(readBar(text)).toContain('wrong-indent');
    const mended = await until(
      () => edit(yamlOf(folder), (yaml) => yaml.replace('   comply: yes', '    comply: yes')),
      '',
      (page) => page.includes('provision-6.3'),
    );
    expect(mended).not.toContain('cannot be read');
  });

  test('a folder that vanishes is told, and the pages stand until it is there again', async () => {
    const folder = copySample();
    const { until } = await followPreview(folder, 'sample');
    const gone = await until(
      () => renameSync(join(folder, 'sample'), join(folder, 'away')),
      '',
      (text) => text.includes('class="preview-kept"'),
    );
    expect(readBar(gone)).toContain(
      'There is no file or folder sample. The pages are as they were before. They go on as soon as it can be found again.',
    );
    expect(gone).toContain('provision-6.3');
    await until(
      () => renameSync(join(folder, 'away'), join(folder, 'sample')),
      '',
      (text) => !text.includes('class="preview-kept"'),
    );
  });
});

test('of several, a page leads to each, one that is broken stands beside the others, and a new one is found', async () => {
  const folder = copySample();
  for (const name of ['vale', 'hill'])
    cpSync(join(folder, 'sample'), join(folder, 'all', name), { recursive: true });
  edit(join(folder, 'all/hill/self-assessment.yaml'), (text) =>
    text.replace('    comply: yes', '   comply: yes'),
  );
  const { get, until } = await followPreview(folder, 'all');
  const { text } = await get('');
  expect(text).toContain('href="hill/index.html">all/hill/self-assessment.yaml</a>');
  expect(text).toContain('href="vale/index.html"');
  expect((await get('hill/')).text).toContain('cannot be read yet');
  expect((await get('vale')).text).toContain('provision-6.3');
  await until(
    () =>
      edit(join(folder, 'all/hill/self-assessment.yaml'), (text) =>
        text.replace('   comply: yes', '    comply: yes'),
      ),
    '',
    (page) => page.includes('class="overview"'),
  );
  await until(
    () => cpSync(join(folder, 'sample'), join(folder, 'all/moor'), { recursive: true }),
    '',
    (page) => page.includes('href="moor/index.html"'),
  );
  expect((await get('moor/')).status).toBe(200);
});

test('settings above, evidence, and the page that is not there are followed too', async () => {
  const folder = copySample();
  const { until, get } = await followPreview(folder, 'sample');
  await until(
    () => writeFileSync(join(folder, 'selfassess.config.yaml'), 'layout: sections\n'),
    '',
    (text) => !text.includes('<tr id="provision-6.3">'),
  );
  await until(
    () => writeFileSync(join(folder, 'selfassess.config.yaml'), 'layout: table\n'),
    'sections/5.html',
    (text) => text.includes('There is no such page'),
  );
  expect((await get('sections/5.html')).status).toBe(404);
  await until(
    () => rmSync(join(folder, 'sample/evidence/stage-1-letter.txt')),
    '',
    (text) => readBar(text).includes('stage-1-letter.txt'),
  );
});

test('a save that changes nothing of the pages is told to nobody', async () => {
  const folder = copySample();
  const { until, told } = await followPreview(folder, 'sample');
  edit(yamlOf(folder), (text) => `${text}# a comment\n`);
  await until(
    () => edit(yamlOf(folder), (text) => text.replace('Staff listen for', 'We listen for')),
    '',
    (text) => text.includes('We listen for'),
  );
  expect(told).toHaveLength(1);
});

test('what is found in the procedure stands at the part of its page that it concerns, and nowhere on the other pages', async () => {
  const folder = copySample();
  edit(join(folder, 'sample/process.yaml'), (text) =>
    text
      .replace('within: 20, from: acknowledgement', 'within: 25, from: acknowledgement')
      .replace('  grounds:\n', '  grounds:\n    - You were rude.\n')
      .replace(
        'how we speak to you.',
        'how we speak to you. Speak to the office first. If that does not work we log a complaint.',
      )
      .replace(
        'staff:\n',
        'other-routes: [{ for: Complaints about staff, what: Human resources. }]\nstaff:\n',
      ),
  );
  const { get } = await followPreview(folder, 'sample');
  const page = (await get('process.html')).text;
  const text = page.replace(/<aside class="preview-bar.*?<\/aside>/s, '');
  const notes = [...text.matchAll(/<ul class="preview-notes">/g)].map(({ index }) => {
    const before = text.slice(0, index);
    const rule = /process-[a-z-]+/.exec(text.slice(index))?.[0];
    return `${rule} at ${[...before.matchAll(/id="([a-z0-9-]+)"/g)].at(-1)?.[1]}`;
  });
  expect(notes).toEqual([
    'process-stages at introduction',
    'process-time-limits at stage-2',
    'process-exclusions at not-accepted',
    'process-one-route at others',
  ]);
  expect(barOf(page)).toContain('href="#stage-2"');
  const report = await get('annual-report.html');
  expect(report.text.replace(/<aside class="preview-bar.*?<\/aside>/s, '')).not.toContain('preview-notes">');
  expect(barOf(report.text)).toContain('href="process.html#stage-2"');
});

function barOf(html: string): string {
  return /<aside class="preview-bar.*?<\/aside>/s.exec(html)?.[0] ?? '';
}
