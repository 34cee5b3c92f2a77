import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readEvidence } from '../../src/commands/build/read-evidence.ts';
import { checkFiles } from '../../src/commands/check/check-files.ts';
import { checkInTurn } from '../../src/commands/check/check-many.ts';
import { run } from '../cli/run.ts';
import { copySample } from '../cli/sample.ts';

const letter = 'file: evidence/stage-1-letter.txt';

/** A copy of the sample whose letter is another file; returns its folder. */
function nameEvidence(file: string): string {
  const folder = copySample((yaml) => {
    if (!yaml.includes(letter)) throw new Error('The sample has no such letter.');
    return yaml.replace(letter, `file: ${JSON.stringify(file)}`);
  });
  return join(folder, 'sample');
}

/** What the check says of that file, and the files that a build left. */
async function tryToPublish(folder: string): Promise<{ told: string[]; code: number; out: string[] }> {
  const { stdout } = await run(['check', '--format', 'json'], folder);
  const { files } = JSON.parse(stdout);
  const told = files[0].diagnostics.flatMap((one: { rule: string; message: string }) =>
    one.rule === 'private-file' ? [one.message] : [],
  );
  const { code } = await run(['build', '--only', 'html', '--out', '../out'], folder);
  const out = join(folder, '../out');
  return { told, code, out: existsSync(out) ? readdirSync(out) : [] };
}

const row = 'Ref,Date received,Stage 1 response sent,Outcome\nC1,2025-05-01,2025-05-12,Upheld\n';

/** Each way to a file that is never published: the name that evidence gives, and what puts it there. */
const ways: readonly (readonly [string, (folder: string) => void])[] = [
  ['complaints.csv', () => undefined],
  ['./evidence/../complaints.csv', () => undefined],
  ['self-assessment.yaml', () => undefined],
  ['report.yaml', () => undefined],
  [
    'Self-Assessment.YAML',
    (at) => copyFileSync(join(at, 'self-assessment.yaml'), join(at, 'Self-Assessment.YAML')),
  ],
  ['evidence/report.yaml~', (at) => copyFileSync(join(at, 'report.yaml'), join(at, 'evidence/report.yaml~'))],
  ['evidence/notes.yml.txt', (at) => writeFileSync(join(at, 'evidence/notes.yml.txt'), 'note: to be rung\n')],
  ['evidence/letter.txt', (at) => symlinkSync('../complaints.csv', join(at, 'evidence/letter.txt'))],
  ['evidence/letter.txt', (at) => linkSync(join(at, 'complaints.csv'), join(at, 'evidence/letter.txt'))],
  ['evidence/letter.txt', (at) => copyFileSync(join(at, 'complaints.csv'), join(at, 'evidence/letter.txt'))],
  [
    'evidence/letter.pdf',
    (at) => linkSync(join(at, 'self-assessment.yaml'), join(at, 'evidence/letter.pdf')),
  ],
  ['evidence/letter.txt', (at) => symlinkSync('../report.yaml', join(at, 'evidence/letter.txt'))],
  ['.env', (at) => writeFileSync(join(at, '.env'), 'KEY=1\n')],
  ['evidence/.drafts/letter.txt', (at) => put(at, 'evidence/.drafts/letter.txt', 'Dear …\n')],
  [
    'shown/letter.txt',
    (at) => {
      put(at, '.kept/letter.txt', 'Dear …\n');
      symlinkSync('.kept', join(at, 'shown'));
    },
  ],
  ['import-report.md', (at) => writeFileSync(join(at, 'import-report.md'), '# What was read\n')],
  ['evidence/last-year.csv', (at) => writeFileSync(join(at, 'evidence/last-year.csv'), row)],
  ['evidence/last-year.csv.bak', (at) => writeFileSync(join(at, 'evidence/last-year.csv.bak'), row)],
];

function put(folder: string, file: string, text: string): void {
  mkdirSync(join(folder, file, '..'), { recursive: true });
  writeFileSync(join(folder, file), text);
}

describe('what a publication is made of is never published', () => {
  test.each(ways.map(([file, prepare], at) => [`${at + 1}: ${file}`, file, prepare] as const))(
    '%s',
    async (_, file, prepare) => {
      const folder = nameEvidence(file);
      prepare(folder);
      const { told, code, out } = await tryToPublish(folder);
      expect(told).toHaveLength(1);
      expect(told[0]).toContain(`“${file}” is `);
      expect([code, out]).toEqual([1, []]);
    },
  );

  test('nor are settings and a baseline, whatever they are called', async () => {
    const folder = nameEvidence('evidence/known.txt');
    writeFileSync(join(folder, 'known.json'), '{}\n');
    symlinkSync('../known.json', join(folder, 'evidence/known.txt'));
    writeFileSync(join(folder, 'selfassess.config.yaml'), 'baseline: known.json\n');
    expect((await tryToPublish(folder)).told).toEqual([
      '“evidence/known.txt” is the same as the baseline (known.json), and is never published.',
    ]);
  });

  test('nor what became private after the check', async () => {
    const folder = nameEvidence('evidence/letter.txt');
    const letterAt = join(folder, 'evidence/letter.txt');
    writeFileSync(letterAt, 'Dear resident\n');
    const path = join(folder, 'self-assessment.yaml');
    const options = {
      draft: true,
      today: '2026-11-21',
      config: '',
      baseline: '',
      baselineUse: 'preview',
    } as const;
    const { files } = await checkFiles([path], options, folder, checkInTurn);
    const [checked] = files;
    if (!checked?.verdict.read) throw new Error('The sample cannot be read.');
    writeFileSync(letterAt, readFileSync(join(folder, 'complaints.csv')));
    const { assessment } = checked.verdict.read;
    expect(() => readEvidence(assessment, checked.files, checked.keptBack)).toThrow(
      'The evidence file “evidence/letter.txt” is the same as the register of complaints (complaints.csv), and is never published.',
    );
  });
});

test.each([
  [
    'letters of every stage',
    'evidence/letters.txt',
    'Dear resident, we received your complaint on 1 May 2025.\n',
  ],
  [
    'figures by month',
    'evidence/months.csv',
    'Month,Received,Responded in time\n2025-04,12,11\n2025-05,9,9\n',
  ],
  ['a list of documents', 'evidence/list.csv', 'Document,Date,Owner\nPolicy,2025-05-01,Complaints team\n'],
])('%s are published', async (_, file, text) => {
  const folder = nameEvidence(file);
  put(folder, file, text);
  const { told, code, out } = await tryToPublish(folder);
  expect([told, code]).toEqual([[], 0]);
  expect(out).toContain('evidence');
});

test('next year’s draft takes none of them along', async () => {
  const folder = nameEvidence('complaints.csv');
  const next = join(folder, '../next');
  await run(['rollover', folder, '--to', next], folder);
  expect(readdirSync(next).filter((name) => !name.endsWith('.yaml'))).toEqual(['evidence']);
});
