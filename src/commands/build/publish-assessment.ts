import { readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import type { Code } from '../../codes/code.ts';
import { CommandError } from '../../command-error.ts';
import { buildPublication } from '../../publication/page/build-publication.ts';
import type { Link } from '../../publication/page/publication.ts';
import { buildReport } from '../../publication/report/build-report.ts';
import type { AnnualReport } from '../../records/annual-report.ts';
import type { Assessment } from '../../records/assessment.ts';
import { describeCounting } from '../../register/describe-counting.ts';
import { type Download, renderPage, renderPrint } from '../../render/html/render-page.ts';
import { renderReportPage, renderReportPrint } from '../../render/html/render-report.ts';
import type { RenderedPdf } from '../../render/pdf/pdf.ts';
import { count } from '../../words/plurals.ts';
import type { Printer } from '../browser/open-printer.ts';
import type { OutputFile } from '../disk/write-folder.ts';

/** What `build` can make. */
export type Kind = 'html' | 'pdf' | 'data';

export interface Publishing {
  readonly assessment: Assessment;
  readonly code: Code;
  /** The annual report; null where there is none. */
  readonly report: AnnualReport | null;
  /** Absolute path of the self-assessment. */
  readonly path: string;
  readonly draft: boolean;
  readonly only: readonly Kind[];
  readonly print: Printer;
}

/** The documents of a publication, each a page and a PDF. */
const names = {
  assessment: { page: 'index.html', pdf: 'self-assessment.pdf', title: 'Self-assessment' },
  report: {
    page: 'annual-report.html',
    pdf: 'annual-report.pdf',
    title: 'Annual complaints performance and service improvement report',
  },
} as const;

/** For colleagues who work in a spreadsheet; `import --into` reads it back. */
const sheetName = 'data/self-assessment.csv';

const taken = [sheetName, 'manifest.json', ...Object.values(names).flatMap(({ page, pdf }) => [page, pdf])];

/** The files of one publication, in which each document links to the others. What is not made is not linked to. */
export async function publishAssessment(job: Publishing): Promise<OutputFile[]> {
  const printed = job.only.includes('pdf') ? await printDocuments(job) : new Map<Name, RenderedPdf>();
  const pages = job.only.includes('html') ? renderPages(job, printed) : [];
  const pdfs = [...printed].map(([name, { bytes }]) => ({ path: names[name].pdf, content: bytes }));
  const data = job.only.includes('data') ? await renderData(job) : [];
  const evidence = pages.length > 0 ? readEvidence(job.assessment, dirname(job.path)) : [];
  return [...pages, ...pdfs, ...data, ...evidence];
}

type Name = keyof typeof names;

async function renderData({ assessment, code }: Publishing): Promise<OutputFile[]> {
  const { renderCsv } = await import('../../render/plain/render-csv.ts');
  return [{ path: sheetName, content: renderCsv(assessment, code) }];
}

/** What is printed; nothing of it where there is no browser. */
async function printDocuments(job: Publishing): Promise<Map<Name, RenderedPdf>> {
  const { assessment, report } = buildDocuments(job, job.report ? ['assessment', 'report'] : ['assessment']);
  const printed = new Map<Name, RenderedPdf>();
  const links = listLinks('assessment', job, report ? ['assessment', 'report'] : ['assessment']);
  const own = await job.print(renderPrint(assessment, { beside: links }), assessment);
  if (own) printed.set('assessment', own);
  const annual = report && own ? await job.print(renderReportPrint(report), report) : undefined;
  if (annual) printed.set('report', annual);
  return printed;
}

function renderPages(job: Publishing, printed: ReadonlyMap<Name, RenderedPdf>): OutputFile[] {
  const { assessment, report } = buildDocuments(job, [...printed.keys()]);
  const own = listDownloads('assessment', 'This document', printed);
  const page = renderPage(assessment, {
    downloads: [
      ...own,
      ...(report ? [describePage('report'), ...listDownloads('report', 'The report', printed)] : []),
    ],
  });
  return [
    { path: names.assessment.page, content: page },
    ...(report
      ? [
          {
            path: names.report.page,
            content: renderReportPage(report, {
              downloads: listDownloads('report', 'This document', printed),
            }),
          },
        ]
      : []),
  ];
}

/** Both documents; the report links to the self-assessment's page, and to its PDF where there is to be one. */
function buildDocuments(job: Publishing, pdfs: readonly Name[]) {
  const { assessment, code, report, draft } = job;
  const method = report?.counting ? describeCounting(report.counting, code) : [];
  const links = listLinks('report', job, pdfs);
  return {
    assessment: buildPublication(assessment, code, { draft }),
    report: report ? buildReport(report, assessment, code, { draft, method, links }) : null,
  };
}

/** Links from one document to the other, as far as that is made. */
function listLinks(from: Name, { only, report }: Publishing, pdfs: readonly Name[]): Link[] {
  const to = from === 'report' ? 'assessment' : 'report';
  if (to === 'report' && !report) return [];
  const { page, pdf, title } = names[to];
  return [
    ...(only.includes('html') ? [{ text: title, href: page }] : []),
    ...(pdfs.includes(to) ? [{ text: `${title} (PDF)`, href: pdf }] : []),
  ];
}

function describePage(name: Name): Download {
  return { title: names[name].title, href: names[name].page, note: 'web page' };
}

function listDownloads(name: Name, title: string, printed: ReadonlyMap<Name, RenderedPdf>): Download[] {
  const made = printed.get(name);
  if (!made) return [];
  const pages = count(made.pages, 'page');
  const note = `${pages}, ${Math.ceil(made.bytes.length / 1024)} KB`;
  return [{ title: `${title} as a PDF`, href: names[name].pdf, note }];
}

/** The register's local files, under the names the page links to. The check has seen that they are there. */
function readEvidence(assessment: Assessment, folder: string): OutputFile[] {
  const named = assessment.register.map(({ file }) => file).filter((file) => file !== '');
  return [...new Set(named.map((file) => posix.normalize(file)))].map((path) => {
    const [first = ''] = path.toLowerCase().split('/');
    if (taken.includes(first) || taken.includes(path.toLowerCase())) {
      throw new CommandError(
        `The evidence file “${path}” has the name of a file that build writes.`,
        'Rename it, or put it in a folder such as evidence/.',
      );
    }
    return { path, content: readFileSync(join(folder, path)) };
  });
}
