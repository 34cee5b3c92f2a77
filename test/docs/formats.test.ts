import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { run } from '../cli/run.ts';

const page = readFileSync(new URL('../../docs/formats.md', import.meta.url), 'utf8').replaceAll('\r\n', '\n');
const golden = new URL('../print/', import.meta.url);
const sections = new Map(
  page.split('\n## ').map((section): [string, string] => [section.slice(0, section.indexOf('\n')), section]),
);

test('every format has a section and a row', async () => {
  const { stderr } = await run(['check', '--format', 'none'], '.');
  const names = /Choose one of: (.*)\.\n/.exec(stderr)?.[1]?.split(', ') ?? [];
  expect(names.length).toBeGreaterThan(8);
  expect([...sections.keys()].slice(2)).toEqual(names);
  for (const name of names) expect(page).toContain(`\n| [\`${name}\`](#${name}) | `);
});

test.each([...sections.keys()].slice(2))('the excerpt of %s is from a golden file', (name) => {
  const [, excerpt = ''] = /\n```\w+\n([\s\S]*?)\n```\n?/.exec(sections.get(name) ?? '') ?? [];
  const start = name === 'text' ? 'two-files.txt' : `odd.${name}.`;
  const files = readdirSync(golden).filter((file) => file.startsWith(start));
  const output = files
    .map((file) => readFileSync(new URL(file, golden), 'utf8').replaceAll('\r\n', '\n'))
    .join('');
  expect(excerpt).not.toBe('');
  for (const line of excerpt.split('\n')) expect(`\n${output}`).toContain(`\n${line}\n`);
});
