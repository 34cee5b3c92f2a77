import { PDFDict, type PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib';
import { count } from '../../words/plurals.ts';
import { quoteWords } from '../../words/short-text.ts';

/**
 * Gives each bookmark the words of its heading, in order: Chromium repeats those of a heading that it laid out twice, and
 * drops the space at the end of a line. Returns what does not fit, a sentence each: a bookmark of other words, or not one
 * for each heading. A document of a browser that writes no bookmarks is left without.
 */
export function nameBookmarks(pdf: PDFDocument, headings: readonly string[]): string[] {
  const bookmarks = listBookmarks(pdf);
  if (bookmarks.length === 0) return [];
  if (bookmarks.length !== headings.length)
    return [`It has ${count(bookmarks.length, 'bookmark')} for ${count(headings.length, 'heading')}.`];
  return bookmarks.flatMap((bookmark, index) => {
    const heading = headings[index] ?? '';
    const said = titleOf(bookmark);
    bookmark.set(PDFName.of('Title'), PDFHexString.fromText(heading));
    return squash(said).replaceAll(squash(heading), '') === ''
      ? []
      : [`It has a bookmark ${quoteWords(said)} at the heading ${quoteWords(heading)}.`];
  });
}

/** In the order of the document: each before those below it. */
function listBookmarks(pdf: PDFDocument): PDFDict[] {
  const found: PDFDict[] = [];
  const waiting = [pdf.catalog.lookupMaybe(PDFName.of('Outlines'), PDFDict)];
  while (waiting.length > 0) {
    const item = waiting.pop();
    if (item === undefined) continue;
    if (item.has(PDFName.of('Title'))) found.push(item);
    waiting.push(
      item.lookupMaybe(PDFName.of('Next'), PDFDict),
      item.lookupMaybe(PDFName.of('First'), PDFDict),
    );
  }
  return found;
}

function titleOf(bookmark: PDFDict): string {
  return bookmark.lookup(PDFName.of('Title'), PDFString, PDFHexString).decodeText();
}

function squash(text: string): string {
  return text.replace(/\s+/g, '');
}
