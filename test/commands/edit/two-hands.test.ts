import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { copySample, openForms } from './open-forms.ts';

const provisions = ['1.2', '2.1', '3.4', '5.10', '6.3', '9.1'];
const fields = ['review.owner', 'review.note', 'action.owner', 'alternative'] as const;
const words = [
  'Ann Ellis',
  'to ask: Board # 2',
  '“quoted” - yes',
  '*starred*',
  'Tŷ Gwyn',
  '{ a: b }',
  'no',
  '12',
];
const steps = 200;

/** A chooser that chooses the same from the same seed. */
function openChooser() {
  const [numbers = []] = fc.sample(fc.array(fc.nat(), { minLength: 2_000, maxLength: 2_000, size: 'max' }), {
    numRuns: 1,
    seed: 15,
  });
  let at = 0;
  return <One>(from: readonly One[]): One => {
    const one = from[(numbers[at++ % numbers.length] ?? 0) % from.length];
    if (one === undefined) throw new Error('There is nothing to choose.');
    return one;
  };
}

test('two hundred steps of two hands, one in forms and one in an editor, lose no word of either', async () => {
  const folder = copySample();
  const path = join(folder, 'self-assessment.yaml');
  const forms = await openForms(folder);
  const choose = openChooser();
  const wanted = new Map<string, string>();
  const comments: string[] = [];
  let slip = '';
  const inEditor = (change: (text: string) => string) => {
    const before = forms.read();
    const after = change(before);
    expect(after).not.toBe(before);
    writeFileSync(path, after);
  };
  const edits: readonly (readonly [string, (step: number) => void])[] = [
    [
      'a comment',
      (step) => {
        const comment = `# written by hand in step ${step}`;
        inEditor((text) => text.replace(`  "${choose(provisions)}":\n`, (found) => `  ${comment}\n${found}`));
        comments.push(comment);
      },
    ],
    [
      'a word in a text',
      (step) => {
        const title = `Complaints policy, edition ${step}`;
        inEditor((text) => text.replace(/^( {2}policy:\n {4}title: ).*$/m, `$1${title}`));
        wanted.set('title', title);
      },
    ],
    [
      'a text wrapped anew',
      () =>
        inEditor((text) =>
          text.replace(/^( {6}[A-Z][a-z]+(?: [a-z]+){2}) ([a-z]+ [a-z][^:#]*)$/m, '$1\n      $2'),
        ),
    ],
    [
      'a slip put in or taken out',
      (step) => {
        const old = slip;
        slip = old === '' ? `    note: We say: never ${step}\n` : '';
        inEditor((text) =>
          old === '' ? text.replace('  "7.1":\n', (found) => found + slip) : text.replace(old, ''),
        );
      },
    ],
  ];
  // The forms stay open, as tabs do: each was filled from what stood there at the beginning.
  const open = new Map<string, URLSearchParams>();
  for (const id of provisions) open.set(id, (await forms.get(`p/${id}`)).fields);
  for (let step = 0; step < steps; step += 2) {
    const [id, name] = [choose(provisions), choose(fields)];
    const value = `${choose(words)} ${step}`;
    const form = open.get(id) ?? new URLSearchParams();
    form.set(name, value);
    const answer = await forms.post(`p/${id}`, form, { 'X-Selfassess': 'script' });
    expect([step, id, name, value, answer.text]).toEqual([
      step,
      id,
      name,
      value,
      expect.stringContaining('"state":"saved"'),
    ]);
    form.set('base', JSON.parse(answer.text).base);
    wanted.set(`${id} ${name}`, value);
    const [, edit] = choose(edits);
    edit(step + 1);
  }
  const text = forms.read().replace(slip, '');
  const file = parse(text);
  const isThere = (key: string): unknown => {
    const [id = '', name = ''] = key.split(' ');
    if (key === 'title') return file.evidence.policy.title;
    return name.split('.').reduce((held, part) => held?.[part], file.provisions[id]);
  };
  for (const [key, value] of wanted) expect([key, String(isThere(key)).trim()]).toEqual([key, value]);
  for (const comment of comments) expect(text.split(`  ${comment}\n`)).toHaveLength(2);
  expect(wanted.size).toBeGreaterThan(15);
}, 240_000);
