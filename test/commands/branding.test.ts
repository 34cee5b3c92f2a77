import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import JSZip from 'jszip';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { run } from '../cli/run.ts';
import { copySample } from '../cli/sample.ts';

let folder: string;

beforeEach(() => {
  folder = copySample();
});

const settings = `branding:
  name: Harbour Vale
  logo: looks/logo.svg
  colour: "#7a1f5c"
  footer: A registered society.
  folder: looks
`;

function put(file: string, text: string): void {
  mkdirSync(join(folder, file, '..'), { recursive: true });
  writeFileSync(join(folder, file), text);
}

function brand(yaml = settings): void {
  put('selfassess.config.yaml', yaml);
  put('looks/logo.svg', '<svg viewBox="0 0 90 30"><path d="M0 30 45 0 90 30Z" fill="#7a1f5c"/></svg>');
}

const build = () => run(['build', 'sample', '--only', 'html', '--out', 'site'], folder);
const page = (name = 'index.html') => readFileSync(join(folder, 'site', name), 'utf8');

test('name, logo, colour and foot are those of the settings, on every page', async () => {
  brand();
  expect((await build()).code).toBe(0);
  for (const html of [page(), page('annual-report.html')]) {
    expect(html).toContain('width="216" height="72"');
    expect(html).toContain('<p>Harbour Vale</p>');
    expect(html).toContain('<p>A registered society.</p>');
    expect(html.indexOf('--brand: #7a1f5c')).toBeGreaterThan(html.indexOf('--brand: #17406d'));
  }
});

test('Word documents have the PNG that is named for them, and nothing else is one', async () => {
  const word = () => run(['build', 'sample', '--only', 'word', '--out', 'site'], folder);
  brand(`${settings}  logo-png: looks/logo.png\n`);
  expect((await word()).stdout).toContain('There is no logo looks/logo.png');
  put('looks/logo.png', readFileSync(join(folder, 'looks/logo.svg'), 'utf8'));
  expect((await word()).stdout).toContain('The logo looks/logo.png is no PNG');
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
    'base64',
  );
  writeFileSync(join(folder, 'looks/logo.png'), png);
  expect((await word()).code).toBe(0);
  for (const name of ['self-assessment', 'annual-report']) {
    const archive = await JSZip.loadAsync(readFileSync(join(folder, `site/documents/${name}.docx`)));
    expect(await archive.file('word/media/logo.png')?.async('nodebuffer')).toEqual(png);
    expect(await archive.file('word/footer.xml')?.async('string')).toContain('A registered society.');
    expect(await archive.file('word/styles.xml')?.async('string')).toContain('7a1f5c');
  }
});

test('a stylesheet and templates of the landlord’s own come after ours and instead of ours', async () => {
  brand();
  put('looks/page.css', '.banner { background: #fff }\n');
  put('looks/page/contact.hbs', '<strong>{{contact.name}}</strong>{{> own/hours}}');
  put('looks/own/hours.hbs', ', weekdays');
  expect((await build()).code).toBe(0);
  expect(page()).toContain('<strong>Complaints team</strong>, weekdays');
  expect(page()).toMatch(/background: #fff \}\s*<\/style>/);
});

test('what has changed in a file of branding is published by the next build', async () => {
  brand();
  put('looks/page.css', '.banner { background: #fff }\n');
  await build();
  put('looks/page.css', '.banner { background: #eee }\n');
  expect((await build()).stderr).not.toContain('Nothing has changed');
  expect(page()).toContain('background: #eee');
});

test('faults are told at their own file and line, and nothing is written', async () => {
  brand(settings.replace('"#7a1f5c"', '#7a1f5c').replace('logo.svg', 'lgo.svg'));
  put('looks/page.css', '.a { color: red }\n.b {\n');
  put('looks/page/contact.hbs', '\n{{#if contact.name}}\n{{/each}}\n');
  put('looks/notes.css', '');
  const { code, stdout } = await build();
  expect(code).toBe(1);
  expect([...stdout.matchAll(/^ *--> (\S+)/gm)].map(([, place]) => place)).toEqual([
    'selfassess.config.yaml:3:9',
    'selfassess.config.yaml:4:11',
    'selfassess.config.yaml:6:11',
    'looks/page/contact.hbs:2:1',
    'looks/page.css:2:1',
  ]);
  expect(stdout).toContain('put it in quotes with its #: "#7a1f5c"');
  expect((await run(['check', 'sample'], folder)).code).toBe(1);
});

test('a field that there is not is told with its file and line', async () => {
  brand();
  put('looks/page/contact.hbs', '<p>\n {{contact.nam}}</p>');
  expect(await build()).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('looks/page/contact.hbs:2:4: there is no field “nam” here.'),
  });
});

test('templates that include each other without an end are told', async () => {
  brand();
  put('looks/page/contact.hbs', '{{> own/hours}}');
  put('looks/own/hours.hbs', '{{> page/contact}}');
  expect(await build()).toMatchObject({ code: 2, stderr: expect.stringContaining('without an end') });
});

const readSample = () => readFileSync(join(folder, 'sample/self-assessment.yaml'), 'utf8');
const landlordRow = '<dt>Landlord</dt><dd>Harbour Vale Homes</dd>';

test('the full name stands among the facts where the head of the page has another', async () => {
  expect(readSample()).toContain('Harbour Vale Homes');
  brand();
  expect((await build()).code).toBe(0);
  for (const html of [page(), page('annual-report.html')]) expect(html).toContain(landlordRow);
  brand(settings.replace('Harbour Vale', 'Harbour Vale Homes'));
  expect((await build()).code).toBe(0);
  expect(page()).not.toContain(landlordRow);
});

