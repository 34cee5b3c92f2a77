import { PDFArray, PDFDict, type PDFDocument, PDFName, PDFRawStream, PDFRef } from '@cantoo/pdf-lib';
import { markArtifacts } from './pdf-artifacts.ts';
import { decodeStream, type Operation, parseContent } from './pdf-content.ts';
import { readFonts } from './pdf-fonts.ts';
import { type PaintedMark, readMarks, unmarked } from './pdf-marks.ts';

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
  readonly marks: ReadonlyMap<number, PaintedMark>;
  readonly markedDrawings: ReadonlySet<string>;
}

/** The contents of a document, page after page. Throws an Error at a content stream of a kind Chromium does not write. */
export function readContents(pdf: PDFDocument): PdfContent[] {
  return pdf.getPages().flatMap(({ ref, node }) => readContent(ref, node, pageContent(node), ref));
}

/** Rewrites a content stream, with `dropped` and everything unmarked as artifacts. */
export function writeContent(held: PdfContent, dropped: ReadonlySet<number>): void {
  const { context } = held.dict;
  const { content, operations, markedDrawings } = held;
  const bytes = Buffer.from(markArtifacts({ content, operations, dropped, markedDrawings }), 'latin1');
  if (held.ref === held.page) {
    held.dict.set(PDFName.of('Contents'), context.register(context.flateStream(bytes)));
    return;
  }
  const stream = context.flateStream(bytes);
  for (const [key, value] of held.dict.entries()) if (!stream.dict.has(key)) stream.dict.set(key, value);
  context.assign(held.ref, stream);
}

/** A content stream, then every drawing with marked content in it, however deep. */
function readContent(ref: PDFRef, dict: PDFDict, content: string, page: PDFRef): PdfContent[] {
  const operations = parseContent(content);
  const marks = readMarks(operations, readFonts(dict));
  const drawings = [...placedDrawings(dict)].map(({ name, drawing, stream }) => ({
    name,
    contents: readContent(drawing, stream.dict, decodeStream(stream), page),
  }));
  const marked = drawings.filter(({ contents }) =>
    contents.some(({ marks }) => [...marks.keys()].some((id) => id !== unmarked)),
  );
  const markedDrawings = new Set(marked.map(({ name }) => name));
  return [
    { ref, dict, page, content, operations, marks, markedDrawings },
    ...marked.flatMap(({ contents }) => contents),
  ];
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
