import { CommandError } from '../../command-error.ts';
import { readVersion } from '../../package-root.ts';
import { countSeverity, type Report } from '../../print/report.ts';
import type { Printer } from '../browser/open-printer.ts';
import { type CheckFilesOptions, checkFiles, listVerdicts } from '../check/check-files.ts';
import { checkInTurn } from '../check/check-many.ts';
import type { OutputFile } from '../disk/write-folder.ts';
import { addManifest } from './manifest.ts';
import { isDocument, type Output } from './outputs.ts';
import { planFolders } from './plan-folders.ts';
import { publishAssessment } from './publish-assessment.ts';

/** How publications are built. */
export interface BuildFilesOptions extends Omit<CheckFilesOptions, 'baselineUse'> {
  readonly only: readonly Output['kind'][];
  readonly print: Printer;
}

/** The result of a build. Nothing is written or printed yet. */
export interface Built {
  /** What the check found. */
  readonly report: Report;
  /** Whether the check found an error, so that nothing was built. */
  readonly refused: boolean;
  readonly files: readonly OutputFile[];
  /** The paths of the pages and PDFs among the files. */
  readonly documents: readonly string[];
}

/**
 * Checks self-assessments (absolute paths) and, if none has an error, makes the files of all of them in memory, each
 * publication in its own folder if there are several.
 * @throws CommandError if two are in one folder, or if a PDF cannot be printed.
 */
export async function buildFiles(
  paths: readonly string[],
  options: BuildFilesOptions,
  cwd: string,
): Promise<Built> {
  const folders = planFolders(paths);
  const run = await checkFiles(paths, { ...options, baselineUse: 'preview' }, cwd, checkInTurn);
  const verdicts = [...run.sides, ...listVerdicts(run.files)];
  const report: Report = { verdicts, draft: options.draft, version: readVersion() };
  const refused = countSeverity(report, 'error') > 0;
  if (refused) return { report, refused, files: [], documents: [] };
  const files: OutputFile[] = [];
  const documents: string[] = [];
  for (const [index, { path, verdict, report: annual, keptBack }] of run.files.entries()) {
    if (!verdict.read) continue;
    const made = await publishAssessment({
      ...options,
      ...verdict.read,
      report: annual,
      path,
      keptBack,
      print: insist(options.print),
    });
    const place = (file: string) => `${folders[index]}${file}`;
    files.push(...addManifest(made).map((file) => ({ ...file, path: place(file.path) })));
    documents.push(...made.flatMap((file) => (isDocument(file.path) ? [place(file.path)] : [])));
  }
  return { report, refused, files, documents };
}

/** The printer, which says what to do without it where it cannot print. */
function insist(print: Printer): Printer {
  return async (html, document) => {
    try {
      return await print(html, document);
    } catch (error) {
      if (!(error instanceof CommandError)) throw error;
      throw new CommandError(
        `${error.message} Nothing was written.`,
        `${error.help} To publish the pages alone, without the PDF, add --only html.`,
      );
    }
  };
}
