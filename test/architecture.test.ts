import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packageRoot } from '../src/package-root.ts';

const src = join(packageRoot, 'src');
const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && !path.includes('generated'))
  .map((path) => ({ path: path.replaceAll('\\', '/'), text: readFileSync(join(src, path), 'utf8') }));

/** The rooms and what each may import, as the table in ARCHITECTURE.md draws them. */
const arrows = new Map(
  [
    ...readFileSync(join(packageRoot, 'ARCHITECTURE.md'), 'utf8').matchAll(
      /^\| `src\/([\w/]+)`.*\| ?([\w, ]*?) ?\|$/gm,
    ),
  ].map(([, room = '', allowed = '']) => [room, allowed.split(', ').filter((name) => name !== '')]),
);

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
  'mammoth',
  'jszip',
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
});

describe('the invariants', () => {
  it('only commands touch the clock, the process or the terminal', () => {
    const touching = /\bDate\.now|new Date\(\)|\bconsole\.|process\.(argv|env|exit\b|cwd|stdout|stderr)/;
    const found = files.filter(({ path, text }) => !path.startsWith('commands/') && touching.test(text));
    expect(found.map(({ path }) => path)).toEqual([]);
  });

  it('start-up and the check load no heavy library', () => {
    const reached = follow(['main.ts', 'commands/check.ts', 'commands/explain.ts', 'commands/codes.ts']);
    const loaded = files.filter(({ path }) => reached.has(path)).flatMap(({ text }) => staticImports(text));
    expect(loaded.filter((name) => heavy.includes(name))).toEqual([]);
  });

  it('names no file for what it lacks', () => {
    const vague = /^(utils?|helpers?|types?|constants|common|shared|manager|service|index)\.ts$/;
    expect(files.map(({ path }) => basename(path)).filter((name) => vague.test(name))).toEqual([]);
  });

  it('keeps markup in the templates; only the Markdown renderer, which marked asks for tags, has any', () => {
    const found = files.filter(({ text }) => /['"`]<\/?(p|div|td|tr|table|li|ul|h[1-6]|span|a)\b/.test(text));
    expect(found.map(({ path }) => path)).toEqual(['publication/markdown.ts']);
  });
});

function findWrongArrows({ path, text }: { path: string; text: string }): string[] {
  const room = readRoom(path);
  if (room === '') return [];
  const allowed = [room, ...(arrows.get(room) ?? [])];
  return [...text.matchAll(/(?:from|import\() ?'(\.[^']+)'/g)]
    .map(([, target = '']) => relative(src, join(src, dirname(path), target)).replaceAll('\\', '/'))
    .filter((reached) =>
      readRoom(reached) === ''
        ? !['command-error.ts', 'package-root.ts', 'windows-1252.ts'].includes(reached)
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
