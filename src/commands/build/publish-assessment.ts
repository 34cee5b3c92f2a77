import type { Code } from '../../codes/code.ts';
import { buildPublication, type PublishingOptions } from '../../publication/page/build-publication.ts';
import type { Previous } from '../../publication/page/build-since.ts';
import type { Link } from '../../publication/page/publication.ts';
import { buildReport } from '../../publication/report/build-report.ts';
import type { AnnualReport } from '../../records/annual-report.ts';
import type { Assessment } from '../../records/assessment.ts';
import { describeCounting } from '../../register/describe-counting.ts';
import type { Brand } from '../../render/brand/brand.ts';
import type { FragmentOptions } from '../../render/html/fragments.ts';
import type { Download, Surroundings } from '../../render/html/pages.ts';
import type { RenderedPdf } from '../../render/pdf/pdf.ts';
import { count } from '../../words/plurals.ts';
import type { Printer } from '../browser/open-printer.ts';
import type { OutputFile } from '../disk/write-folder.ts';
import { type Material, nameDocument, type Output, outputs } from './outputs.ts';

export interface Publishing {
  readonly assessment: Assessment;
  readonly code: Code;
  /** The annual report; null if there is none. */
  readonly report: AnnualReport | null;
  /** The files of its evidence register. */
  readonly evidence: readonly OutputFile[];
  readonly draft: boolean;
  readonly only: readonly Output['kind'][];
  readonly print: Printer;
  readonly brand: Brand;
  readonly fragments: FragmentOptions;
  /** The approval that it is published under; null if there is none. */
  readonly approval: PublishingOptions['approval'];
  readonly previous: Previous | null;
  readonly earlier: readonly Link[];
}

/** The files of one publication, in which each document links to those of the others that are made. */
export async function publishAssessment(job: Publishing): Promise<OutputFile[]> {
  const material = buildMaterial(job);
  const wanted = outputs.filter(
    ({ kind, of }) => job.only.includes(kind) && (of === 'assessment' || material.report),
  );
  const printed = await printDocuments(wanted, material, job.print);
  const made = wanted.filter((output) => output.kind !== 'pdf' || printed.has(output));
  const files: OutputFile[] = [];
  for (const output of made) {
    const content =
      printed.get(output)?.bytes ??
      (await output.make(material, surround(output, made, printed, material.code)));
    if (content !== null) files.push({ path: output.path, content });
  }
  return [...files, ...job.evidence];
}

/** Each document once, for all its formats. */
function buildMaterial(job: Publishing): Material {
  const { assessment, code, report, draft, brand, fragments, approval, previous, earlier } = job;
  const publication = buildPublication(assessment, code, { draft, approval, previous, earlier });
  const method = report?.counting ? describeCounting(report.counting, code) : [];
  return {
    ...{ assessment, code, publication, brand, fragments },
    reportPeriod: report?.period ?? { from: '', to: '' },
    report: report && buildReport(report, publication, code, method),
  };
}

/** The PDFs, which come first as pages state their length. Both are printed at the same time. */
async function printDocuments(
  wanted: readonly Output[],
  material: Material,
  print: Printer,
): Promise<Map<Output, RenderedPdf>> {
  const pdfs = wanted.filter(({ kind }) => kind === 'pdf');
  const printed = await Promise.all(
    pdfs.map(async (output): Promise<[Output, RenderedPdf][]> => {
      const html = await output.make(material, surround(output, wanted, new Map(), material.code));
      const described = output.of === 'report' ? material.report : material.publication;
      return typeof html === 'string' && described ? [[output, await print(html, described)]] : [];
    }),
  );
  return new Map(printed.flat());
}

/** What an output links to, among those that are made. */
function surround(
  { of, downloads, beside }: Output,
  made: readonly Output[],
  printed: ReadonlyMap<Output, RenderedPdf>,
  code: Code,
): Surroundings {
  const find = (paths: readonly string[]) =>
    paths.flatMap((path) => made.find((other) => other.path === path) ?? []);
  return {
    downloads: find(downloads).map((other) => {
      const { title, name } = nameDocument(other.of, code);
      return describeDownload(other, title, other.of === of ? 'This document' : name, printed);
    }),
    beside: find(beside).map((other) => {
      const { title } = nameDocument(other.of, code);
      return { text: other.kind === 'pdf' ? `${title} (PDF)` : title, href: other.path };
    }),
  };
}

function describeDownload(
  output: Output,
  title: string,
  name: string,
  printed: ReadonlyMap<Output, RenderedPdf>,
): Download {
  const pdf = printed.get(output);
  const { path: href, kind } = output;
  if (kind === 'word') return { title: `${name} to comment on`, href, note: 'Word document' };
  if (href.endsWith('.csv')) return { title: 'The figures as a spreadsheet', href, note: 'CSV' };
  if (kind === 'data') return { title: `${name} as data`, href, note: 'JSON' };
  if (!pdf) return { title, href, note: 'web page' };
  const pages = count(pdf.pages, 'page');
  const note = `${pages}, ${Math.ceil(pdf.bytes.length / 1024)}\u00a0KB`;
  return { title: `${name} as a PDF`, href, note };
}
