import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Code, Provision } from '../../src/codes/code.ts';
import { loadCode } from '../../src/codes/load-code.ts';
import { CommandError } from '../../src/command-error.ts';
import { importDocument } from '../../src/import/import-document.ts';
import { printAccount } from '../../src/import/print-account.ts';

const code = theCode();
const schema = '../../schemas/self-assessment.schema.json';
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

test.each(['one-table', 'several-tables', 'broken'])('%s', async (name) => {
  const bytes = readFileSync(new URL(`${name}.html`, import.meta.url));
  const { yaml, account } = importDocument([{ name: `${name}.html`, bytes }], code, { schema });
  await expect(yaml).toMatchFileSnapshot(`${name}.yaml`);
  await expect(printAccount(account)).toMatchFileSnapshot(`${name}.account.txt`);
});

test.each([
  ['UTF-8 that is Windows-1252', (html: string) => Buffer.from(html.replaceAll('’', '\u0092'), 'latin1')],
  ['UTF-16 without a mark', (html: string) => Buffer.from(html, 'utf16le')],
  ['UTF-16, high byte first', (html: string) => Buffer.from(html, 'utf16le').swap16()],
])('a page that says UTF-8 and is %s loses no character', (_, encodeAs) => {
  const html = `<meta charset="utf-8">${table([firstRow('Policy', 'Residents’ café')])}`;
  const { yaml } = importDocument([{ name: 'page.html', bytes: new Uint8Array(encodeAs(html)) }], code, {
    schema,
  });
  expect(yaml).toContain('Residents’ café');
});

test('links that lead nowhere, or have no words, do not spoil the register', () => {
  const links =
    '<a href="HTTP://U.example">One</a><br><a href="https://">Two</a><br><a href="https://v.example/x"></a>';
  const { yaml } = importPage(table([firstRow(links, 'Words')]));
  expect(yaml).toContain('url: http://U.example');
  expect(yaml).toContain('- Two');
  expect(yaml).not.toMatch(/title: ""|title:\n|https:\/\/\n/);
});

test('a page with every provision is placed whole, with a short account', () => {
  const { yaml, account } = importPage(table(code.provisions.map((each) => row(each, each.id))));
  expect(Object.keys(parse(yaml, { schema: 'failsafe' }).provisions)).toHaveLength(72);
  expect(yaml.match(/^ {2}"[\d.]+":/gm)).toEqual(code.provisions.map(({ id }) => `  "${id}":`));
  expect(printAccount(account)).toMatch(
    /^72 of 72 provisions placed\.\nAnswers: 72 Yes, 0 No, 0 left blank\.\n/,
  );
  expect(printAccount(account).split('\n').length).toBeLessThan(12);
});

test('without numbers the wording places every provision, twins by their order', () => {
  const { yaml, account } = importPage(table(code.provisions.map((each) => row(each, ''))));
  const { provisions } = parse(yaml, { schema: 'failsafe' });
  expect(account.unplaced).toEqual([]);
  for (const { id } of code.provisions) expect(provisions[id].commentary).toBe(`About ${id}.\n`);
});

test.each([
  ['Yes', 'yes'],
  [' yes.&nbsp;', 'yes'],
  ['<p>Y</p><p>&nbsp;</p>', 'yes'],
  ['TRUE', 'yes'],
  ['No.', 'no'],
  ['n', 'no'],
  ['', ''],
  ['Partial', ''],
  ['Yes..', ''],
  ['Yes, with further development', ''],
  ['Y/N', ''],
  ['Yes No', ''],
  ['We comply.', ''],
  ['✓', ''],
])('the answer %j is read as %j', (said, answer) => {
  const { yaml } = importPage(table([`<tr><td>1.2<td><td>${said}<td><td></tr>`]));
  expect(parse(yaml, { schema: 'failsafe' }).provisions['1.2'].comply).toBe(answer);
});

test.each([
  ['5.10', '5.10'],
  ['5.10.', '5.10'],
  ['5.1', '5.1'],
  ['Stage Two:&nbsp; 6.10', '6.10'],
  ['<b>Provision</b> 1.2', '1.2'],
  ['Code provision 9.8 (b)', '9.8'],
])('the first cell %j is provision %s', (cell, id) => {
  const { account } = importPage(table([`<tr><td>${cell}<td><td>Yes<td><td></tr>`]));
  expect(account.placed.map((each) => each.id)).toEqual([id]);
});

