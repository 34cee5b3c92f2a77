import { createReadStream, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { Code } from '../../codes/code.ts';
import type { Codes } from '../../codes/codes.ts';
import { CommandError } from '../../command-error.ts';
import { buildMeasures } from '../../publication/figures/measures-view.ts';
import { readRate } from '../../register/count/rate.ts';
import { readCalendarSpan } from '../../register/count/working-days.ts';
import type { CountOptions } from '../../register/count-register.ts';
import type { Counted, CountedYear } from '../../register/counted.ts';
import { defaultCounting, type Layout, type Year } from '../../register/counting.ts';
import { describeCounting } from '../../register/describe-counting.ts';
import { type PublishedCount, publishCount } from '../../register/publish-count.ts';
import { printMeasuresJson, printMeasuresMarkdown, printMeasuresText } from '../../render/plain/measures.ts';
import { joinList } from '../../words/lists.ts';
import { isThere } from '../disk/exists-in.ts';
import { assessmentName, reportName, showPath } from '../disk/find-assessments.ts';
import { refuseNearNames } from '../disk/near-names.ts';
import { refuseMissing } from '../disk/no-such-path.ts';
import { openCodes, requireCode } from '../disk/open-codes.ts';
import { refusePdfOnTerminal, requireTarget, writeOutput } from '../disk/write-output.ts';
import { measureWidth, type World } from '../world.ts';
import { countPlan, type Plan } from './count-plan.ts';
import type { MeasuresArguments } from './declaration.ts';
import type { Beside } from './find-beside.ts';

/**
 * `selfassess measures`: prints the figures of a register, or of all that a report names. Gives 1 if a complaint could
 * not be counted, unless lenient; with `strict` also if one is not counted in every figure.
 */
export async function runMeasures(options: MeasuresArguments, world: World): Promise<number> {
  refuseOptions(options);
  const path = findPath(options.register, world.cwd);
  const folder = isFolder(path) ? path : dirname(path);
  const codes = await openCodes(folder, world.cwd);
  const { today } = options;
  const beside = await findBeside(path, { today, codes, fallback: options.code });
  const code = requireCode(beside.code || options.code, codes);
  const plan = applyOptions(beside, path, options, world.cwd);
  const registers = plan.sources.map(({ name }) => resolve(world.cwd, name));
  const out = options.out && requireTarget(resolve(world.cwd, options.out), 'quarter.html', registers);
  const tell = (sentence: string) => {
    if (!options.quiet) world.stderr.write(`${sentence}\n`);
  };
  if (beside.plan) tell(`Counted as ${showPath(join(folder, reportName), world.cwd)} says.`);
  else if (beside.whyNot !== '') tell(beside.whyNot);
  const { counted, content } =
    options.quarter === undefined
      ? await runYears(plan, code, options, world)
      : await (await import('./run-quarter.ts')).runQuarter(options.quarter, {
          plan,
          beside,
          code,
          options,
          world,
          tell,
        });
  writeOutput(content, out, world);
  if (out !== '' && !options.quiet) world.stderr.write(`Written to ${showPath(out, world.cwd)}.\n`);
  if (options.lenient) return 0;
  return counted.leftOut > 0 || (options.strict && counted.doubtful > 0) ? 1 : 0;
}

/** @throws CommandError if two options do not go together. */
/** What stands beside the register. The check and the reader of YAML are loaded only where there is something to read. */
async function findBeside(
  path: string,
  by: { readonly today: string; readonly codes: Codes; readonly fallback: string },
): Promise<Beside> {
  const folder = isFolder(path) ? path : dirname(path);
  if (![reportName, assessmentName].some((name) => isThere(join(folder, name)))) return nothingBeside;
  const { readBeside } = await import('./find-beside.ts');
  return readBeside(path, isFolder(path), by);
}

const nothingBeside: Beside = {
  ...{ plan: undefined, code: '', whyNot: '', yearFrom: '' },
  ...{ report: undefined, assessment: undefined, answered: undefined },
};

function refuseOptions({ strict, lenient, quarter, from, to, homes, format, out }: MeasuresArguments): void {
  if (strict && lenient) {
    throw new CommandError(
      '--strict and --lenient say the opposite of each other.',
      'Give one of them, or neither.',
    );
  }
  if (quarter !== undefined && (from !== undefined || to !== undefined)) {
    throw new CommandError(
      '--quarter says which days are counted, and so do --from and --to.',
      'Give --quarter alone, or --from and --to.',
    );
  }
  if (quarter !== undefined && homes !== undefined) {
    throw new CommandError(
      '--homes is for the complaints for every 1,000 homes, which are of a year, not of a quarter.',
      'Leave it out.',
    );
  }
  if (quarter === undefined && (format === 'html' || format === 'pdf')) {
    throw new CommandError(
      `--format ${format} makes a page of a quarter, and no quarter is named.`,
      'Add one, such as --quarter 2025-26-Q3; the page of a year is the annual report, which “selfassess build” makes.',
    );
  }
  refusePdfOnTerminal(format, out, 'quarter.pdf');
}

async function runYears(
  plan: Plan,
  code: Code,
  options: MeasuresArguments,
  { stdout }: World,
): Promise<{ readonly counted: Counted; readonly content: string }> {
  const counted = await countYears(plan, { code, today: options.today }, options);
  const shown = joinList(plan.sources.map(({ name }) => name));
  return {
    counted,
    content: print(options.format, shown, publishCount(counted), code, stdout),
  };
}

function print(
  format: MeasuresArguments['format'],
  register: string,
  counted: PublishedCount,
  code: Code,
  stdout: World['stdout'],
): string {
  if (format === 'json')
    return printMeasuresJson(register, counted, describeCounting(counted.counting, code));
  const view = buildMeasures(register, counted, code);
  return format === 'markdown'
    ? printMeasuresMarkdown(view)
    : printMeasuresText(view, measureWidth({ stdout }), stdout.isTTY === true);
}

/** The register named, or the folder of a report. */
function findPath(named: string, cwd: string): string {
  const path = resolve(cwd, named);
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) throw refuseMissing(path, `file ${named}`, (near) => showPath(near, cwd));
  if (stat.isFile() || (stat.isDirectory() && isThere(join(path, reportName)))) {
    return basename(path) === reportName ? dirname(path) : path;
  }
  if (stat.isDirectory()) {
    refuseNearNames([path], { name: reportName, what: 'the annual report' }, (one) => showPath(one, cwd));
    throw new CommandError(
      `${named} is a folder without a ${reportName}.`,
      `Name the register in it, such as ${named}/complaints.csv.`,
    );
  }
  throw new CommandError(
    `${named} is not a file, and a register is read more than once.`,
    'Save it as a file first.',
  );
}

