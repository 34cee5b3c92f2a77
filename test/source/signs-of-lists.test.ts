import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { mendText } from '../../src/source/mend.ts';
import { findNode } from '../../src/source/source.ts';
import { read } from './sample.ts';

const head = 'code: housing-ombudsman-2024\nlandlord: { name: Elm Homes }\n';
const told = (text: string) => read(text).slips.map(({ rule, span }) => [rule, text.slice(...span)]);

describe('what opens and is not closed is told where it opens', () => {
  const below = (lines: string) =>
    `${head}provisions:\n  4.1:\n    comply: yes\n${lines}    commentary: Two people do it.\n  4.2:\n    comply: yes\n`;
  test.each([
    [
      'a list over lines',
      'bracket-not-closed',
      '[',
      below('    evidence: [\n      Staff list,\n      Rota\n'),
    ],
    [
      'a list begun on its line',
      'bracket-not-closed',
      '[',
      below('    evidence: [Staff list,\n      Rota\n'),
    ],
    [
      'keys in brackets',
      'bracket-not-closed',
      '{',
      below('    action: {\n      what: More staff,\n      by: 2027-01-31\n'),
    ],
    [
      'keys at the margin',
      'bracket-not-closed',
      '{',
      'code: housing-ombudsman-2024\nlandlord: {\n  name: Elm Homes,\n  homes: 1240\nperiod: { from: 2025-04-01, to: 2026-03-31 }\n',
    ],
    ['a text over lines', 'quote-not-closed', "'", below("    alternative: 'We ring\n      everyone.\n")],
  ])('%s', (_, rule, sign, text) => {
    expect(told(text)).toEqual([[rule, sign]]);
    expect(read(text).sound).toBe(true);
  });

  test('and one that is closed is not, whatever stands below it', () => {
    expect(told(below('    evidence: [\n      Staff list,\n      Rota\n    ]\n'))).toEqual([]);
  });
});

describe('a sign that looks like a colon is named after each of our keys', () => {
  test.each([
    ['with a space after it', 'assessed： 2026-05-14'],
    ['with none', 'assessed：2026-05-14'],
    ['another of its kind', 'assessed∶ 2026-05-14'],
  ])('%s', (_, line) => {
    const source = read(`${head}${line}\n`);
    expect(source.slips.map(({ rule, message }) => [rule, message])).toEqual([
      ['no-colon', expect.stringMatching(/^After “assessed” there is [：∶] and not a colon/)],
    ]);
    expect(findNode(source.root, ['assessed'])).toMatchObject({ text: '2026-05-14' });
  });

  test('at every place of a document, in brackets too', () => {
    const text = `code：housing-ombudsman-2024\nperiod: { from： 2025-04-01, to：2026-03-31 }\nprovisions：\n  4.1：\n    comply：yes\n    action：\n      what： Do it.\n`;
    expect(new Set(told(text).map(([rule]) => rule))).toEqual(new Set(['no-colon']));
    const { root } = read(text);
    expect(findNode(root, ['provisions', '4.1', 'action', 'what'])).toMatchObject({ text: 'Do it.' });
    expect(findNode(root, ['period', 'to'])).toMatchObject({ text: '2026-03-31' });
  });

  test('and not in words', () => {
    expect(told(`${head}introduction: |\n  We say：much.\n  action：none\n`)).toEqual([]);
  });
});

test('a wrong bullet is told in every list with the dash to write', () => {
  const lists = `${head}scrutiny:\n  – by: Panel\n    on: 2026-05-01\nearlier:\n  • title: Last year\n    url: https://elm.example/1\n`;
  expect(read(lists).slips.map(({ rule, help }) => [rule, help])).toEqual([
    ['odd-bullet', 'Write - and a space instead of –.'],
    ['odd-bullet', 'Write - and a space instead of •.'],
  ]);
});

test('what is mended in the file joins no two items, however far in a bullet stands', () => {
  const item = fc.constantFrom('Staff list', 'policy: section 2', 'policy', "'Rota'", '{ letters: page 2 }');
  const bullets = fc.constantFrom('-', '•', '–');
  fc.assert(
    fc.property(item, item, bullets, fc.nat(4), fc.boolean(), (first, second, bullet, deeper, more) => {
      const lines = `      - ${first}\n${' '.repeat(6 + deeper)}${bullet} ${second}\n${more ? '      - Minutes\n' : ''}`;
      const text = `${head}provisions:\n  4.1:\n    comply: yes\n    evidence:\n${lines}    commentary: Two people do it.\n`;
      const fixes = read(text).slips.flatMap(({ fix = [] }) => fix);
      if (fixes.length === 0) return;
      const { provisions } = parse(mendText(text, fixes).text);
      expect(Object.values(provisions)).toMatchObject([{ evidence: { length: more ? 3 : 2 } }]);
    }),
    { numRuns: 200 },
  );
});
