import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { packageRoot } from '../../src/package-root.ts';
import { run } from '../cli/run.ts';

const page = readFileSync(`${packageRoot}docs/codes.md`, 'utf8');
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'selfassess-docs-'));
  write('codes/lgsco-2024.yaml', readBlock('codes/lgsco-2024.yaml'));
  write('2025-26/self-assessment.yaml', readBlock('self-assessment.yaml'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** The block of the page that is that file. */
function readBlock(name: string): string {
  return page.split(`<!-- ${name} -->\n\`\`\`yaml\n`)[1]?.split('```')[0] ?? '';
}

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

test('the Code shown is sound, and the check says what the page says', async () => {
  const { code, stdout } = await run(['check', 'codes/lgsco-2024.yaml'], folder);
  expect(code).toBe(0);
  expect(page).toContain(`$ selfassess check codes/lgsco-2024.yaml\n${stdout}`);
});

test('the self-assessment shown answers it', async () => {
  const { code, stdout } = await run(['check', '2025-26'], folder);
  expect([code, stdout]).toEqual([0, expect.stringContaining('Ready to publish: all 3 provisions')]);
});

test('the page is built with its columns, answers and statements', async () => {
  const { code } = await run(['build', '--only', 'html', '2025-26'], folder);
  expect(code).toBe(0);
  const html = readFileSync(join(folder, 'public/index.html'), 'utf8');
  const shown = [
    'Explanations and Commentary',
    'Yes, with further development',
    'We process stage 2 complaints',
  ];
  for (const words of shown) expect(html).toContain(words);
  expect(html).not.toContain('Evidence');
});

test('the schema is written where the page says', async () => {
  const line = /^npx selfassess (schema .*)$/m.exec(page)?.[1] ?? '';
  expect((await run(line.split(' '), folder)).code).toBe(0);
  const schema = JSON.parse(readFileSync(join(folder, 'codes/self-assessment.schema.json'), 'utf8'));
  expect(schema.properties.code.enum).toEqual(['housing-ombudsman-2024', 'lgsco-2024']);
});

test('the map shown carries the answers over', async () => {
  const next = readBlock('codes/lgsco-2024.yaml')
    .replace('id: lgsco-2024', 'id: lgsco-2027')
    .replace('id: 6 stage 2', 'id: "6"')
    .replace('id: "2"', 'id: "10"');
  write('codes/lgsco-2027.yaml', next);
  write('codes/lgsco-2024.lgsco-2027.map.yaml', readBlock('codes/lgsco-2024.lgsco-2027.map.yaml'));
  const command = /`selfassess (rollover [^`]*)`/.exec(page)?.[1]?.split(/\s+/) ?? [];
  const { code, stderr } = await run(command, folder);
  expect(code).toBe(0);
  expect(stderr).toContain('6: Was 6 stage 2.');
  expect(stderr).toContain('10: New in this edition.');
});
