import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { run } from '../cli/run.ts';
import { copySample } from '../cli/sample.ts';

let folder: string;

beforeEach(() => {
  folder = copySample();
  // What is told here is told with a report and without; counting takes the longest.
  for (const name of ['report.yaml', 'complaints.csv']) rmSync(join(folder, 'sample', name));
});

const who = [
  '--by',
  'Glenys Adeyemi-Thorpe',
  '--role',
  'Chair',
  '--date',
  '2026-07-22',
  '--minute',
  'HV/26/071',
];
const approve = (...more: string[]) => run(['approve', 'sample', ...who, ...more], folder);
const verify = (...more: string[]) => run(['verify', ...(more.length > 0 ? more : ['sample'])], folder);
const build = (...more: string[]) => run(['build', 'sample', '--only', 'html,data', ...more], folder);
const record = () => readFileSync(join(folder, 'sample/approval.yaml'), 'utf8');

function edit(path: string, change: (text: string) => string): void {
  const file = join(folder, path);
  const before = readFileSync(file, 'utf8');
  expect(change(before)).not.toBe(before);
  writeFileSync(file, change(before));
}

test('an approval of a page without its address says that the address ends it later', async () => {
  edit('sample/self-assessment.yaml', (yaml) => yaml.replace(/^published-at:.*\n/m, ''));
  const { code, stderr } = await approve();
  expect([code, stderr]).toEqual([0, expect.stringContaining('The file has no published-at:')]);
  edit('sample/self-assessment.yaml', (yaml) => `${yaml}published-at: https://www.harbourvale.example/\n`);
  expect((await verify()).code).toBe(1);
});

test('an approval holds until something changes, and then says what', async () => {
  const { code, stderr } = await approve();
  expect([code, stderr]).toEqual([
    0,
    expect.stringMatching(
      /^Wrote sample\/approval.yaml: approved by the Board on 22 July 2026 \(minute HV\/26\/071\)\.\nDigest [0-9a-f]{12}\./,
    ),
  ]);
  const sound = await verify();
  expect([sound.code, sound.stdout]).toEqual([0, expect.stringContaining('nothing has changed since')]);
  expect((await run(['check', 'sample'], folder)).code).toBe(0);

  edit('sample/evidence/stage-1-letter.txt', (text) => `${text}.`);
  edit('sample/self-assessment.yaml', (yaml) =>
    yaml
      .replace('homes: 4812', 'homes: 4813')
      .replace(/( {2}"6\.3":\n(?: {4}.*\n)*? {4}commentary: \|\n {6})/, '$1Not '),
  );
  const stale = await verify();
  expect([stale.code, stale.stdout]).toEqual([
    1,
    'The approval by the Board on 22 July 2026 (minute HV/26/071) no longer holds. Since then:\n' +
      '  “landlord” has changed\n  the evidence file evidence/stage-1-letter.txt has changed\n  provision 6.3 has changed\n',
  ]);
  const checked = await run(['check', 'sample', '--format', 'json'], folder);
  const { files } = JSON.parse(checked.stdout);
  const told = files[0].diagnostics.filter(({ rule }: { rule: string }) => rule === 'approval-broken');
  expect(
    told.map(({ path, provision }: { path: string[]; provision: string | null }) => [path, provision]),
  ).toEqual([
    [['landlord'], null],
    [['evidence', 'letters', 'file'], null],
    [['provisions', '6.3'], '6.3'],
  ]);
  expect((await build()).code).toBe(1);
  expect(existsSync(join(folder, 'public'))).toBe(false);
  expect((await approve('--date', '2026-09-01')).stderr).toContain('is replaced.\n');
  expect((await verify()).code).toBe(0);
}, 120_000);

