import type { Counting } from './counting.ts';
import type { Figures } from './figures.ts';

/**
 * What was counted from one register or several. Its only words from a register are the names of categories, causes,
 * teams, tenures and reasons, and words for outcomes that we do not know.
 */
export interface Counted {
  readonly counting: Counting;
  /** One for each year asked for, in that order. */
  readonly years: readonly CountedYear[];
  /** As many as were given, in that order. */
  readonly registers: readonly CountedRegister[];
  /** Rows that hold a case: read; of these, not counted at all; and counted, though something in them is in doubt. */
  readonly rows: number;
  readonly leftOut: number;
  readonly doubtful: number;
  /** The faults of all registers, each register's in the order of its lines: the first `faultLimit` of each. */
  readonly faults: readonly Fault[];
  /** Sentences on what the registers do not say, how they were understood and what is in doubt. */
  readonly notices: readonly string[];
  /** Words in the columns of outcomes that we do not know, and how many cells hold each; the commonest first. */
  readonly unknownOutcomes: readonly UnknownWord[];
}

/** What was read of one register. */
export interface CountedRegister {
  /** As the landlord calls it. */
  readonly name: string;
  /** What a place in it is called: a line of a text, a row of a sheet. */
  readonly unit: 'line' | 'row';
  readonly rows: number;
  readonly leftOut: number;
  readonly doubtful: number;
}

/** A word and how often it occurs. */
export interface UnknownWord {
  readonly word: string;
  readonly times: number;
}

export interface CountedYear {
  readonly figures: Figures;
  /** The same before small figures were suppressed: for checks, never to be printed. */
  readonly exact: Figures;
  /**
   * How many cases belong to the year in any way: received at a stage, or refused. Do not print it if figures are
   * suppressed: the number refused can be worked out from it.
   */
  readonly cases: number;
}

/** What is wrong with a row, and what that does to the count. `reason` is a sentence that quotes nothing from the row. */
export interface Fault {
  /** The register's place among those counted, from 0. */
  readonly register: number;
  /** The line or row on which it begins, from 1. */
  readonly line: number;
  readonly kind: FaultKind;
  readonly effect: FaultEffect;
  readonly reason: string;
}

/**
 * `lost`: nothing of a complaint that was received is counted; `doubtful`: it counts as received, and in no figure that
 * the fault makes uncertain; `merged`: the row repeats another and is counted with it.
 */
export type FaultEffect = 'lost' | 'doubtful' | 'merged';

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
  | 'no-response'
  | 'stage'
  | 'refused-and-handled'
  | 'no-reference'
  | 'repeated-reference';

/** How many faults are kept with their lines, of each register. */
export const faultLimit = 1000;
