import { resolve } from 'node:path';
import { concludeEach, concludeReport } from '../../print/conclude.ts';
import { listGaps } from '../../print/list-gaps.ts';
import { countSeverity, type Report } from '../../print/report.ts';
import { printText } from '../../print/text.ts';
import { joinList } from '../../words/lists.ts';
import { count } from '../../words/plurals.ts';
import { type Printer, usePrinter } from '../browser/open-printer.ts';
import { findCacheFolder, findHome } from '../disk/cache-folder.ts';
import { findAssessments, showPath } from '../disk/find-assessments.ts';
import { followLinks } from '../disk/follow-links.ts';
import { mendFolder } from '../disk/mend-folder.ts';
import { writeFolder } from '../disk/write-folder.ts';
import { chooseStyle, showProgress, type World } from '../world.ts';
import { type Built, buildFiles } from './build-files.ts';
import { openRecord } from './build-record.ts';
import { compareWithFolder, type Difference } from './compare-published.ts';
import type { BuildArguments } from './declaration.ts';
import { findVeraPdf } from './find-verapdf.ts';
import { identifyMaker } from './identify-maker.ts';
import { addManifest, findDropped, requireOwnFolder } from './manifest.ts';
import { holdsExactly } from './published.ts';
import { tellDifference, tellForms, tellOpening } from './tell-built.ts';
import { verifyPdfs } from './verify-pdfs.ts';

/**
 * `selfassess build`: checks every assessment and, if none has an error, writes them all to one folder.
 * Gives 0, or 1 if there are errors or veraPDF finds a PDF that is not what it claims. Then, and whatever else fails, what stood in the folder stands.
 * @throws CommandError if the PDF cannot be printed, or not be verified though that is asked for.
 */
export async function runBuild(options: BuildArguments, world: World): Promise<number> {
  const say = (sentence: string) => options.quiet || world.stderr.write(`${sentence}\n`);
  const files = findAssessments(options.paths, world.cwd);
  const named = resolve(world.cwd, options.out);
  const told = new Set<string>();
  const sayOnce = (sentence: string) => told.has(sentence) || (told.add(sentence) && say(sentence));
  await mendFolder(followLinks(named), sayOnce);
  const permit = () => requireOwnFolder(named, options.out, files);
  const out = permit();
  const record = openRecord(findCacheFolder(world.env, findHome(world.env)), out);
  const veraPdf = options.verifyPdf ? findVeraPdf(world) : '';
  const before = {
    folder: out,
    outcomes: options.fresh ? {} : record.outcomes,
    identify: () => identifyMaker(options.browser, options.only.includes('pdf'), world),
  };
  const built = await usePrinter(options.browser, world, say, (print) =>
    buildFiles(
      files,
      { ...options, print: tellEach(print, options, world), before, say: sayOnce },
      world.cwd,
    ),
  );
  if (built.refused) {
    explainRefusal(built.report, options.colour, world);
    return 1;
  }
  if (built.unapproved.length > 0) {
    explainUnapproved(built.unapproved, world);
    return 1;
  }
  if (veraPdf !== '' && !(await verify(built, veraPdf, say, world))) return 1;
  const made = files.length > 1 ? addManifest(built.files, '') : built.files;
  const dropped = findDropped(
    out,
    made.map(({ path }) => path),
  );
  const stands = !options.fresh && holdsExactly(out, made);
  const difference = stands ? null : compareWithFolder(out, made);
  if (!stands) await writeFolder(out, made, { permit, say: sayOnce });
  record.save(built.outcomes);
  const folder = showPath(out, world.cwd);
  const lines = difference
    ? [...tellForms(made, folder), ...tellDifference(without(difference, dropped)), ...tellDropped(dropped)]
    : [`Nothing has changed: ${folder}/ stands as it was published.`];
  lines.push(...(options.draft ? tellDraft(built.report) : tellWarnings(built.report)));
  for (const line of [...lines, ...tellOpening(made, out)]) say(line);
  return 0;
}

/** The printer, which says what it is printing. */
function tellEach(print: Printer, { quiet }: BuildArguments, world: World): Printer {
  let begun = 0;
  return (html, document) => {
    begun += 1;
    if (!quiet) showProgress(`Printing ${begun}: ${document.title}`, world);
    return print(html, document);
  };
}

/** Whether veraPDF finds each PDF to be what it claims; a line for each says what it found. */
async function verify(
  { files, documents }: Built,
  veraPdf: string,
  say: (sentence: string) => unknown,
  world: World,
): Promise<boolean> {
  const pdfs = files.filter(
    ({ path }) => documents.some((one) => one.path === path) && path.endsWith('.pdf'),
  );
  const verified = await verifyPdfs(pdfs, veraPdf, world);
  for (const { holds, sentence } of verified) {
    if (holds) say(sentence);
    else world.stderr.write(`${sentence}\n`);
  }
  const allHold = verified.every(({ holds }) => holds);
  if (!allHold) world.stderr.write('Nothing was written. Please report it: the fault is in selfassess.\n');
  return allHold;
}

function explainUnapproved(files: readonly string[], { stderr }: World): void {
  for (const file of files)
    stderr.write(`${file} has no approval that holds, and --require-approval wants one.\n`);
  stderr.write(
    'Nothing was written. Record the approval with “selfassess approve”, or build without that option.\n',
  );
}

/** Prints what prevents the build. */
function explainRefusal(report: Report, colour: boolean, world: World): void {
  const { stdout, stderr } = world;
  stdout.write(printText(report, { ...chooseStyle(world, colour), mostShown: 100 }), 'painted');
  const gaps = report.verdicts.every(({ diagnostics }) =>
    diagnostics.every(({ severity, gap }) => severity !== 'error' || gap),
  );
  const rescue = gaps ? ' To see it as it stands, build it with --draft.' : '';
  stderr.write(`Nothing was written.${rescue}\n`);
}

/** How far a draft is, and what it lacks. */
function tellDraft(report: Report): string[] {
  const lacks = listGaps(report).map((line) => `  ${line}`);
  const rules = lacks.length > 0 ? ['“selfassess explain” with a name in brackets says what to write.'] : [];
  return [...concludeEach(report), concludeReport(report), ...lacks, ...rules];
}

/** What stood in no publication's way, and may be worth a look all the same. */
function tellWarnings(report: Report): string[] {
  const warnings = countSeverity(report, 'warning');
  if (warnings === 0) return [];
  return [`${count(warnings, 'warning is', 'warnings are')} worth a look: run “selfassess check”.`];
}

/** The publications in folders that are no longer among those of the build. */
function tellDropped(folders: readonly string[]): string[] {
  if (folders.length === 0) return [];
  return [
    `No longer published in ${folders.length === 1 ? 'a folder of its own' : 'folders of their own'}: ${joinList(folders)}.`,
  ];
}

/** Without the files of publications that are told of as a whole. */
function without(difference: Difference, folders: readonly string[]): Difference {
  const isTold = (path: string) => folders.some((folder) => path.startsWith(folder));
  return { ...difference, removed: difference.removed.filter((path) => !isTold(path)) };
}
