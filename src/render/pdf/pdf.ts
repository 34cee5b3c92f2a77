import type { PDFDocument } from '@cantoo/pdf-lib';
import { CommandError } from '../../command-error.ts';
import { readHeadings } from '../html/headings.ts';
import { namesPages } from '../html/page-numbers.ts';
import { garble } from './launch-browser.ts';
import type { PdfDescription } from './pdf-metadata.ts';
import { openPress, type PressOptions } from './press.ts';
import { takeTurns } from './take-turns.ts';

/** A printed document. */
export interface RenderedPdf {
  readonly bytes: Uint8Array;
  readonly pages: number;
  /** What keeps it from claiming PDF/UA-1 and PDF/A-2a: a sentence each, often none. */
  readonly problems: readonly string[];
  /** Whether its contents name no pages, as their numbers could not be told. */
  readonly unnumbered: boolean;
}

/** Makes PDFs of self-contained pages, all with one browser. */
export interface PdfPrinter {
  /**
   * Prints a page and finishes it as a tagged PDF. The same page printed by the same browser gives the same bytes. Throws
   * a CommandError if the browser does not start, dies, takes too long or writes a PDF that cannot be finished.
   */
  render(html: string, description: PdfDescription): Promise<RenderedPdf>;
  /** Ends the browser. */
  close(): Promise<void>;
}

/** A printer whose browser is started for the first page. Close it. */
export function openPdfPrinter(options: PressOptions): PdfPrinter {
  const press = openPress(options);
  const inTurn = takeTurns(mostPrinting);
  const { executable, onNotice } = options;
  return {
    render: async (html, description) => {
      const { title } = description;
      const loading = loadTools();
      let unnumbered = false;
      const read: { pdf?: PDFDocument } = {};
      const print = () =>
        press.print(html, {
          predict: namesPages(html)
            ? async (wanted, draft) => (await loading).predictNumbers(wanted, draft)
            : null,
          revise: async (wanted, bytes, times) => {
            const { readPdf, renumber } = await loading;
            read.pdf = await readPdf(bytes);
            const revised = renumber(wanted, read.pdf, times);
            if (times === 1) unnumbered = false;
            unnumbered ||= revised?.unnumbered ?? false;
            return revised?.html ?? null;
          },
        });
      const printed = await inTurn(print).catch((error: unknown) =>
        refuse(executable, title, 'print', error),
      );
      const { finishPdf, readPdf } = await loading;
      const headings = readHeadings(html).map(({ words }) => words);
      const finished = await finishPdf(
        read.pdf ?? (await readPdf(printed.bytes)),
        printed.texts,
        description,
        headings,
      ).catch((error: unknown) => refuse(executable, title, 'finish', error));
      refuseLosses(title, finished.lost);
      for (const problem of finished.problems)
        onNotice(
          `The PDF "${title}" does not claim to be accessible (PDF/UA-1), nor for archives (PDF/A-2a). ${problem}`,
        );
      if (finished.problems.length === 0)
        for (const problem of finished.archiveProblems)
          onNotice(`The PDF "${title}" does not claim to be for archives (PDF/A-2a). ${problem}`);
      if (unnumbered)
        onNotice(
          `The contents of the PDF "${title}" name no pages: the browser did not tell them for certain.`,
        );
      return { bytes: finished.bytes, pages: finished.pages, problems: finished.archiveProblems, unnumbered };
    },
    close: () => press.close(),
  };
}

/** Chosen: as many as an assessment has PDFs. The next are printed while these are finished, and the browser holds no more. */
const mostPrinting = 2;

/** While the browser starts: what reads a PDF takes a while to load. */
async function loadTools() {
  const [{ readPdf }, { predictNumbers, renumber }, { finishPdf }] = await Promise.all([
    import('./read-pdf.ts'),
    import('./number-contents.ts'),
    import('./finish-pdf.ts'),
  ]);
  return { readPdf, predictNumbers, renumber, finishPdf };
}

/** A PDF that says less than its page must not be published. */
function refuseLosses(title: string, lost: readonly string[]): void {
  if (lost.length === 0) return;
  throw new CommandError(
    `The PDF "${title}" would not hold all that its page says. ${lost.join(' ')}`,
    'Shorten what is cut off, such as a table of many columns; if nothing is, try another browser with --browser PATH.',
  );
}

function refuse(executable: string, title: string, action: 'print' | 'finish', error: unknown): never {
  const isGarble = action === 'print' && error instanceof TypeError;
  const reason = (isGarble ? garble : error instanceof Error ? error.message : String(error))
    .split('\n')[0]
    ?.trim()
    .replace(/\.$/, '');
  throw new CommandError(
    action === 'print'
      ? `The browser ${executable} could not print "${title}": ${reason}.`
      : `The PDF of "${title}" cannot be finished: it has ${reason}.`,
    'Name another Chrome, Chromium or Edge with --browser PATH.',
  );
}
