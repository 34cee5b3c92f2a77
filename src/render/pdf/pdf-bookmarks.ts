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
    return repeatsParts(squash(said), squash(heading))
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