test('a year that is approved stays so beside the draft of another', async () => {
  cpSync(join(folder, 'sample'), join(folder, 'next'), { recursive: true });
  edit('next/self-assessment.yaml', (yaml) => yaml.replace(/^assessed: .*$/m, ''));
  await approve();
  const both = () => run(['build', 'sample', 'next', '--draft', '--only', 'html'], folder);
  const { code, stderr } = await both();
  expect(code).toBe(0);
  expect(stderr).toContain('sample/self-assessment.yaml is published as approved: it is no draft.');
  const pages = () =>
    ['sample', 'next'].map((name) => {
      const page = readFileSync(join(folder, 'public', name, 'index.html'), 'utf8');
      return [page.includes('This is a draft.'), page.includes('Approved by the Board')];
    });
  expect(pages()).toEqual([
    [false, true],
    [true, false],
  ]);
  const list = readFileSync(join(folder, 'public/index.html'), 'utf8');
  expect(list.match(/>(?:Draft|Approved)</g)?.toSorted()).toEqual(['>Approved<', '>Draft<']);
  edit('sample/self-assessment.yaml', (yaml) => yaml.replace('homes: 4812', 'homes: 4813'));
  await both();
  expect(pages()).toEqual([
    [true, false],
    [true, false],
  ]);
}, 120_000);

test('what is published says who approved it, and can be held against that', async () => {
  expect((await build('--require-approval')).code).toBe(1);
  await build('--out', 'plain');
  await approve();
  expect((await build('--require-approval')).code).toBe(0);
  const digest = /^digest: "([0-9a-f]{64})"$/m.exec(record())?.[1] ?? '';
  const page = readFileSync(join(folder, 'public/index.html'), 'utf8');
  expect(page).toContain(
    `Approved by the Board on 22 July 2026 (minute HV/26/071)<br>Digest <code>${digest.slice(0, 12)}<`,
  );
  expect(JSON.parse(readFileSync(join(folder, 'public/manifest.json'), 'utf8')).approval).toBe(digest);
  expect((await build()).stderr).toContain('Nothing has changed');
  expect((await verify('sample', '--published', 'public')).code).toBe(0);
  expect((await verify('sample', '--published', 'plain')).stdout).toContain('plain names no approval.');

  await build('--draft', '--out', 'draft');
  expect(readFileSync(join(folder, 'draft/index.html'), 'utf8')).not.toContain('Approved by');

  edit('public/index.html', (html) => html.replace('Board', 'Bored'));
  writeFileSync(join(folder, 'public/extra.txt'), '');
  rmSync(join(folder, 'public/data/self-assessment.csv'));
  const found = await verify('--published', 'public');
  expect([found.code, found.stdout]).toEqual([
    1,
    'public is not as it was built:\n  data/self-assessment.csv is not there\n  index.html is not as it was built\n' +
      `  extra.txt was not built\nIt names the approval ${digest}.\n`,
  ]);
  expect((await verify('--published', 'sample')).code).toBe(2);
}, 120_000);

describe('approve refuses', () => {
  test('what has errors, a day to come and words that are none', async () => {
    expect(await approve('--date', '2026-11-22')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('not come yet'),
    });
    expect((await approve('--minute', ' ')).code).toBe(2);
    expect((await approve('--by', 'Ruth\u202eOkafor')).code).toBe(2);
    edit('sample/self-assessment.yaml', (yaml) => yaml.replace('comply: yes', 'comply: Maybe'));
    const { code, stderr, stdout } = await approve();
    expect([code, stdout]).toEqual([1, expect.stringContaining('unknown-answer')]);
    expect(stderr).toContain('Nothing was approved.');
    expect(existsSync(join(folder, 'sample/approval.yaml'))).toBe(false);
  }, 120_000);

  test('to replace what holds or cannot be read, unless forced', async () => {
    await approve();
    const before = record();
    expect((await approve('--minute', 'HV/26/072')).code).toBe(2);
    expect(record()).toBe(before);
    expect((await approve('--minute', 'HV/26/072', '--force')).code).toBe(0);
    expect(record()).toContain('HV/26/072');
    writeFileSync(join(folder, 'sample/approval.yaml'), before.replace('Chair', 'Clerk'));
    expect((await approve()).code).toBe(2);
    expect((await approve('--force')).code).toBe(0);
  }, 120_000);
});

