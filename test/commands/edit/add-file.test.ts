import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { copySample, openForms } from './open-forms.ts';

async function send(
  forms: Awaited<ReturnType<typeof openForms>>,
  document: string,
  name: string,
  content: string,
) {
  const form = new FormData();
  form.set('file', new File([content], name));
  const response = await fetch(`${forms.address}edit/evidence/${document}/file`, {
    ...{ method: 'POST', body: form, redirect: 'manual' },
    headers: { Origin: new URL(forms.address).origin },
  });
  return {
    status: response.status,
    text: await response.text(),
    location: response.headers.get('location') ?? '',
  };
}

test('a file is put beside the assessment under a safe name, and named by its document', async () => {
  const forms = await openForms(copySample());
  const answer = await send(forms, 'new', '../..\\Ein Brief: “Übersicht” (final).PDF', '%PDF-1.7 words');
  expect(answer.status).toBe(303);
  const [name = ''] = readdirSync(join(forms.folder, 'evidence')).filter((one) => one.startsWith('ein-'));
  expect(name).toBe('ein-brief-u-bersicht-final.pdf');
  expect(readFileSync(join(forms.folder, 'evidence', name), 'utf8')).toBe('%PDF-1.7 words');
  expect(forms.read()).toContain(`    file: evidence/${name}\n`);
  await send(forms, 'new', 'Ein Brief: “Übersicht” (final).PDF', '%PDF-1.7 other words');
  expect(existsSync(join(forms.folder, 'evidence/ein-brief-u-bersicht-final-2.pdf'))).toBe(true);
});

test('what is never published is not taken, and nothing is left of it', async () => {
  const forms = await openForms(copySample());
  const before = readdirSync(join(forms.folder, 'evidence'));
  const files: [string, string][] = [
    ['settings.yaml', 'a: b'],
    ['.hidden', 'words'],
    ['complaints.csv', 'Reference,Received'],
    ['register.pdf', readFileSync(join(forms.folder, 'complaints.csv'), 'utf8')],
    ['nothing.pdf', ''],
  ];
  for (const [name, content] of files) {
    const answer = await send(forms, 'new', name, content);
    expect([name, answer.status]).toEqual([name, 422]);
  }
  const left = readdirSync(join(forms.folder, 'evidence')).filter((one) => !before.includes(one));
  expect(left).toEqual([]);
});

test('a folder of evidence that leads elsewhere is not written to', async () => {
  const folder = copySample();
  const elsewhere = join(dirname(folder), 'elsewhere');
  mkdirSync(elsewhere);
  rmSync(join(folder, 'evidence'), { recursive: true });
  symlinkSync(elsewhere, join(folder, 'evidence'));
  writeFileSync(join(elsewhere, 'kept.txt'), 'kept');
  const forms = await openForms(folder);
  expect((await send(forms, 'new', 'letter.pdf', '%PDF-1.7')).status).toBe(422);
  expect(readdirSync(elsewhere)).toEqual(['kept.txt']);
});
