import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runImport } from '../../src/commands/import/run.ts';

let cwd = '';
let said = '';
const everywhere = { colour: false, quiet: false, config: '' };
const options = {
  ...everywhere,
  ...{ out: 'draft', into: undefined, dryRun: false, code: 'housing-ombudsman-2024' },
};

beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'selfassess-'));
  said = '';
  writeFileSync(join(cwd, 'page.html'), page('1.2'));
});
afterEach(() => rmSync(cwd, { recursive: true }));

test('writes the folder, prints the account and what to type next', async () => {
  expect(await run(['page.html'])).toBe(0);
  expect(readdirSync(cwd).sort()).toEqual(['draft', 'page.html']);
  expect(readFileSync(join(cwd, 'draft/self-assessment.yaml'), 'utf8')).toContain(
    '  "1.2":\n    comply: yes\n',
  );
  expect(readFileSync(join(cwd, 'draft/import-report.md'), 'utf8')).toContain(
    '| 1.2 | Yes | table 1, row 2 |',
  );
  expect(said).toContain('\n1 of 72 provisions placed.');
  expect(said).toMatch(
    /\nWritten to draft\. import-report.md there .+\. Next, type: selfassess check draft\n$/,
  );
});

test('an empty folder may stand there already; another is never overwritten', async () => {
  mkdirSync(join(cwd, 'draft'));
  expect(await run(['page.html'])).toBe(0);
  await expect(run(['page.html'])).rejects.toThrow('draft is not empty, and import never overwrites.');
  await expect(run(['page.html'], { out: 'page.html' })).rejects.toThrow('page.html is a file');
});

test('where nothing can be placed nothing is written, and the account still holds every row', async () => {
  writeFileSync(join(cwd, 'page.html'), page('99.9'));
  expect(await run(['page.html'])).toBe(1);
  expect(existsSync(join(cwd, 'draft'))).toBe(false);
  expect(said).toContain('99.9 | Yes | words of ours');
});

test('what cannot be read is said in a sentence', async () => {
  await expect(run(['none.html'])).rejects.toThrow('There is no file none.html.');
  await expect(run(['.'])).rejects.toThrow('. is not a file.');
  await expect(run(['page.html'], { code: 'x' })).rejects.toThrow('There is no Code “x”.');
  await expect(run(['page.html'], { out: 'page.html/draft' })).rejects.toThrow(/could not be written: /);
});

function run(files: string[], other: Partial<typeof options> = {}): Promise<number> {
  const stderr = {
    write(text: string) {
      said += text;
    },
  };
  const world = {
    ...{ argv: [], cwd, env: {}, platform: process.platform, today: '', isRoot: false },
    ...{ stdout: stderr, stderr },
  };
  return runImport({ files, ...options, ...other }, world);
}

function page(id: string): string {
  return `<table><tr><th>Provision<th>Comply<th>Commentary</tr><tr><td>${id}<td>Yes<td>words of ours</tr></table>`;
}
