import type { Standing } from '../../codes/code.ts';
import type { Prose } from '../prose/markdown.ts';
import type { ColumnView, Remedy, Requirement, SectionView } from './form-view.ts';

/**
 * Everything a reader will see, computed and in order, whatever the format. No field is optional; a blank string or an
 * empty list means there is nothing to show. Dates are words (`22 July 2026`).
 */
export interface Publication {
  /** BCP 47, such as `en-GB`. */
  readonly lang: string;
  /** `Complaint Handling Code self-assessment 2025-26`. */
  readonly title: string;
  /** The document's own title: the title and the landlord, after “Draft” if it is one. */
  readonly documentTitle: string;
  /** What a browser's tab and a list of results call the page: at most 70 signs. */
  readonly pageTitle: string;
  /** What it may be called, from the fullest to the shortest: `2025-26` where all else is told. */
  readonly names: readonly string[];
  /** One sentence for search engines and lists of links. */
  readonly description: string;
  readonly landlord: string;
  readonly website: Link;
  /** `Housing Ombudsman Service Complaint Handling Code (2024), in force from 1 April 2024`, and its address if it has one. */
  readonly code: Link;
  /** The year covered, `1 April 2025 to 31 March 2026`. */
  readonly period: string;
  readonly assessed: string;
  /** ISO date the document gives as its own: the governing body's, else the assessment's, else `''`. */
  readonly dated: string;
  /** The other landlords covered, if one assessment covers a group. */
  readonly subsidiaries: readonly string[];
  readonly contact: Contact;
  readonly draft: Draft;
  readonly revision: RevisionView;
  readonly later: LaterView;
  readonly approval: ApprovalView;
  readonly introduction: Prose;
  readonly summary: Summary;
  readonly response: Response;
  readonly scrutiny: readonly ScrutinyView[];
  readonly changed: Changed;
  readonly since: Since;
  /** Publications of earlier years. */
  readonly earlier: readonly Link[];
  /** The address at which the page will stand, if it says one that is safe to follow; otherwise `''`. */
  readonly address: string;
  /** The columns of the form, left to right. */
  readonly columns: readonly ColumnView[];
  /** Whether the table stands on the whole page, and whether each section has a page of its own. */
  readonly layout: { readonly table: boolean; readonly pages: boolean };
  /** Whether the form has the five usual columns and takes Yes or No, so that our usual styles are enough. */
  readonly usual: boolean;
  readonly sections: readonly SectionView[];
  /** The documents cited from the register, in its order. */
  readonly documents: readonly DocumentView[];
  /** Whose wording the requirements are. */
  readonly attribution: string;
}

/** How the answers are laid out: a table on the whole page, a page for each section, or both. */
export type Layout = 'table' | 'sections' | 'both';

/** Words and where they lead; `href` is `''` if that is nowhere safe to follow. */
export interface Link {
  readonly text: string;
  readonly href: string;
}

export interface Contact {
  readonly given: boolean;
  readonly name: string;
  readonly email: Link;
  readonly phone: Link;
}

/** Whether this is a draft, and what it still needs, in sentences (`14 of 72 provisions are not answered.`). */
export interface Draft {
  readonly is: boolean;
  readonly lacks: readonly string[];
}

/** The approval by the governing body that what is published is bound to; all blank in a draft, or if there is none. */
export interface ApprovalView {
  readonly given: boolean;
  /** `Approved by the Board on 22 July 2026 (minute HV/26/071)` */
  readonly text: string;
  /** The first digits of its digest, `9f2c41d07be8`; the whole is in `manifest.json`. */
  readonly digest: string;
}

/** Whether it is a revision within the year, of what day and why. */
export interface RevisionView {
  readonly is: boolean;
  readonly date: string;
  readonly reason: string;
  /** What it revises, `the assessment of 12 June 2026`, and where that stands; blank if it could not be read. */
  readonly of: Link;
}

/** The latest revision of it that is published with it: `20 November 2026`, where it stands and why; blank if there is none. */
export interface LaterView extends Link {
  readonly reason: string;
}

export interface Summary {
  readonly total: number;
  /** The answers in the form's order; unanswered provisions last, if a draft has any. */
  readonly counts: readonly AnswerCount[];
  /** `We comply with 69 of the 72 provisions of the Code.` and so on. */
  readonly sentence: string;
  /** The provisions the landlord does not comply with, each with a link to its row. */
  readonly exceptions: readonly Exception[];
  /** Whether these are so many that a table tells them, without the Code's words. */
  readonly many: boolean;
  /** The provisions not answered; only in a draft. */
  readonly gaps: readonly ProvisionLink[];
  readonly sections: readonly SectionCount[];
}

export interface ProvisionLink {
  readonly id: string;
  /** Our short name for it, or `''`. */
  readonly name: string;
  readonly href: string;
}

export interface Exception extends ProvisionLink {
  /** `Section 6: Complaints stages, Stage 1`. */
  readonly section: string;
  readonly requirement: Requirement;
  readonly remedy: Remedy;
}

export interface SectionCount {
  /** `6. Complaints stages`; the title alone where sections have no numbers. */
  readonly name: string;
  readonly href: string;
  readonly total: number;
  /** As in the summary. */
  readonly counts: readonly AnswerCount[];
}

/** How many provisions have an answer, worded as on the form. */
export interface AnswerCount {
  readonly label: string;
  readonly countsAs: Standing | 'unanswered';
  readonly count: number;
}

/** The governing body's response, published alongside. */
export interface Response {
  /** `Response of the Board`. */
  readonly title: string;
  /** Whether the Code asks for it, so that gaps in it are pointed out. */
  readonly wanted: boolean;
  /** Whether it is published: the Code asks for it, or it is given anyway. */
  readonly shown: boolean;
  /** Whether the day it was considered is among the facts: the Code asks for it, or it is given. */
  readonly dated: boolean;
  readonly given: boolean;
  readonly body: string;
  readonly considered: string;
  readonly author: string;
  readonly role: string;
  readonly minute: string;
  readonly text: Prose;
}

/** Who else looked at the assessment, the day in words, and what they said. */
interface ScrutinyView {
  readonly by: string;
  readonly on: string;
  readonly said: Prose;
}

/** What a revision within the year has changed. */
export interface Changed {
  /** Whether it is one, and what it revises could be read. */
  readonly shown: boolean;
  /** `What has changed since the assessment of 12 June 2026` */
  readonly title: string;
  readonly sentences: readonly string[];
  /** The provisions of which something is said in another way. */
  readonly provisions: readonly ChangedProvision[];
}

interface ChangedProvision extends ProvisionLink {
  /** `No then, Yes now; evidence added; commentary changed` */
  readonly what: string;
}

/** What became of the self-assessment before this one. */
export interface Since {
  /** Whether there is one that could be read. */
  readonly shown: boolean;
  /** `Since our self-assessment 2024-25` */
  readonly title: string;
  readonly sentences: readonly string[];
  /** The provisions whose answer is another. */
  readonly answers: readonly AnswerMove[];
  /** What was promised and not done then. */
  readonly promises: readonly Promised[];
}

export interface AnswerMove extends ProvisionLink {
  readonly before: string;
  readonly after: string;
}

export interface Promised extends ProvisionLink {
  readonly what: Prose;
  /** When it was due, in words, and who was to do it, as far as it was said. */
  readonly due: string;
  /** What became of it in a word or two, `Done`, and further words on that, or `''`. */
  readonly state: string;
  readonly facts: string;
}

/** A document cited as evidence. */
export interface DocumentView {
  readonly title: string;
  readonly href: string;
  readonly reviewed: string;
}
