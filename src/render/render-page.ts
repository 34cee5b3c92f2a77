import type { Publication } from '../publication/publication.ts';
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
    css: readStyles('page'),
  });
}

/** The document that Chromium prints to A4: the governing body's response first, fonts inlined. */
export function renderPrint(publication: Publication): string {
  return fillTemplate('print', { ...publication, css: readPrintStyles(publication.documentTitle) });
}