function isFolder(path: string): boolean {
  return statSync(path).isDirectory();
}

/** The plan, with the command line's settings in place of its own. */
function applyOptions({ plan }: Beside, path: string, options: MeasuresArguments, cwd: string): Plan {
  const counting = plan?.counting ?? { ...defaultCounting, countedOn: options.today };
  const folder = isFolder(path) ? path : dirname(path);
  const planned = plan?.registers ?? [{ file: basename(path), handler: '', layout: noLayout }];
  return {
    sources: planned.map(({ file, handler, layout }) => ({
      name: showPath(resolve(folder, file), cwd),
      handler,
      layout: {
        columns: { ...layout.columns, ...options.column },
        dates: options.dates ?? layout.dates,
        outcomes: { ...layout.outcomes, ...options.outcome },
        stages: { ...layout.stages, ...options.stage },
        stage: layout.stage,
        sheet: options.sheet ?? layout.sheet,
      },
      open: () => createReadStream(resolve(folder, file)),
    })),
    years: chooseYears(plan?.years ?? [], options),
    counting: {
      ...counting,
      countedOn: options.counted ?? counting.countedOn,
      reopened: options.reopened ?? counting.reopened,
      tenures: options.tenure.length > 0 ? options.tenure : counting.tenures,
      suppressBelow: options.suppressBelow ?? counting.suppressBelow,
    },
  };
}

const noLayout: Layout = { columns: {}, dates: '', outcomes: {}, stages: {}, stage: 0, sheet: '' };

/** The year named, else those planned, else an empty list. */
function chooseYears(planned: readonly Year[], { homes, from, to }: MeasuresArguments): Year[] {
  const last = planned.at(-1);
  if (from === undefined && to === undefined) {
    return planned.map((year) => (year === last ? { ...year, homes: homes ?? year.homes } : year));
  }
  if (from === undefined || to === undefined) {
    throw new CommandError(
      `--${from === undefined ? 'from' : 'to'} is missing: a year has a first and a last day.`,
      'Give both, as in --from 2025-04-01 --to 2026-03-31, or neither.',
    );
  }
  if (to < from) throw new CommandError(`--to ${to} is before --from ${from}.`, 'Swap the two days.');
  const known = planned.find((year) => year.from === from && year.to === to);
  return [{ from, to, homes: homes ?? known?.homes ?? 0 }];
}

/** Counts the years named; if none is, counts every year from April to March, and keeps those with cases. */
async function countYears(
  plan: Plan,
  by: Pick<CountOptions, 'code' | 'today'>,
  { homes = 0 }: MeasuresArguments,
): Promise<Counted> {
  if (plan.years.length > 0) return countPlan(plan, by);
  const counted = await countPlan({ ...plan, years: listAprilYears(homes) }, by);
  const found = counted.years.filter(({ cases }) => cases > 0);
  const last = found.at(-1);
  return { ...counted, years: found.map((year) => (year === last ? year : forgetHomes(year))) };
}

/** The years from April to March with bank holidays on record. */
function listAprilYears(homes: number): Year[] {
  const { first, last } = readCalendarSpan();
  const [start = 0, end = 0] = [first, last].map((day) => Number(day.slice(0, 4)));
  return Array.from({ length: end - start }, (_, at) => ({
    from: `${start + at}-04-01`,
    to: `${start + at + 1}-03-31`,
    homes,
  }));
}

/** The homes given are those of the last year; for other years they would give a wrong rate. */
function forgetHomes(year: CountedYear): CountedYear {
  const stages = year.figures.stages.map((stage) => ({
    ...stage,
    perThousand: readRate(stage.received, null, 1000),
  }));
  return { ...year, figures: { ...year.figures, homes: 0, stages } };
}
