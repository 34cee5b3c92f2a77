import type { Link, Publication } from '../../publication/page/publication.ts';
import { readPrintStyles, readStyles } from './styles.ts';
import { fillTemplate } from './template.ts';

/** A file offered beside the page; `note` says what to expect (`PDF, 17 pages, 420 KB`). */
export interface Download {
  readonly title: string;
  readonly href: string;
  readonly note: string;
}

/** The page a landlord publishes: one self-contained HTML document without scripts. */
export function renderPage(publication: Publication, options: { downloads: readonly Download[] }): string {
  return fillTemplate('page', {
    ...publication,
    downloads: options.downloads,
    css: ['page', ...(publication.usual ? [] : ['form'])].map(readStyles).join('\n'),
  });
}

/**
 * The document that Chromium prints to A4: the governing body's response first, fonts inlined. `beside` are the files
 * published with it.
 */
export function renderPrint(
  publication: Publication,
  options: { beside: readonly Link[] } = { beside: [] },
): string {
  const form = publication.usual ? [] : [readStyles('form-print')];
  const css = [readPrintStyles(publication.documentTitle), ...form].join('\n');
  return fillTemplate('print', { ...publication, beside: options.beside, css });
}
