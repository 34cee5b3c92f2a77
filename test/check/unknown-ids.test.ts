import { expect, it } from 'vitest';
import { checkSource } from '../../src/check/check-source.ts';
import { defaultSettings } from '../../src/check/leeway/settings.ts';
import { grammarFrom } from '../../src/records/document-grammar.ts';
import { parseSource } from '../../src/source/read/parse-source.ts';
import { ownCodes } from '../codes/own-codes.ts';

it.each([
  ['a1', 'Write A1: if that is meant; it has no answer yet.'],
  ['B1(a)', 'Write B 1(a): if that is meant; it has no answer yet.'],
  ['Promise B 1 (a).', 'Write B 1(a): if that is meant; it has no answer yet.'],
  ['A9', 'The provisions go from A1 to B 1(b). Take the answer out, or correct its number.'],
])('an answer to %s is advised on by the Code’s own ids', (id, help) => {
  const text = `code: water-courtesy-2030\nprovisions:\n  ${id}:\n    comply: kept\n`;
  const source = parseSource(Buffer.from(text), 'self-assessment.yaml', grammarFrom(ownCodes));
  const { diagnostics } = checkSource(source, {
    draft: true,
    today: '2030-06-01',
    settings: defaultSettings,
    exists: () => true,
    codes: ownCodes,
  });
  expect(diagnostics.filter(({ rule }) => rule === 'unknown-provision').map((one) => one.help)).toEqual([
    help,
  ]);
});
