import type { Chart } from '../charts/chart.ts';
import type { TableView } from '../figures/table-view.ts';
import type { ApprovalView, Contact, Draft, Link, Response } from '../page/publication.ts';
import type { Prose } from '../prose/markdown.ts';

/**
 * Everything a reader of the annual report will see, computed and in order. No field is optional; a blank string or an
 * empty list means there is nothing to show. Dates are words (`22 July 2026`).
 */
export interface ReportPublication {
  readonly lang: string;
  /** `Annual complaints performance and service improvement report 2025-26`. */
  readonly title: string;
  readonly documentTitle: string;
  /** What a browser's tab and a list of results call the page: at most 70 signs. */
  readonly pageTitle: string;
  readonly description: string;
  readonly landlord: string;
  readonly website: Link;
  readonly period: string;
  /** The day the governing body considered it. */
  readonly considered: string;
  /** ISO date the document gives as its own. */
  readonly dated: string;
  /** The address at which the publication will stand, or `''`. */
  readonly address: string;
  readonly contact: Contact;
  readonly draft: Draft;
  readonly approval: ApprovalView;
  /** The few figures to read first, in order. */
  readonly highlights: readonly Highlight[];
  /** The parts that the Code names, in its order: `(a)` to `(f)`. */
  readonly parts: readonly ReportPart[];
  readonly response: Response;
  /** The tables that stand at the end of a printed report. */
  readonly appendix: readonly Appendix[];
  /** Where the figures are from and how they were counted, a paragraph each. */
  readonly method: readonly string[];
  readonly attribution: string;
}

/** The tables of an exhibit at the end of a printed report, under its heading. */
export interface Appendix {
  readonly title: string;
  /** The id of its heading. */
  readonly anchor: string;
  readonly tables: readonly TableView[];
  readonly notes: readonly string[];
}

export interface Highlight {
  /** `90.5%`. */
  readonly value: string;
  /** `of stage 1 responses were in time`. */
  readonly label: string;
  /** `190 of 210; 87.2% the year before`, or `''`. */
  readonly note: string;
}

/** A part of the report, as the Code names it. */
export interface ReportPart {
  /** `(a)`. */
  readonly letter: string;
  /** Our own heading, `Our self-assessment`. */
  readonly title: string;
  readonly anchor: string;
  /** The Code's own words for this part, or `''`; and the provision that asks for it: `8.1 (a)`. */
  readonly requirement: string;
  readonly source: string;
  readonly blocks: readonly ReportBlock[];
}

/** What answers a part, or one aspect of it. Only the contents that belong to it are filled; the rest are empty. */
export interface ReportBlock {
  /** A heading of its own, or `''`. */
  readonly title: string;
  readonly anchor: string;
  /** One sentence on its state, `We did not refuse to accept any complaint.`, or `''`. */
  readonly state: string;
  /** What a draft does not give, `The analysis in words is not given`; otherwise `''`. */
  readonly lack: string;
  readonly prose: Prose;
  readonly links: readonly Link[];
  /** Whether it is about the self-assessment, so that links to what is published beside the report belong here. */
  readonly namesDocuments: boolean;
  readonly exhibits: readonly Exhibit[];
  readonly entries: readonly Entry[];
  /** What is listed in columns: the cells of each item. */
  readonly columns: readonly (readonly Cell[])[];
}

/** A heading with one chart or none, and the tables that hold the same numbers. */
export interface Exhibit {
  readonly title: string;
  /** What is told in words instead of tables, a paragraph each. */
  readonly sentences: readonly string[];
  /** One chart or none. */
  readonly charts: readonly Chart[];
  readonly tables: readonly TableView[];
  /** Notes on years that were counted otherwise, `¹ 2023-24: …`. */
  readonly notes: readonly string[];
  /** Tables for those who look closer: folded on the page, at the end of a printed report. */
  readonly more: More;
  /** Whether its other tables stand there too when printed, as its charts tell what is in them. */
  readonly apart: boolean;
  /** The id of the heading over its tables at the end of a printed report, or `''` if it has none there. */
  readonly annex: string;
}

/** Tables apart from the others. */
interface More {
  /** `More tables: complaints received`, or `''` if there are none. */
  readonly title: string;
  readonly tables: readonly TableView[];
  /** The notes on the years in them, and those of these notes that do not stand above already. */
  readonly notes: readonly string[];
  readonly further: readonly string[];
}

/** Something listed: a refused type, a finding, a publication. */
export interface Entry {
  readonly title: Link;
  /** A line of facts, `4 complaints`, `12 May 2025`; or `''`. */
  readonly facts: string;
  readonly text: Prose;
  /** What is shown below that under labels, such as what was done about it; blank fields are left out. */
  readonly below: readonly Cell[];
}

/** A value under a label, `What we learned`: in prose or in plain words (`November 2025`); the other is blank. */
export interface Cell {
  readonly label: string;
  readonly prose: Prose;
  readonly words: string;
}
