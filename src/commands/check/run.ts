import { resolve } from 'node:path';
import { CommandError } from '../../command-error.ts';
import { readVersion } from '../../package-root.ts';
import type { Report } from '../../print/report.ts';
import type { TerminalForm } from '../../words/for-terminal.ts';
import { findAssessments } from '../disk/find-assessments.ts';
import { tellUnmended } from '../disk/mend-folder.ts';
import { checkCodeFile, isCodeFile } from '../disk/open-codes.ts';
import { writeOutput } from '../disk/write-output.ts';
import { chooseStyle, showProgress, type World } from '../world.ts';
import { addSides, type CheckedRun, checkFiles, listVerdicts, orderVerdicts } from './check-files.ts';
import { checkMany } from './check-many.ts';
import type { CheckArguments } from './declaration.ts';
import { type Format, loadFormat } from './load-format.ts';
import { meetThresholds } from './meet-thresholds.ts';
import { nameFromRepository, reportToGithub } from './report-to-github.ts';
import type { BaselineUse } from './use-baseline.ts';

/** `selfassess check`: 0 if nothing reaches the threshold, else 1. */
export async function runCheck(options: CheckArguments, world: World): Promise<number> {
  const outputs = await loadOutputs(options);
  const codes = options.paths.map((path) => resolve(world.cwd, path)).filter(isCodeFile);
  const others = options.paths.filter((path) => !codes.includes(resolve(world.cwd, path)));
  const files = others.length === 0 && codes.length > 0 ? [] : findAssessments(others, world.cwd);
  if (options.fix) {
    const { fixFiles } = await import('./fix-files.ts');
    const mended = await fixFiles(files, options, world);
    if (options.dryRun) return mended > 0 ? 1 : 0;
  }
  const how = { ...options, baselineUse: chooseBaselineUse(options) };
  const checked = await checkFiles(files, how, world.cwd, (paths, cwd, each) =>
    checkMany(paths, cwd, each, (done, all) => {
      if (!options.quiet) showProgress(`Checked ${done} of ${all}`, world);
    }),
  );
  const run = addSides(checked, await Promise.all(codes.map((path) => checkCodeFile(path, world.cwd))));
  const report: Report = {
    verdicts: orderVerdicts(run),
    draft: options.draft,
    version: readVersion(),
    mendable: await countMendable(run, files, options, world),
  };
  for (const output of outputs) writeReport(report, output, options, world);
  await reportToGithub(report, options.format.length > 0 ? outputs.map(({ name }) => name) : [], world);
  return conclude(run, options, world);
}

/** How many findings `--fix` would mend: none after it has run, and no file is read again where no finding offers a mend. */
async function countMendable(
  run: CheckedRun,
  paths: readonly string[],
  options: CheckArguments,
  world: World,
): Promise<number> {
  const offering = run.files.filter((one) =>
    listVerdicts([one]).some(({ diagnostics }) => diagnostics.some(({ fix }) => fix.length > 0)),
  );
  const isTold = options.format.length === 0 || options.format.some((name) => name.startsWith('text'));
  if (options.fix || offering.length === 0 || !isTold) return 0;
  const { countFixes } = await import('./fix-files.ts');
  const wanted = paths.filter((path) => offering.some((one) => one.path === path));
  return countFixes(wanted, options, world);
}

/** The formats asked for. Throws a CommandError if the options conflict. */
async function loadOutputs({ format, fix, dryRun }: CheckArguments): Promise<Format[]> {
  if (dryRun && !fix) {
    throw new CommandError('--dry-run shows what --fix would change.', 'Write --fix --dry-run.');
  }
  const outputs = await Promise.all((format.length > 0 ? format : ['text']).map(loadFormat));
  const files = outputs.map(({ file }) => file);
  if (files.some((file, index) => file !== '' && files.indexOf(file) < index)) {
    throw new CommandError('Two formats cannot go to the same file.', 'Give each a file of its own.');
  }
  if (files.some((file) => /\.ya?ml$/i.test(file))) {
    throw new CommandError(
      'A report cannot go to a YAML file, which may be an assessment.',
      'Give it another ending, as in --format json=findings.json.',
    );
  }
  if (outputs.filter(({ file }) => file === '').length > 1) {
    throw new CommandError(
      'Two formats cannot both go to the terminal.',
      'Give all but one a file, as in --format text --format json=findings.json.',
    );
  }
  return outputs;
}

function chooseBaselineUse({ writeBaseline, pruneBaseline }: CheckArguments): BaselineUse {
  if (writeBaseline) return 'write';
  return pruneBaseline ? 'prune' : 'apply';
}

/** What a format may hold beside words. */
const forms: Readonly<Record<string, TerminalForm>> = { text: 'painted', github: 'commands' };

/** How many findings the text format shows if the command line does not say. */
const defaultShown = 100;

function writeReport(report: Report, output: Format, options: CheckArguments, world: World): void {
  const { colour, quiet, maxShown = defaultShown } = options;
  const { name, print, file, fromRepository } = output;
  const terminal = file === '';
  const found = report.verdicts.some(({ diagnostics }) => diagnostics.length > 0);
  if (terminal && quiet && name === 'text' && !found) return;
  const named = fromRepository ? nameFromRepository(report, world) : report;
  const style = chooseStyle(world, colour && terminal);
  // A file has them all, as nobody scrolls past it.
  const text = print(named, terminal ? { ...style, mostShown: maxShown } : { ...style, isTerminal: false });
  writeOutput(text, terminal ? '' : resolve(world.cwd, file), world, forms[name]);
}

/** Prints to standard error what the findings do not say, and gives the exit code. */
function conclude(run: CheckedRun, options: CheckArguments, world: World): number {
  const { passes, reasons } = meetThresholds(run, options);
  const sentences = [...(options.quiet ? [] : [...run.notices, ...tellUnmended(world.cwd)]), ...reasons];
  for (const sentence of sentences) world.stderr.write(`${sentence}\n`);
  return passes ? 0 : 1;
}
