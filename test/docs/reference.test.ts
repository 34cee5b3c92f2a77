import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { packageRoot } from '../../src/package-root.ts';

/** The keys that a schema describes anywhere, each once. */
function listKeys(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const { properties } = schema as { properties?: object };
  const own = properties !== undefined && !Array.isArray(schema) ? Object.keys(properties) : [];
  return [...new Set([...own, ...Object.values(schema).flatMap(listKeys)])];
}

test.each([
  ['self-assessment', 'schemas/source/self-assessment.schema.json'],
  ['report', 'schemas/source/report.schema.json'],
  ['process', 'schemas/source/process.schema.json'],
  ['config', 'schemas/config.schema.json'],
  ['code', 'schemas/code.schema.json'],
])('docs/reference/%s.md has a row for every key of %s', (page, schema) => {
  const rows = readFileSync(`${packageRoot}docs/reference/${page}.md`, 'utf8').matchAll(
    /^\| `([^`]+)`(?: to `([^`]+)`)? \|/gm,
  );
  const told = [...rows].flatMap(([, path = '', last = '']) => [path.split(' › ').at(-1), last]);
  const keys = listKeys(JSON.parse(readFileSync(`${packageRoot}${schema}`, 'utf8')));
  expect(keys.length).toBeGreaterThan(15);
  const between = /^stage-[2-8]$/;
  expect(keys.filter((key) => !told.includes(key) && !between.test(key))).toEqual([]);
});