const spoilt: readonly (readonly [string, (text: string) => string])[] = [
  ['has been changed since', (text) => text.replace('Chair', 'Clerk')],
  ['has been changed since', (text) => text.replace(/"6\.3": "./, '"6.3": "x')],
  ['does not hold the record of an approval', () => 'approved: yes\n'],
  ['has the format 2', (text) => text.replace('format: "1"', 'format: "2"')],
  ['holds “note”', (text) => `${text}note: "read"\n`],
  ['does not say “minute”', (text) => text.replace(/^minute.*\n/m, '')],
  ['line 5', (text) => text.replace('by: "', 'by: "x" "')],
  ['is not a file', () => ''],
];

test('a record that was changed by hand is told in a sentence', async () => {
  expect((await verify()).code).toBe(2);
  await approve();
  const before = record();
  const file = join(folder, 'sample/approval.yaml');
  for (const [sentence, spoil] of spoilt) {
    const text = spoil(before);
    if (text === '') {
      rmSync(file);
      mkdirSync(file);
    } else writeFileSync(file, text);
    const { code, stderr } = await verify();
    expect([sentence, code, stderr]).toEqual([sentence, 2, expect.stringContaining(sentence)]);
  }
  expect((await run(['check', 'sample'], folder)).stdout).toContain(
    'error approval-broken: sample/approval.yaml is not',
  );
  rmSync(file, { recursive: true });
  writeFileSync(file, `# kept in git\n${before.replaceAll('"', "'")}`);
  expect((await verify()).code).toBe(0);
}, 120_000);

test('it is neither published nor carried into the next year', async () => {
  await approve();
  expect((await run(['rollover', 'sample', '--to', 'next'], folder)).code).toBe(0);
  expect(existsSync(join(folder, 'next/approval.yaml'))).toBe(false);
  for (const name of ['approval.yaml', 'approval.yaml.sig', 'copy.txt']) {
    writeFileSync(join(folder, 'sample', name === 'copy.txt' ? name : 'approval.yaml.sig'), record());
    edit('sample/self-assessment.yaml', (yaml) =>
      yaml.replace(/file: .*letter.*/, `file: ${name}`).replace(/file: (approval|copy)\S*/, `file: ${name} `),
    );
    expect((await run(['check', 'sample'], folder)).stdout).toContain('error private-file');
  }
}, 120_000);

const hasKeygen = spawnSync('ssh-keygen', ['-Y', 'sign']).error === undefined;

describe.runIf(hasKeygen)('a signature', () => {
  /** A key of that name with its line for the signers that are allowed. */
  function makeKey(name: string): string {
    const path = join(folder, name);
    spawnSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-C', 'clerk', '-f', path]);
    return `clerk@tern.example ${readFileSync(`${path}.pub`, 'utf8')}`;
  }

  test('binds the record to a key, whatever its file is called', async () => {
    const key = '-o $(touch pwned); x';
    writeFileSync(join(folder, 'signers'), makeKey(key));
    writeFileSync(join(folder, 'others'), makeKey('other'));
    expect((await approve()).code).toBe(0);
    expect((await verify('sample', '--allowed-signers', 'signers')).code).toBe(1);
    expect((await approve(`--sign=${key}`)).code).toBe(0);
    const found = await verify('sample', '--allowed-signers', 'signers');
    expect([found.code, found.stdout]).toEqual([0, expect.stringContaining('Signed by clerk@tern.example.')]);
    expect((await verify('sample', '--allowed-signers', 'others')).code).toBe(1);
    expect((await verify('sample', '--allowed-signers', 'missing')).code).toBe(2);
    expect((await approve('--sign', 'missing', '--force')).code).toBe(2);
    writeFileSync(join(folder, 'sample/approval.yaml'), `${record()}# one word more\n`);
    expect((await verify('sample', '--allowed-signers', 'signers')).code).toBe(1);
    expect((await verify()).code).toBe(0);
    await approve('--force');
    expect(existsSync(join(folder, 'sample/approval.yaml.sig'))).toBe(false);
    expect(existsSync(join(folder, 'pwned'))).toBe(false);
  }, 120_000);
});

test('without ssh-keygen nothing is signed', async () => {
  const { code, stderr } = await run(['approve', 'sample', ...who, '--sign', 'key'], folder, {
    PATH: folder,
  });
  expect([code, stderr]).toEqual([2, expect.stringContaining('ssh-keygen is not installed here')]);
  expect(existsSync(join(folder, 'sample/approval.yaml'))).toBe(false);
});
