import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { main } from '../../src/main.ts';
import { packageRoot } from '../../src/package-root.ts';
import { type Run, run } from '../cli/run.ts';
import { makeFolder } from '../cli/sample.ts';
import { listAllCommands, listNames, pages } from './list-commands.ts';
import { canSign, makeRepository } from './make-repository.ts';

/** What the pages show and is not run here, and why. */
const notRun: Readonly<Record<string, string>> = {
  'selfassess rollover 2025-26 --to 2026-27 --code lgsco-2027':
    'test/docs/codes.test.ts does, with that Code',
  'npm ci && npm start': 'CI begins with npm ci, and npm start is build of the sample',
  'npm ci && npm test': 'CI does',
  'npm install --save-dev ./selfassess-0.1.0.tgz': 'test/package.test.ts does',
  'npm install --save-dev ./tools/selfassess-0.1.0.tgz': 'test/package.test.ts does',
  'npm install --save-dev "git+https://git.example.org/your-organisation/selfassess.git#COMMIT"': 'network',
  'gh pr comment "$PR" --body-file changes.md': 'network, and another program',
};

const [year, next] = ['assessments/my-landlord/2025-26', 'assessments/my-landlord/2026-27'];
const approve = (folder: string) =>
  `approve ${folder} --by "Ruth Okafor" --role Chair --date ${folder.endsWith('24-25') ? '2025-07-23' : '2026-07-22'} --minute TH/26/07`;
const roll = `rollover ${year} --to ${next}`;
const baseline = '--baseline selfassess.baseline.yaml --write-baseline';

interface Prepared {
  /** What was typed before, in the same folder. */
  readonly before?: readonly string[];
  /** Where it is typed, in the repository or in an empty folder. */
  readonly cwd?: string;
  readonly empty?: boolean;
  readonly settings?: string;
  /** The exit code, if the pages say that it is not 0: the sample has not said where it will be published. */
  readonly code?: number;
}

/** What commands take to be there beside the repository; the first row whose words a line has counts. */
const prepared: readonly (readonly [RegExp, Prepared])[] = [
  [/ init | form\.docx /, { empty: true }],
  [
    / (?:check --draft|preview|status|build --draft --only html)$/,
    { empty: true, before: ['init . --landlord "Elm Vale Homes" --homes 4812'] },
  ],
  [/ changes \.\.\/2024-25 /, { cwd: year }],
  [/ import edited\.csv --into /, { before: [roll, `build ${next} --draft --only data --out public`] }],
  [/ changes \S+2025-26 \S+2026-27|2026-27 --draft /, { before: [roll] }],
  [/--require-approval/, { before: [approve(year), approve(year.replace('25-26', '24-25'))] }],
  [/--allowed-signers/, { before: [`${approve(year)} --sign ~/.ssh/id_ed25519`] }],
  [/--published/, { before: [approve(year), `build ${year} --only html --out public`] }],
  [/ verify /, { before: [approve(year)] }],
  [/--prune-baseline/, { settings: 'baseline: selfassess.baseline.yaml\n', before: [`check ${baseline}`] }],
  [/ submission /, { code: 1 }],
];

/** What stands in lines for what everyone has of their own. */
const placeholders: Readonly<Record<string, string>> = {
  DIR: year,
  OLD: 'assessments/my-landlord/2024-25',
  NEW: year,
  FOLDER: 'public',
  FILE: 'written.json',
  'NEW-FOLDER': 'assessments/my-landlord/2027-28',
  'codes/ID.yaml': 'codes/lgsco-2024.yaml',
};

const shown = listAllCommands().map(({ line }) => line);
const isRun = (line: string) => /^(?:npx )?selfassess /.test(line) && notRun[line] === undefined;
const ours = new Set(shown.filter(isRun).map((line) => line.replace(/^npx /, '')));
let repository = '';

beforeAll(async () => {
  repository = mkdtempSync(join(tmpdir(), 'selfassess-docs-'));
  await makeRepository(repository);
}, 120_000);
afterAll(() => rmSync(repository, { recursive: true }));

/** The words of a line as a shell gives them, without PDF, which has its own tests. */
function splitLine(line: string, folder: string): string[] {
  const words = [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
  const given = words
    .map((word) => placeholders[word] ?? word)
    .map((word) => word.replace(/^~/, folder).replace('$GITHUB_BASE_REF', 'main'))
    .map((word) => word.replace(/(^|\.)pdf$/, '$1html'));
  return given[0] === 'build' && !given.includes('--only') ? [...given, '--only', 'html'] : given;
}

async function type(line: string, folder: string, cwd: string): Promise<Run> {
  const argv = splitLine(line.replace(/^(?:npx )?selfassess /, ''), folder);
  return ['preview', 'edit'].includes(argv[0] ?? '') ? look(argv, cwd) : run(argv, cwd, { HOME: folder });
}

/** Runs `preview` or `edit` until it has said where, as Ctrl-C would end it. */
async function look(argv: readonly string[], cwd: string): Promise<Run> {
  const said: string[] = [];
  const stop = (text: string) => text.startsWith('http') && setImmediate(() => process.emit('SIGHUP'));
  const code = await main({
    ...{ argv, cwd, env: {}, platform: process.platform, today: '2026-11-21', isRoot: false },
    stdout: { write: stop },
    stderr: { write: (text: string) => said.push(text) },
  });
  return { code, stdout: '', stderr: said.join('') };
}

test.runIf(canSign).each([...ours])('%s', async (line) => {
  const row = prepared.find(([words]) => words.test(line))?.[1] ?? {};
  const { before = [], cwd = '.', empty = false, settings = '', code = 0 } = row;
  const folder = makeFolder();
  cpSync(empty ? join(repository, 'form.docx') : repository, join(folder, empty ? 'form.docx' : '.'), {
    recursive: true,
    verbatimSymlinks: true,
  });
  if (settings !== '') writeFileSync(join(folder, 'selfassess.config.yaml'), settings);
  for (const one of before) expect(await type(one, folder, folder), one).toMatchObject({ code: 0 });
  const done = await type(line, folder, join(folder, cwd));
  expect([done.code, done.code === code ? '' : done.stdout + done.stderr]).toEqual([code, '']);
  const written = / --(?:out|to) ("[^"]+"|\S+)/.exec(line)?.[1] ?? '';
  const [place = ''] = splitLine(written, folder);
  expect(existsSync(join(folder, cwd, place))).toBe(true);
});

test('every other line is known, and why it is not run', () => {
  const others = shown.filter((line) => !isRun(line));
  expect(others.toSorted()).toEqual(Object.keys(notRun).toSorted());
});

test('npm start builds the sample', () => {
  const { scripts } = JSON.parse(readFileSync(`${packageRoot}package.json`, 'utf8'));
  expect(scripts.start).toBe('node bin/selfassess.cjs build assessments/harbour-vale/2025-26');
});

test('what sentences call a command is one', async () => {
  const { stdout } = await run(['--help'], packageRoot);
  const named = pages.flatMap((page) => listNames(readFileSync(`${packageRoot}${page}`, 'utf8')));
  expect(named.length).toBeGreaterThan(30);
  expect(named.filter((name) => !stdout.includes(`\n  ${name} `))).toEqual([]);
});
