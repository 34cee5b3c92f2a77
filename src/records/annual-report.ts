import type { Counting } from '../register/counting.ts';
import type { Figure, Figures } from '../register/figures.ts';

/**
 * An annual complaints performance and service improvement report as the check has read it, with every field. Text not
 * given is `''`; the check has reported it, so only a draft ever shows a blank. Dates are ISO.
 */
export interface AnnualReport {
  readonly period: { readonly from: string; readonly to: string };
  /** Oldest first; the last is the report's own year. */
  readonly years: readonly YearOfReport[];
  /** How the figures were counted; null if none was counted from a register. */
  readonly counting: CountingOfReport | null;
  /** Typed figures that differ from the counted ones. */
  readonly disagreements: readonly Disagreement[];
  /** Decisions of the regulator on the landlord's cases in the year; null if nothing is said about them. */
  readonly determinations: Determinations | null;
  /** Compensation paid through complaints in the year; null if nothing is said about it. */
  readonly compensation: Compensation | null;
  /** What the Code does not ask for, in the order written. */
  readonly other: readonly OtherMeasure[];
  /** What answers the parts that the Code describes, by key. Figures and the self-assessment are not included. */
  readonly answers: Readonly<Record<string, PartAnswer>>;
}

/** What is said about one thing that the Code asks for. */
export interface PartAnswer {
  /**
   * `silent` (in a draft only); `given` for a text; `none` or `listed` for a list; for a document its state,
   * in the Code's words, such as `not-issued`.
   */
  readonly state: string;
  /** A text, in Markdown; `''` for anything else. */
  readonly text: string;
  /** What is said about a document; empty for anything else. */
  readonly values: FieldValues;
  /** Empty unless listed. */
  readonly items: readonly FieldValues[];
}

/** The values of fields by key: texts, `''` if not given, and figures. */
export type FieldValues = Readonly<Record<string, string | Figure>>;

export interface YearOfReport {
  readonly figures: Figures;
  /** Where its figures come from; `missing` only in a draft. */
  readonly from: 'register' | 'typed' | 'missing';
  /** What the landlord says of how that year was counted; `''` if nothing, as for the report's own. */
  readonly note: string;
}

/**
 * A report as only a check may see it: with the figures as they were before small ones were suppressed. Nothing that is
 * published, compared or carried over takes one (`hideExact`).
 */
export interface ExactReport extends AnnualReport {
  readonly years: readonly ExactYear[];
}

export interface ExactYear extends YearOfReport {
  readonly exact: Figures;
}

/** How the register was counted. */
export interface CountingOfReport extends Counting {
  /** The register's rows: read (suppressed if small figures are), and left out because of a fault. */
  readonly rows: Figure;
  readonly leftOut: number;
  /** Of those counted, the rows with a fault, so that they are not counted in every figure; suppressed like the rows. */
  readonly doubtful: Figure;
  /** Sentences on what the register does not record. */
  readonly notices: readonly string[];
}

/** A figure typed beside one counted from the register. */
export interface Disagreement {
  /** In words, such as `Stage 1 received`. */
  readonly what: string;
  readonly typed: number;
  readonly counted: number;
}

/** The regulator's determinations, each with one or more findings. `null` for a number that is not given. */
export interface Determinations {
  readonly total: number | null;
  /** In the order written: what was found (`maladministration`) and how often. */
  readonly findings: readonly { readonly name: string; readonly number: number }[];
  /** The percentage of findings considered that were maladministration of any grade. */
  readonly maladministrationRate: number | null;
  /** What it ordered the landlord to do, and when that was done; null if nothing is said about it. */
  readonly orders: Orders | null;
}

/** `null` for a number that is not given. */
export interface Orders {
  readonly made: number | null;
  readonly inTime: number | null;
  readonly late: number | null;
  readonly outstanding: number | null;
}

/** The landlord's own. */
export interface Compensation extends Amounts {
  /** What the regulator ordered besides; null if nothing is said about it. */
  readonly ordered: Amounts | null;
}

/** In pounds; `null` if not given. */
export interface Amounts {
  readonly total: number | null;
  readonly cases: number | null;
  readonly average: number | null;
}

/** A measure of the landlord's choice. Its values are of the same unit: `per cent`, `pounds`, any words or `''`. */
export interface OtherMeasure {
  readonly measure: string;
  readonly unit: string;
  readonly value: number | null;
  /** Of the year before. */
  readonly previous: number | null;
  readonly target: number | null;
  /** What others reach, what that is and where it is from; null if not given. */
  readonly benchmark: {
    readonly value: number | null;
    readonly what: string;
    readonly source: string;
  } | null;
}
