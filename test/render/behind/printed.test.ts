import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFArray, PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPdfPrinter, type PdfPrinter } from '../../../src/render/pdf/pdf.ts';
import { openPdf, testBrowser } from '../read-pdf.ts';

const profile = mkdtempSync(join(tmpdir(), 'selfassess-behind-test-'));
let printer: PdfPrinter;
let notices: string[] = [];

beforeAll(async () => {
  const browser = await testBrowser();
  printer = openPdfPrinter({
    executable: browser.executable,
    env: { ...process.env, ...browser.env },
    profile,
    isRoot: process.getuid?.() === 0,
    signal: new AbortController().signal,
    onNotice: (notice) => notices.push(notice),
  });
});

afterAll(async () => {
  await printer.close();
  rmSync(profile, { recursive: true, force: true });
});

async function print(body: string): Promise<Uint8Array> {
  notices = [];
  const html = `<!DOCTYPE html><html lang="en-GB"><meta charset="utf-8"><title>t</title>
<style>@page { size: A4; margin: 20mm } body { font: 11pt serif }</style><h1>Heading</h1>${body}</html>`;
  const { bytes } = await printer.render(html, { title: 't', lang: 'en-GB', dated: '2026-07-22' });
  return bytes;
}

/** The elements as they are nested, each with the text it holds itself. */
async function readTags(bytes: Uint8Array): Promise<string> {
  const page = await (await openPdf(bytes)).getPage(1);
  const { items } = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true });
  const texts = new Map<string, string>();
  const open: string[] = [];
  for (const item of items) {
    const id = open.at(-1) ?? '';
    if ('str' in item) texts.set(id, (texts.get(id) ?? '') + item.str.normalize('NFKC'));
    else if (item.type === 'endMarkedContent') open.pop();
    else open.push(('id' in item && item.id) || id);
  }
  const write = (node: object): string => {
    if ('type' in node && node.type === 'content' && 'id' in node) return texts.get(String(node.id)) ?? '';
    if (!('role' in node && 'children' in node && Array.isArray(node.children))) return '';
    const inside = node.children.map(write).join('');
    return ['Root', 'Document'].includes(String(node.role)) ? inside : `<${node.role} ${inside}>`;
  };
  return write((await page.getStructTree()) ?? {}).replace('<H1 Heading>', '');
}

/** The glyphs of the first page, as its content stream shows them: pdf.js leaves out a space at the end of a line. */
async function wordsBehind(bytes: Uint8Array): Promise<string> {
  const page = await (await openPdf(bytes)).getPage(1);
  const { OPS } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const { fnArray, argsArray } = await page.getOperatorList();
  return fnArray
    .flatMap((operator, index) => (operator === OPS.showText ? argsArray[index][0] : []))
    .map((glyph: { unicode?: string }) => glyph.unicode ?? '')
    .join('');
}

const sentence =
  'The panel reads a sample of well-known letters each quarter and says on 22 July what it found. ';

describe('the text behind the page', () => {
  test.each([
    ['plain', `<p style="width: 40mm">${sentence.repeat(2)}</p>`],
    [
      'with words in bold and links',
      `<p style="width: 40mm"><b>The panel</b> reads <a href="#x">a sample of letters</a> and <i>says</i> so.</p>`,
    ],
    ['in columns', `<p style="column-count: 3">${sentence.repeat(3)}</p>`],
    [
      'broken after strokes and dots',
      '<p style="width: 20mm">See valley.example/complaints/policy-2026 or and/or policy. Each one</p>',
    ],
    ['faint', `<p style="opacity: 0.6; width: 40mm">${sentence}</p>`],
  ])('%s has the words of the page, whole and apart', async (_, body) => {
    const behind = (await wordsBehind(await print(body))).replace(/^Heading/, '');
    expect(behind.trim().split(/\s+/)).toEqual(
      body
        .replace(/<[^<>]*>/g, '')
        .trim()
        .split(/\s+/),
    );
  });

  test('keeps apart what stands apart in a drawing', async () => {
    const drawing = '<svg role="img" aria-label="Chart" width="200" height="50">';
    const bytes = await print(
      `<figure>${drawing}<text x="1" y="9">12</text><text x="50" y="9">30 <tspan>in</tspan> May</text></svg></figure>`,
    );
    expect(await wordsBehind(bytes)).toMatch(/12 30 in May$/);
  });

  test('reads Arabic in order, and a link says what its text says, though both are broken', async () => {
    const arabic = 'نقبل الشكوى في خمسة أيام عمل ونرد في عشرة أيام';
    const bytes = await print(
      `<p dir="rtl" lang="ar" style="width: 30mm">${arabic}</p><p style="width: 30mm"><a href="https://valley.example/">the well-known letters of the board</a></p>`,
    );
    const annotations = await (await (await openPdf(bytes)).getPage(1)).getAnnotations();
    expect(annotations[0]?.contentsObj.str).toBe('the well-known letters of the board');
  });
});

