import type { Prose } from '../prose/markdown.ts';

/** A column of the form: what its cells hold; a template chooses by the flags. */
export interface ColumnView {
  readonly heading: string;
  /** The class of its heading, `c-provision`. */
  readonly class: string;
  /** Whether its cells name their rows: the column of provisions, else that of requirements, else the first. */
  readonly names: boolean;
  /** Whether its cells begin with the heading of their rows: HTML allows none in a cell that names its row. */
  readonly heads: boolean;
  readonly provision: boolean;
  readonly requirement: boolean;
  readonly answer: boolean;
  readonly evidence: boolean;
  /** Whether commentary and what is done about an answer go here: after the answer, where the form has no column for them. */
  readonly commentary: boolean;
  /** Whether any evidence comes after the commentary, as it has no column of its own. */
  readonly both: boolean;
}

export interface SectionView {
  readonly number: string;
  readonly title: string;
  /** `Section 6: Complaints stages`; the title alone where sections have no numbers. */
  readonly heading: string;
  /** The id of its heading, `section-6`. */
  readonly anchor: string;
  readonly parts: readonly PartView[];
}

/** A table: a whole section, or a stage of one (with its heading and that heading's id, otherwise both `''`). */
export interface PartView {
  readonly title: string;
  readonly anchor: string;
  /** Its own page, from the whole one, `sections/6-stage-1.html`. */
  readonly page: string;
  /** What the table holds, `Provisions 6.1 to 6.9: 8 Yes, 1 No`. */
  readonly caption: string;
  readonly rows: readonly Row[];
}

export interface Row {
  readonly id: string;
  /** Our short name for the provision, such as `Stage 1 response time`, or `''`; never the regulator's words. */
  readonly name: string;
  /** `provision-6.10`. */
  readonly anchor: string;
  readonly requirement: Requirement;
  readonly answer: AnswerView;
  readonly evidence: readonly EvidenceView[];
  readonly commentary: Prose;
  /** Whether the commentary's cell says that nothing is given. */
  readonly bare: boolean;
  readonly remedy: Remedy;
}

/** The regulator's words. `bullets` or `letters` holds the list's items, or neither. */
export interface Requirement {
  readonly text: string;
  readonly bullets: readonly string[];
  readonly letters: readonly string[];
}

/** One of the flags is true, so that a template can choose without comparing. */
export interface AnswerView {
  /** The Code's key for it, or `''`. */
  readonly key: string;
  readonly label: string;
  readonly yes: boolean;
  readonly no: boolean;
  readonly neither: boolean;
  readonly unanswered: boolean;
}

/** A register entry (with `href` if it can be followed) and the place in it, or plain words as inline HTML. */
export interface EvidenceView {
  readonly title: string;
  readonly href: string;
  readonly where: string;
  /** Plain words as inline HTML; blank for a register entry. */
  readonly words: Prose;
}

/**
 * What is done if the landlord does not comply in full: an action with its date, or how the intention is met another
 * way.
 */
export interface Remedy {
  /** Whether it is shown beside the answer: the answer needs it, or does not comply and has one, or it is done. */
  readonly shown: boolean;
  readonly given: boolean;
  readonly action: Prose;
  readonly by: string;
  readonly owner: string;
  /** The day on which the action was done, in words; `''` if it says none. */
  readonly done: string;
  readonly alternative: Prose;
}
