import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { loadCode, packageCodes } from '../../src/codes/codes.ts';
import { readComply } from '../../src/records/read-assessment.ts';

/** The schema as an editor uses it: nothing coerced, and words for readers passed over. */
const root = new URL('../../', import.meta.url);
const schema = JSON.parse(readFileSync(new URL('schemas/self-assessment.schema.json', root), 'utf8'));
const ajv = new Ajv({
  allErrors: true,
  allowUnionTypes: true,
  allowMatchingProperties: true,
  strictTypes: false,
  keywords: ['x-reported-by', 'markdownDescription', 'enumDescriptions', 'defaultSnippets', 'errorMessage'],
});
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
      for (const keyword of ['description', 'markdownDescription']) {
        expect([`${path}.${key}`, typeof property[keyword]]).toEqual([`${path}.${key}`, 'string']);
      }
      check(property, `${path}.${key}`);
    }
  };
  check(schema, 'file');
  for (const [name, node] of Object.entries(schema.definitions)) check(node as Record<string, unknown>, name);
});

test.each(packageCodes.ids)('every provision of %s stands there with its wording, in its order', (id) => {
  const provisions = loadCode(id)?.provisions ?? [];
  const { properties } = schema.definitions[id];
  expect(Object.keys(properties)).toEqual(provisions.map((provision) => provision.id));
  for (const provision of provisions) {
    const { title, description, markdownDescription } = properties[provision.id];
    expect(title).toContain(provision.id);
    for (const words of [provision.requirement, ...provision.items]) {
      expect(description).toContain(words);
      expect(markdownDescription).toContain(words);
    }
  }
});

test('the wording is the regulator’s, and says so', () => {
  for (const id of packageCodes.ids) expect(schema.$comment).toContain(loadCode(id)?.attribution);
});

test('the program carries no wording: its validator is made from the source of the schema', () => {
  const validator = readFileSync(new URL('src/records/generated/validate-self-assessment.js', root), 'utf8');
  expect(validator).not.toContain('markdownDescription');
  expect(validator).not.toContain(loadCode('housing-ombudsman-2024')?.provisions[0]?.requirement);
});

describe('comply', () => {
  const codes = packageCodes.ids.flatMap((id) => loadCode(id) ?? []);
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

  test('true and false are answers to an editor, as YAML reads them, and a blank is not underlined', () => {
    expect([true, false, 1, null].map((value) => validateAnswer(value))).toEqual([true, true, false, true]);
  });
});
