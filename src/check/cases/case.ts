import type { Chain } from './chains.ts';
import type { Reading } from './readings.ts';

/** One kind of what a rule finds, by example. `explain` prints it, and a test holds the rule to it. */
export interface Example {
  /** Its name within the rule, such as `try-first`. */
  readonly id: string;
  /** What it is, in a few words: `a first attempt before the complaint counts`. */
  readonly tells: string;
  /** A sentence of an answer Yes in which the rule finds it; it names stage and subject itself. */
  readonly says: string;
  /** A sentence much like it in which the rule finds nothing. */
  readonly spares: string;
}

/** A row of a table: an example that is found by a pattern. */
export interface Case extends Example {
  /**
   * What must be in a sentence for the pattern to be tried, in lower case: one of each group, `first|initially&inform`.
   * The closer these are, the less the check costs: a pattern that is never tried is never compiled.
   */
  readonly cues: string;
  /** The source of an expression over the plain sentence, with no group that captures. Its words are the quotation. */
  readonly match: string;
  /** Patterns near each other, sought instead of `match`, which is `''` then. */
  readonly chains?: readonly Chain[];
  /** What must be somewhere in the sentence too, in whatever order: a pattern, or one of several words. */
  readonly also?: readonly (string | ReadonlySet<string>)[];
  /** Readings of the clauses around the match that silence it, instead of those of the table. */
  readonly unless?: readonly Reading[];
  /** A pattern that, anywhere in the sentence, silences the row, besides that of the table. */
  readonly spared?: string;
  /** How many sentences before it in the same field are read together with a sentence; none if left out. */
  readonly joins?: number;
}

/** A rule's cases, and what silences all of them. Where several match a sentence, the first in the table counts. */
export interface CaseTable {
  readonly unless: readonly Reading[];
  /** A pattern that, anywhere in the sentence, silences every row; `''` if there is none. */
  readonly spared: string;
  readonly cases: readonly Case[];
}
