import type { TableView } from '../figures/table-view.ts';

/**
 * What changed between two versions as readers see it, computed and in order, whatever the format. No field is optional;
 * a blank string or an empty list means there is nothing to show. Dates are words; no text is Markdown, and only `html`
 * is HTML.
 */
export interface ChangesView {
  readonly lang: string;
  /** `What changed from 2024-25 to 2025-26`. */
  readonly title: string;
  readonly documentTitle: string;
  /** What a browser's tab calls the page: at most 70 signs. */
  readonly pageTitle: string;
  /** The day that a PDF says it is of: when the later version was revised or else assessed, ISO or `''`. */
  readonly dated: string;
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
  /** What the landlord's own procedure says otherwise, but for longer texts: those are among the wording. */
  readonly procedure: readonly FactView[];
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
  /** The landlord and the year, `Elm Homes, 2024-25`, and of a revision within it the day. */
  readonly title: string;
  /** `1 April 2024 to 31 March 2025`. */
  readonly period: string;
  readonly assessed: string;
  /** The day of the revision that it was read from, in words; `''` if it was read from a folder. */
  readonly stood: string;
  /** The folder, file or revision: for whoever made the comparison, not for a governing body. */
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
  /** `Introduction`, `Provision 6.3`, or `Provision 6.3: commentary` if that is its only text. */
  readonly title: string;
  readonly texts: readonly {
    /** `Commentary`; `''` if the title says it. */
    readonly name: string;
    /** `written anew`, `new` or `taken out`; `''` if words in it changed. */
    readonly note: string;
    /** A new text as safe HTML; `''` if words in it changed, or it was taken out. */
    readonly html: string;
    /** The text that is in `html`, or what changed in it. */
    readonly lines: readonly LineView[];
  }[];
}

/** A paragraph, heading or list item. */
export interface LineView {
  /** Markdown’s mark for an item of a list, `- ` or `2. `; `''` for anything else. */
  readonly mark: string;
  /** The same as a reader sees it, `•` or `2.`. */
  readonly sign: string;
  readonly pieces: readonly PieceView[];
}

/** Consecutive words of a line, with a space between pieces. At most one of the flags is true. */
export interface PieceView {
  readonly text: string;
  readonly added: boolean;
  readonly removed: boolean;
}
