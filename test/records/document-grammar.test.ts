import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { packageCodes } from '../../src/codes/codes.ts';
import { packageRoot } from '../../src/package-root.ts';
import { describeParts } from '../../src/records/describe-parts.ts';
import { grammarFrom } from '../../src/records/document-grammar.ts';

const schemas = ['self-assessment', 'report', 'process'].map((name) =>
  JSON.parse(readFileSync(`${packageRoot}schemas/source/${name}.schema.json`, 'utf8')),
);

/** The keys of a schema whose values are text, wherever they stand. */
function listTextKeys(schema: object): string[] {
  return Object.entries(schema).flatMap(([key, value]) => {
    if (typeof value !== 'object' || value === null) return [];
    const own = key !== 'properties' ? [] : Object.entries(value);
    const texts = own.flatMap(([name, field]) => (Object(field).type === 'string' ? [name] : []));
    return [...texts, ...listTextKeys(value)];
  });
}

it('takes for prose only keys that the schemas and the Codes have as text, and ids under a key that they have', () => {
  const { prose, entries } = grammarFrom(packageCodes)('');
  const reports = packageCodes.ids.flatMap((id) => packageCodes.find(id)?.report ?? []);
  const parts = reports.map((report) => ({ properties: describeParts(report) }));
  const keys = [...schemas, ...parts].flatMap(listTextKeys);
  expect([...prose].filter((key) => !keys.includes(key))).toEqual([]);
  expect(Object.keys(schemas[0].properties)).toContain(entries.under);
});