test('encodings are recognised', () => {
  const page = table(['<tr><td>1.2<td><td>Yes<td><td>‘Café’ – £5</tr>']);
  const utf16 = new Uint8Array([0xff, 0xfe, ...Buffer.from(page, 'utf16le')]);
  const windows = Uint8Array.from(
    [...page].map((character) => ({ '‘': 0x91, '’': 0x92, '–': 0x96 })[character] ?? character.charCodeAt(0)),
  );
  for (const bytes of [encode(page), encode(`\ufeff${page}`), utf16, windows]) {
    const { yaml } = importDocument([{ name: 'page.html', bytes }], code, { schema });
    expect(parse(yaml, { schema: 'failsafe' }).provisions['1.2'].commentary).toBe('‘Café’ – £5\n');
  }
});

test('several pages are read as one, and rows say which page they are on', () => {
  const files = ['1.2', '1.3', '9.99'].map((id) => ({
    name: `page-${id}.html`,
    bytes: encode(table([`<tr><td>${id}<td><td>Yes<td><td></tr>`])),
  }));
  const { account } = importDocument(files, code, { schema });
  expect(account.placed.map(({ id }) => id)).toEqual(['1.2', '1.3']);
  expect(account.unplaced[0]?.place).toBe('page-9.99.html, table 1, row 2');
});

test.each([
  ['form.docx', 'PK\u0003\u0004', /^form\.docx is a Word document; only web pages/],
  ['form.pdf', '%PDF-1.7', /^form\.pdf is a PDF;/],
  ['cases.csv', 'a,b', /^cases\.csv is a CSV file;/],
  ['notes.txt', 'words', /^notes\.txt is a text file;/],
  ['empty.html', '', /^empty\.html is an empty file;/],
  [
    'page.html',
    '<p>No table here</p>',
    /^page\.html has no table on the Ombudsman’s self-assessment form: looked for/,
  ],
])('%s is refused in a sentence', (name, text, message) => {
  const refused = errorOf(() => importDocument([{ name, bytes: encode(text) }], code, { schema }));
  expect(refused.message).toMatch(message);
  expect(refused.help).not.toBe('');
});

test('hostile pages are refused, or read, in good time', () => {
  const deep = '<table><tr><td>'.repeat(50_000);
  expect(errorOf(() => importPage(deep)).message).toMatch(/nested more than 1000 deep/);
  expect(errorOf(() => importPage('<b>'.repeat(400_000))).message).toMatch(/nested more than/);
  expect(errorOf(() => importPage(`<table>${'<br>'.repeat(300_000)}`)).message).toMatch(
    /more than 250000 elements/,
  );
  const wide = `<tr>${'<td rowspan=65534 colspan=1000>x'.repeat(900)}`;
  expect(errorOf(() => importPage(`<table>${wide}${'<tr>'.repeat(900)}`)).message).toMatch(/merged cells/);
  expect(errorOf(() => importPage('x'.repeat(21 * 1024 * 1024))).message).toMatch(
    /is 21 MB; .* at most 20 MB/,
  );
  const long = table([`<tr><td>1.2<td><td>Yes<td><td>${'word '.repeat(300_000)}</tr>`]);
  expect(importPage(long).account.placed).toHaveLength(1);
});

function theCode(): Code {
  const loaded = loadCode('housing-ombudsman-2024');
  if (loaded === undefined) throw new Error('the Code is missing');
  return loaded;
}

function importPage(html: string): ReturnType<typeof importDocument> {
  return importDocument([{ name: 'page.html', bytes: encode(html) }], code, { schema });
}

function table(rows: readonly string[]): string {
  const header =
    '<tr><th>Code provision<th>Code requirement<th>Comply: Yes/No<th>Evidence<th>Commentary</tr>';
  return `<table>${header}${rows.join('')}</table>`;
}

function row({ id, requirement, items }: Provision, number: string): string {
  const list = items.map((item) => `<li>${item}</li>`).join('');
  const cells = [number, `<p>${requirement}</p><ul>${list}</ul>`, 'Yes', 'Policy', `About ${id}.`];
  return `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
}

function firstRow(evidence: string, commentary: string): string {
  const cells = ['1.2', code.provisions[0]?.requirement, 'Yes', evidence, commentary];
  return `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
}

function errorOf(run: () => unknown): CommandError {
  try {
    run();
  } catch (error) {
    if (error instanceof CommandError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}
