import type { Code } from '../../codes/code.ts';
import type { Publication } from '../../publication/page/publication.ts';
import type { ProcessPublication } from '../../publication/process/process-publication.ts';
import type { ReportPublication } from '../../publication/report/report-publication.ts';
import { sectionsFolder } from '../../publication/sections/name-pages.ts';
import type { Assessment } from '../../records/assessment.ts';
import type { Brand } from '../../render/brand/brand.ts';
import type { FragmentOptions } from '../../render/html/fragments.ts';
import type { PdfLayout, Surroundings } from '../../render/html/pages.ts';

/** What all outputs of one publication are made from, built once. */
export interface Material {
  readonly assessment: Assessment;
  readonly code: Code;
  readonly publication: Publication;
  /** The annual report; null if there is none. */
  readonly report: ReportPublication | null;
  /** The year that the report covers, as ISO dates; blank where there is no report. */
  readonly reportPeriod: { readonly from: string; readonly to: string };
  /** The landlord's own procedure; null if there is none. */
  readonly procedure: ProcessPublication | null;
  readonly brand: Brand;
  readonly fragments: FragmentOptions;
  readonly pdfLayout: PdfLayout;
}

/** One thing that `build` makes. */
export interface Output {
  /** Where it goes in the folder of its publication: a file, or, ending in a slash, a folder of files that the Code names. */
  readonly path: string;
  /** Its name for `--only`. */
  readonly kind: 'html' | 'pdf' | 'word' | 'fragments' | 'data';
  /** Which document it presents. Outputs of the report and of the procedure are made only if there is one. */
  readonly of: 'assessment' | 'report' | 'procedure';
  /** The paths of the outputs it offers for download, if they are made. */
  readonly downloads: readonly string[];
  /** The paths of those it names in its text. */
  readonly beside: readonly string[];
  /**
   * Its text or its bytes, or the files of its folder, named from there; for a PDF, the page that a browser prints. Null if there
   * is nothing to make it from.
   */
  readonly make: (
    material: Material,
    surroundings: Surroundings,
  ) => Promise<string | Uint8Array | readonly TextFile[] | null>;
}

/** A file of an output that makes several. */
interface TextFile {
  readonly path: string;
  readonly content: string;
}

/** A document as the title of a link and as the start of a sentence; the Code says what its report is called. */
export function nameDocument(of: Output['of'], { report }: Code): { title: string; name: string } {
  if (of === 'procedure') return { title: 'How we deal with complaints', name: 'Our complaints procedure' };
  return of === 'report'
    ? { title: report?.title ?? 'Annual report', name: 'The report' }
    : { title: 'Self-assessment', name: 'The self-assessment' };
}

/** For colleagues who work in a spreadsheet; `import --into` reads it back. */
export const sheetPath = 'data/self-assessment.csv';

const loadPages = () => import('../../render/html/pages.ts');
const loadFragments = () => import('../../render/html/fragments.ts');

