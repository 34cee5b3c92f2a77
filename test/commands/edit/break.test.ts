import { mkdirSync, readFileSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { copySample, openForms } from './open-forms.ts';

const nasty = [
  '</textarea><script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "{{title}} {{{title}}} '",
  '</title></style><!--',
];

test('where the file is gone or a folder stands in its place, that is said, and what was typed is shown', async () => {
  const folder = copySample();
  const path = join(folder, 'self-assessment.yaml');
  const forms = await openForms(folder);
  const { fields } = await forms.get('p/6.3');
  fields.set('action.owner', 'Words that may not be lost.');
  renameSync(path, `${path}.away`);
  const gone = await forms.post('p/6.3', fields);
  expect([gone.status, gone.text.includes('Words that may not be lost.')]).toEqual([500, true]);
  mkdirSync(path);
  const instead = await forms.post('p/6.3', fields);
  expect([instead.status, instead.text.includes('Words that may not be lost.')]).toEqual([500, true]);
  const script = await forms.post('p/6.3', fields, { 'X-Selfassess': 'script' });
  expect(JSON.parse(script.text)).toMatchObject({ state: 'failed' });
  expect((await forms.get('')).status).toBe(500);
  rmdirSync(path);
  renameSync(`${path}.away`, path);
  expect((await forms.post('p/6.3', fields)).status).toBe(303);
  expect(forms.read()).toContain('Words that may not be lost.');
});

test('what two hands wrote under a key of the landlord’s own, or in a list, stands as it is chosen', async () => {
  const folder = copySample();
  const path = join(folder, 'self-assessment.yaml');
  const forms = await openForms(folder);
  await forms.send('p/6.3', {
    'waive.rows': '1',
    'waive.0.key': 'late-action',
    'waive.0.value': 'Agreed in May.',
  });
  const { fields } = await forms.get('p/6.3');
  writeFileSync(path, forms.read().replace('Agreed in May.', 'Agreed in June.'));
  fields.set('waive.0.value', 'Agreed in July.');
  const conflict = await forms.post('p/6.3', fields);
  expect(conflict.status).toBe(409);
  for (const [keep, words] of [
    ['file', 'June'],
    ['mine', 'July'],
  ] as const) {
    const chosen = new URLSearchParams(conflict.fields);
    chosen.set('keep.waive.late-action', keep);
    expect((await forms.post('p/6.3', chosen)).status).toBe(303);
    expect(forms.read()).toContain(`late-action: Agreed in ${words}.`);
  }
  const cited = (await forms.get('p/6.3')).fields;
  const first = cited.get('evidence.0.words') ?? '';
  expect(first).not.toBe('');
  writeFileSync(path, forms.read().replace(first, 'a place of theirs'));
  cited.set('evidence.0.words', 'a place of mine');
  const other = await forms.post('p/6.3', cited);
  expect(other.status).toBe(409);
  const chosen = new URLSearchParams(other.fields);
  chosen.set('keep.evidence', 'mine');
  expect((await forms.post('p/6.3', chosen)).status).toBe(303);
  expect(forms.read()).toContain('a place of mine');
  expect(forms.read()).not.toContain('a place of theirs');
});

test('a document has a page whatever its id, and none is taken for that on which one is added', async () => {
  const folder = copySample();
  const path = join(folder, 'self-assessment.yaml');
  const ids = [
    'new',
    '..',
    '.',
    '~x',
    'a/b',
    'a b',
    '50%',
    'tŷ-ŵyn',
    '__proto__',
    'constructor',
    'a.b',
    '<b>',
  ];
  const lines = ids.map((id) => `  "${id}":\n    title: Document ${id}\n`).join('');
  writeFileSync(
    path,
    readFileSync(path, 'utf8').replace(/^evidence:\n/m, (found) => found + lines),
  );
  const forms = await openForms(folder);
  const register = await forms.get('evidence/');
  const hrefs = [...register.text.matchAll(/href="[^"]*\/edit\/(evidence\/[^"]+)"/g)].map(
    ([, to = '']) => to,
  );
  for (const [index, id] of ids.entries()) {
    const to = hrefs[index] ?? '';
    expect((await forms.get(to)).fields.get('title')).toBe(`Document ${id}`);
    expect((await forms.send(to, { title: `Paper ${index}` })).location).toContain('/edit/evidence/?');
    expect(parse(forms.read(), { mapAsMap: true }).get('evidence').get(id).get('title')).toBe(
      `Paper ${index}`,
    );
  }
  expect((await forms.get('evidence/new')).fields.get('title')).toBe('');
  await forms.send('evidence/new', { title: 'New' });
  expect(forms.read()).toContain('  new-2:\n    title: New\n');
});

test('nothing that is typed runs, and all of it is in the file as it was typed', async () => {
  const forms = await openForms(copySample());
  const typed = Object.fromEntries(
    ['commentary', 'alternative', 'action.what', 'action.owner', 'review.owner', 'review.note'].map(
      (name, index) => [name, nasty[index % nasty.length] ?? ''],
    ),
  );
  const names = { 'evidence.0.document': '', 'evidence.0.words': nasty[1], 'waive.rows': '1' };
  const waived = { 'waive.0.key': nasty[0], 'waive.0.value': nasty[2] };
  expect((await forms.send('p/6.3', { ...typed, ...names, ...waived })).status).toBe(303);
  const page = await forms.get('p/6.3');
  for (const [name, value] of Object.entries({ ...typed, ...waived }))
    expect([name, page.fields.get(name)]).toEqual([name, value]);
  const said = new URLSearchParams({ saved: nasty[0] ?? '', find: nasty[1] ?? '', owner: nasty[2] ?? '' });
  for (const text of [page.text, (await forms.get(`?${said}`)).text]) {
    expect(text.match(/<script/g)).toHaveLength(1);
    expect(text).not.toMatch(/<img src=x|<\/textarea><script/);
  }
});

test('signs that no text has stop nothing else that was typed', async () => {
  const forms = await openForms(copySample());
  const answer = await forms.send('p/6.3', {
    commentary: 'One\0two\u0007three\u000bfour\u2028five\ud800six\tseven\r\n\r\nEight.',
    'action.owner': 'Head\r\nof\tHomes',
  });
  expect(answer.status).toBe(303);
  expect(forms.read()).toContain('      owner: Head of Homes\n');
  const shown = (await forms.get('p/6.3')).fields.get('commentary') ?? '';
  for (const word of ['One', 'two', 'three', 'four', 'five', 'six', 'seven', 'Eight.'])
    expect(shown).toContain(word);
  for (const sign of ['\0', '\u0007', '\u000b']) expect(forms.read()).not.toContain(sign);
});

test('what a forger or a broken script sends along ends nothing and writes nothing', async () => {
  const forms = await openForms(copySample());
  const before = forms.read();
  const deep = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);
  const starts = [
    '',
    '{}',
    '[]',
    '[1]',
    '["a","b"]',
    '[{"map":[1]}]',
    '[{"map":[["a"]]}]',
    `[${deep(3000)}]`,
    `[${deep(400_000)}]`,
  ];
  for (const start of starts) {
    const answer = await forms.send('p/6.3', { start, base: start, 'evidence.rows': '1e9' });
    expect([start.slice(0, 40), answer.status < 500]).toEqual([start.slice(0, 40), true]);
  }
  for (const typed of [
    { add: 'a\r\nb\u2028ŵ' },
    { 'keep.action.by': 'mine' },
    { 'mine.a.b': '[[],[]]', 'keep.a.b': 'mine' },
    { [`${'a.'.repeat(50_000)}b`]: 'x' },
  ])
    expect((await forms.send('p/6.3', typed)).status).toBeLessThan(500);
  for (const path of ['desk', 'p/6.3', 'look', 'evidence/new']) {
    const body = new FormData();
    body.set('start', '[null]');
    const answer = await fetch(`${forms.address}edit/${path}`, {
      method: 'POST',
      body,
      headers: { Origin: new URL(forms.address).origin },
      redirect: 'manual',
    });
    expect([path, answer.status < 500]).toEqual([path, true]);
  }
  expect(forms.read()).toBe(before);
});

test('a text of a megabyte is saved, and saved again', async () => {
  const forms = await openForms(copySample());
  const text = `${'Many words of a long text. '.repeat(38_000).trim()}\r\n\r\nThe end`;
  expect((await forms.send('p/6.3', { commentary: text })).status).toBe(303);
  expect((await forms.send('p/6.3', { 'action.owner': 'Head of Homes' })).status).toBe(303);
  expect(forms.read().length).toBeGreaterThan(1_000_000);
  expect(forms.read()).toContain('owner: Head of Homes');
});

test.each([
  ['with the line breaks of Windows', (text: string) => text.replaceAll('\n', '\r\n')],
  ['with a byte-order mark', (text: string) => `\ufeff${text}`],
  ['without a last line break', (text: string) => text.trimEnd()],
])('a file %s stays one', async (_, change) => {
  const folder = copySample();
  const path = join(folder, 'self-assessment.yaml');
  const before = change(readFileSync(path, 'utf8'));
  writeFileSync(path, before);
  const forms = await openForms(folder);
  expect((await forms.send('p/6.3', { 'action.owner': 'Head of Homes' })).status).toBe(303);
  expect(forms.read()).toBe(before.replace('owner: Director of Customer Services', 'owner: Head of Homes'));
});

test('files that are not there are made, and a folder in the place of one is told', async () => {
  const folder = copySample();
  rmSync(join(folder, 'report.yaml'));
  rmSync(join(folder, 'process.yaml'));
  const forms = await openForms(folder);
  const { text } = await forms.get('');
  const pieces = [...text.matchAll(/href="[^"]*\/edit\/((?:report|procedure)\/[^"]+)"/g)].map(
    ([, to = '']) => to,
  );
  for (const kind of ['report', 'procedure']) {
    const to = pieces.find((one) => one.startsWith(kind)) ?? '';
    const { fields } = await forms.get(to);
    const [name = ''] = [...fields.keys()].filter((one) => !/^(?:start|base)$|\.(?:rows|shown)$/.test(one));
    expect([name, (await forms.send(to, { [name]: '2025-04-01' })).status]).toEqual([name, 303]);
    const made = forms.read(kind === 'report' ? 'report.yaml' : 'process.yaml');
    expect(made).toContain('2025-04-01');
    expect(made.endsWith('\n')).toBe(true);
  }
  rmSync(join(folder, 'report.yaml'));
  const to = pieces.find((one) => one.startsWith('report')) ?? '';
  const { fields } = await forms.get(to);
  const [name = ''] = [...fields.keys()].filter((one) => !/^(?:start|base)$|\.(?:rows|shown)$/.test(one));
  fields.set(name, '2025-04-01');
  mkdirSync(join(folder, 'report.yaml'));
  const refused = await forms.post(to, fields);
  expect([refused.status, refused.text.includes('report.yaml is a folder.')]).toEqual([500, true]);
});
