import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { close, compile, expectFit, listSchemas } from '../print/schemas.ts';
import { compare } from './run-changes.ts';

const here = fileURLToPath(new URL('.', import.meta.url));
const schema = JSON.parse(
  readFileSync(new URL('../../schemas/changes.schema.json', import.meta.url), 'utf8'),
);

test.each(['text', 'markdown', 'json'] as const)('two made-up years as %s', async (format) => {
  const { code, stdout, stderr } = await compare(['before', 'after'], here, { format });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  await expect(stdout).toMatchFileSnapshot(`years.${format === 'markdown' ? 'md' : format}.txt`);
});

test('two made-up years as a page', async () => {
  const { stdout } = await compare(['before', 'after'], here, { format: 'html' });
  const withoutStyles = stdout.replace(/(<style>)[\s\S]*?(?=<\/style>)/, '$1…');
  await expect(withoutStyles).toMatchFileSnapshot('years.html');
});

test('in colours the same is said', async () => {
  const { stdout } = await compare(['before', 'after'], here, { colour: true });
  const plain = await compare(['before', 'after'], here);
  expect(stdout).not.toBe(plain.stdout);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are control characters.
  expect(stdout.replace(/\u001b\[\d+m/g, '')).toBe(plain.stdout);
});

test.each(['text', 'markdown'] as const)('no change is said as %s', async (format) => {
  const { code, stdout } = await compare(['after', 'after'], here, {
    ...{ format, exitCode: true },
    today: '2026-08-01',
  });
  expect(code).toBe(0);
  await expect(stdout).toMatchFileSnapshot(`none.${format === 'markdown' ? 'md' : format}.txt`);
});

test('an overdue action is told and is no change', async () => {
  const { code, stdout } = await compare(['after', 'after'], here, { exitCode: true });
  expect(code).toBe(0);
  expect(stdout).toContain('Nothing changed. 2 actions are overdue.');
});

test('a change makes the exit code 1 where that is asked for', async () => {
  expect((await compare(['before', 'after'], here, { exitCode: true })).code).toBe(1);
});

test('the JSON fits its schema and holds nothing that the schema does not describe', async () => {
  for (const named of [
    ['before', 'after'],
    ['after', 'after'],
  ] as const) {
    const { stdout } = await compare(named, here, { format: 'json' });
    expectFit(compile(close(schema)), stdout);
  }
  expect(listSchemas(schema).filter((part) => !part.description && !part.$ref)).toEqual([]);
});
