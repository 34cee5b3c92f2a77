import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Code, Provision } from '../../src/codes/code.ts';
import { loadCode } from '../../src/codes/codes.ts';
import { CommandError } from '../../src/command-error.ts';
import { importDocument } from '../../src/import/import-document.ts';
import { printAccount } from '../../src/import/write/print-account.ts';
import { writeReport } from '../../src/import/write/write-report.ts';

const code = theCode();
const schema = '../../schemas/self-assessment.schema.json';
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

test.each([
  ['one-table', ['one-table.html']],
  ['several-tables', ['several-tables.html']],
  ['broken', ['broken.html']],
  ['labelled', ['labelled-1.html', 'labelled-6.html']],
  ['headings', ['headings.html']],
  ['copied', ['copied.txt']],
  ['run-together', ['run-together.html']],
  ['broken-rows', ['broken-rows.html']],
  ['earlier-edition', ['earlier-edition.html']],
  ['markdown', ['markdown.md']],
  ['drawn', ['drawn.txt']],
  ['sheet', ['sheet.csv']],
  ['own-sheet', ['own-sheet.csv']],
  ['word', ['word.docx']],
  ['tabs', ['tabs.txt']],
  ['one-line', ['one-line.txt']],
])('%s', async (name, files) => {
  const given = files.map((file) => ({ name: file, bytes: readFileSync(new URL(file, import.meta.url)) }));
  const { yaml, account } = await importDocument(given, code, { schema });
  await expect(yaml).toMatchFileSnapshot(`${name}.yaml`);
  await expect(printAccount(account)).toMatchFileSnapshot(`${name}.account.txt`);
  await expect(writeReport(account)).toMatchFileSnapshot(`${name}.report.md`);
});

test.each([
  ['UTF-8 that is Windows-1252', (html: string) => Buffer.from(html.replaceAll('’', '\u0092'), 'latin1')],
  ['UTF-16 without a mark', (html: string) => Buffer.from(html, 'utf16le')],
  ['UTF-16, high byte first', (html: string) => Buffer.from(html, 'utf16le').swap16()],
])('a page that says UTF-8 and is %s loses no character', async (_, encodeAs) => {
  const html = `<meta charset="utf-8">${table([firstRow('Policy', 'Residents’ café')])}`;
  const file = { name: 'page.html', bytes: new Uint8Array(encodeAs(html)) };
  const { yaml } = await importDocument([file], code, { schema });
  expect(yaml).toContain('Residents’ café');
});

test('links that lead nowhere, or have no words, do not spoil the register', async () => {
  const links =
    '<a href="HTTP://U.example">One</a><br><a href="https://">Two</a><br><a href="https://v.example/x"></a>';
  const { yaml } = await importPage(table([firstRow(links, 'Words')]));
  expect(yaml).toContain('url: http://U.example');
  expect(yaml).toContain('- Two');
  expect(yaml).not.toMatch(/title: ""|title:\n|https:\/\/\n/);
});

test('a page with every provision is placed whole, with a short account', async () => {
  const { yaml, account } = await importPage(table(code.provisions.map((each) => row(each, each.id))));
  expect(Object.keys(parse(yaml, { schema: 'failsafe' }).provisions)).toHaveLength(72);
  expect(yaml.match(/^ {2}"[\d.]+":/gm)).toEqual(code.provisions.map(({ id }) => `  "${id}":`));
  const printed = printAccount(account);
  expect(printed).toContain(
    '.\n72 of 72 provisions placed.\nAnswers: 72 Yes, 0 No, 0 left blank.\nEvidence: 72 with, 0 without.\nHow they were placed: 72 number and wording agree.\n',
  );
  expect(printed.split('\n').length).toBeLessThan(12);
});

test('of many lines the first five are printed and the rest counted, and the report has them all', async () => {
  const { account } = await importPage(
    table(
      code.provisions.map((each) =>
        row(each, each.id).replace('<td>Yes', `<td>Perhaps ${each.id.replace('.', '-')}`),
      ),
    ),
  );
  const [printed, report] = [printAccount(account), writeReport(account)];
  expect(printed).toContain('\n  1.2: “Perhaps 1-2”\n');
  expect(printed.match(/“Perhaps/g)).toHaveLength(5);
  expect(printed).toContain('\n  … and 67 more in import-report.md\n');
  for (const { id } of code.provisions) expect(report).toContain(`Perhaps ${id.replace('.', '-')}`);
});

