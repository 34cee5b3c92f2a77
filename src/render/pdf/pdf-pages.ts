import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFRef,
} from '@cantoo/pdf-lib';
import { type PaintedMark, readMarks } from './painted-marks.ts';
import { type Insertion, markArtifacts } from './pdf-artifacts.ts';
import { decodeStream, type Operation, parseContent } from './pdf-content.ts';
import { type PdfFont, readFonts } from './pdf-fonts.ts';
import { unmarked } from './pdf-marks.ts';
import { type Box, bound, type Frame, join, overlap, readMatrix, upright } from './text-places.ts';

/**
 * A page, or a drawing with marked content placed on a page: Chromium makes one for an element with CSS opacity.
 * `ref` and `dict` are the page's or the drawing's, `page` is the page, `marks` is what is painted under each number.
 */
export interface PdfContent {
  readonly ref: PDFRef;
  readonly dict: PDFDict;
  readonly page: PDFRef;
  readonly content: string;
  readonly operations: readonly Operation[];
  readonly fonts: ReadonlyMap<string, PdfFont>;
  readonly marks: ReadonlyMap<number, PaintedMark>;
  readonly markedDrawings: ReadonlySet<string>;
}

/** The contents of a document, page after page. Throws an Error at a content stream of a kind Chromium does not write. */
export function readContents(pdf: PDFDocument): PdfContent[] {
  return pdf.getPages().flatMap(({ ref, node }) => {
    const frame = { matrix: upright, seen: readBox(node.MediaBox()) };
    return readContent({ ref, dict: node, content: pageContent(node), page: ref }, frame);
  });
}

/** Rewrites a content stream, with `dropped` and everything unmarked as artifacts, and with what is to be put into it. */
export function writeContent(
  held: PdfContent,
  dropped: ReadonlySet<number>,
  insertions: readonly Insertion[],
): void {
  const { context } = held.dict;
  const { content, operations, markedDrawings } = held;
  const bytes = Buffer.from(
    markArtifacts({ content, operations, dropped, markedDrawings, insertions }),
    'latin1',
  );
  if (held.ref === held.page) {
    held.dict.set(PDFName.of('Contents'), context.register(context.flateStream(bytes)));
    return;
  }
  const stream = context.flateStream(bytes);
  for (const [key, value] of held.dict.entries()) if (!stream.dict.has(key)) stream.dict.set(key, value);
  context.assign(held.ref, stream);
}

/** A content stream, then every drawing with marked content in it, however deep. `frame` is how it lies on the page. */
function readContent(
  held: Pick<PdfContent, 'ref' | 'dict' | 'content' | 'page'>,
  frame: Frame,
): PdfContent[] {
  const { dict, content, page } = held;
  const operations = parseContent(content);
  const fonts = readFonts(dict);
  const { marks, frames } = readMarks(operations, fonts, frame);
  const drawings = [...placedDrawings(dict)].map(({ name, drawing, stream }) => ({
    name,
    contents: readContent(
      { ref: drawing, dict: stream.dict, content: decodeStream(stream), page },
      placeDrawing(stream.dict, frames.get(name) ?? frame),
    ),
  }));
  const marked = drawings.filter(({ contents }) =>
    contents.some(({ marks }) => [...marks.keys()].some((id) => id !== unmarked)),
  );
  const markedDrawings = new Set(marked.map(({ name }) => name));
  return [
    { ...held, operations, fonts, marks, markedDrawings },
    ...marked.flatMap(({ contents }) => contents),
  ];
}

/** How a drawing lies on the page, and what is seen of it (ISO 32000-1, 8.10.1). */
function placeDrawing(dict: PDFDict, frame: Frame): Frame {
  const own = dict.lookupMaybe(PDFName.of('Matrix'), PDFArray);
  const matrix = own ? join(readMatrix(numbersOf(own)), frame.matrix) : frame.matrix;
  const box = dict.lookupMaybe(PDFName.of('BBox'), PDFArray);
  return { matrix, seen: box ? overlap(frame.seen, bound(matrix, readBox(box))) : frame.seen };
}

function readBox(box: PDFArray): Box {
  const [left = 0, bottom = 0, right = 0, top = 0] = numbersOf(box);
  return [Math.min(left, right), Math.min(bottom, top), Math.max(left, right), Math.max(bottom, top)];
}

function numbersOf(array: PDFArray): number[] {
  return array.asArray().map((_, index) => array.lookup(index, PDFNumber).asNumber());
}

function* placedDrawings(dict: PDFDict): Generator<{ name: string; drawing: PDFRef; stream: PDFRawStream }> {
  const resources = dict.lookupMaybe(PDFName.of('Resources'), PDFDict);
  const objects = resources?.lookupMaybe(PDFName.of('XObject'), PDFDict);
  for (const [name, drawing] of objects?.entries() ?? []) {
    const stream = dict.context.lookup(drawing);
    if (!(drawing instanceof PDFRef && stream instanceof PDFRawStream))
      throw new Error('a drawing of an unknown kind');
    if (stream.dict.lookup(PDFName.of('Subtype')) !== PDFName.of('Form')) continue;
    yield { name: name.asString(), drawing, stream };
  }
}

function pageContent(page: PDFDict): string {
  const contents = page.lookup(PDFName.of('Contents'));
  const parts =
    contents instanceof PDFArray ? contents.asArray().map((part) => page.context.lookup(part)) : [contents];
  return parts.map(streamContent).join('\n');
}

function streamContent(part: unknown): string {
  if (!(part instanceof PDFRawStream)) throw new Error('a page without a content stream');
  return decodeStream(part);
}
