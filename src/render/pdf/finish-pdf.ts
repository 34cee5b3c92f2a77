import { createHash } from 'node:crypto';
import {
  PDFArray,
  type PDFContext,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFRef,
  PDFStream,
} from '@cantoo/pdf-lib';
import { checkArchive } from './archive/check-archive.ts';
import { checkPdf } from './check-pdf.ts';
import { nameBookmarks } from './pdf-bookmarks.ts';
import { describePdf, type PdfDescription } from './pdf-metadata.ts';
import { type PdfContent, readContents, writeContent } from './pdf-pages.ts';
import { readTags, writeTags } from './pdf-tags.ts';
import { repairTags } from './repair-tags.ts';
import { dropDecoration, paintReader } from './structure/drop-decoration.ts';
import { findWords } from './words/find-words.ts';
import type { PageText } from './words/page-text.ts';

/** A finished document. */
export interface FinishedPdf {
  readonly bytes: Uint8Array;
  readonly pages: number;
  /** What keeps it from claiming PDF/UA-1: a sentence each, often none. */
  readonly problems: readonly string[];
  /** What keeps it from claiming PDF/A-2a: the same, or if that is nothing what else there is. */
  readonly archiveProblems: readonly string[];
  /** What of the page is not in it to be read, so that it must not be published: a sentence each. */
  readonly lost: readonly string[];
}

/**
 * Turns what Chromium printed into an accessible document whose bytes depend only on its content: repairs the tags,
 * marks everything else as artifacts, names the bookmarks after `headings`, adds the metadata, and packs it. It claims PDF/UA-1 only if `problems` is empty, and PDF/A-2a only if `archiveProblems` is too. Throws an Error at a construct it does not know, rather than write a document it may have damaged.
 */
export async function finishPdf(
  pdf: PDFDocument,
  texts: readonly PageText[],
  description: PdfDescription,
  headings: readonly string[],
): Promise<FinishedPdf> {
  const tags = finishTags(pdf, texts);
  const { context } = pdf;
  // What Chromium says about it is written anew.
  delete context.trailerInfo.Info;
  dropUnreachable(context);
  const problems = [...tags.problems, ...nameBookmarks(pdf, headings)];
  const archiveProblems = problems.length > 0 ? problems : checkArchive(context, tags.contents);
  describePdf(pdf, description, {
    accessible: problems.length === 0,
    archival: archiveProblems.length === 0,
  });
  context.trailerInfo.ID = context.obj([PDFHexString.of(unsigned), PDFHexString.of(unsigned)]);
  const written = await pdf.save({
    useObjectStreams: true,
    addDefaultPage: false,
    // At once: nothing else waits meanwhile, and pauses take longer than the work.
    objectsPerTick: Number.POSITIVE_INFINITY,
    updateFieldAppearances: false,
  });
  return {
    bytes: signContent(written),
    pages: pdf.getPageCount(),
    problems,
    archiveProblems,
    lost: tags.lost,
  };
}

const unsigned = '5e1fa55e'.repeat(4);

interface FinishedTags extends Pick<FinishedPdf, 'problems' | 'lost'> {
  readonly contents: readonly PdfContent[];
}

function finishTags(pdf: PDFDocument, texts: readonly PageText[]): FinishedTags {
  const { context, catalog } = pdf;
  const structure = catalog.get(PDFName.of('StructTreeRoot'));
  if (!(structure instanceof PDFRef))
    return { problems: ['The browser did not tag it: a newer one is needed.'], lost: [], contents: [] };
  const contents = readContents(pdf);
  const root = readTags(structure, context, contents);
  const paint = paintReader(contents);
  const dropped = dropDecoration(root, contents, paint);
  const words = findWords(root, contents, paint, texts);
  repairTags(context, root, words);
  const problems = checkPdf(context, root, contents, dropped);
  writeTags(context, root, contents);
  for (const content of contents)
    writeContent(content, dropped.get(content.ref) ?? new Set(), words.spaces.get(content.ref) ?? []);
  catalog.set(PDFName.of('MarkInfo'), context.obj({ Marked: true }));
  return { problems, lost: words.lost, contents };
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
