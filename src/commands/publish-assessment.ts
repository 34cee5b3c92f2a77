import { readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import type { Assessment } from '../check/assessment.ts';
import type { Code } from '../codes/code.ts';
import { CommandError } from '../command-error.ts';
import { buildPublication } from '../publication/build-publication.ts';
import { type Download, renderPage, renderPrint } from '../render/render-page.ts';
import type { Printer } from './open-printer.ts';
import type { OutputFile } from './write-folder.ts';

/** What `build` can make. */
export type Kind = 'html' | 'pdf';

export interface Publishing {
  readonly assessment: Assessment;
  readonly code: Code;
  /** Absolute path of the self-assessment. */
  readonly path: string;
  readonly draft: boolean;
  readonly only: readonly Kind[];
  readonly print: Printer;
}

const pdfName = 'self-assessment.pdf';

/** The files of one publication. Where nothing is printed, the page does not offer a PDF. */
export async function publishAssessment(job: Publishing): Promise<OutputFile[]> {
  const { assessment, code, draft, only, print } = job;
  const publication = buildPublication(assessment, code, { draft });
  const files: OutputFile[] = [];
  const downloads: Download[] = [];
  const printed = only.includes('pdf') ? await print(renderPrint(publication), publication) : undefined;
  if (printed) {
    files.push({ path: pdfName, content: printed.bytes });
    const note = describePdf(printed.bytes.length, printed.pages);
    downloads.push({ title: 'This self-assessment as a PDF', href: pdfName, note });
  }
  if (only.includes('html')) {
    files.unshift({ path: 'index.html', content: renderPage(publication, { downloads }) });
    files.push(...readEvidence(assessment, dirname(job.path)));
  }
  return files;
}

function describePdf(bytes: number, pages: number): string {
  return `${pages} ${pages === 1 ? 'page' : 'pages'}, ${Math.ceil(bytes / 1024)} KB`;
}

/** The register's local files, under the names the page links to. The check has seen that they are there. */
function readEvidence(assessment: Assessment, folder: string): OutputFile[] {
  const named = assessment.register.map(({ file }) => file).filter((file) => file !== '');
  return [...new Set(named.map((file) => posix.normalize(file)))].map((path) => {
    const [first = ''] = path.toLowerCase().split('/');
    if (['index.html', pdfName, 'manifest.json'].includes(first)) {
      throw new CommandError(
        `The evidence file “${path}” has the name of a file that build writes.`,
        'Rename it, or put it in a folder such as evidence/.',
      );
    }
    return { path, content: readFileSync(join(folder, path)) };
  });
}