test('a logo that holds the name stands alone, with the name for those who cannot see it', async () => {
  brand(settings.replace('Harbour Vale', 'none'));
  expect((await build()).code).toBe(0);
  expect(page()).toContain('alt="Harbour Vale Homes"');
  expect(page()).toContain(landlordRow);
  expect(page()).not.toMatch(/<p>(?:none|Harbour Vale Homes)<\/p>/);
  put('selfassess.config.yaml', 'branding:\n  name: none\n');
  const { code, stdout } = await run(['check', 'sample'], folder);
  expect(code).toBe(1);
  expect(stdout).toContain('there is no logo that can be used');
});

/** What `check` says of branding, a message each. */
const tell = async () => {
  const { stdout, code } = await run(['check', 'sample'], folder);
  expect(code).toBe(1);
  return [...stdout.matchAll(/^error broken-branding: (.*)$/gm)].map(([, message]) => message);
};

test('no file from outside the folder is held, be it by dots or by a link, nor one that is hidden', async () => {
  brand();
  put('secret/s.svg', '<svg viewBox="0 0 9 9"><path d="M0 0h9"/></svg>');
  put('looks/.kept/s.svg', '<svg viewBox="0 0 9 9"><path d="M0 0h9"/></svg>');
  put('secret/hours.hbs', 'Monday');
  put('looks/own/x.hbs', '');
  symlinkSync(join(folder, 'secret/s.svg'), join(folder, 'looks/link.svg'));
  symlinkSync(join(folder, 'secret/hours.hbs'), join(folder, 'looks/own/hours.hbs'));
  const names = ['../secret/s.svg', 'link.svg', 'own/../../secret/s.svg', '.kept/s.svg'];
  put('looks/page.css', names.map((name) => `a { background: url(${name}) }`).join('\n'));
  expect(await tell()).toEqual([
    'In looks, own/hours.hbs lies or leads outside the folder it must be in.',
    '../secret/s.svg lies or leads outside the folder it must be in.',
    'link.svg lies or leads outside the folder it must be in.',
    'own/../../secret/s.svg lies or leads outside the folder it must be in.',
    '.kept/s.svg cannot be published: it is hidden: a part of its path begins with a dot.',
  ]);
});

test('a folder above the settings serves several landlords, and nothing of theirs can be named in it', async () => {
  const own = 'branding: { folder: ../looks }\n';
  cpSync(join(folder, 'sample'), join(folder, 'other'), { recursive: true });
  put('sample/selfassess.config.yaml', own);
  put('other/selfassess.config.yaml', own);
  put('looks/page.css', 'main { color: #123456 }');
  put('looks/page/contact.hbs', '<p>Ask the team of both.</p>');
  expect((await run(['build', '--only', 'html', '--out', 'site'], folder)).code).toBe(0);
  for (const html of [page('sample/index.html'), page('other/index.html')])
    expect(html).toMatch(/main \{ color: #123456 \}[\s\S]*<p>Ask the team of both\.<\/p>/);
  put('sample/secret.svg', '<svg viewBox="0 0 9 9"><path d="M0 0h9"/></svg>');
  symlinkSync(join(folder, 'sample/secret.svg'), join(folder, 'looks/link.svg'));
  symlinkSync(join(folder, 'sample'), join(folder, 'looks/all'));
  cpSync(join(folder, 'sample/complaints.csv'), join(folder, 'looks/cases.csv'));
  const names = [
    '../sample/secret.svg',
    '../sample/complaints.csv',
    'link.svg',
    'all/secret.svg',
    'cases.csv',
  ];
  put('looks/page.css', names.map((name) => `a { background: url(${name}) }`).join('\n'));
  const refused = await tell();
  expect(refused).toHaveLength(names.length + 1);
  for (const [at, message] of refused.slice(1).entries()) expect(message).toContain(names[at]);
});

test('a folder by a path of one computer is told', async () => {
  brand(settings.replace('folder: looks', `folder: ${join(folder, 'looks')}`));
  expect(await tell()).toEqual([expect.stringContaining('is a path of this computer')]);
});

test('the logo lies in the folder of the settings, and is a file', async () => {
  put('looks/logo.svg/a.txt', '');
  put('selfassess.config.yaml', 'branding:\n  logo: looks/logo.svg\n');
  expect(await tell()).toEqual(['looks/logo.svg is a folder, not a file.']);
  put('selfassess.config.yaml', `branding:\n  logo: ../${basename(folder)}-logo.svg\n`);
  onTestFinished(() => rmSync(`${folder}-logo.svg`));
  writeFileSync(`${folder}-logo.svg`, '<svg viewBox="0 0 9 9"><path d="M0 0h9"/></svg>');
  expect(await tell()).toEqual([expect.stringContaining('lies or leads outside the folder')]);
});

test('a folder or a link in the place of a file is told by its name, once', async () => {
  brand();
  mkdirSync(join(folder, 'looks/page.css'));
  symlinkSync('.', join(folder, 'looks/loop'));
  symlinkSync('print.css', join(folder, 'looks/print.css'));
  expect(await tell()).toEqual([
    'In looks, loop is a link to a folder, which is not followed.',
    'In looks, page.css is a folder, not a file.',
    'In looks, print.css is a link that leads to nothing.',
  ]);
});
