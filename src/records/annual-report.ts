import type { Counting } from '../register/counting.ts';
import type { Figure, Figures } from '../register/figures.ts';

/**
 * An annual complaints performance and service improvement report as the check has read it: every field there. Text not
 * given is `''`; the check has reported it, so that only a draft ever shows a blank. Dates are ISO.
 */
export interface AnnualReport {
  readonly period: { readonly from: string; readonly to: string };
  /** Oldest first; the last is the report's own year. */
  readonly years: readonly YearOfReport[];
  /** How the figures were counted; null where none was counted from a register. */
  readonly counting: CountingOfReport | null;
  /** Typed figures beside counted ones that say something else. */
  readonly disagreements: readonly Disagreement[];
  /** Decisions of the regulator on the landlord's cases in the year; null where nothing is said of them. */
  readonly determinations: Determinations | null;
  /** Compensation paid through complaints in the year; null where nothing is said of it. */
  readonly compensation: Compensation | null;
  /** What answers the parts that the Code describes, by their keys. Figures and the self-assessment are none of these. */
  readonly answers: Readonly<Record<string, PartAnswer>>;
}

/** What is said of one thing that the Code asks for. */
export interface PartAnswer {
  /**
   * `silent` (in a draft only); `given` for a text; `none` or `listed` for a list; for a document how it stands with it,
   * in the Code's words, such as `not-issued`.
   */
  readonly state: string;
  /** A text, Markdown; `''` for all else. */
  readonly text: string;
  /** What is said of a document; empty for all else. */
  readonly values: FieldValues;
  /** Empty unless listed. */
  readonly items: readonly FieldValues[];
}

/** The values of fields by their keys: texts, `''` where not given, and figures. */
export type FieldValues = Readonly<Record<string, string | Figure>>;

export interface YearOfReport {
  readonly figures: Figures;
  /** Where its figures are from; `missing` only in a draft. */
  readonly from: 'register' | 'typed' | 'missing';
}

/** How the register was counted. */
export interface CountingOfReport extends Counting {
  /** The register's rows: read, and left out because of a fault. */
  readonly rows: number;
  readonly leftOut: number;
  /** Sentences on what the register does not tell. */
  readonly notices: readonly string[];
}

/** A figure typed beside one counted from the register. */
export interface Disagreement {
  /** In words, such as `Stage 1 received`. */
  readonly what: string;
  readonly typed: number;
  readonly counted: number;
}

/** The regulator's determinations, of which each holds one or more findings. `null` where a number is not given. */
export interface Determinations {
  readonly total: number | null;
  /** In the order written: what was found (`maladministration`) and how often. */
  readonly findings: readonly { readonly name: string; readonly number: number }[];
  /** Of a hundred findings considered, how many were maladministration of any grade. */
  readonly maladministrationRate: number | null;
}

/** In pounds; `null` where not given. */
export interface Compensation {
  readonly total: number | null;
  readonly cases: number | null;
  readonly average: number | null;
}