test('where nothing is placed all is printed, and no report is named', async () => {
  const rows = Array.from({ length: 9 }, (_, at) => `<tr><td>10.${at}<td>Badges ${at}<td>Yes<td><td></tr>`);
  const { account } = await importPage(table([...rows, '<tr><td>']));
  expect(account.placed).toEqual([]);
  const printed = printAccount(account);
  for (const at of rows.keys()) expect(printed).toContain(`10.${at} | Badges ${at}`);
  expect(printed).not.toContain('import-report.md');
});

test('without numbers the wording places every provision, twins by their order', async () => {
  const { yaml, account } = await importPage(table(code.provisions.map((each) => row(each, ''))));
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
  ['Partial', 'no'],
  ['Yes..', ''],
  ['Yes, with further development', ''],
  ['Yes - from April 2027', ''],
  ['Yes, from April 2027', ''],
  ['Yes – by the end of June', ''],
  ['Yes by March 2027', ''],
  ['Yes once the policy is approved', ''],
  ['Yes when staff are trained', ''],
  ['Yes – by letter and telephone', 'yes'],
  ['No - from April 2027', 'no'],
  ['No complaints were refused', ''],
  ['Y/N', ''],
  ['Yes No', ''],
  ['We comply.', 'yes'],
  ['✓', ''],
  ['Partially compliant', 'no'],
  ['We do not comply.', 'no'],
  ['Compliance: Yes', 'yes'],
  ['YPoint 1.2 of the policy', 'yes'],
  ['No<br>It is not written down.', 'no'],
  ['Yes – in part', ''],
  ['Partially compliant – work in progress', 'no'],
  ['Partial, but see below', 'no'],
  ['Partial refunds are given', ''],
  ['Yes / No', ''],
  ['☒ Yes ☐ No', 'yes'],
  ['☐ Yes ☒ No', 'no'],
  ['☐ Yes ☐ No', ''],
  ['None yet', ''],
  ['NA', ''],
  ['Fully comply', 'yes'],
  ['Full compliance.', 'yes'],
  ['Not applicable', ''],
  ['No, with explanation', ''],
  ['No (see below)', 'no'],
  ['Yes – mostly', ''],
  ['Yes (tenants only)', ''],
  ['Yes – in development', ''],
  ['Yes – will be in place by May', ''],
  ['Yes (not fully)', ''],
  ['Yes (see note 1)', 'yes'],
  ['Yes. Partial', ''],
  ['Yes<br>Partial', ''],
  ['Partial<br>Yes', ''],
  ['Yes.<br>Yes.', 'yes'],
  ['Yes ☒ No ☐', 'yes'],
  ['Yes ☐ No ☒', 'no'],
  ['[x] Yes [ ] No', 'yes'],
  ['Yes [ ] No [x]', 'no'],
])('the answer %j is read as %j', async (said, answer) => {
  const { yaml } = await importPage(table([`<tr><td>1.2<td><td>${said}<td><td></tr>`]));
  expect(parse(yaml, { schema: 'failsafe' }).provisions['1.2'].comply).toBe(answer);
});

test.each([
  ['5.10', '5.10'],
  ['5.10.', '5.10'],
  ['5.1', '5.1'],
  ['Stage Two:&nbsp; 6.10', '6.10'],
  ['<b>Provision</b> 1.2', '1.2'],
  ['Code provision 9.8 (b)', '9.8'],
])('the first cell %j is provision %s', async (cell, id) => {
  const { account } = await importPage(table([`<tr><td>${cell}<td><td>Yes<td><td></tr>`]));
  expect(account.placed.map((each) => each.id)).toEqual([id]);
});

