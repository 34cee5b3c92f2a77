import type { Period } from './figures.ts';

/** The choices by which figures are counted, where the Code leaves one; all are printed with the figures. */
export interface Counting {
  /** ISO; what happened after it has not happened yet. */
  readonly countedOn: string;
  /** Which day is working day 1: the day after the event, or the event's own day. */
  readonly dayOne: 'day-after' | 'same-day';
  /** Whether a response within an extension that the Code allows is in time. */
  readonly extensions: 'in-time' | 'late';
  /** What CH02 is a share of. */
  readonly shareOf: 'received' | 'received-less-withdrawn' | 'responded';
  /** Days, ISO, on which the office was closed beside weekends and bank holidays. */
  readonly closureDays: readonly string[];
  /** Figures from 1 up to one less than this are kept back in breakdowns; 0 or 1 keeps nothing back. */
  readonly suppressBelow: number;
}

/** The choices that are made where a landlord makes none. */
export const defaultCounting: Omit<Counting, 'countedOn'> = {
  dayOne: 'day-after',
  extensions: 'in-time',
  shareOf: 'received',
  closureDays: [],
  suppressBelow: 0,
};

/** A year to count. `homes` is 0 where not given. */
export interface Year extends Period {
  readonly homes: number;
}

/** How to read a register. */
export interface Layout {
  /** What the register calls its columns, by our name for them (`received`); the others go by their usual names. */
  readonly columns: Readonly<Record<string, string>>;
  /** How dates are written, such as `dd/mm/yyyy`; `''` for `yyyy-mm-dd`. */
  readonly dates: string;
  /** What the register calls its outcomes, by our name for them (`upheld`), beside the usual words. */
  readonly outcomes: Readonly<Record<string, readonly string[]>>;
}
