import type { Counting } from './counting.ts';
import type { Figures } from './figures.ts';

/**
 * What was counted from a register. Its only words from the register are the names of categories, teams and reasons.
 */
export interface Counted {
  readonly counting: Counting;
  /** One for each year asked for, in that order. */
  readonly years: readonly CountedYear[];
  /** Rows that hold a case: read, and left out because of a fault. */
  readonly rows: number;
  readonly leftOut: number;
  /** The faults, in the order of their lines: the first `faultLimit` of them. */
  readonly faults: readonly Fault[];
  /** Sentences on what the register does not say, for example that it has no column of categories. */
  readonly notices: readonly string[];
  /** That the register's encoding is a guess, as a sentence; `''` where there is no doubt. */
  readonly doubt: string;
}

export interface CountedYear {
  readonly figures: Figures;
  /**
   * How many cases belong to the year in any way: received at a stage, or refused. Do not print it if figures are
   * suppressed: the number refused can be worked out from it.
   */
  readonly cases: number;
}

/** Why a row is not counted. `reason` is a sentence that quotes nothing from the row. */
export interface Fault {
  /** The line on which the row begins, from 1. */
  readonly line: number;
  readonly kind: FaultKind;
  readonly reason: string;
}

/**
 * The kinds of fault, by which they are added up. `date`: not a date, or not written like the others; `date-beyond`:
 * in the future, or outside the years whose bank holidays are known.
 */
type FaultKind =
  | 'cells'
  | 'no-received'
  | 'date'
  | 'date-order'
  | 'date-beyond'
  | 'outcome'
  | 'stage-without-earlier'
  | 'refused-and-handled'
  | 'no-reference'
  | 'repeated-reference';

/** How many faults are kept with their lines. */
export const faultLimit = 1000;
