import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import JSZip from 'jszip';
import { beforeEach, expect, test } from 'vitest';
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
  expect(stdout).toContain('put the value in single');
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
