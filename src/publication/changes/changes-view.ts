import type { TableView } from '../figures/table-view.ts';

/**
 * What changed between two versions as readers see it, computed and in order, whatever the format. No field is optional;
 * a blank string or an empty list means there is nothing to show. Dates are words; no text is Markdown to be read as such.
 */
export interface ChangesView {
  readonly lang: string;
  /** `What changed from 2024-25 to 2025-26`. */
  readonly title: string;
  readonly documentTitle: string;
  readonly landlord: string;
  /** What is compared: before and after. */
  readonly sides: readonly SideView[];
  /** All of it in one sentence, `2 provisions started complying, 1 stopped; 3 actions are new.` */
  readonly sentence: string;
  /** What else a reader must know: the Codes differ, a report is missing. */
  readonly notes: readonly string[];
  /** What a governing body must know, most pressing first; groups without entries are left out. */
  readonly board: readonly BoardGroup[];
  readonly facts: readonly FactView[];
  readonly figures: readonly FiguresView[];
  /** Whether any evidence changed. */
  readonly hasEvidence: boolean;
  readonly documents: readonly DocumentView[];
  readonly citations: readonly CitationsView[];
  readonly wording: readonly WordingView[];
  /** Sections that have any content, in order. */
  readonly contents: readonly { readonly title: string; readonly href: string }[];
  readonly attribution: string;
}

export interface SideView {
  /** `Before` or `After`. */
  readonly name: string;
  /** `1 April 2024 to 31 March 2025`. */
  readonly period: string;
  readonly assessed: string;
  /** The folder, file or revision. */
  readonly place: string;
}

export interface BoardGroup {
  /** `Stopped complying`. */
  readonly title: string;
  /** Whether it is a cause for concern, and so highlighted. */
  readonly grave: boolean;
  readonly entries: readonly BoardEntry[];
}

export interface BoardEntry {
  readonly provision: string;
  /** The Code's words, cut to a line or two. */
  readonly requirement: string;
  readonly details: readonly { readonly name: string; readonly text: string }[];
}

export interface FactView {
  readonly name: string;
  readonly before: string;
  readonly after: string;
}

export interface FiguresView {
  readonly title: string;
  readonly tables: readonly TableView[];
}

/** An entry of the evidence register. */
export interface DocumentView {
  readonly title: string;
  /** `Added`, `Removed`, `Reviewed again` or `Changed`. */
  readonly change: string;
  /** `reviewed 11 February 2026, before 3 March 2025`. */
  readonly details: readonly string[];
}

/** The evidence of a provision: what was added, removed, and cited at another place. */
export interface CitationsView {
  readonly provision: string;
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly moved: readonly { readonly title: string; readonly before: string; readonly after: string }[];
}

/** The changed words under a provision, or in a text about the whole. */
export interface WordingView {
  /** `Introduction` or `Provision 6.3`. */
  readonly title: string;
  readonly texts: readonly {
    /** `Commentary`; `''` if the title says it. */
    readonly name: string;
    readonly lines: readonly LineView[];
  }[];
}

/** A paragraph, heading or list item, with Markdown's `mark` for it: `- `, `2. `, `## ` or `''`. */
export interface LineView {
  readonly mark: string;
  readonly pieces: readonly PieceView[];
}

/** Consecutive words of a line, with a space between pieces. At most one of the flags is true. */
export interface PieceView {
  readonly text: string;
  readonly added: boolean;
  readonly removed: boolean;
}
