import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildPublication } from '../../src/publication/page/build-publication.ts';
import type { Assessment } from '../../src/records/assessment.ts';
import { type PdfLayout, renderPrint } from '../../src/render/html/pages.ts';
import { openPdfPrinter, type PdfPrinter } from '../../src/render/pdf/pdf.ts';
import { emptyShare, listBookmarks, openPdf, pageText, testBrowser } from './read-pdf.ts';
import { alone, code, readSample } from './sample.ts';
import { stressAssessment } from './stress-sample.ts';

const folder = mkdtempSync(join(tmpdir(), 'selfassess-pdf-pages-'));
const notices: string[] = [];
let printer: PdfPrinter;

beforeAll(async () => {
  const { executable, env } = await testBrowser();
  printer = openPdfPrinter({
    ...{ executable, profile: folder, signal: new AbortController().signal },
    env: { ...process.env, ...env },
    isRoot: process.getuid?.() === 0,
    onNotice: (notice) => notices.push(notice),
  });
});

afterAll(async () => {
  await printer.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The sample with a No at each second provision. */
function manyNos(): Assessment {
  const sample = readSample();
  const action = {
    what: 'Write it into the procedure.',
    by: '2026-12-31',
    owner: 'Head of Repairs',
    done: '',
  };
  return {
    ...sample,
    answers: sample.answers.map((answer, index) =>
      index % 2 === 0 ? answer : { ...answer, answer: 'no', comply: 'no', needs: [], action },
    ),
  };
}

const print = (assessment: Assessment, layout: PdfLayout) => {
  const publication = buildPublication(assessment, code, { draft: false });
  const { documentTitle: title, lang, dated } = publication;
  return printer.render(renderPrint(publication, alone, undefined, layout), { title, lang, dated });
};

describe.each<[string, () => Assessment, PdfLayout, number, number]>([
  ['the sample in records', readSample, 'records', 26, 0.33],
  ['the sample in a table', readSample, 'table', 31, 0.56],
  ['a landlord that stretches it', stressAssessment, 'records', 35, 0.45],
  ['many Nos', manyNos, 'records', 34, 0.45],
])('%s', (_, assessment, layout, mostPages, mostEmpty) => {
  let pdf: PDFDocumentProxy;
  let pages: number;
  beforeAll(async () => {
    const printed = await print(assessment(), layout);
    expect(printed.problems).toEqual([]);
    expect(printed.unnumbered).toBe(false);
    pages = printed.pages;
    pdf = await openPdf(printed.bytes);
  });

  test('claims PDF/UA, is short enough, and leaves no page but the last too empty', async () => {
    const { metadata } = await pdf.getMetadata();
    expect(metadata?.get('pdfuaid:part')).toBe('1');
    expect(pages).toBeLessThanOrEqual(mostPages);
    const empty = await Promise.all(numbers(pages - 1).map((number) => emptyShare(pdf, number)));
    expect(Math.max(...empty)).toBeLessThan(mostEmpty);
  });

  test('has contents with the pages of its bookmarks', async () => {
    const marks = await listBookmarks(pdf);
    const told = (await pageText(pdf, 1)).read.replace(/\u00a0/g, ' ');
    const listed = marks.filter(
      ({ title, depth }) =>
        (depth === 1 && title !== 'Contents') ||
        (depth === 2 && title.startsWith('Section ') && title.includes(':')),
    );
    expect(listed.length).toBeGreaterThan(12);
    for (const { title, page } of listed) expect(told).toContain(`${title} ${page}`);
  });

  test('has a bookmark for each provision, folded under its section, or none in a table', async () => {
    const marks = await listBookmarks(pdf);
    const provisions = marks.filter(({ title }) => /^\d+\.\d+ \S/.test(title));
    expect(provisions.length).toBe(layout === 'records' ? code.provisions.length : 0);
    expect(new Set(provisions.map(({ depth }) => depth))).toEqual(
      new Set(layout === 'records' ? [3, 4] : []),
    );
    expect(marks.filter(({ depth, open }) => depth >= 2 && open)).toEqual([]);
  });
});

test('nothing else is said of them', () => {
  expect(notices.filter((notice) => !notice.includes('sandbox'))).toEqual([]);
});

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
