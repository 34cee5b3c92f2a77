import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { type Run, run } from '../../cli/run.ts';
import { type Fault, whileFailing } from './failing-disk.ts';

const top = mkdtempSync(join(tmpdir(), 'selfassess-faults-'));
afterAll(() => rmSync(top, { recursive: true, force: true }));
/** What every run begins with, and where it runs. */
const [origin, place] = [join(top, 'origin'), join(top, 'place')];

/** A small Code of the landlord's own, so that a run takes little. */
const files = {
  'codes/small.yaml': `id: small
issuer: The Regulator
title: Code
edition: "2026"
attribution: The words are made up.
source: Nowhere.
columns:
  - { heading: Number, holds: provision }
  - { heading: Words, holds: requirement }
  - { heading: Answer, holds: answer }
  - { heading: Evidence, holds: evidence }
  - { heading: Remarks, holds: commentary }
answers:
  - { answer: yes, label: Yes, counts-as: yes, needs: [commentary] }
  - { answer: no, label: No, counts-as: no, needs: [commentary] }
sections:
  - number: "1"
    title: Complaints
    provisions:
      - { id: "1", requirement: Landlords must say what a complaint is. }
      - { id: "2", requirement: Landlords must answer in time. }
`,
  'old/self-assessment.yaml': assessment(2024, 'We keep a register.'),
  'new/self-assessment.yaml': assessment(2025, 'We keep a register of all that residents tell us.'),
  'old/evidence/policy.txt': 'The policy.',
  'new/evidence/policy.txt': 'The policy of this year.',
  'new/evidence/times.csv': 'Month,Answers\nApril,12\nMay,9\n',
  'complaints.csv': `Reference,Received,Acknowledged,Stage 1 response
C1,2025-10-02,2025-10-03,2025-10-10
C2,2025-11-03,2025-11-05,2025-11-20
`,
  'form.md': `| Code provision | Comply | Evidence | Commentary |
|---|---|---|---|
| 1.2 A complaint must be defined as: | Yes | Policy | Our policy says it in these words. |
`,
};

function assessment(year: number, words: string): string {
  const table = year === 2024 ? '' : '\n  times: { title: Times, file: evidence/times.csv }';
  return `code: small
landlord: { name: Harbour Vale Homes }
period: { from: ${year}-04-01, to: ${year + 1}-03-31 }
assessed: ${year + 1}-06-12
evidence:
  policy: { title: Policy, file: evidence/policy.txt }${table}
provisions:
  "1":
    comply: yes
    evidence: [policy]
    commentary: ${words}
  "2":
    comply: yes
    evidence: [${year === 2024 ? 'policy' : 'times'}]
    commentary: Nine answers in ten came in time.
`;
}

for (const [path, text] of Object.entries(files)) {
  mkdirSync(dirname(join(origin, path)), { recursive: true });
  writeFileSync(join(origin, path), text);
}
const first = await runIn(origin, ['build', 'new', '--draft', '--only', 'html,data', '--out', 'public']);
rewrite('old/self-assessment.yaml', (yaml) => yaml.replace('Nine answers in ten came in time.', 'TBC'));
await runIn(origin, ['check', 'old', '--baseline', 'known.yaml', '--write-baseline']);
rewrite('new/self-assessment.yaml', (yaml) => yaml.replace('commentary:', 'comentary:'));

/** Each with what it ends with on a sound disk. */
const commands: [string, number, string[]][] = [
  ['check', 1, ['check', 'new', 'old', '--format', 'json=found.json']],
  ['check --fix', 0, ['check', 'new', '--fix']],
  ['check --baseline', 0, ['check', 'old', '--baseline', 'known.yaml', '--write-baseline']],
  ['build', 0, ['build', 'old', '--draft', '--only', 'html,data', '--out', 'public']],
  ['import', 0, ['import', 'form.md', '--out', 'imported']],
  [
    'measures',
    0,
    ['measures', 'complaints.csv', '--quarter', '2025-26-Q3', '--format', 'markdown', '--out', 'quarter.md'],
  ],
  ['rollover', 0, ['rollover', 'old', '--to', 'next']],
  ['changes', 0, ['changes', 'old', 'new', '--format', 'markdown', '--out', 'changes.md']],
];

const codes = ['EIO', 'ENOSPC', 'EROFS', 'EACCES', 'EDQUOT', 'EMFILE', 'EBUSY', 'EXDEV', 'ENOMEM', 'ESTALE'];

test.each(commands)('%s says what the disk refuses, or does as if nothing were', async (_, code, argv) => {
  const before = list(origin);
  const { made, done: clean, files: after } = await runFailing(argv);
  expect([first.code, clean.code]).toEqual([0, code]);
  const found: unknown[] = [];
  for (const [index, [call, count]] of [...made].entries()) {
    const how = codes[(index + argv.join().length) % codes.length] ?? '';
    const which = index % 2 === 0 ? { only: Math.ceil(count / 2) } : { from: 1 + Math.floor(count / 2) };
    const fault = { call, code: how, ...which };
    const { done, files } = await runFailing(argv, fault);
    const isTold = done.code === 2 && /^selfassess: .+\.\n {2}.+\.\n$/m.test(done.stderr);
    const isDone = done.code === clean.code && done.stdout === clean.stdout && isSame(files, after);
    const half = [...files].filter(([path, text]) => ![before, after].some((one) => one.get(path) === text));
    const folders = ['public/', 'next/', 'imported/'].filter(
      (name) => ![before, after].some((one) => isSame(within(name, files), within(name, one))),
    );
    const lost = [...before.keys()].filter((path) => !files.has(path) && !path.startsWith('public/'));
    if (!(isTold || isDone) || half.length + folders.length + lost.length > 0)
      found.push({ fault, ...done, half: half.map(([path]) => path), folders, lost });
  }
  expect(found).toEqual([]);
});

/** Runs a command where nothing was done yet, on a disk with that fault. */
async function runFailing(argv: readonly string[], fault?: Fault) {
  rmSync(place, { recursive: true, force: true });
  cpSync(origin, place, { recursive: true });
  let done: Run = { code: 3, stdout: '', stderr: '' };
  const made = await whileFailing(place, fault, async () => {
    done = await runIn(place, argv);
  });
  return { made, done, files: list(place) };
}

function runIn(folder: string, argv: readonly string[]): Promise<Run> {
  return run(argv, folder, { XDG_CACHE_HOME: join(folder, 'cache') });
}

/** The content of every file in a folder by its path, but of the cache and of what the next command sweeps away. */
function list(folder: string): Map<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return new Map(
    entries.flatMap((entry) => {
      const path = join(entry.parentPath, entry.name);
      const shown = path.slice(folder.length + 1);
      const isKept = entry.isFile() && !/^cache|(?:^|\/)\..+-\d+-\w{12}/.test(shown);
      return isKept ? [[shown, readFileSync(path, 'latin1')] as const] : [];
    }),
  );
}

function isSame(some: ReadonlyMap<string, string>, others: ReadonlyMap<string, string>): boolean {
  return some.size === others.size && [...some].every(([path, text]) => others.get(path) === text);
}

/** Those in that folder, which is made as a whole. */
function within(folder: string, files: ReadonlyMap<string, string>): Map<string, string> {
  return new Map([...files].filter(([path]) => path.startsWith(folder)));
}

function rewrite(path: string, edit: (text: string) => string): void {
  const file = join(origin, path);
  writeFileSync(file, edit(readFileSync(file, 'utf8')));
}
