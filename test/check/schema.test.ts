import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readComply } from '../../src/check/read-assessment.ts';
import { listCodeIds, loadCode } from '../../src/codes/load-code.ts';

/** The schema as an editor uses it: nothing coerced, `x-reported-by` unknown and passed over. */
const root = new URL('../../', import.meta.url);
const schema = JSON.parse(readFileSync(new URL('schemas/self-assessment.schema.json', root), 'utf8'));
const ajv = new Ajv({ allErrors: true, allowUnionTypes: true, keywords: ['x-reported-by'] });
addFormats.default(ajv, ['date']);
const validate = ajv.compile(schema);

test('the sample is valid as an editor reads it', () => {
  const text = readFileSync(new URL('assessments/harbour-vale/2025-26/self-assessment.yaml', root), 'utf8');
  validate(parse(text, { schema: 'core', version: '1.2', stringKeys: true }));
  expect(validate.errors).toBeNull();
});

test('every key has a description, which editors show', () => {
  const check = (node: Record<string, unknown>, path: string) => {
    for (const [key, value] of Object.entries(Object(node['properties']))) {
      const property = value as Record<string, unknown>;
      expect([`${path}.${key}`, typeof property['description']]).toEqual([`${path}.${key}`, 'string']);
      check(property, `${path}.${key}`);
    }
  };
  check(schema, 'file');
  for (const [name, node] of Object.entries(schema.definitions)) check(node as Record<string, unknown>, name);
});

describe('comply', () => {
  const codes = listCodeIds().flatMap((id) => loadCode(id) ?? []);
  const validateAnswer = ajv.compile(schema.definitions.provision.properties.comply);
  const words = codes.flatMap(({ answers }) => answers.flatMap(({ accepted }) => accepted));

  test.each(words)('%j is accepted in any case, with a full stop and with spaces', (word) => {
    const spellings = [
      word,
      word.toUpperCase(),
      word[0]?.toUpperCase() + word.slice(1),
      `${word}.`,
      ` ${word} . `,
    ];
    for (const spelling of spellings) expect([spelling, validateAnswer(spelling)]).toEqual([spelling, true]);
  });

  test('the pattern takes exactly what the Codes take', () => {
    const near = fc
      .tuple(
        fc.constantFrom('', ' '),
        fc.constantFrom(...words, 'maybe', 'ye', 'none', 'yesno', ''),
        fc.constantFrom('', '.', ' .', '..', ','),
        fc.boolean(),
      )
      .map(([lead, word, end, upper]) => `${lead}${upper ? word.toUpperCase() : word}${end}`);
    fc.assert(
      fc.property(fc.oneof(near, fc.string()), (word) => {
        for (const code of codes)
          expect([word, validateAnswer(word)]).toEqual([word, readComply(word, code) !== undefined]);
      }),
      { numRuns: 500 },
    );
  });

  test('true and false are answers to an editor, as YAML reads them', () => {
    expect([true, false, 1, null].map((value) => validateAnswer(value))).toEqual([true, true, false, false]);
  });
});
