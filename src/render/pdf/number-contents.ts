import { PDFArray, PDFDict, type PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { readHeadings } from '../html/headings.ts';
import { namesPages, writePageNumbers } from '../html/page-numbers.ts';
import { numberPages, readBookmarkPages } from './pdf-bookmarks.ts';
import { readPdf } from './read-pdf.ts';

/** A page to print instead, and whether its contents are left without numbers. */
export interface Revised {
  readonly html: string;
  readonly unnumbered: boolean;
}

/** So many times a page is printed with numbers before they are left out. */
const mostPrints = 3;

/**
 * The page with the numbers that its contents should name, told from a print of it without bookmarks by where its links
 * lead. A heading that they do not tell is on page 0 until the bookmarks of the next print are read.
 */
export async function predictNumbers(html: string, draft: Uint8Array): Promise<string> {
  const pdf = await readPdf(draft);
  const pages = numberPages(pdf);
  const targets = pdf.catalog.lookupMaybe(PDFName.of('Dests'), PDFDict)?.entries() ?? [];
  const numbers = new Map(readHeadings(html).map(({ id }) => [id, 0]));
  for (const [name, target] of targets) {
    const place = pdf.context.lookup(target);
    const page = place instanceof PDFArray ? pages.get(place.get(0)) : undefined;
    if (page !== undefined) numbers.set(name.decodeText(), page);
  }
  return writePageNumbers(html, numbers);
}

/**
 * What to print instead of a page that was printed `times` times: the same with the numbers that its contents should have
 * named, as the browser cannot tell them before. Null if they agree, or if it has none. Numbers that do not settle, or
 * that the bookmarks do not tell, are left out rather than printed wrong.
 */
export function renumber(html: string, printed: PDFDocument, times: number): Revised | null {
  if (!namesPages(html)) return null;
  const pages = readBookmarkPages(printed);
  const headings = readHeadings(html);
  const told = pages.length === headings.length && !pages.includes(0);
  const numbers = new Map(headings.map(({ id }, index) => [id, pages[index] ?? 0]));
  const right = writePageNumbers(html, told ? numbers : new Map());
  if (right === html) return null;
  return told && times < mostPrints
    ? { html: right, unnumbered: false }
    : { html: writePageNumbers(html, new Map()), unnumbered: true };
}
