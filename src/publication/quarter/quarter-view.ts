import type { TableView } from '../figures/table-view.ts';

/**
 * The page of a quarter as readers see it, computed and in order, whatever the format. No field is optional; a blank
 * string or an empty list means there is nothing to show. All texts are words, none is Markdown or HTML.
 */
export interface QuarterView {
  readonly lang: string;
  /** `Complaints in October to December 2025: for the Member Responsible for Complaints`. */
  readonly title: string;
  readonly documentTitle: string;
  /** What a browser's tab calls the page: at most 70 signs. */
  readonly pageTitle: string;
  /** The day that a PDF says it is of: the day of counting, ISO. */
  readonly dated: string;
  /** `''` if no self-assessment names it. */
  readonly landlord: string;
  readonly facts: readonly { readonly name: string; readonly text: string }[];
  /** The quarter in sentences, the most important first. */
  readonly summary: readonly string[];
  /** What a reader must know before believing a figure: a quarter not over, rows left out, few complaints. */
  readonly notes: readonly string[];
  readonly sections: readonly QuarterSection[];
  /** How it was counted, a sentence each. */
  readonly method: readonly string[];
}

export interface QuarterSection {
  /** Unique in the page. */
  readonly id: string;
  readonly title: string;
  /** Which provision asks for it: `Asked for in 9.7 (a)`; `''` if none does. */
  readonly asked: string;
  readonly sentences: readonly string[];
  readonly tables: readonly TableView[];
  readonly entries: readonly QuarterEntry[];
}

/** Something promised that is due. */
export interface QuarterEntry {
  /** `Provision 6.3`. */
  readonly title: string;
  readonly text: string;
  /** `Was due on 31 January 2026, 35 days before, Head of Repairs`. */
  readonly due: string;
  /** Whether its day has passed. */
  readonly grave: boolean;
}
