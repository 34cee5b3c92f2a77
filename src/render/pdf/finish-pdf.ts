import { createHash } from 'node:crypto';
import {
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFRef,
  PDFStream,
} from '@cantoo/pdf-lib';
import { checkPdf } from './check-pdf.ts';
import { nameBookmarks } from './pdf-bookmarks.ts';
import { describePdf, type PdfDescription } from './pdf-metadata.ts';
import { readContents, writeContent } from './pdf-pages.ts';
import { readTags, writeTags } from './pdf-tags.ts';
import { repairTags } from './repair-tags.ts';

/** A finished document, its number of pages, and what keeps it from claiming PDF/UA-1: a sentence each, often none. */
export interface FinishedPdf {
  readonly bytes: Uint8Array;
  readonly pages: number;
  readonly problems: readonly string[];
}

/**
 * Turns what Chromium printed into an accessible document whose bytes depend only on its content: repairs the tags,
 * marks everything else as artifacts, names the bookmarks after `headings`, adds the metadata, and packs it. It claims PDF/UA-1 only if `problems` is
 * empty. Throws an Error at a construct it does not know, rather than write a document it may have damaged.
 */
export async function finishPdf(
  bytes: Uint8Array,
  description: PdfDescription,
  headings: readonly string[],
): Promise<FinishedPdf> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: Number.POSITIVE_INFINITY });
  const problems = [...finishTags(pdf), ...nameBookmarks(pdf, headings)];
  describePdf(pdf, description, problems.length === 0);
  pdf.context.trailerInfo.ID = pdf.context.obj([PDFHexString.of(unsigned), PDFHexString.of(unsigned)]);
  dropUnreachable(pdf.context);
  const written = await pdf.save({
    useObjectStreams: true,
    addDefaultPage: false,
    // At once: nothing else waits meanwhile, and pauses take longer than the work.
    objectsPerTick: Number.POSITIVE_INFINITY,
    updateFieldAppearances: false,
  });
  return { bytes: signContent(written), pages: pdf.getPageCount(), problems };
}

const unsigned = '5e1fa55e'.repeat(4);

function finishTags(pdf: PDFDocument): string[] {
  const { context, catalog } = pdf;
  const structure = catalog.get(PDFName.of('StructTreeRoot'));
  if (!(structure instanceof PDFRef)) return ['The browser did not tag it: a newer one is needed.'];
  const contents = readContents(pdf);
  const root = readTags(structure, context, contents);
  const dropped = repairTags(context, root, contents);
  const problems = checkPdf(context, root, contents, dropped);
  writeTags(context, root, contents);
  for (const content of contents) writeContent(content, dropped.get(content.ref) ?? new Set());
  catalog.set(PDFName.of('MarkInfo'), context.obj({ Marked: true }));
  return problems;
}

/** Drops every object that is no longer referred to, so that replaced streams do not stay in the file. */
function dropUnreachable(context: PDFContext): void {
  const reached = new Set<PDFRef>();
  const waiting: (PDFObject | undefined)[] = [context.trailerInfo.Root, context.trailerInfo.Info];
  while (waiting.length > 0) {
    const object = waiting.pop();
    if (object instanceof PDFRef) {
      if (reached.has(object)) continue;
      reached.add(object);
      waiting.push(context.lookup(object));
    } else if (object instanceof PDFArray) waiting.push(...object.asArray());
    else if (object instanceof PDFDict) waiting.push(...object.values());
    else if (object instanceof PDFStream) waiting.push(...object.dict.values());
  }
  for (const [ref] of context.enumerateIndirectObjects()) if (!reached.has(ref)) context.delete(ref);
}

/** Fills in the file's identifier, left open until now, with the hash of the content. */
function signContent(written: Uint8Array): Uint8Array {
  const text = Buffer.from(written).toString('latin1');
  const id = createHash('sha256').update(written).digest('hex').slice(0, unsigned.length);
  return Buffer.from(text.replaceAll(`<${unsigned}>`, `<${id}>`), 'latin1');
}
