import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadCode, packageCodes } from '../../src/codes/codes.ts';
import { openBeside, readTop } from '../../src/commands/versions/beside.ts';
import { findRevised, findYearBefore } from '../../src/commands/versions/find-version.ts';
import { openRevision } from '../../src/commands/versions/open-revision.ts';
import { grammarFrom } from '../../src/records/document-grammar.ts';
import { parseSource } from '../../src/source/read/parse-source.ts';
import { run } from '../cli/run.ts';
import { copySample, makeFolder } from '../cli/sample.ts';

const reason = 'Merger with Hill Homes: their cases are ours';
const begin = (folder: string, to = 'revised') =>
  run(['revise', 'sample', '--to', to, '--reason', reason, '--date', '2026-11-20'], folder);

function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
}

describe('revise', () => {
  test('copies all but the approval, and writes no more than what makes it a revision', async () => {
    const folder = copySample((yaml) => `${yaml}previous: ../2024-25\n`);
    writeFileSync(join(folder, 'sample/approval.yaml'), 'digest: none\n');
    const read = (one: string) => readFileSync(join(folder, one), 'utf8');
    const { code, stderr } = await begin(folder, '../elsewhere/deep/revised');
    expect([code, stderr]).toEqual([0, expect.stringContaining('The approval of the first stays with it.')]);
    const lines = read('sample/self-assessment.yaml').split('\n');
    const begun = read('../elsewhere/deep/revised/self-assessment.yaml').split('\n');
    expect(begun.filter((line) => !lines.includes(line))).toEqual([
      expect.stringContaining('$schema=../../../../schemas/'),
      'revision:',
      '  date: 2026-11-20',
      `  reason: '${reason}'`,
      "  revises: '../../../copied/sample'",
      "previous: '../../../copied/2024-25'",
    ]);
    expect(lines.filter((line) => !begun.includes(line)).map((line) => line.replace(/: .*/, ''))).toEqual([
      '# yaml-language-server',
      'published-at',
      'previous',
    ]);
    expect(listFiles(join(folder, '../elsewhere/deep/revised'))).toEqual(
      listFiles(join(folder, 'sample')).filter((file) => file !== 'approval.yaml'),
    );
    expect(read('../elsewhere/deep/revised/complaints.csv')).toBe(read('sample/complaints.csv'));
  });

  test.each([
    [
      'in the folder of the first',
      ['--to', 'sample/revised', '--reason', 'Why'],
      'is in the folder of the first',
    ],
    ['without a reason', ['--to', 'revised', '--reason', ' '], '--reason says nothing.'],
    ['over another', ['--to', 'other', '--reason', 'Why'], 'other'],
  ])('refuses to write %s', async (_, words, message) => {
    const folder = copySample();
    mkdirSync(join(folder, 'other'));
    writeFileSync(join(folder, 'other/notes.txt'), 'ours');
    const { code, stderr } = await run(['revise', 'sample', ...words], folder);
    expect([code, stderr]).toEqual([2, expect.stringContaining(message)]);
    expect(existsSync(join(folder, 'revised'))).toBe(false);
  });
});

test('both stand in the folder, each leads to the other, and what has changed is told', async () => {
  const folder = copySample();
  await begin(folder);
  const file = join(folder, 'revised/self-assessment.yaml');
  const before = (await run(['check', 'revised'], folder)).stdout;
  expect(before).toContain('revision-in-doubt: Nothing has changed from sample');
  const changed = readFileSync(file, 'utf8')
    .replace('by: 2027-01-29', 'by: 2027-04-30')
    .replace('considered: 2026-07-22', 'considered: 2026-11-21');
  writeFileSync(file, changed);
  expect((await run(['check', 'revised'], folder)).stdout).not.toContain('revision-');
  const { code, stderr } = await run(['build', '--only', 'html,data', '--out', 'site'], folder);
  expect(code).toBe(0);
  expect(stderr).toMatch(
    /revised\/self-assessment\.yaml is a revision within the year: send it to the .* again/,
  );
  expect(stderr).not.toMatch(/sample\/self-assessment\.yaml is a revision/);
  const read = (path: string) => readFileSync(join(folder, 'site', path), 'utf8');
  const [page, first, top] = ['revised/index.html', 'sample/index.html', 'index.html'].map(read);
  expect(page).toContain('<a href="../sample/index.html">the assessment of 12 June 2026</a>');
  expect(page).toContain('6.3 Stage 1 response time</a>: action now due by 30 April 2027</li>');
  expect(first).toContain(
    '<a href="../revised/index.html">revised on 20 November 2026</a>: Merger with Hill',
  );
  expect(first).not.toContain('id="changed"');
  expect(read('sample/sections/1.html')).toContain('<a href="../../revised/index.html">');
  expect(read('revised/sections/1.html')).toContain('<a href="../../sample/index.html">');
  expect(top?.indexOf('revised/index.html')).toBeLessThan(top?.indexOf('sample/index.html') ?? 0);
  expect(top).toContain(`Revised on 20 November 2026: ${reason}`);
  expect(JSON.parse(read('revised/data/self-assessment.json')).revision).toEqual({
    ...{ date: '2026-11-20', reason, of: 'the assessment of 12 June 2026', href: '../sample/index.html' },
    changed: [{ id: '6.3', what: 'action now due by 30 April 2027' }],
  });
  const { stdout } = await run(['changes', 'sample', 'revised'], folder);
  expect(stdout).toContain('What changed in the revision of 20 November 2026 of the self-assessment 2025-26');
});

