import {
  cpSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { buildFiles } from '../../src/commands/build/build-files.ts';
import { hash, openRecord } from '../../src/commands/build/build-record.ts';
import { type BuildArguments, build as declared } from '../../src/commands/build/declaration.ts';
import { type Keyed, keyOf } from '../../src/commands/build/key-of.ts';
import { kinds } from '../../src/commands/build/outputs.ts';
import { plainBrand } from '../../src/render/brand/brand.ts';
import { type Run, run } from '../cli/run.ts';
import { copySample } from '../cli/sample.ts';

let folder: string;
let cache: string;

beforeEach(() => {
  folder = copySample();
  cache = join(folder, 'cache');
});

/** What is told of here does not depend on there being a report. */
function takeReport(): void {
  for (const name of ['report.yaml', 'complaints.csv']) rmSync(join(folder, 'sample', name));
}

const pages = ['--only', 'html,data'];
const data = ['--only', 'data'];

/** Builds without a browser, to `public` unless told otherwise, remembering in `cache`. */
function build(...args: string[]): Promise<Run> {
  return run(['build', 'sample', ...(args.includes('--only') ? [] : pages), ...args], folder, {
    XDG_CACHE_HOME: cache,
  });
}

/** Whether a build says that it wrote nothing. */
async function stands(...args: string[]): Promise<boolean> {
  const { code, stderr } = await build(...args);
  expect([code, stderr]).toEqual([0, expect.stringMatching(/^(Nothing has changed|Published to)/)]);
  return stderr.startsWith('Nothing has changed: public/ stands as it was published.');
}

/** The hash of every file in a folder. */
function read(below: string): Record<string, string> {
  const files = readdirSync(join(folder, below), { recursive: true, withFileTypes: true });
  const paths = files.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name));
  return Object.fromEntries(
    paths.sort().map((path) => [path.slice(join(folder, below).length), hash(readFileSync(path))]),
  );
}

/** What a build that remembers nothing writes. */
async function readFresh(...args: string[]): Promise<Record<string, string>> {
  rmSync(join(folder, 'fresh'), { recursive: true, force: true });
  expect((await build('--fresh', '--out', 'fresh', ...args)).code).toBe(0);
  return read('fresh');
}

function edit(path: string, change: (text: string) => string): void {
  const file = join(folder, path);
  const text = readFileSync(file, 'utf8');
  expect(change(text)).not.toBe(text);
  writeFileSync(file, change(text));
}

const recordPath = () => {
  const [name = ''] = readdirSync(join(cache, 'selfassess/builds'));
  return join(cache, 'selfassess/builds', name);
};

test('a second build writes nothing, and says so', async () => {
  expect(await stands()).toBe(false);
  const published = () =>
    [join(folder, 'public'), recordPath()].map((path) => [lstatSync(path).ino, lstatSync(path).mtimeMs]);
  const before = published();
  expect(await stands()).toBe(true);
  expect(published()).toEqual(before);
  expect(await stands('--fresh')).toBe(false);
  expect(published()[0]).not.toEqual(before[0]);
});

test('a second build still checks', async () => {
  expect(await stands(...data)).toBe(false);
  const before = read('public');
  edit('sample/self-assessment.yaml', (yaml) => yaml.replace('comply: yes', 'comply: Maybe'));
  expect((await build(...data)).code).toBe(1);
  expect(read('public')).toEqual(before);
});

const inputs: readonly [string, () => unknown][] = [
  [
    'an answer',
    () =>
      edit('sample/self-assessment.yaml', (yaml) =>
        yaml.replace('name: Harbour Vale Homes', 'name: Harbour Hill Homes'),
      ),
  ],
  [
    'the report',
    () => edit('sample/report.yaml', (yaml) => yaml.replace(/^(\s+- learned: ).*$/m, '$1Something else.')),
  ],
  ['the register', () => edit('sample/complaints.csv', (csv) => csv.replace(/\n[^\n]+\n$/, '\n'))],
  ['a file of evidence', () => edit('sample/evidence/stage-1-letter.txt', (text) => `${text}.`)],
];

