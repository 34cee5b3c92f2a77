import { openPdfPrinter, type RenderedPdf } from '../../src/render/pdf/pdf.ts';
import type { PdfDescription } from '../../src/render/pdf/pdf-metadata.ts';
import type { PressOptions } from '../../src/render/pdf/press.ts';

export type PdfOptions = PressOptions & PdfDescription;

/** Prints one page with a browser of its own. */
export async function renderPdf(html: string, options: PdfOptions): Promise<RenderedPdf> {
  const printer = openPdfPrinter(options);
  try {
    return await printer.render(html, options);
  } finally {
    await printer.close();
  }
}
