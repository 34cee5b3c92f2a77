import { resolve } from 'node:path';
import type { Verdict } from '../../check/verdict.ts';
import { CommandError } from '../../command-error.ts';
import { readVersion } from '../../package-root.ts';
import { countSeverity, type Report } from '../../print/report.ts';
import { printText } from '../../print/text.ts';
import { count } from '../../words/plurals.ts';
import { openPrinter, type Printer } from '../browser/open-printer.ts';
import { checkFiles, listVerdicts } from '../check/check-files.ts';
import { findAssessments, showPath } from '../disk/find-assessments.ts';
import { type OutputFile, writeFolder } from '../disk/write-folder.ts';
import type { World } from '../world.ts';
import { addManifest, requireOwnFolder } from './manifest.ts';
import { planFolders } from './plan-folders.ts';
import { type Kind, publishAssessment } from './publish-assessment.ts';

export interface BuildArguments {
  readonly out: string;
  readonly draft: boolean;
  readonly only: readonly Kind[];
  /** The settings file named on the command line, or `''`. */
  readonly config: string;
  /** The baseline named on the command line, or `''`. */
  readonly baseline: string;
  /** The browser named on the command line, or `''`. */
  readonly browser: string;
  /** ISO date against which dates are judged. */
  readonly today: string;
  readonly colour: boolean;
  readonly quiet: boolean;
}

/**
 * `selfassess build`: checks every assessment and, if none has an error, writes them all to one folder.
 * Gives 0, 1 where errors stand (nothing is written), or 2 where the PDF could not be printed and only the pages were made.
 */
export async function runBuild(
  paths: readonly string[],
  options: BuildArguments,
  world: World,
): Promise<number> {
  const files = findAssessments(paths, world.cwd);
  const folders = planFolders(files);
  const out = requireOwnFolder(resolve(world.cwd, options.out), options.out, files);
  const run = await checkFiles(files, { ...options, baselineUse: 'apply' }, world.cwd);
  if (refusesToPublish([...run.sides, ...listVerdicts(run.files)], options, world)) return 1;
  const say = (sentence: string) => options.quiet || world.stderr.write(`${sentence}\n`);
  const lacks: CommandError[] = [];
  const print = options.only.includes('pdf') ? buildPrinter(options, world, say, lacks) : printNothing;
  const published: OutputFile[] = [];
  for (const [index, { path, verdict, report }] of run.files.entries()) {
    if (!verdict.read) continue;
    const made = await publishAssessment({ ...options, ...verdict.read, report, path, print });
    published.push(...addManifest(made).map((file) => ({ ...file, path: `${folders[index]}${file.path}` })));
  }
  const [lack] = lacks;
  if (lack && !options.only.includes('html')) throw lack;
  writeFolder(out, files.length > 1 ? addManifest(published) : published);
  say(`Published to ${showPath(out, world.cwd)}/: ${listMade(published)}`);
  if (lack) world.stderr.write(`The PDF was not made. ${lack.message}\n  ${lack.help}\n`);
  return lack ? 2 : 0;
}

const printNothing: Printer = async () => undefined;

/** A printer that, where it cannot print, puts the reason among the lacks, so that the pages are made all the same. */
function buildPrinter(
  options: BuildArguments,
  world: World,
  say: (sentence: string) => unknown,
  lacks: CommandError[],
): Printer {
  const opened = openPrinter(options.browser, world, say);
  return async (html, document) => {
    try {
      return await (await opened)(html, document);
    } catch (error) {
      if (!(error instanceof CommandError)) throw error;
      lacks.push(error);
      return undefined;
    }
  };
}

/** Prints what stands in the way, or, for a draft, what it lacks. */
function refusesToPublish(verdicts: readonly Verdict[], options: BuildArguments, world: World): boolean {
  const report: Report = { verdicts, draft: options.draft, version: readVersion() };
  const refused = countSeverity(report, 'error') > 0;
  if (!refused) return false;
  world.stdout.write(
    printText(report, { colour: options.colour, width: Math.min(world.stdout.columns ?? 100, 120) }),
  );
  const gaps = verdicts.every(({ diagnostics }) =>
    diagnostics.every(({ severity, gap }) => severity !== 'error' || gap),
  );
  const rescue = gaps ? ' To see it as it stands, build it with --draft.' : '';
  world.stderr.write(`Nothing was written.${rescue}\n`);
  return true;
}

function listMade(files: readonly OutputFile[]): string {
  const paths = files.map(({ path }) => path);
  const made = paths.filter((path) =>
    /(^|\/)(index\.html|annual-report\.html|(self-assessment|annual-report)\.pdf)$/.test(path),
  );
  const others = paths.length - made.length;
  if (made.length === 0) return count(others, 'file');
  return `${made.join(', ')}${others > 0 ? ` and ${count(others, 'other file')}` : ''}`;
}
