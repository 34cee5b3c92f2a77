import { tmpdir } from 'node:os';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { beforeAll, expect, test } from 'vitest';
import { withTempFolder } from '../../src/commands/disk/with-temp-folder.ts';
import type { Chart } from '../../src/publication/charts/chart.ts';
import type { ReportPublication } from '../../src/publication/report/report-publication.ts';
import { readHeadings } from '../../src/render/html/headings.ts';
import { renderReportPrint } from '../../src/render/html/pages.ts';
import type { RenderedPdf } from '../../src/render/pdf/pdf.ts';
import { emptyShare, listBookmarks, openPdf, pageText, structureOf, testBrowser } from './read-pdf.ts';
import { renderPdf } from './render-pdf.ts';
import { makeReport, makeTypedYear, makeYear, publishReport, surroundings } from './report-sample.ts';
import { readSample } from './sample.ts';

const publication = publishReport(
  makeReport([makeTypedYear(2023), makeYear(2024, 0.9, 0.19), makeYear(2025)]),
  readSample(),
);
const notices: string[] = [];
let printed: RenderedPdf;
let pdf: PDFDocumentProxy;

beforeAll(async () => {
  printed = await print(publication);
  pdf = await openPdf(printed.bytes);
});

test('claims to be accessible, and says what it is', async () => {
  expect(notices.filter((notice) => !notice.includes('sandbox'))).toEqual([]);
  const { info, metadata } = await pdf.getMetadata();
  expect(metadata?.get('pdfuaid:part')).toBe('1');
  expect(info).toMatchObject({ Title: publication.documentTitle, Language: 'en-GB' });
});

test('has the parts of the Code as its outline', async () => {
  const [first, ...others] = await pdf.getOutline();
  expect(others).toEqual([]);
  expect(first?.title).toBe(publication.title);
  expect(first?.items.map((item: { title: string }) => item.title)).toEqual([
    'The year in figures',
    'Contents',
    'Response of the Board',
    ...publication.parts.map(({ letter, title }) => `${letter} ${title}`),
    'How we counted',
    'Annex: further tables',
  ]);
  type Items = Awaited<ReturnType<typeof pdf.getOutline>>;
  const flatten = (items: Items): string[] => items.flatMap(({ title, items }) => [title, ...flatten(items)]);
  expect(flatten(await pdf.getOutline())).toEqual(
    readHeadings(renderReportPrint(publication, surroundings)).map(({ words }) => words),
  );
});

test('tells of every chart, once, what it shows', async () => {
  const charts = publication.parts.flatMap(({ blocks }) =>
    blocks.flatMap(({ exhibits }) => exhibits.flatMap((exhibit): readonly Chart[] => exhibit.charts)),
  );
  expect(charts).toHaveLength(4);
  expect(await listAlternatives()).toEqual(charts.map(({ title, description }) => `${title} ${description}`));
});

test('has every table with its heads and its numbers', async () => {
  const tables = publication.parts.flatMap(({ blocks }) =>
    blocks.flatMap(({ exhibits }) =>
      exhibits.flatMap((exhibit) => [...exhibit.tables, ...exhibit.more.tables]),
    ),
  );
  const structure = await structureOf(printed.bytes);
  expect(structure.filter(({ type }) => type === 'Table')).toHaveLength(tables.length);
  const heads = tables.reduce((sum, { columns, rows }) => sum + 1 + columns.length + rows.length, 0);
  const tagged = structure.filter(({ type }) => type === 'TH');
  expect(tagged).toHaveLength(heads);
  expect(new Set(tagged.map(({ scope }) => scope))).toEqual(new Set(['Column', 'Row']));
  const text = await readAll();
  for (const { caption, rows } of tables) {
    expect(text).toContain(caption);
    for (const { name, cells } of rows) expect(text).toContain(`${name} ${cells.join(' ')}`);
  }
});

test('keeps every chart on one page with its heading, its finding and its title', async () => {
  const exhibits = publication.parts.flatMap(({ blocks }) => blocks.flatMap((block) => block.exhibits));
  const pages = await readPages();
  for (const { title, charts } of exhibits)
    for (const { finding, title: what } of charts)
      expect(pages.filter((text) => text.includes(`${title} ${finding} ${what}`))).toHaveLength(1);
});

test('is short, names the pages of its parts, and leaves no page but the last too empty', async () => {
  expect(pdf.numPages).toBeLessThanOrEqual(13);
  const numbers = Array.from({ length: pdf.numPages - 1 }, (_, index) => index + 1);
  const empty = await Promise.all(numbers.map((number) => emptyShare(pdf, number)));
  expect(Math.max(...empty)).toBeLessThan(0.34);
  const [first = ''] = (await readPages()).map((text) => text.replace(/\u00a0/g, ' '));
  const parts = (await listBookmarks(pdf)).filter(({ depth }) => depth === 1).slice(2);
  expect(parts.length).toBe(publication.parts.length + 3);
  for (const { title, page } of parts) expect(first).toContain(`${title} ${page}`);
});

function print({ documentTitle, lang, dated }: ReportPublication): Promise<RenderedPdf> {
  return withTempFolder(tmpdir(), 'browser', async (profile, signal) => {
    const { executable, env } = await testBrowser();
    return renderPdf(renderReportPrint(publication, surroundings), {
      ...{ executable, profile, signal, lang, dated, title: documentTitle },
      env: { ...process.env, ...env },
      isRoot: process.getuid?.() === 0,
      onNotice: (notice) => notices.push(notice),
    });
  });
}

async function listAlternatives(): Promise<string[]> {
  const found: string[] = [];
  const visit = (node: object | null): void => {
    if (!node) return;
    if ('alt' in node) found.push(String(node.alt));
    if ('children' in node && Array.isArray(node.children)) node.children.forEach(visit);
  };
  for (let number = 1; number <= pdf.numPages; number += 1)
    visit(await (await pdf.getPage(number)).getStructTree());
  return found;
}

async function readAll(): Promise<string> {
  return (await readPages()).join(' ');
}

async function readPages(): Promise<string[]> {
  const pages = Array.from({ length: pdf.numPages }, (_, index) => pageText(pdf, index + 1));
  return (await Promise.all(pages)).map(({ read }) => read);
}
