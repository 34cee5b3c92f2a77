import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { copySample, openForms } from './open-forms.ts';

const file = 'self-assessment.yaml';

function change(folder: string, from: RegExp, to: string): string {
  const before = readFileSync(join(folder, file), 'utf8');
  const after = before.replace(from, to);
  expect(after).not.toBe(before);
  writeFileSync(join(folder, file), after);
  return before;
}

test('a mend that is certain is made at a press, and nothing else is changed', async () => {
  const folder = copySample();
  const before = change(folder, /(?<="6\.3":\n {4}comply: no\n {4}evidence:\n {6}- )policy/, 'polcy');
  const forms = await openForms(folder);
  const page = await forms.get('p/6.3');
  const [, fix = ''] = /name="fix" value="([^"]+)"/.exec(page.text) ?? [];
  expect(fix).toContain('polcy');
  const typed = new URLSearchParams(page.fields);
  typed.set(
    'fix',
    'unknown-evidence: “polcy” is cited as evidence for 6.3, but the register has no such document.',
  );
  const answer = await forms.post('p/6.3', typed);
  expect(answer.status).toBe(303);
  expect(decodeURIComponent(answer.location.replaceAll('+', ' '))).toContain('Mended, and saved.');
  expect(forms.read()).toBe(before);
  const again = await forms.post('p/6.3', typed);
  expect(decodeURIComponent(again.location.replaceAll('+', ' '))).toContain('nothing was mended');
});

test('of a finding that judges words, it can be said with a reason that it does not hold', async () => {
  const folder = copySample();
  change(
    folder,
    /(?<="1\.2":\n(?:.*\n){1,8}? {4}commentary: \|\n)/,
    '      We will publish a new leaflet by 31 March 2027.\n',
  );
  const forms = await openForms(folder);
  const page = await forms.get('p/1.2');
  const links = page.text.replaceAll('&#x3D;', '=').replaceAll('&amp;', '&');
  const [, query = ''] = /href="(\?add=waive&key=[^"#]+)/.exec(links) ?? [];
  expect(query).toContain('promise-under-yes');
  const form = await forms.get(`p/1.2${query}`);
  expect(form.fields.get('waive.0.key')).toBe('promise-under-yes');
  form.fields.set('waive.0.value', 'The leaflet is about repairs.');
  expect((await forms.post('p/1.2', form.fields)).status).toBe(303);
  expect(forms.read()).toContain('    waive:\n      promise-under-yes: The leaflet is about repairs.\n');
  expect((await forms.get('p/1.2')).text).not.toContain('key&#x3D;promise');
});
