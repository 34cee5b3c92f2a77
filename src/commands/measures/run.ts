import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { type OpenedReport, openReport } from '../../check/report/check-report.ts';
import type { Code } from '../../codes/code.ts';
import type { Codes } from '../../codes/codes.ts';
import { CommandError } from '../../command-error.ts';
import { buildMeasures } from '../../publication/figures/measures-view.ts';
import { readBasics } from '../../records/basics.ts';
import { grammarFrom } from '../../records/document-grammar.ts';
import type { CountPlan } from '../../records/plan-count.ts';
import { readRate } from '../../register/count/rate.ts';
import { readCalendarSpan } from '../../register/count/working-days.ts';
import {
  type CountOptions,
  countRegisters,
  RegisterError,
  type RegisterSource,
} from '../../register/count-register.ts';
import type { Counted, CountedYear } from '../../register/counted.ts';
import { type Counting, defaultCounting, type Layout, type Year } from '../../register/counting.ts';
import { describeCounting } from '../../register/describe-counting.ts';
import { printMeasuresJson, printMeasuresMarkdown, printMeasuresText } from '../../render/plain/measures.ts';
import { parseSource } from '../../source/read/parse-source.ts';
import { joinList } from '../../words/lists.ts';
import { assessmentName, reportName, showPath } from '../disk/find-assessments.ts';
import { openCodes, requireCode } from '../disk/open-codes.ts';
import type { World } from '../world.ts';
import type { MeasuresArguments } from './declaration.ts';

/**
 * `selfassess measures`: prints the figures of a register, or of all that a report names. Gives 1 if a complaint could
 * not be counted, unless lenient; with `strict` also if one is not counted in every figure.
 */
export async function runMeasures(options: MeasuresArguments, world: World): Promise<number> {
  if (options.strict && options.lenient) {
    throw new CommandError(
      '--strict and --lenient say the opposite of each other.',
      'Give one of them, or neither.',
    );
  }
  const path = findPath(options.register, world.cwd);
  const folder = isFolder(path) ? path : dirname(path);
  const codes = await openCodes(folder, world.cwd);
  const beside = findPlan(path, options.today, codes, options.code);
  const code = requireCode(beside.code || options.code, codes);
  const plan = applyOptions(beside, path, options, world.cwd);
  const tell = (sentence: string) => {
    if (!options.quiet) world.stderr.write(`${sentence}\n`);
  };
  if (beside.plan) tell(`Counted as ${showPath(join(folder, reportName), world.cwd)} says.`);
  else if (beside.whyNot !== '') tell(beside.whyNot);
  const counted = await countYears(plan, { code, today: options.today }, options);
  const shown = joinList(plan.sources.map(({ name }) => name));
  world.stdout.write(print(options.format, shown, counted, code, world.stdout.columns));
  if (options.lenient) return 0;
  return counted.leftOut > 0 || (options.strict && counted.doubtful > 0) ? 1 : 0;
}

function print(
  format: MeasuresArguments['format'],
  register: string,
  counted: Counted,
  code: Code,
  columns = 100,
): string {
  if (format === 'json')
    return printMeasuresJson(register, counted, describeCounting(counted.counting, code));
  const view = buildMeasures(register, counted, code);
  return format === 'markdown'
    ? printMeasuresMarkdown(view)
    : printMeasuresText(view, Math.max(60, Math.min(columns, 120)));
}

/** The register named, or the folder of a report. */
function findPath(named: string, cwd: string): string {
  const path = resolve(cwd, named);
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat)
    throw new CommandError(`There is no file ${named}.`, 'Check the spelling, and the folder you are in.');
  if (stat.isFile() || (stat.isDirectory() && existsSync(join(path, reportName)))) {
    return basename(path) === reportName ? dirname(path) : path;
  }
  if (stat.isDirectory()) {
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

/** What a report beside a register says about how to count it. */
interface Beside {
  readonly plan: CountPlan | undefined;
  readonly code: string;
  /** Why a report that is there does not decide, as a sentence; `''` if it does, or there is none. */
  readonly whyNot: string;
}

/** What the `report.yaml` beside the register, or in the folder, says; it counts only what it names. */
function findPlan(path: string, today: string, codes: Codes, fallback: string): Beside {
  const isWhole = isFolder(path);
  const folder = isWhole ? path : dirname(path);
  const [report, assessment] = [join(folder, reportName), join(folder, assessmentName)];
  if (!existsSync(report)) return { plan: undefined, code: '', whyNot: '' };
  const grammar = grammarFrom(codes);
  const text = existsSync(assessment) ? readFileSync(assessment) : Buffer.from(`code: ${fallback}\n`);
  const basics = readBasics(parseSource(text, assessment, grammar), codes);
  const opened = openReport(parseSource(readFileSync(report), reportName, grammar), basics, today);
  const registers = (opened.plan?.registers ?? []).filter(
    ({ file }) => isWhole || resolve(folder, file) === path,
  );
  if (registers.length > 0 || opened.isUnsound) requireSound(opened, folder, path);
  if (opened.plan && registers.length > 0) {
    return { plan: { ...opened.plan, registers }, code: basics.code?.id ?? '', whyNot: '' };
  }
  if (isWhole) {
    throw new CommandError(
      `${reportName} there names no register.`,
      'Name one after register: under performance:, or name the register on the command line.',
    );
  }
  return {
    plan: undefined,
    code: '',
    whyNot: `${reportName} beside ${basename(path)} does not name it, so it does not say how to count it.`,
  };
}

/** A report's settings for counting are used only if they can be read reliably: they may keep small numbers back. */
function requireSound({ isUnsound }: OpenedReport, folder: string, path: string): void {
  if (!isUnsound) return;
  throw new CommandError(
    `${reportName} ${isFolder(path) ? 'there' : `beside ${basename(path)}`} has mistakes in it, so it is not certain how to count.`,
    `Type selfassess check ${folder} and put them right; or count a copy of the register in another folder.`,
  );
}

/** What to count. */
interface Plan {
  readonly sources: readonly RegisterSource[];
  readonly years: readonly Year[];
  readonly counting: Counting;
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

const noLayout: Layout = { columns: {}, dates: '', outcomes: {}, sheet: '' };

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
  if (plan.years.length > 0) return count(plan, by);
  const counted = await count({ ...plan, years: listAprilYears(homes) }, by);
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

/** How to give each setting of `report.yaml` on the command line. */
const advice: Readonly<Record<RegisterError['setting'], string>> = {
  columns: '--column',
  dates: '--dates',
  outcomes: '--outcome',
  stages: '',
  sheet: '--sheet',
  '': '',
};

/** @throws CommandError if a register cannot be counted. */
async function count(
  { sources, years, counting }: Plan,
  by: Pick<CountOptions, 'code' | 'today'>,
): Promise<Counted> {
  try {
    return await countRegisters(sources, { ...by, years, counting });
  } catch (error) {
    if (error instanceof RegisterError) {
      const { message, help, setting, commandLine, register } = error;
      const option = commandLine || advice[setting];
      const more = option === '' ? '' : `\nOn the command line: ${option}`;
      throw new CommandError(`${register || (sources[0]?.name ?? '')}: ${message}`, `${help}${more}`);
    }
    throw error;
  }
}
