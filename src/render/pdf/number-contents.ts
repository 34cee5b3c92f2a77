import { PDFDocument } from '@cantoo/pdf-lib';
import { readHeadings } from '../html/headings.ts';
import { namesPages, writePageNumbers } from '../html/page-numbers.ts';
import { readBookmarkPages } from './pdf-bookmarks.ts';

/** A page to print instead, and whether its contents are left without numbers. */
export interface Revised {
  readonly html: string;
  readonly unnumbered: boolean;
}

/** So many times a page is printed with numbers before they are left out. */
const mostPrints = 3;

/**
 * What to print instead of a page that was printed `times` times: the same with the numbers that its contents should have
 * named, as the browser cannot tell them before. Null if they agree, or if it has none. Numbers that do not settle, or
 * that the bookmarks do not tell, are left out rather than printed wrong.
 */
export async function renumber(html: string, printed: Uint8Array, times: number): Promise<Revised | null> {
  if (!namesPages(html)) return null;
  const pdf = await PDFDocument.load(printed, {
    updateMetadata: false,
    parseSpeed: Number.POSITIVE_INFINITY,
  });
  const pages = readBookmarkPages(pdf);
  const headings = readHeadings(html);
  const told = pages.length === headings.length && !pages.includes(0);
  const numbers = new Map(headings.map(({ id }, index) => [id, pages[index] ?? 0]));
  const right = writePageNumbers(html, told ? numbers : new Map());
  if (right === html) return null;
  return told && times < mostPrints
    ? { html: right, unnumbered: false }
    : { html: writePageNumbers(html, new Map()), unnumbered: true };
}
