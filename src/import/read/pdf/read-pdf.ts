import { PDFDocument } from '@cantoo/pdf-lib';
import { getDocumentProxy } from 'unpdf';
import { CommandError } from '../../../command-error.ts';
import type { CodeTerms } from '../../code-terms.ts';
import { readHtml } from '../read-html.ts';
import type { SourceDocument } from '../rows.ts';
import { tooMuch } from '../too-much.ts';
import { allWordsOf, lineOf } from './all-words.ts';
import { annotationsOf, readAnnotation } from './annotations.ts';
import { checkStreams } from './check-streams.ts';
import { type PageLines, studyLines } from './page-lines.ts';
import { addPage, emptyText, type PageText } from './page-text.ts';
import { readStructure } from './read-structure.ts';
import { damagedPdf, lockedPdf, refusePdf, scanned, untagged } from './refuse.ts';
import type { Span } from './span.ts';
import { StructureWriter } from './write-structure.ts';

/**
 * Reads a tagged PDF: what is a row, a cell or a heading is told by its structure tree, words and where they stand by
 * its pages. Nothing it points to is opened, and no script runs. Throws a CommandError for a PDF that is not tagged,
 * damaged, locked or too much to read.
 */
export async function readPdf(bytes: Uint8Array, name: string, terms: CodeTerms): Promise<SourceDocument> {
  checkStreams(bytes, name);
  const text = await readPages(bytes, name);
  if (text.painted.length === 0 && text.artifacts.length === 0) throw scanned(name);
  const document = await openObjects(bytes, name);
  const structure = readStructure(document, name);
  if (structure === undefined) throw untagged(name);
  const { code } = terms;
  const lines = studyLines(text.painted, [
    ...code.columns.map(({ heading }) => heading),
    ...code.provisions.map(({ requirement }) => requirement),
  ]);
  const writer = new StructureWriter(text, lines);
  writer.write(structure);
  const unreached = writer.unreached();
  if (lettersIn(unreached.flat()) > lettersIn(text.painted) / 2) throw untagged(name);
  for (const spans of unreached) writer.writeParagraph(spans);
  const noted = annotationsOf(document).map((dict) => ({ dict, said: readAnnotation(dict) }));
  for (const { dict, said } of noted) {
    if (said === undefined || said.kind === 'link' || writer.hasRead(dict)) continue;
    writer.writeWords(said.kind === 'comment' ? 'comment' : null, said.words, said.by);
  }
  const headers = headersOf(text, lines);
  for (const header of headers) writer.writeWords('header', header, '');
  const words = [
    allWordsOf(structure, {
      text,
      lines,
      labels: writer.labels,
      addresses: noted.map(({ said }) => (said?.kind === 'link' ? said.words : '')).join(' '),
    }),
    ...noted.flatMap(({ said }) => (said === undefined || said.kind === 'link' ? [] : [said.words])),
    ...headers,
  ];
  return { ...readHtml(writer.finish(), name, terms), words: words.join('\n') };
}

const mostPages = 1_000;
const mostItems = 1_000_000;
/** In milliseconds; the longest self-assessment known takes one second. */
const mostTime = 60_000;

/** The words of all pages. Throws a CommandError if that takes longer than any sound document. */
async function readPages(bytes: Uint8Array, name: string): Promise<PageText> {
  const options = { isEvalSupported: false, verbosity: 0, stopAtErrors: false, enableXfa: false };
  const pdf = await getDocumentProxy(new Uint8Array(bytes), options).catch((error: unknown) => {
    throw error instanceof Error && error.name === 'PasswordException' ? lockedPdf(name) : damagedPdf(name);
  });
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(refusePdf(name, 'takes longer to read than a document does')), mostTime);
  });
  try {
    return await Promise.race([readAll(pdf, name), late]);
  } catch (error) {
    throw error instanceof CommandError ? error : damagedPdf(name);
  } finally {
    clearTimeout(timer);
    await pdf.loadingTask.destroy();
  }
}

type PdfProxy = Awaited<ReturnType<typeof getDocumentProxy>>;

async function readAll(pdf: PdfProxy, name: string): Promise<PageText> {
  if (pdf.numPages > mostPages) throw tooMuch(name, `more than ${mostPages} pages`);
  const text = emptyText();
  let items = 0;
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const content = await page.getTextContent({ includeMarkedContent: true });
    items += content.items.length;
    if (items > mostItems) throw tooMuch(name, `more than ${mostItems} pieces of text`);
    addPage(text, page.ref === null ? '' : `${page.ref.num} ${page.ref.gen}`, number, content.items);
    page.cleanup();
  }
  return text;
}

/** The objects of a PDF, which the library for its text does not tell of. */
async function openObjects(bytes: Uint8Array, name: string): Promise<PDFDocument> {
  return PDFDocument.load(bytes, { updateMetadata: false, password: '' }).catch((error: unknown) => {
    throw error instanceof Error && /encrypt|password/i.test(error.message)
      ? lockedPdf(name)
      : damagedPdf(name);
  });
}

function lettersIn(spans: readonly Span[]): number {
  return spans.reduce((total, { words }) => total + words.replace(/[^\p{L}\p{N}]/gu, '').length, 0);
}

/** The words of headers and footers, once where pages differ only by their number. */
function headersOf({ artifacts }: PageText, lines: PageLines): string[] {
  const found = new Map<string, string>();
  for (const spans of artifacts) {
    const words = lineOf(spans, lines);
    const alike = words.replace(/\d+/g, '0');
    if (words !== '' && !found.has(alike)) found.set(alike, words);
  }
  return [...found.values()];
}
