import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fillBlanks, readField } from '../../src/commands/init/fill-blanks.ts';
import { findLastYear } from '../../src/scaffold/find-year.ts';
import { writeAssessment } from '../../src/scaffold/write-assessment.ts';
import { makeHarmless, putInLine } from '../../src/words/short-text.ts';
import { readOwnCode } from '../codes/own-code.ts';
import { ownCodes } from '../codes/own-codes.ts';

const text = writeAssessment({
  code: readOwnCode('water-courtesy-2030'),
  year: findLastYear('2026-04-20'),
  advice: new Map(),
  schema: 'schema.json',
});
const path = ['landlord', 'name'];
const fill = (file: string, value: string) => fillBlanks('a.yaml', file, [[path, value]], ownCodes);
const special = [
  'yes',
  '12',
  '1.10',
  'null',
  '~',
  '#',
  '# x',
  'a #b',
  'a: b',
  '- a',
  "'",
  '"',
  '|',
  '&a',
  '*a',
  '!a',
  '%',
  '@',
  '`',
  '{',
  '[',
  '=',
  '<<',
  '? a',
  '---',
  '...',
  'a,',
];
/** What `init` lets through, and that is never blank. */
const names = fc
  .oneof(
    fc.string({ unit: 'grapheme', maxLength: 200 }),
    fc.string({ unit: fc.constantFrom(...' :#-\'"{}[]|>&*!%@`,?aŷé'), maxLength: 30 }),
    fc.tuple(fc.constantFrom(...special), fc.constantFrom('', ' ', ' a')).map((parts) => parts.join('')),
  )
  .map(putInLine)
  .filter((name) => name !== '' && makeHarmless(name) === name);

test('a blank field is filled in with whatever name, and every other line stays', () => {
  fc.assert(
    fc.property(names, (name) => {
      const filled = fill(text, name);
      expect(readField(filled, path)).toBe(name);
      const lines = text.split('\n');
      const at = lines.indexOf('  name:');
      expect(filled.split('\n').slice(0, at)).toEqual(lines.slice(0, at));
      expect(filled.endsWith(lines.slice(at + 1).join('\n'))).toBe(true);
    }),
  );
});

test('a field that is filled in stays', () => {
  const filled = fill(text, 'Elm Vale');
  expect(fill(filled, 'Oak')).toBe(filled);
});