test('a row that cannot be placed, and one already placed, keep every cell in the report', async () => {
  const sheet = [
    'Provision,Comply,Evidence,Commentary,Action,Target date,Lead',
    '1.2,Yes,Policy,Words,,,',
    '1.7,No,EVID,COMM,ACT,31/03/2027,CHIEF',
    '1.2,No,EVID2,COMM2,ACT2,30/04/2027,CHIEF2',
    ',,,,ACT3,,CHIEF3',
  ];
  const file = { name: 'sheet.csv', bytes: encode(sheet.join('\n')) };
  const { account } = await importDocument([file], code, { schema });
  const [, unplaced = ''] = writeReport(account).split('## Could not be placed');
  expect(unplaced).toContain('_Action:_\n\nACT\n\n_Target date:_\n\n31/03/2027\n\n_Lead:_\n\nCHIEF\n');
  expect(unplaced).toContain('_Action:_\n\nACT2\n\n_Target date:_\n\n30/04/2027\n\n_Lead:_\n\nCHIEF2\n');
  expect(unplaced).toContain('_Action:_\n\nACT3\n\n_Lead:_\n\nCHIEF3\n');
  expect(printAccount(account)).toContain('COMM | Action: ACT | Target date: 31/03/2027 | Lead: CHIEF\n');
});

test('the Code’s wording never reaches across a label, though its next letter is the Code’s', async () => {
  const { requirement } = provisionOf('5.8');
  const lines = [`5.8 ${requirement}`, 'Do we comply?', 'Yes', 'Evidence', 'Policy', 'Commentary', 'Words'];
  const page = await importPage(lines.map((line) => `<p>${line}</p>`).join(''));
  expect(fieldsOf(page, '5.8')).toEqual({ comply: 'yes', evidence: ['Policy'], commentary: 'Words\n' });
  expect(page.account.otherWording[0]?.document).toMatch(/handlers must:?$/);
  const line = encode(`5.8 ${requirement} Do we comply? Yes\nEvidence: Policy\nCommentary: Words`);
  const text = await importDocument([{ name: 'a.txt', bytes: line }], code, { schema });
  expect(fieldsOf(text, '5.8')).toEqual({ comply: 'yes', evidence: ['Policy'], commentary: 'Words\n' });
});

test('a promise is left open and quoted', async () => {
  const page = await importPage(table(['<tr><td>3.2<td><td>Yes - from April 2027<td><td></tr>']));
  expect(page.account.unclear).toEqual([{ id: '3.2', words: 'Yes - from April 2027' }]);
});

test('a sentence that opens with “No” where the answer is blank is no answer', async () => {
  const { requirement } = provisionOf('6.13');
  const text = encode(`6.13\n${requirement}\n\nNo complaints were refused.\n\n6.14\nYes`);
  const result = await importDocument([{ name: 'a.txt', bytes: text }], code, { schema });
  expect(fieldsOf(result, '6.13')['comply']).toBe('');
  expect(fieldsOf(result, '6.13')['commentary']).toBe('No complaints were refused.\n');
});

test('a heading “Code provision” ends the field before it, though no requirement follows', async () => {
  const fields = (id: string, said: readonly string[]): string =>
    `<h3>Code provision ${id}</h3>` +
    ['Requirement', 'Do we comply?', 'Evidence', 'Commentary / explanation']
      .map((label, index) => `<h4>${label}</h4><p>${said[index]}</p>`)
      .join('');
  const page = await importPage(
    fields('6.4', [provisionOf('6.4').requirement, 'Yes/No', '', 'No words']) +
      fields('6.5', ['', 'Yes', 'policy section 2', '']) +
      fields('6.6', ['', '', '', '']) +
      fields('6.16', [provisionOf('6.16').requirement, 'No', '', 'Later']),
  );
  expect(fieldsOf(page, '6.4')).toEqual({ comply: '', evidence: '', commentary: 'No words\n' });
  expect(fieldsOf(page, '6.5')).toEqual({ comply: 'yes', evidence: ['policy section 2'], commentary: '' });
  expect(fieldsOf(page, '6.6')).toEqual({ comply: '', evidence: '', commentary: '' });
  expect(fieldsOf(page, '6.16')).toEqual({ comply: 'no', evidence: '', commentary: 'Later\n' });
});

