import { expect, test } from 'vitest';
import { renameKeys } from '../../src/source/edit/edit-keys.ts';
import { mendText } from '../../src/source/mend.ts';

const sample = 'provisions:\n  # first\n  "5.1": { comply: yes } # one\n  5.2:\n    comply: no\n  \'5.3\':\n';

test('keys are renamed where they stand, in their quotes, and may change places', () => {
  const names = new Map([
    ['5.1', '5.2'],
    ['5.2', '5.1'],
    ['5.3', '6.10'],
  ]);
  const edits = renameKeys(sample, ['provisions'], names);
  expect(mendText(sample, edits ?? []).text).toBe(
    'provisions:\n  # first\n  "5.2": { comply: yes } # one\n  5.1:\n    comply: no\n  \'6.10\':\n',
  );
});

test.each([
  ['two keys would be one', ['provisions'], '5.2'],
  ['there is no such map', ['provisions', '5.3'], '5.4'],
  ['the name would be read as something else', ['provisions'], 'a: "'],
  ['there is nothing at that place', ['provisions', '5.4', 'comply'], '5.4'],
])('refused where %s', (_why, path, name) => {
  expect(renameKeys(sample, path, new Map([['5.1', name]]))).toBeUndefined();
});

test.each([
  ['the map stands elsewhere', 'old: &all { 5.1: yes }\nprovisions: *all\n'],
  ['there is a list', 'provisions: [5.1]\n'],
  ['the text is not sound', 'provisions: { 5.1: yes\n'],
])('refused where %s', (_why, text) => {
  expect(renameKeys(text, ['provisions'], new Map([['5.1', '5.2']]))).toBeUndefined();
});

test('nothing is edited where no name is new', () => {
  expect(renameKeys('provisions:\n  5.1: yes\n', ['provisions'], new Map())).toEqual([]);
});
