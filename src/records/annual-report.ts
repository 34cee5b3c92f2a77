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
  /** Decisions of the Ombudsman in the year; null where nothing is said of them. */
  readonly determinations: Determinations | null;
  /** Compensation paid through complaints in the year; null where nothing is said of it. */
  readonly compensation: Compensation | null;
  /** 8.1 (b) in words, Markdown. */
  readonly analysis: string;
  /** 8.1 (b): the types of complaint refused. */
  readonly refused: Stated<RefusedType>;
  /** 8.1 (c): findings of non-compliance with the Code by the Ombudsman. */
  readonly findings: Stated<NonCompliance>;
  /** 8.1 (d). */
  readonly improvements: Stated<Improvement>;
  /** 8.1 (e). */
  readonly ombudsmanReport: OmbudsmanReport;
  /** 8.1 (f). */
  readonly publications: Stated<OmbudsmanPublication>;
}

/** A part of the report that is said to be none, or listed, or (in a draft only) silent. */
export interface Stated<Item> {
  readonly state: 'none' | 'listed' | 'silent';
  /** Empty unless listed. */
  readonly items: readonly Item[];
}

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

/** The Ombudsman's determinations, of which each holds one or more findings. `null` where a number is not given. */
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

export interface RefusedType {
  readonly type: string;
  readonly number: Figure;
  /** Markdown. */
  readonly reason: string;
}

interface NonCompliance {
  /** What was found, Markdown. */
  readonly found: string;
  /** The provision concerned, or `''`. */
  readonly provision: string;
  /** ISO, or `''`. */
  readonly date: string;
  /** What was done about it, Markdown. */
  readonly done: string;
  readonly url: string;
}

/** What was learned from complaints, what was changed, and when. */
interface Improvement {
  /** Markdown. */
  readonly learned: string;
  /** Markdown. */
  readonly changed: string;
  /** A day, a month or a year: `2025-11-18`, `2025-11`, `2025`. */
  readonly when: string;
}

/** The Ombudsman's own yearly report on the landlord. */
export interface OmbudsmanReport {
  readonly state: 'published' | 'not-yet-received' | 'not-issued' | 'silent';
  readonly title: string;
  readonly url: string;
  /** Markdown. */
  readonly summary: string;
}

/** Another publication of the Ombudsman about the landlord's work. */
interface OmbudsmanPublication {
  readonly title: string;
  readonly url: string;
  /** What it says and what the landlord did with it, Markdown. */
  readonly summary: string;
}
