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
import { type CountOptions, countRegister, RegisterError } from '../../register/count-register.ts';
import type { Counted, CountedYear } from '../../register/counted.ts';
import { defaultCounting, type Year } from '../../register/counting.ts';
import { describeCounting } from '../../register/describe-counting.ts';
import { printMeasuresJson, printMeasuresMarkdown, printMeasuresText } from '../../render/plain/measures.ts';
import { parseSource } from '../../source/read/parse-source.ts';
import { assessmentName, reportName, showPath } from '../disk/find-assessments.ts';
import { openCodes, requireCode } from '../disk/open-codes.ts';
import type { World } from '../world.ts';
import type { MeasuresArguments } from './declaration.ts';

/** `selfassess measures`: prints the figures of a register. Gives 1 if rows were left out and `strict` is set. */
export async function runMeasures(options: MeasuresArguments, world: World): Promise<number> {
  const path = requireRegister(options.csv, world.cwd);
  const codes = await openCodes(dirname(path), world.cwd);
  const beside = findPlan(path, options.today, codes);
  const plan = applyOptions(beside.plan, options);
  const code = requireCode(beside.code || options.code, codes);
  if (beside.plan && !options.quiet) {
    world.stderr.write(`Counted as ${showPath(join(dirname(path), reportName), world.cwd)} says.\n`);
  }
  const shown = showPath(path, world.cwd);
  const counted = await countYears(path, shown, { ...plan, code, today: options.today }, options.homes);
  world.stdout.write(print(options.format, shown, counted, code, world.stdout.columns));
  return options.strict && counted.leftOut > 0 ? 1 : 0;
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

function requireRegister(named: string, cwd: string): string {
  const path = resolve(cwd, named);
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat)
    throw new CommandError(`There is no file ${named}.`, 'Check the spelling, and the folder you are in.');
  if (stat.isFile()) return path;
  if (!stat.isDirectory()) {
    throw new CommandError(
      `${named} is not a file, and a register is read more than once.`,
      'Save it as a file first.',
    );
  }
  throw new CommandError(
    `${named} is a folder, not a file.`,
    `Name the CSV file in it, such as ${named}/complaints.csv.`,
  );
}

/** What a `report.yaml` beside the register, if it names it, says about how to count it. */
function findPlan(path: string, today: string, codes: Codes): { plan: CountPlan | undefined; code: string } {
  const folder = dirname(path);
  const files = [reportName, assessmentName].map((name) => join(folder, name));
  const [report = '', assessment = ''] = files;
  if (!files.every((file) => existsSync(file))) return { plan: undefined, code: '' };
  const grammar = grammarFrom(codes);
  const basics = readBasics(parseSource(readFileSync(assessment), assessment, grammar), codes);
  const opened = openReport(parseSource(readFileSync(report), reportName, grammar), basics, today);
  const { plan } = opened;
  const names = plan && resolve(folder, plan.register) === path;
  if (names || opened.isUnsound) requireSound(opened, folder, path);
  return names ? { plan, code: basics.code?.id ?? '' } : { plan: undefined, code: '' };
}

/** A report's settings for counting are used only if they can be read reliably: they may keep small numbers back. */
function requireSound({ isUnsound }: OpenedReport, folder: string, path: string): void {
  if (!isUnsound) return;
  throw new CommandError(
    `${reportName} beside ${basename(path)} has mistakes in it, so it is not certain how to count.`,
    `Type selfassess check ${folder} and put them right; or count a copy of the register in another folder.`,
  );
}

type Plan = Pick<CountPlan, 'years' | 'counting' | 'layout'>;

/** The plan, with the command line's settings in place of its own. */
function applyOptions(plan: CountPlan | undefined, options: MeasuresArguments): Plan {
  const counting = plan?.counting ?? { ...defaultCounting, countedOn: options.today };
  return {
    years: chooseYears(plan?.years ?? [], options),
    counting: {
      ...counting,
      countedOn: options.counted ?? counting.countedOn,
      suppressBelow: options.suppressBelow ?? counting.suppressBelow,
    },
    layout: {
      columns: { ...plan?.layout.columns, ...options.column },
      dates: options.dates ?? plan?.layout.dates ?? '',
      outcomes: plan?.layout.outcomes ?? {},
    },
  };
}

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
async function countYears(path: string, shown: string, options: CountOptions, homes = 0): Promise<Counted> {
  if (options.years.length > 0) return count(path, shown, options);
  const counted = await count(path, shown, { ...options, years: listAprilYears(homes) });
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
const advice = {
  columns: ' On the command line: --column received="Date received".',
  dates: ' On the command line: --dates dd/mm/yyyy.',
  outcomes: '',
  '': '',
} as const;

/** @throws CommandError if the register cannot be counted. */
async function count(path: string, shown: string, options: CountOptions): Promise<Counted> {
  try {
    return await countRegister(() => createReadStream(path), options);
  } catch (error) {
    if (!(error instanceof RegisterError)) throw error;
    throw new CommandError(`${shown}: ${error.message}`, `${error.help}${advice[error.setting]}`);
  }
}