/** Everything that `build` makes besides the evidence and the manifest, in the order it is listed. */
export const outputs: readonly Output[] = [
  {
    path: 'index.html',
    kind: 'html',
    of: 'assessment',
    downloads: [
      sectionsFolder,
      'self-assessment.pdf',
      'documents/self-assessment.docx',
      'data/self-assessment.json',
      'annual-report.html',
      'annual-report.pdf',
      'process.html',
      'process.pdf',
    ],
    beside: [],
    make: async ({ publication, brand }, around) =>
      (await loadPages()).renderPage(publication, around, brand),
  },
  {
    path: sectionsFolder,
    kind: 'html',
    of: 'assessment',
    downloads: ['self-assessment.pdf', 'annual-report.html', 'annual-report.pdf'],
    beside: [],
    make: async ({ publication, brand }, around) =>
      publication.layout.pages
        ? (await import('../../render/html/section-pages.ts')).renderSectionPages(publication, around, brand)
        : null,
  },
  {
    path: 'annual-report.html',
    kind: 'html',
    of: 'report',
    downloads: [
      'annual-report.pdf',
      'documents/annual-report.docx',
      'data/figures.csv',
      'data/annual-report.json',
    ],
    beside: ['index.html', 'self-assessment.pdf'],
    make: async ({ report, brand }, around) =>
      report && (await loadPages()).renderReportPage(report, around, brand),
  },
  {
    path: 'process.html',
    kind: 'html',
    of: 'procedure',
    downloads: ['process.pdf', 'data/process.json', 'index.html'],
    beside: [],
    make: async ({ procedure, brand }, around) =>
      procedure && (await loadPages()).renderProcessPage(procedure, around, brand),
  },
  {
    path: 'self-assessment.pdf',
    kind: 'pdf',
    of: 'assessment',
    downloads: [],
    beside: ['annual-report.html', 'annual-report.pdf'],
    make: async ({ publication, brand, pdfLayout }, around) =>
      (await loadPages()).renderPrint(publication, around, brand, pdfLayout),
  },
  {
    path: 'annual-report.pdf',
    kind: 'pdf',
    of: 'report',
    downloads: [],
    beside: ['index.html', 'self-assessment.pdf'],
    make: async ({ report, brand }, around) =>
      report && (await loadPages()).renderReportPrint(report, around, brand),
  },
  {
    path: 'process.pdf',
    kind: 'pdf',
    of: 'procedure',
    downloads: [],
    beside: [],
    make: async ({ procedure, brand }) =>
      procedure && (await loadPages()).renderProcessPrint(procedure, brand),
  },
  {
    path: 'documents/self-assessment.docx',
    kind: 'word',
    of: 'assessment',
    downloads: [],
    beside: [],
    make: async ({ publication, brand }) =>
      (await import('../../render/word/render-form.ts')).renderForm(publication, brand),
  },
  {
    path: 'documents/annual-report.docx',
    kind: 'word',
    of: 'report',
    downloads: [],
    beside: [],
    make: async ({ report, brand }) =>
      report && (await import('../../render/word/render-report.ts')).renderReport(report, brand),
  },
  {
    path: 'fragments/index.html',
    kind: 'fragments',
    of: 'assessment',
    downloads: [],
    beside: [],
    make: async ({ publication, fragments }) =>
      (await loadFragments()).renderFragment(publication, fragments),
  },
  {
    path: 'fragments/annual-report.html',
    kind: 'fragments',
    of: 'report',
    downloads: [],
    beside: [],
    make: async ({ report, fragments }) =>
      report && (await loadFragments()).renderReportFragment(report, fragments),
  },
  {
    path: 'fragments/process.html',
    kind: 'fragments',
    of: 'procedure',
    downloads: [],
    beside: [],
    make: async ({ procedure, fragments }) =>
      procedure && (await loadFragments()).renderProcessFragment(procedure, fragments),
  },
  {
    path: sheetPath,
    kind: 'data',
    of: 'assessment',
    downloads: [],
    beside: [],
    make: async ({ assessment, code }) =>
      (await import('../../render/plain/render-csv.ts')).renderCsv(assessment, code),
  },
  {
    path: 'data/self-assessment.json',
    kind: 'data',
    of: 'assessment',
    downloads: [],
    beside: [],
    make: async ({ assessment, code, publication }) =>
      (await import('../../render/data/assessment-data.ts')).renderAssessmentData(
        assessment,
        code,
        publication,
      ),
  },
  {
    path: 'data/annual-report.json',
    kind: 'data',
    of: 'report',
    downloads: [],
    beside: [],
    make: async ({ assessment: { response }, code, report, reportPeriod: period }) =>
      report &&
      (await import('../../render/data/report-data.ts')).renderReportData(report, { code, period, response }),
  },
  {
    path: 'data/process.json',
    kind: 'data',
    of: 'procedure',
    downloads: [],
    beside: [],
    make: async ({ procedure, code }) =>
      procedure && (await import('../../render/data/process-data.ts')).renderProcessData(procedure, code),
  },
  {
    path: 'data/figures.csv',
    kind: 'data',
    of: 'report',
    downloads: [],
    beside: [],
    make: async ({ report }) =>
      report && (await import('../../render/data/figures-csv.ts')).renderFiguresCsv(report),
  },
  ...['on-time', 'received', 'outcomes', 'categories'].map(
    (name): Output => ({
      path: `data/charts/${name}.csv`,
      kind: 'data',
      of: 'report',
      downloads: [],
      beside: [],
      make: async ({ report }) =>
        report && (await import('../../render/data/figures-csv.ts')).renderChartCsv(report, `chart-${name}`),
    }),
  ),
];

/** The place in `outputs` of the one that a file is, or whose folder it is in, by its path from the folder of its publication; after all of them for evidence. */
export function rankOutput(file: string): number {
  const rank = outputs.findIndex(({ path }) => (path.endsWith('/') ? file.startsWith(path) : file === path));
  return rank === -1 ? outputs.length : rank;
}

/** What `--only` can name. */
export const kinds = [...new Set(outputs.map(({ kind }) => kind))];

/** The paths in a publication's folder of its pages, PDFs and Word documents, in the order they are listed. */
export const documentPaths = outputs.flatMap(({ path, kind }) =>
  kind === 'data' || kind === 'fragments' ? [] : [path],
);
