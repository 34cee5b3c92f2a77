import { expect, test } from 'vitest';
import { joinList, joinParts } from '../../src/words/lists.ts';
import { agree, count } from '../../src/words/plurals.ts';
import { cutText, makeHarmless, quoteWords } from '../../src/words/short-text.ts';

test.each([
  ['Residents are\n told', 20, 'Residents are told'],
  ['Residents are told, and more', 14, 'Residents are …'],
  ['Residents are told, and more', 20, 'Residents are told …'],
  ['Residents are told, and more', 25, 'Residents are told, and …'],
  ['Unabbreviated', 5, 'Unabb …'],
])('%j cut to %i is %j', (text, longest, cut) => {
  expect(cutText(text, longest)).toBe(cut);
  expect(quoteWords(text, longest)).toBe(`“${cut}”`);
});

test('nothing that a terminal would obey is left', () => {
  expect(makeHarmless(' a\n\tb\u001b[31m\u202ec ')).toBe('a b␣[31m␣c');
});

test.each([
  [0, '0 cases'],
  [1, '1 case'],
  [2, '2 cases'],
  [1204, '1,204 cases'],
  [1_000_000, '1,000,000 cases'],
])('%i is %j', (number, words) => expect(count(number, 'case')).toBe(words));

test('what does not only add an s has its own plural', () => {
  expect([count(2, 'entry', 'entries'), agree(1, 'is', 'are'), agree(0, 'is', 'are')]).toEqual([
    '2 entries',
    'is',
    'are',
  ]);
});

test('lists are joined as a sentence has them', () => {
  expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map((items) => joinList(items))).toEqual([
    '',
    'a',
    'a and b',
    'a, b and c',
  ]);
  expect([joinList(['a', 'b'], 'or'), joinParts(['a', '', 'b']), joinParts(['', 'b'], ' – ')]).toEqual([
    'a or b',
    'a, b',
    'b',
  ]);
});
