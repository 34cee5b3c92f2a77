import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
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
  readonly kinds: readonly Kind[];
  readonly printer: Printer | null;
}

const pdfName = 'self-assessment.pdf';

/** The files of one publication. `printer` must be there where the kinds ask for a PDF. */
export async function publishAssessment(job: Publishing): Promise<OutputFile[]> {
  const { assessment, code, draft, kinds, printer } = job;
  const publication = buildPublication(assessment, code, { draft });
  const files: OutputFile[] = [];
  const downloads: Download[] = [];
  if (kinds.includes('pdf') && printer) {
    const { bytes, pages } = await printer(renderPrint(publication), publication);
    files.push({ path: pdfName, content: bytes });
    downloads.push({
      title: 'This self-assessment as a PDF',
      href: pdfName,
      note: describePdf(bytes.length, pages),
    });
  }
  if (kinds.includes('html')) {
    files.unshift({ path: 'index.html', content: renderPage(publication, { downloads }) });
    files.push(...readEvidence(assessment, dirname(job.path), files));
  }
  return files;
}

function describePdf(bytes: number, pages: number): string {
  return `${pages} ${pages === 1 ? 'page' : 'pages'}, ${Math.ceil(bytes / 1024)} KB`;
}

/** The register's local files, under the names the page links to. The check has seen that they are there. */
function readEvidence(assessment: Assessment, folder: string, made: readonly OutputFile[]): OutputFile[] {
  const paths = new Set(assessment.register.map(({ file }) => file).filter((file) => file !== ''));
  return [...paths].map((path) => {
    const clash = path === 'manifest.json' || made.some((file) => file.path === path);
    if (clash) {
      throw new CommandError(
        `The evidence file “${path}” has the name of a page that build writes.`,
        'Rename it, or put it in a folder such as evidence/.',
      );
    }
    return { path, content: readFileSync(join(folder, path)) };
  });
}