test('a line with only a number is a provision’s where others have such lines, whatever follows it', async () => {
  const rows = ['6.3', '6.4', '6.16'].map((id) => [id, provisionOf(id).requirement, 'No', `About ${id}`]);
  rows.splice(2, 0, ['6.5', 'Mostly', 'one', 'two', 'three']);
  const text = encode(rows.flat().join('\n\n'));
  const result = await importDocument([{ name: 'a.txt', bytes: text }], code, { schema });
  expect(fieldsOf(result, '6.4')['commentary']).toBe('About 6.4\n');
  expect(fieldsOf(result, '6.5')['commentary']).toMatch(/^Mostly/);
  expect(fieldsOf(result, '6.16')['commentary']).toBe('About 6.16\n');
});

test.each(['N/A', 'Not applicable', 'In progress', 'Yes / No'])(
  'the word %j under a label is quoted',
  async (said) => {
    const { requirement } = provisionOf('7.3');
    const page = await importPage(
      `<h3>7.3</h3><dl><dt>Requirement<dd>${requirement}<dt>Do we comply?<dd>${said}<dt>Commentary<dd>Words</dl>`,
    );
    expect(page.account.unclear).toEqual([{ id: '7.3', words: said }]);
    expect(page.yaml).toContain(`# the document says: “${said}”\n    comply:\n`);
    expect(fieldsOf(page, '7.3')).toEqual({ comply: '', evidence: '', commentary: 'Words\n' });
  },
);

test('a Partial that goes on is put down as No, and nowhere as blank', async () => {
  const page = await importPage(
    table(['<tr><td>3.2<td><td>Partially compliant – work in progress<td><td></tr>']),
  );
  expect(page.account.unclear).toEqual([]);
  expect(page.account.partial).toEqual([{ id: '3.2', words: 'Partially compliant' }]);
  expect(fieldsOf(page, '3.2')['commentary']).toBe('Partially compliant – work in progress\n');
});

test('numbers of placed provisions and names of columns are not words outside the answers', async () => {
  const page = await importPage(
    `<p>Evidence</p><h3>1.2</h3><h3>9.9</h3><p>Words</p>${table(['<tr><td>1.2<td><td>Yes<td><td></tr>'])}`,
  );
  expect(page.account.outside.others.map(({ block }) => block.runs[0]?.text)).toEqual(['9.9', 'Words']);
});

test('a table headed “No.”, “Met?” and “What we do” is read as one', async () => {
  const { account } = await importPage(
    '<table><tr><th>No.<th>Met?<th>What we do<tr><td>1.2<td>Yes<td>Words</table>',
  );
  expect(account.placed.map(({ place }) => place)).toEqual(['table 1, row 2']);
  expect(account.ignored.headers).toBe(1);
});

test('encodings are recognised', async () => {
  const page = table(['<tr><td>1.2<td><td>Yes<td><td>‘Café’ – £5</tr>']);
  const utf16 = new Uint8Array([0xff, 0xfe, ...Buffer.from(page, 'utf16le')]);
  const windows = Uint8Array.from(
    [...page].map((character) => ({ '‘': 0x91, '’': 0x92, '–': 0x96 })[character] ?? character.charCodeAt(0)),
  );
  for (const bytes of [encode(page), encode(`\ufeff${page}`), utf16, windows]) {
    const { yaml } = await importDocument([{ name: 'page.html', bytes }], code, { schema });
    expect(parse(yaml, { schema: 'failsafe' }).provisions['1.2'].commentary).toBe('‘Café’ – £5\n');
  }
});

test('several pages are read as one, and rows say which page they are on', async () => {
  const files = ['1.2', '1.3', '9.99'].map((id) => ({
    name: `page-${id}.html`,
    bytes: encode(table([`<tr><td>${id}<td><td>Yes<td><td></tr>`])),
  }));
  const { account } = await importDocument(files, code, { schema });
  expect(account.placed.map(({ id }) => id)).toEqual(['1.2', '1.3']);
  expect(account.unplaced[0]?.row.place).toBe('page-9.99.html, table 1, row 2');
});

const zip = 'PK\u0003\u0004 ';
const ole = '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1 ';

