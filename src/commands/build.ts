import { resolve } from 'node:path';
import type { Verdict } from '../check/check-source.ts';
import { defaultSettings } from '../check/settings.ts';
import { CommandError } from '../command-error.ts';
import { readVersion } from '../package-root.ts';
import { countSeverity, type Report } from '../print/report.ts';
import { printText } from '../print/text.ts';
import { checkFile } from './check-file.ts';
import { findAssessments, showPath } from './find-assessments.ts';
import { addManifest, requireOwnFolder } from './manifest.ts';
import { openPrinter, type Printer } from './open-printer.ts';
import { planFolders } from './plan-folders.ts';
import { type Kind, publishAssessment } from './publish-assessment.ts';
import type { World } from './world.ts';
import { type OutputFile, writeFolder } from './write-folder.ts';

export interface BuildArguments {
  readonly out: string;
  readonly draft: boolean;
  readonly only: readonly Kind[];
  /** The browser named on the command line, or `''`. */
  readonly browser: string;
  /** ISO date against which dates are judged. */
  readonly today: string;
  readonly colour: boolean;
  readonly quiet: boolean;
}

/**
 * `selfassess build`: checks every assessment and, if none has an error, writes them all to one folder.
 * Gives 0, 1 where errors stand (nothing is written), or 2 where there was no browser and only the pages were made.
 */
export async function runBuild(
  paths: readonly string[],
  options: BuildArguments,
  world: World,
): Promise<number> {
  const files = findAssessments(paths, world.cwd);
  const out = resolve(world.cwd, options.out);
  requireOwnFolder(out, options.out, files);
  const verdicts = files.map((path) => checkFile(path, world.cwd, { ...options, settings: defaultSettings }));
  if (refusesToPublish(verdicts, options, world)) return 1;
  const say = (sentence: string) => options.quiet || world.stderr.write(`${sentence}\n`);
  const { printer, lack } = await findPrinter(options, world, say);
  const kinds = printer ? options.only : options.only.filter((kind) => kind !== 'pdf');
  if (lack && kinds.length === 0) throw lack;
  const published: OutputFile[] = [];
  for (const [index, folder] of planFolders(files).entries()) {
    const verdict = verdicts[index];
    const path = files[index];
    if (!verdict?.read || path === undefined) continue;
    const made = await publishAssessment({ ...verdict.read, path, draft: options.draft, kinds, printer });
    published.push(...addManifest(made).map((file) => ({ ...file, path: `${folder}${file.path}` })));
  }
  writeFolder(out, files.length > 1 ? addManifest(published) : published);
  say(`Published to ${showPath(out, world.cwd)}/: ${listMade(published)}`);
  if (lack) world.stderr.write(`The PDF was not made. ${lack.message}\n  ${lack.help}\n`);
  return lack ? 2 : 0;
}

/** Prints what stands in the way, or, for a draft, what it lacks. */
function refusesToPublish(verdicts: readonly Verdict[], options: BuildArguments, world: World): boolean {
  const report: Report = { verdicts, draft: options.draft, version: readVersion() };
  const refused = countSeverity(report, 'error') > 0;
  if (!refused) return false;
  world.stdout.write(
    printText(report, { colour: options.colour, width: Math.min(world.stdout.columns ?? 100, 120) }),
  );
  const rescue = options.draft ? '' : ' To see it as it stands, build it with --draft.';
  world.stderr.write(`Nothing was written.${rescue}\n`);
  return true;
}

async function findPrinter(
  options: BuildArguments,
  world: World,
  say: (sentence: string) => unknown,
): Promise<{ printer: Printer | null; lack: CommandError | null }> {
  if (!options.only.includes('pdf')) return { printer: null, lack: null };
  try {
    return { printer: await openPrinter(options.browser, world, say), lack: null };
  } catch (error) {
    if (error instanceof CommandError) return { printer: null, lack: error };
    throw error;
  }
}

function listMade(files: readonly OutputFile[]): string {
  return files
    .map(({ path }) => path)
    .filter((path) => /\.(html|pdf)$/.test(path) && !path.includes('evidence/'))
    .join(', ');
}
