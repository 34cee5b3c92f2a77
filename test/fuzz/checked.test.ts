import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'vitest';
import { packageRoot } from '../../src/package-root.ts';
import { makeFolder, sampleFolder } from '../cli/sample.ts';
import { mutateBytes, mutateText, tableSigns, yamlSigns } from './mutate.ts';
import { listKept, look, patience, runTold } from './told.ts';

const read = (path: string) => readFileSync(join(packageRoot, path), 'utf8');
const sample = (name: string) => readFileSync(join(sampleFolder, name), 'utf8');

/** A few answers: most of the time goes into what is read, not into what is missing. */
const short = `code: housing-ombudsman-2024
landlord: { name: Harbour Vale Homes, type: housing-association, homes: 4210 }
period: 2025-26
assessed: 2026-05-04
evidence:
  procedure: { title: Complaints procedure, url: "https://harbour-vale.example/procedure" }
provisions:
  "1.2":
    comply: yes
    evidence:
      - procedure: part 2
    commentary: |
      Section 2 gives the definition word for word, and officers are trained in it.
  "1.3": { comply: no, evidence: [procedure], commentary: 'Not yet.', action: { what: Train all, owner: Head, by: 2026-12-01 } }
waive:
  - { rule: thin-commentary, provision: "1.3", reason: "It says all there is to say." }
`;
const settings = `rules:
  thin-commentary: off
fail-on: warning
max-warnings: 3
on-time-percent: 90
baseline: selfassess.baseline.yaml
`;
const baseline = `findings:
  - file: self-assessment.yaml
    rule: thin-commentary
    provision: "1.3"
`;

const ours = [
  ['self-assessment.yaml', [short, short, short, sample('self-assessment.yaml')], yamlSigns],
  ['report.yaml', [sample('report.yaml')], yamlSigns],
  ['selfassess.config.yaml', [settings], yamlSigns],
  ['selfassess.baseline.yaml', [baseline], yamlSigns],
  ['codes/water-courtesy-2030.yaml', [read('test/codes/own/water-courtesy-2030.yaml')], yamlSigns],
  ['complaints.csv', [sample('complaints.csv')], tableSigns],
] as const;

/** A publication with every file of ours; what is tried takes the place of one of them. */
function makePublication(name: string): { folder: string; argv: string[] } {
  const folder = makeFolder();
  writeFileSync(join(folder, 'self-assessment.yaml'), short);
  if (['report.yaml', 'complaints.csv'].includes(name)) cpSync(sampleFolder, folder, { recursive: true });
  if (name.startsWith('selfassess')) writeFileSync(join(folder, 'selfassess.config.yaml'), settings);
  if (name.startsWith('codes')) {
    cpSync(join(packageRoot, 'test/codes/own'), join(folder, 'codes'), { recursive: true });
    cpSync(join(packageRoot, 'test/codes/answered/2030.yaml'), join(folder, 'self-assessment.yaml'));
  }
  rmSync(join(folder, 'published'), { recursive: true, force: true });
  return { folder, argv: ['check', '--draft', folder] };
}

describe.each(ours)('%s', (name, texts, signs) => {
  test('is checked, or refused in words, whatever happened to it', patience, async () => {
    const { folder, argv } = makePublication(name);
    await look(mutateText(texts, signs), async (text) => {
      writeFileSync(join(folder, name), text);
      await runTold(argv, folder);
    });
  });
});

test('a file of ours is told to be none, whatever bytes it holds', patience, async () => {
  const { folder, argv } = makePublication('report.yaml');
  const files = [Buffer.from(short), Buffer.from(sample('report.yaml'), 'utf16le')];
  await look(mutateBytes(files), async (bytes) => {
    writeFileSync(join(folder, 'self-assessment.yaml'), bytes);
    await runTold(argv, folder);
  });
});

test('--fix leaves what it writes readable', patience, async () => {
  const { folder, argv } = makePublication('self-assessment.yaml');
  await look(mutateText([short], yamlSigns), async (text) => {
    writeFileSync(join(folder, 'self-assessment.yaml'), text);
    await runTold([...argv, '--fix'], folder);
    const mended = readFileSync(join(folder, 'self-assessment.yaml'));
    await runTold([...argv, '--fix', '--quiet', '--format', 'compact'], folder);
    // What can be mended is mended at once.
    if (!mended.equals(readFileSync(join(folder, 'self-assessment.yaml'))))
      throw new Error('The second --fix found more to mend.');
  });
});

test.each(listKept('check-'))('what failed once is told: $name', async ({ name, bytes }) => {
  const file = name.replace(/^check-[^-]+-/, '').replaceAll('~', '/');
  const { folder, argv } = makePublication(file);
  writeFileSync(join(folder, file), bytes);
  await runTold(argv, folder);
});