test.each([
  ['form.pdf', '%PDF-1.7', /^form\.pdf cannot be read as a PDF: it is damaged\.$/],
  [
    'form.doc',
    `${ole}W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0`,
    /^form\.doc is a document from an old Word \(\.doc\)\.$/,
  ],
  [
    'form.xls',
    `${ole}W\0o\0r\0k\0b\0o\0o\0k\0`,
    /^form\.xls is a spreadsheet from an old Excel \(\.xls\)\.$/,
  ],
  [
    'form.docx',
    `${ole}E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0`,
    /^form\.docx is locked with a password\.$/,
  ],
  ['form.msg', ole, /^form\.msg is a document from an old program\.$/],
  ['form.rtf', '{\\rtf1 x}', /^form\.rtf is a document in rich text format/],
  ['cases.xlsx', `${zip}xl/workbook.xml`, /^cases\.xlsx is a spreadsheet\.$/],
  [
    'form.pages',
    `${zip}Index/Document.iwa`,
    /^form\.pages is a document from Pages or another Apple program\.$/,
  ],
  ['form.epub', `${zip}mimetypeapplication/epub+zip`, /^form\.epub is an e-book\.$/],
  ['form.pptx', `${zip}ppt/presentation.xml`, /^form\.pptx is a presentation\.$/],
  [
    'form.odp',
    `${zip}mimetypeapplication/vnd.oasis.opendocument.presentation content.xml META-INF/manifest.xml`,
    /^form\.odp is a presentation\.$/,
  ],
  [
    'form.odt',
    `${zip}mimetypeapplication/vnd.oasis.opendocument.text`,
    /^form\.odt is damaged: it is cut short/,
  ],
  ['form.png', '\u0089PNG\r\n\u001a\n', /^form\.png is a picture\.$/],
  ['form.jpg', '\u00ff\u00d8\u00ff\u00e0', /^form\.jpg is a picture\.$/],
  ['form.wpd', '\u00ffWPC', /^form\.wpd is a document from WordPerfect\.$/],
  [
    'form.gdoc',
    '{"url": "https://docs.google.com/open?id=x", "doc_id": "x"}',
    /^form\.gdoc is only a link to a document/,
  ],
  ['form.url', '[InternetShortcut]\r\nURL=https://a.example/', /^form\.url is only a link to a document/],
  ['all.zip', 'PK\u0003\u0004 a.txt', /^all\.zip is a zipped folder/],
  ['page.mhtml', 'From: <x>\nMIME-Version: 1.0\n boundary="b"\n<html>', /^page\.mhtml is a web archive\.$/],
  ['data.txt', '\u0000\u0001\u0002\u0003', /^data\.txt is not a document that can be read\.$/],
  ['empty.html', '', /^empty\.html is empty\.$/],
  ['form.docx', 'PK\u0003\u0004 word/document.xml', /^form\.docx cannot be read as a Word document/],
  ['sheet.csv', 'Provision,Comply,Evidence\n1.2,Yes,"open', /^sheet\.csv cannot be read as CSV from line/],
  ['layout.txt', 'One   two   three\n'.repeat(30), /^layout\.txt has columns side by side/],
  ['report.html', '<h2>1.2 Our homes</h2><p>We let 900.</p><h2>1.3 Staff</h2>', /has no answers to the Code/],
  ['page.html', '<p>No table here</p>', /^page\.html has no answers to the Code: looked for/],
])('%s is refused in a sentence', async (name, text, message) => {
  const bytes = Uint8Array.from(text, (character) => character.charCodeAt(0));
  const refused = await errorOf(importDocument([{ name, bytes }], code, { schema }));
  expect(refused.message).toMatch(message);
  expect(refused.help).not.toBe('');
});

function provisionOf(id: string): Provision {
  const provision = code.provisions.find((each) => each.id === id);
  if (provision === undefined) throw new Error(`${id} is missing`);
  return provision;
}

function fieldsOf({ yaml }: { yaml: string }, id: string): Record<string, unknown> {
  return parse(yaml, { schema: 'failsafe' }).provisions[id];
}

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

async function errorOf(result: Promise<unknown>): Promise<CommandError> {
  const error = await result.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error instanceof CommandError) return error;
  throw error ?? new Error('nothing was refused');
}