describe('tags', () => {
  test('make lists of terms, and paragraphs of what stands by itself', async () => {
    const bytes =
      await print(`<dl><div><dt>Code</dt><dd>The <a href="https://valley.example/">Code</a> of 2024</dd></div>
<dt>One</dt><dt>Two</dt><dd><p>first</p><dl><dt>in</dt><dd>ner</dd></dl></dd></dl>bare <b>words</b><ul><li>item</li></ul>`);
    const tags = await readTags(bytes);
    expect(tags.replace(/\s+/g, '')).toBe(
      '<L<LI<LblCode><LBodyThe<LinkCode>of2024>>' +
        '<LI<LblOneTwo><LBody<Pfirst><L<LI<Lblin><LBodyner>>>>>>' +
        '<Pbarewords><L<LI<Lbl><LBodyitem>>>',
    );
    expect(notices.filter((notice) => !notice.includes('sandbox'))).toEqual([]);
  });

  test('say how a list is numbered', async () => {
    const bytes = await print(
      '<ol><li>a</li></ol><ol type="a"><li>a</li><li>b</li></ol><ol type="I"><li>a</li><li>b<ul><li>c</li></ul></li></ol>',
    );
    const { context } = await PDFDocument.load(bytes);
    const told = context.enumerateIndirectObjects().flatMap(([, object]) => {
      const attributes = object instanceof PDFDict ? object.lookup(PDFName.of('A')) : undefined;
      const all = attributes instanceof PDFArray ? attributes.asArray() : [attributes];
      return all.flatMap((each) => {
        const dict = context.lookup(each);
        return dict instanceof PDFDict ? (dict.lookup(PDFName.of('ListNumbering'))?.toString() ?? []) : [];
      });
    });
    expect(told.sort()).toEqual(['/Circle', '/Decimal', '/LowerAlpha', '/UpperRoman']);
  });

  test('of a table whose rows have not the same columns claim nothing', async () => {
    await print('<table><tr><th>a</th><th>b</th></tr><tr><td>c</td></tr></table>');
    expect(notices.at(-1)).toMatch(
      /does not claim .* It has a table whose rows are not of the same columns\.$/,
    );
    await print(
      '<table><tr><th rowspan="2">a</th><th>b</th></tr><tr><td>c</td></tr><tr><td colspan="2">d</td></tr></table>',
    );
    expect(notices.filter((notice) => notice.includes('claim'))).toEqual([]);
  });
});

describe('a page that would not be printed whole is refused', () => {
  test.each([
    [
      'words beyond the edge of the paper',
      '<p style="white-space: nowrap">Here <span style="display: inline-block; width: 250mm"></span>beyond</p>',
      '“beyond”',
    ],
    [
      'a table of too many columns',
      `<table><tr>${'<td>complaints@valley.example</td>'.repeat(12)}</tr></table>`,
      'complaints@valley.example',
    ],
    [
      'words that a box cuts off',
      `<div style="overflow: hidden; height: 5mm; width: 30mm">${sentence}</div>`,
      '“sample”',
    ],
  ])('%s', async (_, body, word) => {
    const error = await print(body).then(
      () => undefined,
      (reason: Error) => reason,
    );
    expect(error?.message).toMatch(/^The PDF "t" would not hold all that its page says\. /);
    expect(error?.message).toContain(word);
  });

  test('not one with what nobody sees, or what only decorates it', async () => {
    await print(
      '<style>p::before { content: "Mark " }</style><p>Seen<span hidden>unseen</span></p><p style="visibility: hidden">nor this</p><p aria-hidden="true">nor read</p>',
    );
    expect(notices.filter((notice) => !notice.includes('sandbox'))).toEqual([]);
  });

  test('nor one whose letters are drawn as one, by the font or as they were pasted', async () => {
    await print(
      '<p>The first affliction of the office.</p><p>The \ufb01rst a\ufb04iction of the o\ufb03ce.</p>',
    );
    expect(notices.filter((notice) => !notice.includes('sandbox'))).toEqual([]);
  });

  test('nor one with signs that no font has', async () => {
    await print('<p>Before \u{10fffd}\u{10fffd} after</p>');
    expect(notices.at(-1)).toContain('as an empty box');
  });
});

test('claims PDF/UA-1 and PDF/A-2a, and says which colours it means', async () => {
  const bytes = await print('<p>Words</p>');
  const { metadata } = await (await openPdf(bytes)).getMetadata();
  expect([
    metadata?.get('pdfuaid:part'),
    metadata?.get('pdfaid:part'),
    metadata?.get('pdfaid:conformance'),
  ]).toEqual(['1', '2', 'A']);
  const { catalog } = await PDFDocument.load(bytes);
  expect(catalog.lookup(PDFName.of('OutputIntents'), PDFArray).size()).toBe(1);
});
