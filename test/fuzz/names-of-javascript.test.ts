import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { type Document, isMap, isScalar, isSeq, parseDocument, type YAMLMap } from 'yaml';
import { groups, type Parts } from '../../src/approval/list-parts.ts';
import { writeApproval } from '../../src/approval/write-approval.ts';
import { packageRoot } from '../../src/package-root.ts';
import { run } from '../cli/run.ts';
import { makeFolder } from '../cli/sample.ts';

/** Names that every object of JavaScript has, which a file of ours may have for a key as for other words. */
const names = ['__proto__', 'constructor', '__proto__', 'toString', 'hasOwnProperty', '__defineGetter__'];

/** What is written below each: words, keys, keys below those. */
const values = [{ a: 'b' }, { a: { b: { c: 'd' } } }, [{ a: 'b' }], 'words', { a: [{ b: 'c' }] }];

/** A few answers: most of the time goes into what is read, not into what is missing. */
const answers = `code: housing-ombudsman-2024
landlord: { name: Harbour Vale Homes, homes: 4210, review: { state: confirmed } }
period: { from: 2025-04-01, to: 2026-03-31 }
assessed: 2026-05-04
contact: { name: Ada, email: ada@harbourvale.example }
governing-body: { name: Board, considered: 2026-07-22, minute: HV/26/071, response: We read it all. }
responses: [{ by: The panel, on: 2026-07-01, said: It is fair. }]
links: [{ title: Home, url: "https://harbourvale.example/" }]
evidence:
  procedure: { title: Complaints procedure, url: "https://harbourvale.example/procedure" }
provisions:
  "1.2": { comply: yes, evidence: [{ procedure: part 2 }], commentary: Section 2 gives it word for word., waive: { thin-commentary: It is all. } }
  "1.3": { comply: no, evidence: [procedure], action: { what: Train all, owner: Head, by: 2026-12-01 }, review: { state: confirmed } }
`;
const report = `performance:
  register:
    file: cases.csv
    columns: { received: Came in, responded: Answered, outcome: Ended }
    outcomes: { upheld: [Yes], not-upheld: [No] }
    stages: { stage-1: [One] }
  figures:
    stage-1: { received: 12, responded: 11, in-time: 9, outcomes: { upheld: 4 }, days: { median: 8 } }
  previous:
    - { year: 2024-25, stage-1: { received: 9 } }
learning: [{ found: Too late., done: We wrote. }]
`;

const own = (file: string) => readFileSync(join(packageRoot, 'test/codes', file), 'utf8');
const settings = `fail-on: warning
baseline: baseline.yaml
shared-evidence: group/evidence.yaml
rules: { thin-commentary: warning }
branding: { name: Harbour Vale, footer: Words of ours, links: [{ text: Home, url: "https://harbourvale.example/" }] }
fragments: { heading-level: 2 }
`;
const baseline = `findings:
  - { file: sample/self-assessment.yaml, rule: thin-commentary, provision: "1.3" }
`;
const shared = `evidence:
  letters: { title: Letters of the group, url: "https://group.example/letters", reviewed: 2026-02-11 }
`;

/** Each file of ours, with what reads it. */
const files: readonly (readonly [file: string, text: string, argv: readonly string[]])[] = [
  ['sample/self-assessment.yaml', answers, ['check', 'sample']],
  ['sample/report.yaml', report, ['check', 'sample']],
  ['sample/approval.yaml', '', ['verify', 'sample']],
  ['selfassess.config.yaml', settings, ['check', 'sample']],
  ['baseline.yaml', baseline, ['check', 'sample']],
  ['group/evidence.yaml', shared, ['check', 'sample']],
  ['own/codes/water-courtesy-2030.yaml', own('own/water-courtesy-2030.yaml'), ['check', 'own']],
  ['own/self-assessment.yaml', own('answered/2030.yaml'), ['check', 'own']],
];

async function makeFiles(): Promise<string> {
  const folder = makeFolder();
  mkdirSync(join(folder, 'sample'));
  writeFileSync(join(folder, 'sample/self-assessment.yaml'), answers);
  const words = { body: 'Board', by: 'Ada', role: 'Chair', date: '2026-07-22', minute: 'HV/26/071' };
  const parts = Object.fromEntries(groups.map((group) => [group, { a: 'b1' }])) as unknown as Parts;
  writeFileSync(join(folder, 'sample/approval.yaml'), writeApproval({ ...words, parts }));
  mkdirSync(join(folder, 'own'), { recursive: true });
  cpSync(join(packageRoot, 'test/codes/own'), join(folder, 'own/codes'), { recursive: true });
  for (const [file, text] of files) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    if (text !== '') writeFileSync(join(folder, file), text);
  }
  return folder;
}

/** The paths of the maps of a document: of several that are alike, such as provisions, the first. */
function listMaps(document: Document): (readonly (string | number)[])[] {
  const found = new Map<string, readonly (string | number)[]>();
  const visit = (node: unknown, path: readonly (string | number)[]): void => {
    if (isSeq(node)) visit(node.items[0], [...path, 0]);
    if (!isMap(node)) return;
    const kind = path
      .map((step, at) => (/\d/.test(String(step)) || path[at - 1] === 'evidence' ? '' : step))
      .join('/');
    if (!found.has(kind)) found.set(kind, path);
    for (const { key, value } of node.items) visit(value, [...path, isScalar(key) ? String(key.value) : '']);
  };
  visit(document.contents, []);
  return [...found.values()];
}

function write(text: string, path: readonly (string | number)[], key: string, value: unknown) {
  const document = parseDocument(text);
  const map = (path.length === 0 ? document.contents : document.getIn(path)) as YAMLMap;
  map.items.push(document.createPair(key, value));
  return String(document);
}

test.each(files)(
  '%s may have a key that every object has, which is told',
  { timeout: 60_000 },
  async (file, _, argv) => {
    const folder = await makeFiles();
    if (!file.endsWith('report.yaml')) rmSync(join(folder, 'sample/report.yaml'));
    const text = readFileSync(join(folder, file), 'utf8');
    const paths = listMaps(parseDocument(text));
    expect(paths.length).toBeGreaterThan(1);
    for (const [at, path] of paths.entries()) {
      const key = names[at % names.length] ?? '';
      const value = values[at % values.length];
      writeFileSync(join(folder, file), write(text, path, key, value));
      const { code, stdout, stderr } = await run(argv, folder);
      expect({ path, key, value, code, stderr }).toMatchObject({ code: expect.toSatisfy((one) => one < 3) });
      if (path.length === 0) expect(stdout + stderr).toContain(key);
    }
  },
);
