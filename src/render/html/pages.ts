import type { ChangesView } from '../../publication/changes/changes-view.ts';
import type { Link, Publication } from '../../publication/page/publication.ts';
import type { ProcessPublication } from '../../publication/process/process-publication.ts';
import type { QuarterView } from '../../publication/quarter/quarter-view.ts';
import type { ReportPublication } from '../../publication/report/report-publication.ts';
import { leadToSections } from '../../publication/sections/build-section-pages.ts';
import { type Brand, plainBrand } from '../brand/brand.ts';
import { partHeadline } from './headline.ts';
import { describePage } from './metadata.ts';
import { readPageStyles, readPrintStyles, readScript, readStyles } from './styles.ts';
import { fillTemplate } from './template.ts';

/** A file offered for download; `note` says what to expect (`17 pages, 420 KB`). */
export interface Download {
  readonly title: string;
  readonly href: string;
  readonly note: string;
}

/** What is published with a document: its downloads, and what its text refers to. */
export interface Surroundings {
  readonly downloads: readonly Download[];
  readonly beside: readonly Link[];
}

/**
 * The page a landlord publishes: one self-contained HTML document, whose one script is a filter of its rows. Where no table
 * stands on it, it has no script and leads to the pages of the sections.
 */
export function renderPage(
  publication: Publication,
  { downloads }: Surroundings,
  brand = plainBrand,
): string {
  const { table } = publication.layout;
  const form = publication.usual ? [] : ['page/form'];
  const own = ['page/page', 'page/find', ...form, ...(table ? [] : ['sections/contents'])];
  const css = readPageStyles(publication, own);
  const view = table ? publication : leadToSections(publication);
  const context = { ...view, downloads, script: readScript('page/filter'), web: true };
  const headline = partHeadline(publication.title);
  const metadata = describePage(publication, '');
  return fillBranded('page/page', { ...context, headline, metadata }, [css, brand.styles.page], brand);
}

/** How the provisions are printed: a record each, on upright pages, or the form in its columns, across the page. */
export type PdfLayout = 'records' | 'table';

/**
 * The document that Chromium prints to A4: the governing body's response first, fonts inlined. A form that has not the usual
 * columns is always printed in those it has.
 */
export function renderPrint(
  publication: Publication,
  { beside }: Surroundings,
  brand = plainBrand,
  wanted: PdfLayout = 'records',
): string {
  const records = publication.usual && wanted === 'records';
  const form = records
    ? ['page/print-records']
    : ['page/print-table', ...(publication.usual ? [] : ['page/print-form'])];
  const css = [readPrintStyles(publication.documentTitle), ...form.map(readStyles), brand.styles.print];
  return fillBranded('page/print', { ...publication, beside, web: false, layout: { records } }, css, brand);
}

/** The annual report as a landlord publishes it: one self-contained HTML document without scripts. */
export function renderReportPage(
  publication: ReportPublication,
  { downloads, beside }: Surroundings,
  brand = plainBrand,
): string {
  const css = readPageStyles(publication, ['page/page', 'figures/chart', 'report/page']);
  const metadata = describePage(publication, 'annual-report.html');
  const headline = partHeadline(publication.title);
  const context = { ...publication, headline, downloads, beside, metadata, folds: true };
  return fillBranded('report/page', context, [css, brand.styles.page], brand);
}

/** The annual report as Chromium prints it to A4, fonts inlined. */
export function renderReportPrint(
  publication: ReportPublication,
  { beside }: Surroundings,
  brand = plainBrand,
): string {
  const css = [
    readPrintStyles(publication.documentTitle),
    ...['figures/chart', 'report/print'].map(readStyles),
    brand.styles.print,
  ];
  return fillBranded('report/print', { ...publication, beside, folds: false }, css, brand);
}

/** The landlord's own procedure as residents read it: one self-contained HTML document without scripts. */
export function renderProcessPage(
  procedure: ProcessPublication,
  { downloads }: Surroundings,
  brand = plainBrand,
): string {
  const css = readPageStyles(procedure, ['page/page', 'figures/chart', 'process/page']);
  const metadata = describePage(procedure, 'process.html');
  const context = {
    ...procedure,
    headline: partHeadline(procedure.title),
    downloads,
    metadata,
    paged: false,
  };
  return fillBranded('process/page', context, [css, brand.styles.page], brand);
}

/** The same as Chromium prints it to A4, fonts inlined. */
export function renderProcessPrint(procedure: ProcessPublication, brand = plainBrand): string {
  const css = [
    readPrintStyles(procedure.documentTitle),
    ...['figures/chart', 'process/print'].map(readStyles),
    brand.styles.print,
  ];
  return fillBranded('process/print', { ...procedure, paged: true }, css, brand);
}

/** A document of a landlord's publication: its stylesheets, the last of which is the landlord's own, and its templates. */
export function fillBranded<Context extends { readonly landlord: string }>(
  name: string,
  context: Context,
  styles: readonly string[],
  brand: Brand,
): string {
  const css = [...styles.slice(0, -1), brand.colours, ...styles.slice(-1)]
    .filter((one) => one !== '')
    .join('\n');
  return fillTemplate(
    name,
    { ...context, brand, named: nameApart(name, context, brand), css },
    brand.templates,
  );
}

/**
 * Where the full name of the landlord stands: in the words of a logo that stands alone (`alt`), and in a place of its own
 * (`apart`) on a page whose head has another name or none. What is printed has it at its head.
 */
function nameApart(
  template: string,
  { landlord }: { readonly landlord: string },
  { name, alone }: Brand,
): { readonly alt: string; readonly apart: boolean } {
  const isOther = alone || (name !== '' && name !== landlord);
  return { alt: alone ? landlord : '', apart: isOther && landlord !== '' && template.endsWith('/page') };
}

/** What changed, as Chromium prints it to A4 for a governing body’s papers, fonts inlined. */
export function renderChangesPrint(view: ChangesView): string {
  const css = [readPrintStyles(view.documentTitle), ...['report/print', 'changes/print'].map(readStyles)];
  return fillTemplate('changes/print', { ...view, css: css.join('\n') });
}

/** What changed, as a page for a governing body's papers: one self-contained HTML document without scripts. */
export function renderChangesPage(view: ChangesView): string {
  const css = readPageStyles(view, ['page/page', 'report/page', 'changes/page']);
  return fillTemplate('changes/page', { ...view, headline: partHeadline(view.title), css });
}

/** The page of a quarter, for a governing body's papers: one self-contained HTML document without scripts. */
export function renderQuarterPage(view: QuarterView): string {
  const css = readPageStyles(view, ['page/page', 'report/page', 'quarter/page']);
  return fillTemplate('quarter/page', { ...view, headline: partHeadline(view.title), css });
}

/** The same as Chromium prints it to A4, fonts inlined. */
export function renderQuarterPrint(view: QuarterView): string {
  const css = [readPrintStyles(view.documentTitle), ...['report/print', 'quarter/print'].map(readStyles)];
  return fillTemplate('quarter/print', { ...view, css: css.join('\n') });
}
