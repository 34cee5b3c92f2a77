import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { diffLines } from 'diff';
import { expect, test } from 'vitest';
import { copySample, openForms } from './open-forms.ts';

/** The lines that differ, as a patch shows them. */
function difference(before: string, after: string): string[] {
  return diffLines(before, after).flatMap(({ added, removed, value }) =>
    added || removed
      ? value
          .replace(/\n$/, '')
          .split('\n')
          .map((line) => `${added ? '+' : '-'}${line}`)
      : [],
  );
}

test('a form that is sent back as it was filled changes nothing, for every page there is', async () => {
  const forms = await openForms(copySample());
  const before = ['self-assessment.yaml', 'report.yaml', 'process.yaml'].map((file) => forms.read(file));
  const list = await forms.get('');
  const register = await forms.get('evidence/');
  const addresses = [...`${list.text}${register.text}`.matchAll(/href="[^"]*\/edit\/([^"?#]+)"/g)].map(
    ([, path = '']) => path,
  );
  const pages = [...new Set(addresses)].filter(
    (path) => !['evidence/', 'evidence/new', 'findings/'].includes(path),
  );
  expect(pages.length).toBeGreaterThan(100);
  for (const path of pages) {
    const answer = await forms.send(path, {});
    expect({ path, status: answer.status }).toEqual({ path, status: 303 });
    expect(decodeURIComponent(answer.location.replaceAll('+', ' '))).toContain('is saved as it stands');
  }
  expect(['self-assessment.yaml', 'report.yaml', 'process.yaml'].map((file) => forms.read(file))).toEqual(
    before,
  );
}, 180_000);

test('only the lines of what was typed change, and what is new reads as a person would write it', async () => {
  const forms = await openForms(copySample());
  const before = forms.read();
  const answer = await forms.send('p/6.3', {
    'action.owner': 'Head of Homes # acting',
    'evidence.2.document': 'policy',
    'evidence.2.words': 'annex: 3',
    'action.by': '31 March 2027',
  });
  expect(answer.status).toBe(303);
  expect(difference(before, forms.read())).toEqual([
    "+      - policy: 'annex: 3'",
    '-      by: 2027-01-29',
    '-      owner: Director of Customer Services',
    '+      by: 2027-03-31',
    "+      owner: 'Head of Homes # acting'",
  ]);
});

test('what was changed in the file meanwhile is kept beside what was typed', async () => {
  const folder = copySample();
  const forms = await openForms(folder);
  const { fields } = await forms.get('p/6.3');
  const path = join(folder, 'self-assessment.yaml');
  writeFileSync(path, readFileSync(path, 'utf8').replace('by: 2027-01-29', 'by: 2027-02-26 # moved'));
  fields.set('action.owner', 'Head of Homes');
  expect((await forms.post('p/6.3', fields)).status).toBe(303);
  expect(forms.read()).toContain('by: 2027-02-26 # moved\n      owner: Head of Homes\n');
});

test('what was changed in both is shown with both, and written as a person chooses', async () => {
  const folder = copySample();
  const forms = await openForms(folder);
  const path = join(folder, 'self-assessment.yaml');
  const { fields } = await forms.get('p/6.3');
  writeFileSync(path, forms.read().replace('owner: Director of Customer Services', 'owner: Head of Repairs'));
  fields.set('action.owner', 'Head of Homes');
  fields.set('action.by', '2027-02-26');
  const conflict = await forms.post('p/6.3', fields);
  expect(conflict.status).toBe(409);
  expect(conflict.text).toContain('Head of Repairs');
  expect(conflict.text).toContain('Head of Homes');
  expect(forms.read()).toContain('by: 2027-02-26\n      owner: Head of Repairs\n');
  const chosen = new URLSearchParams(conflict.fields);
  chosen.set('keep.action.owner', 'mine');
  expect((await forms.post('p/6.3', chosen)).status).toBe(303);
  expect(forms.read()).toContain('by: 2027-02-26\n      owner: Head of Homes\n');
});

test('what was saved beside a conflict can be changed back from the same page', async () => {
  const folder = copySample();
  const path = join(folder, 'self-assessment.yaml');
  const forms = await openForms(folder);
  const { fields } = await forms.get('p/6.3');
  writeFileSync(path, forms.read().replace('owner: Director of Customer Services', 'owner: Head of Repairs'));
  const leave = async (typed: Record<string, string>) => {
    for (const [name, value] of Object.entries(typed)) fields.set(name, value);
    const answer = await forms.post('p/6.3', fields, { 'X-Selfassess': 'script' });
    const { state, base } = JSON.parse(answer.text);
    fields.set('base', base);
    return state;
  };
  expect(await leave({ 'action.owner': 'Head of Homes', 'action.by': '2027-02-26' })).toBe('conflict');
  expect(forms.read()).toContain('by: 2027-02-26\n      owner: Head of Repairs\n');
  expect(await leave({ 'action.by': '2027-01-29' })).toBe('conflict');
  expect(forms.read()).toContain('by: 2027-01-29\n      owner: Head of Repairs\n');
  expect(await leave({ 'action.owner': 'Head of Repairs' })).toBe('saved');
  expect(forms.read()).toContain('by: 2027-01-29\n      owner: Head of Repairs\n');
});

test('a slip elsewhere in the file stops nothing, and one in the provision is told with its line', async () => {
  const folder = copySample();
  const path = join(folder, 'self-assessment.yaml');
  const before = readFileSync(path, 'utf8');
  writeFileSync(path, before.replace('  "1.2":\n', '  "1.2":\n    note: We say: never\n'));
  const forms = await openForms(folder);
  expect((await forms.send('p/6.3', { 'action.owner': 'Head of Homes' })).status).toBe(303);
  expect(forms.read()).toContain('      owner: Head of Homes\n');
  const closed = await forms.get('p/1.2');
  expect(closed.text).toContain('may not be read as you meant');
  const typed = new URLSearchParams(closed.fields);
  typed.set('commentary', 'Words that may not be lost.');
  const refused = await forms.post('p/1.2', typed);
  expect(refused.status).toBe(422);
  expect(refused.text).toContain('Words that may not be lost.');
  expect(forms.read()).toContain('    note: We say: never\n');
});

test('what was saved can be taken back and done again, byte for byte', async () => {
  const forms = await openForms(copySample());
  const before = forms.read();
  await forms.send('p/6.3', { 'action.owner': 'Head of Homes' });
  await forms.send('about/landlord', { 'landlord.homes': '4900' });
  const after = forms.read();
  const turn = (way: string) => forms.post('desk', new URLSearchParams({ do: way }));
  await turn('undo');
  await turn('undo');
  expect(forms.read()).toBe(before);
  await turn('redo');
  await turn('redo');
  expect(forms.read()).toBe(after);
});

test.each([
  ['was not there', null],
  ['held only comments', '# Ours\n\n# To be filled in.\n'],
  ['was empty', ''],
])('the save that begins a file which %s can be taken back and done again', async (_, text) => {
  const folder = copySample();
  const path = join(folder, 'report.yaml');
  const now = () => (existsSync(path) ? readFileSync(path, 'utf8') : null);
  rmSync(path);
  if (text !== null) writeFileSync(path, text);
  const forms = await openForms(folder);
  const { fields } = await forms.get('report/period');
  for (const [name, value] of [
    ['period.from', '2025-04-01'],
    ['period.to', '2026-03-31'],
  ] as const)
    fields.set(name, value);
  expect((await forms.post('report/period', fields)).status).toBe(303);
  const begun = now() ?? '';
  expect(begun).toContain('from: 2025-04-01');
  const turn = (way: string) => forms.post('desk', new URLSearchParams({ do: way }));
  expect((await turn('undo')).status).toBe(303);
  expect(now()).toBe(text);
  expect((await turn('redo')).status).toBe(303);
  expect(now()).toBe(begun);
  writeFileSync(path, `${begun}# Theirs\n`);
  expect((await turn('undo')).status).toBe(409);
  expect(now()).toBe(`${begun}# Theirs\n`);
});

test('a document gets an id of its title, and what has a name that is taken another', async () => {
  const forms = await openForms(copySample());
  const add = () =>
    forms.send('evidence/new', { title: 'Letter: “stage 1”', url: 'https://www.harbourvale.example/letter' });
  expect((await add()).location).toContain('evidence/');
  await add();
  expect(forms.read()).toContain(
    [
      '  letter-stage-1:',
      "    title: 'Letter: “stage 1”'",
      '    url: https://www.harbourvale.example/letter',
      '  letter-stage-1-2:',
      "    title: 'Letter: “stage 1”'",
    ].join('\n'),
  );
});

test('a form of another website writes nothing', async () => {
  const forms = await openForms(copySample());
  const before = forms.read();
  const { fields } = await forms.get('p/6.3');
  fields.set('action.owner', 'Forged');
  for (const headers of [{ Origin: 'https://evil.example' }, { Origin: 'null' }])
    expect((await forms.post('p/6.3', fields, headers)).status).toBe(403);
  expect(forms.read()).toBe(before);
});

test('what was saved is taken back also where others have changed the file around it, and not where they changed that', async () => {
  const folder = copySample();
  const forms = await openForms(folder);
  const path = join(folder, 'self-assessment.yaml');
  const before = forms.read();
  await forms.send('p/6.3', { 'action.owner': 'Head of Homes' });
  writeFileSync(path, `# added above\n${forms.read()}`);
  const undo = () => forms.post('desk', new URLSearchParams({ do: 'undo' }));
  expect((await undo()).status).toBe(303);
  expect(forms.read()).toBe(`# added above\n${before}`);
  await forms.send('p/6.3', { 'action.owner': 'Head of Homes' });
  writeFileSync(path, forms.read().replace('owner: Head of Homes', 'owner: Head of Repairs'));
  const refused = await undo();
  expect(refused.status).toBe(409);
  expect(forms.read()).toContain('owner: Head of Repairs');
});

test('of several assessments a page leads to the forms of each, and a save is of that one alone', async () => {
  const folder = join(copySample(), '..');
  cpSync(join(folder, '2025-26'), join(folder, '2026-27'), { recursive: true });
  const forms = await openForms(folder);
  const { text, status } = await forms.get('');
  const years = [...text.matchAll(/href="[^"]*\/edit\/([^"?#]+)"/g)].map(([, path = '']) => path);
  expect([status, years]).toEqual([200, ['2025-26/', '2026-27/']]);
  const before = forms.read('2026-27/self-assessment.yaml');
  expect((await forms.send('2025-26/p/6.3', { 'action.owner': 'Head of Homes' })).status).toBe(303);
  expect(forms.read('2025-26/self-assessment.yaml')).toContain('owner: Head of Homes');
  expect(forms.read('2026-27/self-assessment.yaml')).toBe(before);
  expect((await forms.get('2024-25/p/6.3')).location).toMatch(/\/edit\/$/);
});

test('without scripts each provision leads to those beside it, and the keys are switched off and on by a button', async () => {
  const forms = await openForms(copySample());
  const around = async (path: string) => {
    const { text } = await forms.get(path);
    return [
      ...text.matchAll(
        /<a rel="(\w+)" href="[^"]*\/edit\/([^"]*)"(?: aria-keyshortcuts="([^"]*)")?>([^<]*)</g,
      ),
    ].map(([, ...told]) => told);
  };
  expect(await around('p/6.3')).toEqual([
    ['prev', 'p/6.2', 'Alt+PageUp', 'Previous: 6.2 Stage 1 acknowledgement'],
    ['next', 'p/6.4', 'Alt+PageDown', 'Next: 6.4 Stage 1 extensions'],
  ]);
  expect((await around('p/1.2')).map(([rel]) => rel)).toEqual(['next']);
  expect(await around('about/landlord')).toEqual([]);
  const turn = (what: string, at: string) => forms.post('desk', new URLSearchParams({ do: what, at }));
  expect((await turn('keys-off', 'p/6.3')).location).toMatch(/\/edit\/p\/6\.3$/);
  expect((await around('p/6.3')).map(([, , keys]) => keys)).toEqual([undefined, undefined]);
  expect((await turn('keys-on', '\r\nSet-Cookie: a=b')).location).toMatch(
    /\/edit\/%0D%0ASet-Cookie%3A%20a%3Db$/,
  );
  expect((await around('p/6.3')).map(([, , keys]) => keys)).toEqual(['Alt+PageUp', 'Alt+PageDown']);
});
