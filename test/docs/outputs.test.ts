import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { kinds, outputs } from '../../src/commands/build/outputs.ts';
import { packageRoot } from '../../src/package-root.ts';

const readme = readFileSync(`${packageRoot}README.md`, 'utf8');
const publishing = readFileSync(`${packageRoot}docs/publishing.md`, 'utf8');

test('docs/publishing.md has a row for every output', () => {
  const rows = publishing.split('\n').filter((line) => line.startsWith('|'));
  const named = rows.join('\n');
  expect(outputs.map(({ path }) => path).filter((path) => !named.includes(`\`${path}\``))).toEqual([]);
});

test('the README and docs/publishing.md name every kind of output', () => {
  expect(readme).toContain(`--only ${kinds.join(',')}`);
  expect(kinds.filter((kind) => !new RegExp(`\`--only ([a-z]+,)*${kind}`).test(publishing))).toEqual([]);
});

test('outputs link only to outputs', () => {
  const paths = outputs.map(({ path }) => path);
  const links = outputs.flatMap(({ downloads, beside }) => [...downloads, ...beside]);
  expect(links.filter((path) => !paths.includes(path))).toEqual([]);
});