test('each input that was changed is published', async () => {
  expect(await stands()).toBe(false);
  for (const [what, change] of inputs) {
    const before = read('public');
    change();
    expect([what, await stands()]).toEqual([what, false]);
    expect(read('public')).not.toEqual(before);
  }
  expect(read('public')).toEqual(await readFresh());
  expect(await stands()).toBe(true);
});

describe('each option of build', () => {
  /** How it comes into what is remembered: into the key, into what is read, which is in the key, or not at all. */
  const options: Readonly<Record<keyof BuildArguments, 'key' | 'maker' | 'read' | 'nothing'>> = {
    draft: 'key',
    requireApproval: 'nothing',
    only: 'key',
    browser: 'maker',
    paths: 'read',
    today: 'read',
    baseline: 'nothing',
    config: 'nothing',
    out: 'nothing',
    fresh: 'nothing',
    verifyPdf: 'nothing',
    quiet: 'nothing',
    colour: 'nothing',
  };
  const named = (how: string) =>
    Object.entries(options).flatMap(([name, one]) => (one === how ? [name] : []));

  test('is told of here', () => {
    const everywhere = ['colour', 'quiet', 'config'];
    expect(Object.keys(options).sort()).toEqual([...Object.keys(declared.given), ...everywhere].sort());
  });

  test('is in the key if it changes what is made of what was read', () => {
    const checked = {
      verdict: { read: null },
      report: null,
      brand: plainBrand,
      approved: '',
    } as unknown as Keyed;
    const branded = { ...checked, brand: { ...plainBrand, footer: 'Registered society' } };
    const fitted = { ...checked, fragments: { heading: 3, idPrefix: 'c-' } };
    const plain = { draft: false, only: kinds };
    const changed = { draft: true, only: ['data'] as const };
    expect(Object.keys(changed)).toEqual(named('key'));
    const keys = [{}, { draft: changed.draft }, { only: changed.only }].map((one) =>
      keyOf(checked, [], { ...plain, ...one }, 'ours'),
    );
    keys.push(
      keyOf(checked, [], plain, 'another'),
      keyOf(checked, [{ path: 'a', content: '' }], plain, 'ours'),
      keyOf(branded, [], plain, 'ours'),
      keyOf({ ...checked, pdfLayout: 'table' }, [], plain, 'ours'),
      keyOf(fitted, [], plain, 'ours'),
      keyOf({ ...checked, approved: 'a1' }, [], plain, 'ours'),
    );
    expect(new Set(keys).size).toBe(9);
    expect(keyOf(checked, [], { draft: false, only: [...kinds].reverse() }, 'ours')).toBe(keys[0]);
  });

  test('and so is whatever was read, which is data alone', () => {
    const key = (report: unknown) =>
      keyOf({ verdict: { read: null }, report } as unknown as Keyed, [], { draft: false, only: [] }, '');
    const different = [
      null,
      undefined,
      0,
      NaN,
      '',
      [],
      [null],
      [undefined],
      {},
      { a: undefined },
      { a: null },
    ];
    const keys = [...different, new Map(), new Map([[1, 2]]), new Set(), new Set([1])].map(key);
    expect(new Set(keys).size).toBe(keys.length);
    for (const code of [/a/, () => 1, new (class Held {})()]) expect(key({ code })).toBe('');
    expect(key({ code: Object.create(Object.create(null)) })).not.toBe('');
  });

  test('or changes no byte', async () => {
    takeReport();
    writeFileSync(join(folder, 'settings.yaml'), 'rules:\n  action-overdue: off\n');
    writeFileSync(join(folder, 'baseline.yaml'), '{}\n');
    const before = await readFresh();
    const files = ['--baseline', 'baseline.yaml', '--config', 'settings.yaml'];
    const args = [...files, '--today', '2026-12-01', '--quiet', '--no-color'];
    expect((await build(...args, '--fresh', '--out', 'other')).stderr).toBe('');
    expect(read('other')).toEqual(before);
    expect(await stands()).toBe(false);
    expect((await build(...files)).stderr).toContain('Nothing has changed');
  });

  test('makes another publication, and a comment does not', async () => {
    takeReport();
    for (const args of [pages, ['--draft'], ['--only', 'html']]) {
      expect(await stands(...args)).toBe(false);
      expect(read('public')).toEqual(await readFresh(...args));
    }
    edit('sample/self-assessment.yaml', (yaml) => `${yaml}# For ourselves.\n`);
    expect(await stands('--only', 'html')).toBe(true);
  });
});

