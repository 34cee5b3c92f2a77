import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { packageRoot } from '../../src/package-root.ts';
import { recordWalk } from './record-walk.ts';
import { run } from './run.ts';
import { makeFolder, sampleFolder } from './sample.ts';

const [before, year] = ['assessments/harbour-vale/2024-25', 'assessments/harbour-vale/2025-26'];

test('a year, from the roll over in April to a revision in the winter, as docs/year.md has it', async () => {
  const folder = makeFolder();
  const { type, tell } = recordWalk(folder);
  // Long, and golden elsewhere.
  const read = async (...argv: string[]) => (await run(argv, folder)).code;
  const copyOfYear = (...names: string[]) => {
    for (const name of names) cpSync(join(sampleFolder, name), join(folder, year, name), { recursive: true });
  };
  const file = join(folder, year, 'self-assessment.yaml');
  const answers = readFileSync(join(sampleFolder, 'self-assessment.yaml'), 'utf8');
  cpSync(join(dirname(sampleFolder), '2024-25'), join(folder, before), { recursive: true });
  cpSync(join(packageRoot, 'schemas'), join(folder, 'schemas'), { recursive: true });

  // April: last year's answers, each to be confirmed, and what was promised.
  expect(await type('rollover', before, '--to', year)).toBe(0);
  expect(await type('status', year, '--today', '2026-04-08')).toBe(0);
  expect(await read('check', year, '--today', '2026-04-08')).toBe(1);

  // May: the register comes beside the report, and its figures are looked at.
  copyOfYear('complaints.csv');
  expect(await read('measures', `${year}/complaints.csv`, '--from', '2025-04-01', '--to', '2026-03-31')).toBe(
    0,
  );

  // June: every answer has been read again, and the report is written; the governing body has not met.
  copyOfYear('report.yaml', 'process.yaml', 'evidence');
  const body = /^governing-body:\n(?:(?: .*)?\n)+/m.exec(answers)?.[0] ?? '';
  const unmet = body
    .replace(/^ {2}(considered|author|minute):.*$/gm, '  $1:')
    .replace(/^ {2}response: \|\n(?:(?: {4}.*)?\n)+/m, '  response:\n');
  expect(unmet).not.toBe(body);
  writeFileSync(file, answers.replace(body, unmet));
  expect(await type('check', year, '--draft', '--today', '2026-06-15')).toBe(0);

  // July: the papers, the response, the record of the approval, the publication.
  expect(await type('build', year, '--draft', '--only', 'html,word', '--out', 'papers')).toBe(0);
  expect(await read('changes', before, year)).toBe(0);
  writeFileSync(file, answers);
  expect(await type('build', year, '--only', 'html', '--require-approval', '--out', 'public')).toBe(1);
  expect(
    await type(
      ...['approve', year, '--by', 'Jo Adeyemi', '--role', 'Company Secretary'],
      ...['--date', '2026-07-22', '--minute', 'HV/26/071'],
    ),
  ).toBe(0);
  expect(await type('build', year, '--only', 'html', '--require-approval', '--out', 'public')).toBe(0);
  expect(await type('verify', year, '--published', 'public')).toBe(0);

  // By 30 September: the form. Until March: what was promised, and a change that cannot wait.
  expect(await type('submission', year, '--today', '2026-08-03')).toBe(0);
  expect(await type('status', year, '--today', '2026-12-01')).toBe(0);
  rmSync(join(folder, 'papers'), { recursive: true });
  expect(
    await type(
      ...['revise', year, '--to', `${year}-revised`, '--date', '2026-11-16'],
      ...['--reason', 'Our repairs are done by another company'],
    ),
  ).toBe(0);
  await expect(tell()).toMatchFileSnapshot('year.txt');
});
