import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { judgementRules } from '../../src/check/judgement-rules.ts';
import { defaultSettings } from '../../src/check/leeway/settings.ts';
import { openVersions } from '../../src/commands/build/find-previous.ts';
import { checkFile } from '../../src/commands/disk/check-file.ts';
import { packageRoot } from '../../src/package-root.ts';
import { parseSource } from '../../src/source/read/parse-source.ts';

vi.mock('../../src/source/read/parse-source.ts', { spy: true });

const text = readFileSync(join(packageRoot, 'assessments/harbour-vale/2024-25/self-assessment.yaml'), 'utf8');
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'selfassess-previous-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Writes the self-assessment of the year that ends in that one, with its last day written like that; gives its path. */
function write(name: string, year: number, last = `${year}-03-31`): string {
  mkdirSync(join(folder, name));
  const path = join(folder, name, 'self-assessment.yaml');
  writeFileSync(path, text.replace(/^period: .*$/m, `period: { from: ${year - 1}-04-01, to: ${last} }`));
  return path;
}

const today = '2030-01-01';

/** Finds the year before each; gives their last days, what was said, and how often a file was parsed for it. */
async function find(...paths: string[]) {
  const options = { draft: true, today, settings: defaultSettings };
  const checked = [];
  for (const path of paths) checked.push(await checkFile(path, folder, options));
  const said: string[] = [];
  const finder = openVersions({ today, cwd: folder, say: (sentence) => said.push(sentence) });
  vi.mocked(parseSource).mockClear();
  const found = [];
  for (const one of checked) found.push((await finder(one)).previous?.assessment.period.to ?? '');
  return { found, said, parsed: vi.mocked(parseSource).mock.calls.length };
}

test('of many years in one folder only those are parsed that are the year before one, each once', async () => {
  const paths = [2021, 2022, 2023, 2024].map((year) => write(String(year), year));
  expect(await find(...paths)).toEqual({
    found: ['', '2021-03-31', '2022-03-31', '2023-03-31'],
    said: ['2021', '2022', '2023'].map(
      (name) => `What has changed is told from ${name}/, the year before beside it.`,
    ),
    parsed: 3,
  });
});

test.each([
  ['in escapes', '"2021-03\\x2d31"'],
  ['with a joiner that nobody sees', '2021-03-\u206031'],
])('the last day of the year before may be written %s', async (_, last) => {
  write('before', 2021, last);
  expect((await find(write('now', 2022))).found).toEqual(['2021-03-31']);
});

test('the words of the year before are not judged', async () => {
  write('before', 2021);
  const now = await checkFile(write('now', 2022), folder, { draft: true, today, settings: defaultSettings });
  const judges = judgementRules.map((rule) => vi.spyOn(rule, 'find'));
  const { previous } = await openVersions({ today, cwd: folder, say: () => undefined })(now);
  expect(previous?.assessment.answers[0]?.commentary).not.toBe('');
  for (const judge of judges) expect(judge).not.toHaveBeenCalled();
});
