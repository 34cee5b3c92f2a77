import { PDFDocument } from '@cantoo/pdf-lib';

/** Reads what a browser printed, as it is and all at once: nothing else waits meanwhile, and pauses take longer than the work. */
export function readPdf(bytes: Uint8Array): Promise<PDFDocument> {
  return PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: Number.POSITIVE_INFINITY });
}
