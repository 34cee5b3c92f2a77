import type { Period } from './figures.ts';

/** How to count where the Code leaves a choice; every choice is printed with the figures. */
export interface Counting {
  /** ISO; anything after it is ignored. */
  readonly countedOn: string;
  /** Which day is working day 1: the day after the event, or the event's own day. */
  readonly dayOne: 'day-after' | 'same-day';
  /** Whether a response within an extension that the Code allows is in time. */
  readonly extensions: 'in-time' | 'late';
  /** The whole of which CH02 is a share. */
  readonly shareOf: 'received' | 'received-less-withdrawn' | 'responded';
  /** ISO days on which the office was closed, apart from weekends and bank holidays. */
  readonly closureDays: readonly string[];
  /**
   * Rows of one reference, received at one stage on different days: each is a complaint of its own, or all are one,
   * from the first receipt to the last response. `ask` is each, unless so many begin after the answer to the first that
   * they may be later stages: then the count stops.
   */
  readonly reopened: 'each' | 'once' | 'ask';
  /** The tenures whose complaints are counted, in the register's words; empty for all. */
  readonly tenures: readonly string[];
  /** Figures from 1 up to one less than this are suppressed in breakdowns; 0 or 1 suppresses nothing. */
  readonly suppressBelow: number;
}

/** The default choices. */
export const defaultCounting: Omit<Counting, 'countedOn'> = {
  dayOne: 'day-after',
  extensions: 'in-time',
  shareOf: 'received',
  closureDays: [],
  reopened: 'ask',
  tenures: [],
  suppressBelow: 0,
};

/** A year to count. `homes` is 0 if not given. */
export interface Year extends Period {
  readonly homes: number;
}

/** How to read a register. */
export interface Layout {
  /** The register's columns, by our names for them (`received`); unnamed ones are found by their usual names. */
  readonly columns: Readonly<Record<string, string>>;
  /** How all-figure dates are written, such as `dd/mm/yyyy`; `''` to go by what can only be read one way. */
  readonly dates: string;
  /** The register's words for outcomes, by our names for them (`upheld`), in addition to the usual words. */
  readonly outcomes: Readonly<Record<string, readonly string[]>>;
  /** The register's words for stages, by `stage-1`, `stage-2` and `none`, in addition to the usual words. */
  readonly stages: Readonly<Record<string, readonly string[]>>;
  /** The stage that all rows are about; 0 if that is not said. */
  readonly stage: number;
  /** The sheet of a workbook; `''` for its first visible one. */
  readonly sheet: string;
}
