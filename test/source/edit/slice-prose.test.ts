import { readFileSync } from 'node:fs';
import { createTwoFilesPatch } from 'diff';
import { expect, test } from 'vitest';
import { findValue } from '../../../src/source/edit/edit-value.ts';
import { findRoom } from '../../../src/source/edit/slice/find-room.ts';
import { findSlice } from '../../../src/source/edit/slice/find-slice.ts';
import { isTrouble } from '../../../src/source/edit/slice/slice.ts';
import { fromForm, toForm } from '../../../src/words/prose/form-text.ts';
import { changed, read } from './slice-files.ts';

const sample = readFileSync('assessments/harbour-vale/2025-26/self-assessment.yaml', 'utf8');

/** The sample with a text typed anew in a form, as a browser sends it. */
function type(
  text: string,
  id: string,
  path: readonly string[],
  edit: (form: string) => string,
  fresh: 'literal' | 'line',
): string {
  const slice = findSlice(read(text), ['provisions', id]);
  if (isTrouble(slice)) throw new Error(slice.kind);
  const found = findValue(slice.value, path) ?? '';
  const before = typeof found === 'string' ? found : '';
  const typed = edit(toForm(before)).replaceAll('\n', '\r\n');
  const value = fromForm(typed, before, findRoom(text, slice, path, fresh));
  return changed(text, slice.path, [{ path, value }]);
}

const long =
  'Everyone who writes to us is told within two working days who looks after the complaint, and by when they will have an answer.';

test.each<[string, string, string[], (form: string) => string, 'literal' | 'line']>([
  ['nothing is typed', '1.2', ['commentary'], (form) => form, 'literal'],
  [
    'a word of a wrapped paragraph',
    '1.2',
    ['commentary'],
    (form) => form.replace('word for word', 'to the letter, unchanged,'),
    'literal',
  ],
  ['a long paragraph more', '9.7', ['commentary'], (form) => `${form}\n\n${long}\n\n- ${long}`, 'literal'],
  [
    'spaces and blank lines at the ends',
    '1.3',
    ['commentary'],
    (form) => ` \n\n${form.replace('Staff', 'Our staff')}  \n \n\n`,
    'literal',
  ],
  [
    'a word of a folded text',
    '1.6',
    ['alternative'],
    (form) => form.replace('a short link', 'a link'),
    'line',
  ],
  ['a long action', '1.2', ['action', 'what'], () => long, 'line'],
  ['an alternative of two paragraphs', '1.2', ['alternative'], () => `${long}\n\nAnd so on.`, 'line'],
])('%s', async (name, id, path, edit, fresh) => {
  const after = type(sample, id, path, edit, fresh);
  const patch = createTwoFilesPatch('before', 'after', sample, after, '', '', { context: 1 });
  await expect(patch).toMatchFileSnapshot(`slice/typed-${name.replaceAll(' ', '-')}.diff`);
});

test('a text between brackets has no lines to be wrapped to', () => {
  const json = '{"provisions": {"1.2": {"commentary": "One."}}}';
  expect(type(json, '1.2', ['commentary'], () => `${long} ${long}`, 'literal')).toBe(
    json.replace('One.', `${long} ${long}`),
  );
});

test('a text that stands deeper has less room, and a block what its lines leave', () => {
  const text = 'provisions:\n    1.2:\n        commentary: |\n                One.\n        action:\n';
  const slice = findSlice(read(text), ['provisions', '1.2']);
  if (isTrouble(slice)) throw new Error(slice.kind);
  const room = (path: string[]) => findRoom(text, slice, path, 'line');
  expect(room(['commentary'])).toEqual({ style: 'literal', columns: 84 });
  expect(room(['action'])).toEqual({ style: 'line', columns: 90 });
  expect(room(['action', 'what'])).toEqual({ style: 'line', columns: 88 });
  expect(room(['alternative'])).toEqual({ style: 'line', columns: 90 });
});
