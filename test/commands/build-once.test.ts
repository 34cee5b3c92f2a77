import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MarkedExtension } from 'marked';
import sanitizeHtml from 'sanitize-html';
import { beforeAll, expect, test, vi } from 'vitest';
import { buildFiles } from '../../src/commands/build/build-files.ts';
import { kinds, outputs } from '../../src/commands/build/outputs.ts';
import { packageRoot } from '../../src/package-root.ts';
import { buildPublication } from '../../src/publication/page/build-publication.ts';
import { buildSections } from '../../src/publication/page/build-sections.ts';
import { buildReport } from '../../src/publication/report/build-report.ts';

const { readers } = vi.hoisted(() => ({ readers: { made: 0 } }));
vi.mock('node:fs', async (load) => {
  const fs = await load<typeof import('node:fs')>();
  return { ...fs, readFileSync: vi.fn(fs.readFileSync) };
});
vi.mock('sanitize-html', { spy: true });
vi.mock('../../src/publication/page/build-publication.ts', { spy: true });
vi.mock('../../src/publication/page/build-sections.ts', { spy: true });
vi.mock('../../src/publication/report/build-report.ts', { spy: true });
vi.mock('marked', async (load) => {
  const { Marked, ...rest } = await load<typeof import('marked')>();
  return {
    ...rest,
    Marked: class extends Marked {
      constructor(extension: MarkedExtension<string, string>) {
        super(extension);
        readers.made += 1;
      }
    },
  };
});

const printed: string[] = [];
beforeAll(async () => {
  const paths = [join(packageRoot, 'assessments/harbour-vale/2025-26/self-assessment.yaml')];
  const print = async (html: string) => {
    printed.push(html);
    return { bytes: new Uint8Array(1), pages: 1, problems: [], unnumbered: false };
  };
  const options = {
    draft: false,
    today: '2026-11-21',
    config: '',
    baseline: '',
    requireApproval: false,
    only: kinds,
    print,
    before: { folder: '', outcomes: {}, identify: async () => '' },
  };
  const { documents, files } = await buildFiles(paths, options, packageRoot);
  expect(documents).toHaveLength(9);
  const made = files.map(({ path }) => path);
  const isMade = ({ path }: { path: string }) =>
    made.some((one) => (path.endsWith('/') ? one.startsWith(path) : one === path));
  expect(outputs.filter((output) => !isMade(output))).toEqual([]);
  expect(printed).toHaveLength(3);
});

test('each document is built once for its page and its PDF', () => {
  expect(buildPublication).toHaveBeenCalledTimes(1);
  expect(buildSections).toHaveBeenCalledTimes(1);
  expect(buildReport).toHaveBeenCalledTimes(1);
});

test('each text is rendered once, by one reader of Markdown', () => {
  const rendered = vi.mocked(sanitizeHtml).mock.calls.map(([html]) => html);
  expect(rendered.length).toBeGreaterThan(100);
  expect(rendered.filter((html, index) => rendered.indexOf(html) < index)).toEqual([]);
  expect(readers.made).toBe(1);
});

test('each template is read once', () => {
  const read = vi.mocked(readFileSync).mock.calls.map(([path]) => String(path));
  const templates = read.filter((path) => path.endsWith('.hbs'));
  expect(templates.length).toBeGreaterThan(20);
  expect(new Set(templates).size).toBe(templates.length);
});
