import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { expect, test } from 'vitest';
import { copySample, openForms } from './open-forms.ts';

type Element = DefaultTreeAdapterTypes.Element;

function list(node: DefaultTreeAdapterTypes.ParentNode): Element[] {
  return node.childNodes.flatMap((one) => ('tagName' in one ? [one, ...list(one)] : []));
}

const read = ({ attrs }: Element, name: string) => attrs.find((one) => one.name === name)?.value ?? '';

function textOf(node: DefaultTreeAdapterTypes.ChildNode): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('').replace(/\s+/g, ' ').trim() : '';
}

/** The sample with mistakes in each of its files. */
function copyMistaken(): string {
  const folder = copySample();
  const change = (file: string, pairs: readonly (readonly [RegExp, string])[]) => {
    const before = readFileSync(join(folder, file), 'utf8');
    const after = pairs.reduce((text, [from, to]) => {
      expect(text).toMatch(from);
      return text.replace(from, to);
    }, before);
    writeFileSync(join(folder, file), after);
  };
  change('self-assessment.yaml', [
    [/^# yaml-language-server.*\n/, ''],
    [/(?<="6\.3":\n {4}comply: no\n {4}evidence:\n {6}- )policy/, 'polcy'],
    [/by: 2027-01-29/, 'by: 29 Jan'],
    [/(?<=governing-body:\n(?:.*\n)*?) {2}response: \|\n(?: {4}.*\n|\n)+/, ''],
    [/(?<="1\.2":\n(?:.*\n){1,8}? {4}commentary: \|\n)(?: {6}.*\n|\n)+/, ''],
  ]);
  change('report.yaml', [
    [/^# yaml-language-server.*\n/, ''],
    [
      / {2}register: complaints.csv\n/,
      '  figures: { stage-1: { received: 206 } }\n  register: complaints.csv\n',
    ],
    [/team: Team/, 'team: Teams'],
  ]);
  return folder;
}

test('all that was found is listed, the gravest first, and each link leads to a field that is there', async () => {
  const folder = copyMistaken();
  const forms = await openForms(folder);
  const { text } = await forms.get('findings/');
  const items = list(parse(text)).filter((one) => one.tagName === 'li' && /^note-/.test(read(one, 'class')));
  const told = items.map((item) => {
    const link = list(item).find(({ tagName }) => tagName === 'a');
    return { item, href: link ? read(link, 'href').replace(/^.*\/edit\//, '') : '' };
  });
  const lines = told.map(({ item, href }) => `${read(item, 'class')} ${href}\n  ${textOf(item)}`);
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('findings.txt');
  for (const { href } of told.filter((one) => one.href !== '')) {
    const [path = '', id = ''] = href.split('#');
    const page = list(parse((await forms.get(path)).text));
    expect([href, page.some((one) => read(one, 'id') === id)]).toEqual([href, true]);
  }
  expect((await forms.get('')).text).toContain(`>See all ${told.length} findings</a>`);
});

test('a case that is left out leads to where the register is named, and says nothing of the case', async () => {
  const folder = copySample();
  const register = join(folder, 'complaints.csv');
  const row = `HV25-9999,31/02/2026,Email,Repairs,Repairs${','.repeat(12)},Quixley`;
  writeFileSync(register, `${readFileSync(register, 'utf8')}${row}\n`);
  const forms = await openForms(folder);
  const { text } = await forms.get('findings/');
  expect(text).toMatch(
    /href="[^"]*report\/performance#f-performance-register">A complaint that was received is not counted/,
  );
  expect(text).toContain('Performance, complaints.csv:404');
  expect(text).not.toMatch(/Quixley|9999/);
});

test('where nothing was found that is said, and the list leads nowhere', async () => {
  const folder = copySample();
  for (const file of ['self-assessment.yaml', 'report.yaml', 'process.yaml']) {
    const path = join(folder, file);
    writeFileSync(path, readFileSync(path, 'utf8').replace(/^# yaml-language-server.*\n/, ''));
  }
  const forms = await openForms(folder);
  expect((await forms.get('findings/')).text).toContain('Nothing was found in the files as they are saved.');
  expect((await forms.get('')).text).not.toContain('See all');
});

test('a mend that is certain is made from there, and one that is not there any more is not', async () => {
  const folder = copyMistaken();
  const forms = await openForms(folder);
  const wrong = forms.read();
  const form = new URLSearchParams({
    file: 'assessment',
    fix: 'unknown-evidence: “polcy” is cited as evidence for 6.3, but the register has no such document.',
  });
  const told = async () =>
    decodeURIComponent((await forms.post('findings/', form)).location.replaceAll('+', ' '));
  expect(await told()).toContain('/findings/?saved=Mended, and saved.');
  expect(forms.read()).toBe(wrong.replace('- polcy', '- policy'));
  expect(await told()).toContain('nothing was mended');
  form.delete('file');
  expect((await forms.post('findings/', form)).status).toBe(422);
});
