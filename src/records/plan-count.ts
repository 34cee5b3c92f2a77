import { type Counting, defaultCounting, type Layout, type Year } from '../register/counting.ts';
import type { Path } from '../source/source.ts';
import type { Basics } from './basics.ts';
import type { PreviousYear, ReportFile } from './generated/report.ts';

/** What to count from registers, and how. */
export interface CountPlan {
  /** At least one. */
  readonly registers: readonly PlannedRegister[];
  /** Oldest first; the last is the report's own. None if nothing says which year it is about. */
  readonly years: readonly Year[];
  readonly counting: Counting;
}

/** A register that a report names. */
export interface PlannedRegister {
  /** Its path from the report's folder. */
  readonly file: string;
  /** Who handled its complaints; `''` if that is not said. */
  readonly handler: string;
  readonly layout: Layout;
  /** Where it is named in the report. */
  readonly path: Path;
}

/**
 * What a report wants counted; undefined if it names no register. The year is the assessment's, or else the report's
 * own. `today` is the day of counting if neither the report nor the assessment names one.
 */
export function planCount(document: ReportFile, basics: Basics, today: string): CountPlan | undefined {
  const { performance } = document;
  const registers = listRegisters(document);
  if (!performance || registers.length === 0) return undefined;
  const { from = '', to = '' } = basics.period.from ? basics.period : (document.period ?? {});
  const isDated = from !== '' && to !== '' && from <= to;
  const earlier = listPrevious(document, from).filter((year) => !isTyped(year));
  return {
    registers,
    years: isDated
      ? [
          ...earlier.map((year) => ({ from: year.from, to: year.to, homes: year.homes ?? 0 })),
          { from, to, homes: performance.figures?.homes ?? basics.homes },
        ]
      : [],
    counting: readCounting(document, basics.assessed || today),
  };
}

/** The registers that a report names. What one says of itself goes before what is said of all. */
export function listRegisters({ performance = {} }: ReportFile): PlannedRegister[] {
  const { register = [], columns, dates, outcomes, stages, sheet } = performance;
  const path = ['performance', 'register'];
  const common = { columns, dates, outcomes, stages, stage: undefined, sheet };
  if (typeof register === 'string') return planRegister(register, '', common, path);
  return register.flatMap((one, at) =>
    typeof one === 'string'
      ? planRegister(one, '', common, [...path, at])
      : planRegister(
          one.file ?? '',
          one.handler ?? '',
          {
            columns: { ...columns, ...one.columns },
            dates: one.dates ?? dates,
            outcomes: one.outcomes ?? outcomes,
            stages: one.stages ?? stages,
            stage: one.stage,
            sheet: one.sheet ?? sheet,
          },
          [...path, at],
        ),
  );
}

type Performance = NonNullable<ReportFile['performance']>;
/** What says how a register is written; each may be left out. */
type Written = {
  readonly [Key in 'columns' | 'dates' | 'outcomes' | 'stages' | 'sheet']: Performance[Key] | undefined;
} & { readonly stage: number | undefined };

function planRegister(
  named: string,
  handler: string,
  { columns, dates, outcomes, stages, stage, sheet }: Written,
  path: Path,
): PlannedRegister[] {
  const file = named.trim();
  if (file === '') return [];
  const layout = {
    columns: trimValues(columns ?? {}),
    dates: dates?.trim() ?? '',
    outcomes: outcomes ?? {},
    stages: stages ?? {},
    stage: stage ?? 0,
    sheet: sheet?.trim() ?? '',
  };
  return [{ file, handler: handler.trim(), layout, path }];
}

/** The choices a report makes about counting, with defaults for those it does not make. */
export function readCounting({ performance = {} }: ReportFile, countedOn: string): Counting {
  return {
    countedOn: performance.counted ?? countedOn,
    dayOne: performance['day-one'] ?? defaultCounting.dayOne,
    extensions: performance.extensions ?? defaultCounting.extensions,
    shareOf: performance['share-of'] ?? defaultCounting.shareOf,
    reopened: performance.reopened ?? defaultCounting.reopened,
    tenures: (performance.tenures ?? []).map((one) => one.trim()).filter((one) => one !== ''),
    closureDays: (performance['closure-days'] ?? []).filter((day) => day !== ''),
    suppressBelow: performance['suppress-below'] ?? defaultCounting.suppressBelow,
  };
}

/** The earlier years of a report that give their dates and come before that day, oldest first. */
export function listPrevious({ performance }: ReportFile, before: string): PreviousYear[] {
  return (performance?.previous ?? [])
    .filter(({ from, to }) => Boolean(from) && Boolean(to) && from <= to && to < before)
    .sort((a, b) => (a.from < b.from ? -1 : 1));
}

/** Whether a year's figures are typed. */
export function isTyped(year: PreviousYear): boolean {
  return Object.keys(year).some((key) => /^(?:complaints|all-stages|stage-\d)$/.test(key));
}

function trimValues(record: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, value.trim()]));
}
