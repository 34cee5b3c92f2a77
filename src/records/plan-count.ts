import { type Counting, defaultCounting, type Layout, type Year } from '../register/counting.ts';
import type { Basics } from './basics.ts';
import type { PreviousYear, ReportFile } from './generated/report.ts';

/** What to count from a register, and how. */
export interface CountPlan {
  /** The register's path from the report's folder. */
  readonly register: string;
  /** Oldest first; the last is the report's own. */
  readonly years: readonly Year[];
  readonly counting: Counting;
  readonly layout: Layout;
}

/**
 * What a report wants counted; undefined if it names no register, or the assessment gives no Code or period to count
 * by. `today` is the day of counting if neither the report nor the assessment names one.
 */
export function planCount(document: ReportFile, basics: Basics, today: string): CountPlan | undefined {
  const { performance } = document;
  const register = performance?.register?.trim() ?? '';
  const { from, to } = basics.period;
  if (!performance || register === '' || !basics.code || !from || !to || from > to) return undefined;
  const earlier = listPrevious(document, from).filter((year) => !isTyped(year));
  return {
    register,
    years: [
      ...earlier.map((year) => ({ from: year.from, to: year.to, homes: year.homes ?? 0 })),
      { from, to, homes: performance.figures?.homes ?? basics.homes },
    ],
    counting: readCounting(document, basics.assessed || today),
    layout: {
      columns: trimValues(performance.columns ?? {}),
      dates: performance.dates?.trim() ?? '',
      outcomes: performance.outcomes ?? {},
    },
  };
}

/** The choices a report makes about counting, with defaults for those it does not make. */
export function readCounting({ performance = {} }: ReportFile, countedOn: string): Counting {
  return {
    countedOn: performance.counted ?? countedOn,
    dayOne: performance['day-one'] ?? defaultCounting.dayOne,
    extensions: performance.extensions ?? defaultCounting.extensions,
    shareOf: performance['share-of'] ?? defaultCounting.shareOf,
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
  return Object.keys(year).some((key) => /^(?:complaints|stage-\d)$/.test(key));
}

function trimValues(record: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, value.trim()]));
}
