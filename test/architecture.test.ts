import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packageRoot } from '../src/package-root.ts';

const src = join(packageRoot, 'src');
const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && !path.includes('/generated/'))
  .map((path) => ({ path: path.replaceAll('\\', '/'), text: readFileSync(join(src, path), 'utf8') }));

/** The rooms and what each may import, as the table in ARCHITECTURE.md draws them. */
const arrows = new Map(
  [
    ...readFileSync(join(packageRoot, 'ARCHITECTURE.md'), 'utf8').matchAll(
      /^\| `src\/([\w/]+)`.*\| ?([\w, ]*?) ?\|$/gm,
    ),
  ].map(([, room = '', allowed = '']) => [room, allowed.split(', ').filter((name) => name !== '')]),
);

/** Beside commands: what reads the package's own files, and what starts a browser. ARCHITECTURE.md names each. */
const touchesTheWorld = [
  'package-root.ts',
  'codes/read-data.ts',
  'render/html/template.ts',
  'render/html/styles.ts',
  'render/pdf/launch-browser.ts',
];

const heavy = [
  'puppeteer-core',
  '@cantoo/pdf-lib',
  'handlebars',
  'marked',
  'sanitize-html',
  'parse5',
  'diff',
  'csv-parse',
  'csv-stringify',
  'dingbat-to-unicode',
  'jszip',
  'saxes',
  'unpdf',
];

describe('the rooms of src', () => {
  it('are those of the table', () => {
    const rooms = new Set(
      files.map(({ path }) => dirname(path).split('/')[0]).filter((room) => room !== '.'),
    );
    expect([...rooms].sort()).toEqual([...arrows.keys()].sort());
  });

  it('draw no other arrow', () => {
    expect(files.flatMap(findWrongArrows)).toEqual([]);
  });

  it('hold no circle of files', () => {
    expect(findCircles()).toEqual([]);
  });

  it('show about two dozen files a folder at the most', () => {
    const folders = [...new Set(files.map(({ path }) => dirname(path)))];
    const sizeOf = (folder: string) => files.filter(({ path }) => dirname(path) === folder).length;
    expect(folders.filter((folder) => sizeOf(folder) > 25)).toEqual([]);
  });
});

describe('the invariants', () => {
  it('only commands, and the files named here, touch disk, processes, clock and environment', () => {
    const touching =
      /'node:(fs|fs\/promises|child_process|os|net|http|https|worker_threads)'|\bDate\.now|new Date\(\)|\bconsole\.|\bprocess\.(?!(?:js|json|md|ts|yaml|html|pdf)\b)[a-z]/;
    const found = files.filter(({ path, text }) => !path.startsWith('commands/') && touching.test(text));
    expect(found.map(({ path }) => path).sort()).toEqual([...touchesTheWorld].sort());
    const said = readFileSync(join(packageRoot, 'ARCHITECTURE.md'), 'utf8');
    expect(touchesTheWorld.filter((path) => !said.includes(`\`${path}\``))).toEqual([]);
  });

  it('only what writes in one step writes', () => {
    const writing =
      /\b(writeFile(Sync)?|renameSync|rename|createWriteStream|copyFileSync|cpSync)\b[^;]* from 'node:fs/;
    const found = files.filter(({ text }) => writing.test(text)).map(({ path }) => path);
    expect(found.sort()).toEqual([
      'commands/browser/bundled-chromium.ts',
      ...['flush', 'mend-folder', 'replace-file', 'with-temp-folder', 'write-folder'].map(
        (name) => `commands/disk/${name}.ts`,
      ),
    ]);
  });

  it('start-up and the check load no heavy library', () => {
    const reached = follow([
      'main.ts',
      'commands/check/run.ts',
      'commands/explain/run.ts',
      'commands/codes/run.ts',
    ]);
    const loaded = files.filter(({ path }) => reached.has(path)).flatMap(({ text }) => staticImports(text));
    expect(reached.size).toBeGreaterThan(100);
    expect(loaded.filter((name) => heavy.includes(name))).toEqual([]);
  });

  it('names no file for what it lacks', () => {
    const vague = /^(utils?|helpers?|types?|constants|common|shared|manager|service|index)\.ts$/;
    expect(files.map(({ path }) => basename(path)).filter((name) => vague.test(name))).toEqual([]);
  });

  it('keeps markup in the templates; only what writes the tree of a text has any', () => {
    const found = files.filter(({ text }) => /['"`]<\/?(p|div|td|tr|table|li|ul|h[1-6]|span|a)\b/.test(text));
    expect(found.map(({ path }) => path)).toEqual(['publication/prose/write-html.ts']);
  });
});

function findWrongArrows({ path, text }: { path: string; text: string }): string[] {
  const room = readRoom(path);
  if (room === '') return [];
  const allowed = [room, ...(arrows.get(room) ?? [])];
  return listReached(path, text)
    .filter((reached) =>
      readRoom(reached) === ''
        ? !['command-error.ts', 'package-root.ts'].includes(reached)
        : !allowed.includes(readRoom(reached)),
    )
    .map((reached) => `${path} imports ${reached}`);
}

function readRoom(path: string): string {
  return path.includes('/') ? (path.split('/')[0] ?? '') : '';
}

function staticImports(text: string): string[] {
  return [...text.matchAll(/^(?:import|export) (?!type)[^;]*?from '([^']+)'/gm)].map(([, name = '']) => name);
}

/** Rounds of files of which each imports the next, each named once, at its first file. */
function findCircles(): string[] {
  const imports = new Map(files.map(({ path, text }) => [path, listReached(path, text)]));
  return files.flatMap(({ path }) => {
    const round = findWayBack(path, imports);
    return round?.every((other) => path <= other) ? [[...round, path].join(' > ')] : [];
  });
}

/** The shortest way along imports from a file to itself. */
function findWayBack(start: string, imports: ReadonlyMap<string, readonly string[]>): string[] | undefined {
  const ways = [[start]];
  const seen = new Set<string>();
  for (let way = ways.shift(); way; way = ways.shift())
    for (const next of imports.get(way.at(-1) ?? '') ?? []) {
      if (next === start) return way;
      if (!seen.has(next)) ways.push([...way, next]);
      seen.add(next);
    }
  return undefined;
}

function listReached(path: string, text: string): string[] {
  return [...text.matchAll(/(?:from|import\() ?'(\.[^']+)'/g)].map(([, target = '']) =>
    relative(src, join(src, dirname(path), target)).replaceAll('\\', '/'),
  );
}

function follow(start: readonly string[]): Set<string> {
  const seen = new Set<string>();
  const queue = [...start];
  for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
    const file = files.find((candidate) => candidate.path === path);
    if (!file || seen.has(path)) continue;
    seen.add(path);
    for (const name of staticImports(file.text))
      if (name.startsWith('.')) queue.push(join(dirname(path), name));
  }
  return seen;
}