test.each<[string, string, (text: string) => string]>([
  ['a text of the report', 'report.yaml', (text) => text.replace('two causes', 'three causes')],
  ['a row of the register', 'complaints.csv', (text) => text.trimEnd().replace(/\n[^\n]*$/, '\n')],
  ['the report taken away', 'report.yaml', () => ''],
  ['a time of the procedure', 'process.yaml', (text) => text.replace('within: 5', 'within: 4')],
  ['the procedure taken away', 'process.yaml', () => ''],
  ['the homes', 'self-assessment.yaml', (text) => text.replace(/homes: \d+/, 'homes: 9999')],
])('a revision of %s alone has changed', async (_, name, change) => {
  const folder = copySample();
  await begin(folder);
  const told = async () =>
    (await run(['check', 'revised'], folder)).stdout.includes('Nothing has changed from');
  const file = join(folder, 'revised', name);
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, name.endsWith('.yaml') ? `# Read again.\n${text}` : text);
  expect(await told()).toBe(true);
  const changed = change(text);
  expect(changed).not.toBe(text);
  if (changed === '') rmSync(file);
  else writeFileSync(file, changed);
  expect(await told()).toBe(false);
});

/** Writes the top of a self-assessment, of Elm Homes unless told otherwise, and gives its path. */
function write(folder: string, name: string, year: number, rest = '', landlord = 'Elm Homes'): string {
  const path = join(folder, name, 'self-assessment.yaml');
  mkdirSync(dirname(path));
  writeFileSync(
    path,
    `code: housing-ombudsman-2024\nlandlord: { name: ${landlord} }\nperiod: { from: ${year}-04-01, to: ${year + 1}-03-31 }\n${rest}`,
  );
  return path;
}

const revised = (date: string, more = '') => `revision: { date: ${date}, reason: Merger${more} }\n`;
const rootOf = (path: string) => parseSource(readFileSync(path), path, grammarFrom(packageCodes)).root;

test('a revision is held against the latest version before it, and a year against the last of the year before', async () => {
  const folder = makeFolder();
  write(folder, 'old', 2023);
  write(folder, 'old-b', 2023, revised('2024-11-02'));
  write(folder, 'old-a', 2023, revised('2025-01-09'));
  write(folder, 'of-others', 2023, revised('2025-02-09'), 'Oak Homes');
  const paths = {
    first: write(folder, '1', 2024),
    second: write(folder, '2', 2024, revised('2025-10-01')),
    third: write(folder, '3', 2024, revised('2025-12-01')),
  };
  const open = openBeside(folder);
  const name = (found?: { folder: string }) => found?.folder.slice(folder.length + 1);
  for (const path of Object.values(paths))
    expect(name(await findYearBefore(path, readTop(rootOf(path)), open))).toBe('old-a');
  expect(name(await findRevised(paths.second, readTop(rootOf(paths.second)), open))).toBe('1');
  expect(name(await findRevised(paths.third, readTop(rootOf(paths.third)), open))).toBe('2');
  expect(
    await findRevised(
      join(folder, 'of-others/x'),
      readTop(rootOf(join(folder, 'of-others/self-assessment.yaml'))),
      open,
    ),
  ).toBeUndefined();
});

test('the check is told what a revision revises, or why it is not known', async () => {
  const folder = makeFolder();
  const code = loadCode('housing-ombudsman-2024');
  if (!code) throw new Error('There is no Code.');
  write(folder, '1', 2024, 'assessed: 2025-06-01\n');
  write(folder, 'broken', 2024, 'evidence: [ {\n');
  const ask = (name: string, more = '') => {
    const path = write(folder, name, 2024, revised('2025-10-01', more), 'Elm and Oak');
    return openRevision(path, rootOf(path), code, { cwd: folder, today: '2026-11-21' });
  };
  expect(await ask('2')).toEqual({ place: '', fault: '', first: null });
  expect(await ask('3', ', revises: ../1')).toEqual({
    ...{ place: '1', fault: '' },
    first: {
      ...{ landlord: 'Elm Homes', period: { from: '2024-04-01', to: '2025-03-31' }, code: code.id },
      ...{ dated: '2025-06-01', isChanged: expect.any(Function) },
    },
  });
  expect(await ask('4', ', revises: ../4')).toMatchObject({
    fault: '4 is this assessment itself.',
    first: null,
  });
  expect(await ask('5', ', revises: ../none')).toEqual({ place: 'none', fault: '', first: null });
  expect(await ask('6', ', revises: ../broken')).toMatchObject({
    place: 'broken',
    fault: expect.stringMatching(/./),
  });
});