describe('what stands in the folder is held against what was written', () => {
  const spoil: readonly [string, () => unknown][] = [
    ['a page that was edited', () => edit('public/index.html', (html) => html.replace('Yes', 'No'))],
    ['a page that was taken away', () => rmSync(join(folder, 'public/index.html'))],
    [
      'a page that is a link',
      () => {
        cpSync(join(folder, 'public/index.html'), join(folder, 'elsewhere.html'));
        rmSync(join(folder, 'public/index.html'));
        symlinkSync(join(folder, 'elsewhere.html'), join(folder, 'public/index.html'));
      },
    ],
    ['an empty folder', () => rmSync(join(folder, 'public'), { recursive: true })],
    [
      'a manifest that was edited',
      () => edit('public/manifest.json', (text) => text.replace('"bytes": ', '"bytes": 1')),
    ],
  ];

  test('each of them is mended', async () => {
    takeReport();
    expect(await stands()).toBe(false);
    const before = read('public');
    for (const [what, change] of spoil) {
      change();
      expect([what, await stands()]).toEqual([what, false]);
      expect(read('public')).toEqual(before);
      expect(lstatSync(join(folder, 'public/index.html')).isFile()).toBe(true);
    }
    expect(await stands()).toBe(true);
  });
});

describe('a record', () => {
  test('holds hashes alone, and has a name that is never published', async () => {
    await build(...data);
    expect(recordPath()).toMatch(/\/\.[0-9a-f]{64}\.json$/);
    expect(readFileSync(recordPath(), 'utf8')).toMatch(
      /^\{"seal":"[0-9a-f]{64}","outcomes":\{"[0-9a-f]{64}":"[0-9a-f]{64}"\}\}\n$/,
    );
  });

  const spoil: readonly [string, (text: string) => string][] = [
    ['is gone', () => ''],
    ['is cut', (text) => text.slice(0, 100)],
    ['is no record', () => 'null'],
    ['is a list', () => '[]'],
    ['has another seal', (text) => text.replace(/"seal":"./, '"seal":"x')],
    ['tells of another manifest', (text) => text.replace(/.("\}\})/, 'x$1')],
  ];

  test.each(spoil)('that %s is not believed', (_, change) => {
    openRecord(cache, '/public').save({ ['0'.repeat(64)]: 'f'.repeat(64) });
    const [name = ''] = readdirSync(join(cache, 'builds'));
    const sound = readFileSync(join(cache, 'builds', name), 'utf8');
    expect(openRecord(cache, '/public').outcomes).not.toEqual({});
    writeFileSync(join(cache, 'builds', name), change(sound));
    expect(openRecord(cache, '/public').outcomes).toEqual({});
  });

  test('that is sound and wrong publishes nothing that was not written', async () => {
    takeReport();
    await build();
    const before = read('public');
    edit('public/index.html', (html) => html.replace('Yes', 'No'));
    const record = openRecord(join(cache, 'selfassess'), join(folder, 'public'));
    const [key = ''] = Object.keys(record.outcomes);
    record.save({ [key]: hash(readFileSync(join(folder, 'public/manifest.json'))).replace(/./, 'f') });
    expect(openRecord(join(cache, 'selfassess'), join(folder, 'public')).outcomes).not.toEqual({});
    expect(await stands()).toBe(false);
    expect(read('public')).toEqual(before);
  });

  test.each([
    ['a file', () => writeFileSync(cache, '')],
    [
      'in the folder that is published',
      () => {
        cache = join(folder, 'public/cache');
      },
    ],
  ])('that cannot be kept, as the cache is %s, is done without', async (_, prepare) => {
    prepare();
    expect(await stands(...data)).toBe(false);
    const before = read('public');
    expect((await build(...data)).code).toBe(0);
    expect(read('public')).toEqual(before);
  });

  test('is one of so many: the oldest are forgotten', () => {
    const builds = join(cache, 'builds');
    mkdirSync(builds, { recursive: true });
    for (let at = 0; at < 203; at += 1) {
      const path = join(builds, `.${hash(String(at))}.json`);
      writeFileSync(path, '');
      utimesSync(path, at, at);
    }
    openRecord(cache, '/published').save({ ['0'.repeat(64)]: '1'.repeat(64) });
    expect(readdirSync(builds)).toHaveLength(200);
    expect(readdirSync(builds)).toContain(`.${hash('202')}.json`);
    expect(readdirSync(builds)).not.toContain(`.${hash('3')}.json`);
    expect(openRecord(cache, '/published').outcomes).not.toEqual({});
  });
});

test('two builds at once leave what one of them makes, and nothing that deceives a third', async () => {
  takeReport();
  await Promise.all([build(), build('--draft')]);
  const [plain, draft] = [await readFresh(), await readFresh('--draft')];
  expect([plain, draft]).toContainEqual(read('public'));
  await build();
  expect(read('public')).toEqual(plain);
});

describe('of many', () => {
  test('one that was changed is made anew, the others are read, and none whose PDF has a problem', async () => {
    takeReport();
    const names = ['east', 'north'];
    for (const name of names) cpSync(join(folder, 'sample'), join(folder, 'all', name), { recursive: true });
    const paths = names.map((name) => join(folder, 'all', name, 'self-assessment.yaml'));
    let printed: string[] = [];
    let problems: string[] = [];
    const print = async (html: string) => {
      printed.push(html);
      return { bytes: Buffer.from(html), pages: 1, problems, unnumbered: false };
    };
    const options = {
      draft: false,
      today: '2026-11-21',
      config: '',
      baseline: '',
      requireApproval: false,
      only: ['pdf', 'html'] as const,
      print,
    };
    const make = async (maker: string, outcomes = {}) => {
      printed = [];
      const before = { folder: join(folder, 'out'), outcomes, identify: async () => maker };
      const built = await buildFiles(paths, { ...options, before }, folder);
      for (const { path, content } of built.files) {
        mkdirSync(dirname(join(folder, 'out', path)), { recursive: true });
        writeFileSync(join(folder, 'out', path), content);
      }
      return built;
    };
    const first = await make('ours');
    expect(printed).toHaveLength(4);
    const again = await make('ours', first.outcomes);
    expect([printed.length, again.files.map(({ path }) => path).sort()]).toEqual([
      0,
      first.files.map(({ path }) => path).sort(),
    ]);
    expect(again).toMatchObject({ documents: first.documents, outcomes: first.outcomes });
    edit('all/north/self-assessment.yaml', (yaml) =>
      yaml.replace('name: Harbour Vale Homes', 'name: Harbour Hill Homes'),
    );
    const third = await make('ours', first.outcomes);
    expect(printed).toHaveLength(2);
    expect(readFileSync(join(folder, 'out/north/index.html'), 'utf8')).toContain('Harbour Hill');
    await make('ours', third.outcomes);
    expect(printed).toHaveLength(0);
    problems = ['It has a picture with no text alternative.'];
    const other = await make('another version', third.outcomes);
    expect([printed.length, other.outcomes]).toEqual([4, {}]);
    await make('', third.outcomes);
    expect(printed).toHaveLength(4);
  });
});
