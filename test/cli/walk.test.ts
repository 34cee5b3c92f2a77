import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { expect, test } from 'vitest';
import { recordWalk } from './record-walk.ts';
import { run } from './run.ts';
import { makeFolder, sampleFolder } from './sample.ts';

const year = 'assessments/harbour-vale-homes/2025-26';

/** The sheet that `build` wrote for colleagues, with what the sample's sheet says of the provisions chosen. */
function fillSheet(sheet: string, sample: string, isChosen: (index: number) => boolean): string {
  const said = new Map<string | undefined, string[]>(
    parse(sample, { bom: true }).map((row: string[]) => [row[0], row]),
  );
  const [head = [], ...rows]: string[][] = parse(sheet, { bom: true });
  const answered = ['comply', 'evidence', 'commentary', 'action', 'by', 'owner', 'alternative'];
  const filled = rows.map((row, index) =>
    row.map((cell, column) =>
      isChosen(index) && answered.includes(head[column] ?? '') ? (said.get(row[0])?.[column] ?? '') : cell,
    ),
  );
  return `\ufeff${stringify([head, ...filled])}`;
}

test('from an empty folder to an approved publication and what is submitted, without a word out of place', async () => {
  const folder = makeFolder();
  const { type, tell } = recordWalk(folder);
  const file = join(folder, year, 'self-assessment.yaml');
  const edit = (change: (text: string) => string) => writeFileSync(file, change(readFileSync(file, 'utf8')));
  const colleaguesFill = async (isChosen: (index: number) => boolean) => {
    await type('build', year, '--draft', '--only', 'data', '--out', 'sheets', '--quiet');
    const sheet = readFileSync(join(folder, 'sheets/data/self-assessment.csv'), 'utf8');
    writeFileSync(join(folder, 'filled.csv'), fillSheet(sheet, sample, isChosen));
    expect(await type('import', 'filled.csv', '--into', year, '--quiet')).toBe(0);
  };
  cpSync(sampleFolder, join(folder, 'other/2025-26'), { recursive: true });
  await run(['build', 'other/2025-26', '--only', 'data', '--out', 'sample'], folder);
  const sample = readFileSync(join(folder, 'sample/data/self-assessment.csv'), 'utf8');
  const yaml = readFileSync(join(sampleFolder, 'self-assessment.yaml'), 'utf8');

  expect(
    await type('init', '.', '--landlord', 'Harbour Vale Homes', '--homes', '4812', '--year', '2025-26'),
  ).toBe(0);
  expect(await type('check', year, '--draft', '--today', '2026-05-04')).toBe(0);

  // Who we are, the register of evidence and its files are written by hand.
  const blockOf = (key: string) => new RegExp(`^${key}:\\n(?:(?: .*)?\\n)+`, 'm').exec(yaml)?.[0] ?? '';
  edit((text) =>
    text
      .replace(/^ {2}website:$/m, '  website: https://www.harbourvale.example')
      .replace(/^assessed:$/m, 'assessed: 2026-06-12')
      .replace(/^contact:\n(?: .*\n)+/m, `${/^contact: .*\n/m.exec(yaml)?.[0]}`)
      .replace(/^evidence:\n?/m, blockOf('evidence')),
  );
  cpSync(join(sampleFolder, 'evidence'), join(folder, year, 'evidence'), { recursive: true });
  await colleaguesFill((index) => index < 10);
  expect(await type('check', year, '--draft', '--today', '2026-05-04')).toBe(0);
  await colleaguesFill(() => true);
  expect(await type('status', year, '--today', '2026-06-15')).toBe(0);

  // The report comes with its register; the governing body then considers both.
  for (const name of ['report.yaml', 'complaints.csv'])
    cpSync(join(sampleFolder, name), join(folder, year, name));
  edit((text) => text.replace(/^governing-body:\n(?: .*\n)+/m, blockOf('governing-body')));
  edit(
    (text) => `published-at: https://www.harbourvale.example/complaints/self-assessment-2025-26/\n${text}`,
  );
  expect(await type('check', year, '--today', '2026-07-23')).toBe(0);
  expect(await type('build', year, '--only', 'html')).toBe(0);
  expect(
    await type(
      ...['approve', year, '--by', 'Jo Adeyemi', '--role', 'Company Secretary'],
      ...['--date', '2026-07-22', '--minute', 'HV/26/071'],
    ),
  ).toBe(0);
  expect(await type('verify', year)).toBe(0);
  expect(await type('build', year, '--only', 'html', '--require-approval')).toBe(0);
  expect(await type('submission', year, '--today', '2026-08-03')).toBe(0);
  await expect(tell()).toMatchFileSnapshot('walk.txt');
});
