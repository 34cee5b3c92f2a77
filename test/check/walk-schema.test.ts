import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadCode } from '../../src/codes/codes.ts';
import { describeParts } from '../../src/records/describe-parts.ts';
import { walkSchema } from '../../src/records/walk-schema.ts';

const report = loadCode('housing-ombudsman-2024')?.report ?? { contents: [] };
const schema = { type: 'object', additionalProperties: false, properties: describeParts(report) } as const;
const ajv = new Ajv({ allErrors: true, verbose: true, coerceTypes: true, strict: false });
formats.default(ajv, ['date']);
const validate = ajv.compile(schema);

/** Values of the kind that YAML gives: texts, lists and groups of keys, here with the keys of the parts. */
const keys = [
  'state',
  ...report.contents.flatMap(({ key, fields }) => [key, ...fields.map((one) => one.key)]),
];
const text = fc.constantFrom(
  ...['none', 'None.', 'words', '3', '-3', '2.5', '1e3', '5000000000', ' 4 ', '2025-11', '2025-11-18'],
  ...['2025-02-30', 'https://a.example', 'a.example', '/page', 'published', 'not-issued', 'not-yet-received'],
);
const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    text,
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.oneof(fc.constantFrom(...keys), fc.constantFrom('x', 'a/b', 'a~b')), tie('value')),
  ),
}));

test('a walk tells what a compiled validator of the same schema tells, and leaves the same data', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...keys), value), (data) => {
      const [walked, compiled] = [structuredClone(data), structuredClone(data)];
      const found = walkSchema(schema, walked);
      validate(compiled);
      expect(describeErrors(found)).toEqual(describeErrors(validate.errors ?? []));
      expect(walked).toEqual(compiled);
    }),
    { numRuns: 500 },
  );
});

function describeErrors(
  errors: readonly { instancePath: string; keyword: string; params: unknown; parentSchema?: unknown }[],
): string[] {
  return errors
    .map(({ instancePath, keyword, params, parentSchema }) =>
      JSON.stringify([
        instancePath,
        keyword,
        keyword === 'minimum' || keyword === 'maximum' ? '' : params,
        parentSchema,
      ]),
    )
    .sort();
}
