import type { ReportPublication } from '../../publication/report/report-publication.ts';
import type { Download } from './render-page.ts';
import { readPrintStyles, readStyles } from './styles.ts';
import { fillTemplate } from './template.ts';

/** The annual report as a landlord publishes it: one self-contained HTML document without scripts. */
export function renderReportPage(
  publication: ReportPublication,
  options: { downloads: readonly Download[] },
): string {
  const css = ['page', 'chart', 'report'].map(readStyles).join('\n');
  return fillTemplate('report', { ...publication, downloads: options.downloads, css });
}

/** The annual report as Chromium prints it to A4, fonts inlined. */
export function renderReportPrint(publication: ReportPublication): string {
  const css = [readPrintStyles(publication.documentTitle), ...['chart', 'report-print'].map(readStyles)];
  return fillTemplate('report-print', { ...publication, css: css.join('\n') });
}
