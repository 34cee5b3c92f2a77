import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { type Fault, whileFailing } from '../disk/failing-disk.ts';
import { copySample, openForms } from './open-forms.ts';

const words = 'Words that may not be lost.';

test.each<[string, Fault]>([
  ['the disk is full as a file is opened', { call: 'openSync', code: 'ENOSPC', from: 1 }],
  ['the disk is full as it is written', { call: 'writeFileSync', code: 'ENOSPC', from: 1 }],
  ['the disk is full as it is kept for good', { call: 'fsyncSync', code: 'ENOSPC', from: 1 }],
  ['the file may only be read', { call: 'accessSync', code: 'EACCES', from: 1 }],
  ['the folder may only be read', { call: 'renameSync', code: 'EACCES', from: 1 }],
  ['the disk may only be read', { call: 'openSync', code: 'EROFS', from: 1 }],
])(
  'where %s, that is said, the old file stands, and what was typed is shown and can be sent again',
  async (_, fault) => {
    const folder = copySample();
    const forms = await openForms(folder);
    const [names, before] = [readdirSync(folder), forms.read()];
    const { fields } = await forms.get('p/6.3');
    fields.set('action.owner', words);
    await whileFailing(folder, fault, async () => {
      const refused = await forms.post('p/6.3', fields);
      expect([refused.status, refused.text.includes(words)]).toEqual([500, true]);
      expect(refused.text).toMatch(/could not be (?:read or )?written: .+\./);
      const script = await forms.post('p/6.3', fields, { 'X-Selfassess': 'script' });
      expect(JSON.parse(script.text)).toMatchObject({
        state: 'failed',
        message: expect.stringMatching(/^Not saved\. .+ could not be (?:read or )?written: .+\./),
      });
    });
    expect([readdirSync(folder), forms.read()]).toEqual([names, before]);
    expect((await forms.post('p/6.3', fields)).status).toBe(303);
    expect(forms.read()).toBe(before.replace('owner: Director of Customer Services', `owner: ${words}`));
  },
);

test('a file that is JSON stays JSON, and only what was typed is changed', async () => {
  const folder = copySample();
  const path = join(folder, 'self-assessment.yaml');
  const before = `${JSON.stringify(parse(readFileSync(path, 'utf8'), { schema: 'failsafe' }), null, 2)}\n`;
  writeFileSync(path, before);
  const forms = await openForms(folder);
  expect((await forms.send('p/6.3', { 'action.owner': words })).status).toBe(303);
  expect(forms.read()).toBe(
    before.replace('"owner": "Director of Customer Services"', `"owner": "${words}"`),
  );
});

test('a self-assessment that was emptied meanwhile is told, and what was typed is shown', async () => {
  const folder = copySample();
  const forms = await openForms(folder);
  const { fields } = await forms.get('p/6.3');
  fields.set('action.owner', words);
  writeFileSync(join(folder, 'self-assessment.yaml'), '');
  const list = await forms.get('');
  expect([list.status, list.text.includes('does not say which Code it answers')]).toEqual([404, true]);
  const answer = await forms.post('p/6.3', fields);
  expect([answer.status, answer.text.includes(words)]).toEqual([404, true]);
  expect(forms.read()).toBe('');
});
