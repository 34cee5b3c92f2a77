import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFString,
} from '@cantoo/pdf-lib';
import { count } from '../../words/plurals.ts';
import { quoteWords } from '../../words/short-text.ts';

/**
 * Gives each bookmark the words of its heading, in order: Chromium repeats those of a heading that it laid out twice, and
 * drops the space at the end of a line. Folds those below the second level. Returns what does not fit, a sentence each: a bookmark of other words, or not one
 * for each heading. A document of a browser that writes no bookmarks is left without.
 */
export function nameBookmarks(pdf: PDFDocument, headings: readonly string[]): string[] {
  const bookmarks = listBookmarks(pdf);
  if (bookmarks.length === 0) return [];
  foldBookmarks(pdf);
  if (bookmarks.length !== headings.length)
    return [`It has ${count(bookmarks.length, 'bookmark')} for ${count(headings.length, 'heading')}.`];
  return bookmarks.flatMap((bookmark, index) => {
    const heading = headings[index] ?? '';
    const said = titleOf(bookmark);
    bookmark.set(PDFName.of('Title'), PDFHexString.fromText(heading));
    return repeatsParts(squash(said), squash(heading))
      ? []
      : [`It has a bookmark ${quoteWords(said)} at the heading ${quoteWords(heading)}.`];
  });
}

/** Shows the bookmarks of the title and of what stands right below it; those below them unfold where a reader asks. */
function foldBookmarks(pdf: PDFDocument): void {
  const fold = (item: PDFDict, depth: number): number => {
    const kids = kidsOf(item);
    const below = kids.map((kid) => 1 + fold(kid, depth + 1)).reduce((sum, shown) => sum + shown, 0);
    const isOpen = depth < openLevels;
    const shown = isOpen ? below : kids.length;
    if (kids.length > 0) item.set(PDFName.of('Count'), PDFNumber.of(isOpen ? shown : -shown));
    return isOpen ? shown : 0;
  };
  const top = pdf.catalog.lookupMaybe(PDFName.of('Outlines'), PDFDict);
  if (top) fold(top, 0);
}

/** The outline itself and the title. */
const openLevels = 2;

function kidsOf(item: PDFDict): PDFDict[] {
  const kids: PDFDict[] = [];
  let kid = item.lookupMaybe(PDFName.of('First'), PDFDict);
  for (; kid; kid = kid.lookupMaybe(PDFName.of('Next'), PDFDict)) kids.push(kid);
  return kids;
}

/** The number of the page that each bookmark leads to, in order; 0 for one that leads nowhere. */
export function readBookmarkPages(pdf: PDFDocument): number[] {
  const numbers = numberPages(pdf);
  return listBookmarks(pdf).map((bookmark) => {
    const target = bookmark.lookup(PDFName.of('Dest'));
    return target instanceof PDFArray ? (numbers.get(target.get(0)) ?? 0) : 0;
  });
}

/** The number of each page, by what leads to it. */
export function numberPages(pdf: PDFDocument): Map<unknown, number> {
  return new Map(pdf.getPages().map(({ ref }, index) => [ref, index + 1]));
}

/** In the order of the document: each before those below it. */
function listBookmarks(pdf: PDFDocument): PDFDict[] {
  const list = (item: PDFDict): PDFDict[] =>
    kidsOf(item).flatMap((kid) => [...(kid.has(PDFName.of('Title')) ? [kid] : []), ...list(kid)]);
  const top = pdf.catalog.lookupMaybe(PDFName.of('Outlines'), PDFDict);
  return top ? list(top) : [];
}

function titleOf(bookmark: PDFDict): string {
  return bookmark.lookup(PDFName.of('Title'), PDFString, PDFHexString).decodeText();
}

/** Whether a text is another of which parts, one after the other, stand there once or more: Chromium repeats piece by piece. */
function repeatsParts(said: string, heading: string): boolean {
  const reached = Array.from({ length: heading.length + 1 }, () => new Set<number>());
  reached[0]?.add(0);
  for (const [from, places] of reached.entries()) {
    for (const place of places) {
      for (let to = from + 1; to <= heading.length; to += 1) {
        const part = heading.slice(from, to);
        if (!said.startsWith(part, place)) break;
        for (let at = place; said.startsWith(part, at); at += part.length) reached[to]?.add(at + part.length);
      }
    }
  }
  return reached[heading.length]?.has(said.length) ?? false;
}

function squash(text: string): string {
  return text.replace(/\s+/g, '');
}
