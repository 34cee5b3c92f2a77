import type { Code } from '../../codes/code.ts';
import {
  buildPublication,
  type OtherVersions,
  type PublishingOptions,
} from '../../publication/page/build-publication.ts';
import type { Layout } from '../../publication/page/publication.ts';
import { buildProcedure } from '../../publication/process/build-procedure.ts';
import { buildReport } from '../../publication/report/build-report.ts';
import type { AnnualReport } from '../../records/annual-report.ts';
import type { Assessment } from '../../records/assessment.ts';
import type { Procedure } from '../../records/process/procedure.ts';
import { describeCounting } from '../../register/describe-counting.ts';
import type { Brand } from '../../render/brand/brand.ts';
import type { FragmentOptions } from '../../render/html/fragments.ts';
import type { Download, PdfLayout, Surroundings } from '../../render/html/pages.ts';
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
  /** The landlord's own procedure; null if there is none. */
  readonly procedure: Procedure | null;
  /** The files of its evidence register. */
  readonly evidence: readonly OutputFile[];
  readonly draft: boolean;
  readonly layout: Layout;
  readonly only: readonly Output['kind'][];
  readonly print: Printer;
  readonly brand: Brand;
  readonly fragments: FragmentOptions;
  readonly pdfLayout: PdfLayout;
  /** The approval that it is published under; null if there is none. */
  readonly approval: PublishingOptions['approval'];
  /** Of a draft, the approval that no longer holds, as a draft names it; `''` for none. */
  readonly lapsed: string;
  readonly versions: OtherVersions;
}

/** The files of one publication, in which each document links to those of the others that are made. */
export async function publishAssessment(job: Publishing): Promise<OutputFile[]> {
  const material = buildMaterial(job);
  const wanted = outputs.filter(
    ({ kind, of }) => job.only.includes(kind) && findDocument(of, material) !== null,
  );
  const printed = await printDocuments(wanted, material, job.print);
  const folders = await fillFolders(wanted, material, printed);
  const isMade = (output: Output) =>
    isFolder(output) ? folders.has(output) : output.kind !== 'pdf' || printed.has(output);
  const made = wanted.filter(isMade);
  const files: OutputFile[] = [];
  for (const output of made) {
    const around = surround(output, made, { printed, folders }, material.code);
    const content =
      printed.get(output)?.bytes ?? folders.get(output) ?? (await output.make(material, around));
    if (isText(content)) files.push({ path: output.path, content });
    else files.push(...(content ?? []));
  }
  return [...files, ...job.evidence];
}

function isFolder({ path }: Output): boolean {
  return path.endsWith('/');
}

function isText(content: unknown): content is OutputFile['content'] {
  return typeof content === 'string' || content instanceof Uint8Array;
}

/** What is made before the pages that offer it: they state how long a PDF is, and how many pages lie in a folder. */
interface Ready {
  readonly printed: ReadonlyMap<Output, RenderedPdf>;
  readonly folders: ReadonlyMap<Output, readonly OutputFile[]>;
}

/** The files of each folder that has some. */
async function fillFolders(
  wanted: readonly Output[],
  material: Material,
  printed: ReadonlyMap<Output, RenderedPdf>,
): Promise<Map<Output, OutputFile[]>> {
  const made = wanted.filter((output) => output.kind !== 'pdf' || printed.has(output));
  const filled = new Map<Output, OutputFile[]>();
  for (const output of wanted.filter(isFolder)) {
    const around = surround(output, made, { printed, folders: new Map() }, material.code);
    const files = await output.make(material, around);
    if (Array.isArray(files) && files.length > 0)
      filled.set(
        output,
        files.map(({ path, content }) => ({ path: `${output.path}${path}`, content })),
      );
  }
  return filled;
}

/** Each document once, for all its formats. */
function buildMaterial(job: Publishing): Material {
  const { assessment, code, report, procedure, draft, layout, approval, lapsed, versions } = job;
  const { brand, pdfLayout, fragments } = job;
  const publication = buildPublication(assessment, code, { draft, layout, approval, lapsed, ...versions });
  const method = report?.counting ? describeCounting(report.counting, code) : [];
  return {
    ...{ assessment, code, publication, brand, pdfLayout, fragments },
    reportPeriod: report?.period ?? { from: '', to: '' },
    report: report && buildReport(report, publication, code, method),
    procedure: procedure && buildProcedure(procedure, publication, assessment, code),
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
      const nothing: Ready = { printed: new Map(), folders: new Map() };
      const html = await output.make(material, surround(output, wanted, nothing, material.code));
      const described = findDocument(output.of, material);
      return typeof html === 'string' && described ? [[output, await print(html, described)]] : [];
    }),
  );
  return new Map(printed.flat());
}

/** The document that an output presents; null if there is none. */
function findDocument(of: Output['of'], { publication, report, procedure }: Material) {
  return { assessment: publication, report, procedure }[of];
}

/** What an output links to, among those that are made. */
function surround(
  { path, of, downloads, beside }: Output,
  made: readonly Output[],
  ready: Ready,
  code: Code,
): Surroundings {
  const up = path.endsWith('/') ? '../' : '';
  const find = (paths: readonly string[]) =>
    paths.flatMap((path) => made.find((other) => other.path === path) ?? []);
  return {
    downloads: find(downloads).map((other) => {
      const { title, name } = nameDocument(other.of, code);
      const own = other.of === of && up === '' ? 'This document' : name;
      const download = describeDownload(other, title, own, ready);
      return { ...download, href: `${up}${download.href}` };
    }),
    beside: find(beside).map((other) => {
      const { title } = nameDocument(other.of, code);
      return { text: other.kind === 'pdf' ? `${title} (PDF)` : title, href: `${up}${other.path}` };
    }),
  };
}

function describeDownload(
  output: Output,
  title: string,
  name: string,
  { printed, folders }: Ready,
): Download {
  const files = folders.get(output);
  if (files) {
    const note = count(files.length, 'web page');
    return { title: `${name}, section by section`, href: files[0]?.path ?? '', note };
  }
  const pdf = printed.get(output);
  const { path: href, kind } = output;
  if (kind === 'word') return { title: `${name} as a Word document`, href, note: 'editable' };
  if (href.endsWith('.csv')) return { title: 'The figures as a spreadsheet', href, note: 'CSV' };
  if (kind === 'data') return { title: `${name} as data`, href, note: 'JSON' };
  if (!pdf) return { title, href, note: 'web page' };
  const pages = count(pdf.pages, 'page');
  const note = `${pages}, ${Math.ceil(pdf.bytes.length / 1024)}\u00a0KB`;
  return { title: `${name} as a PDF`, href, note };
}
