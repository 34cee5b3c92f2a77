/** A regulator's Code as its file under `codes/` gives it. Everything is in the Code's own order. */
export interface Code {
  readonly id: string;
  readonly issuer: string;
  readonly title: string;
  readonly edition: string;
  /** ISO date on which this edition came into force. */
  readonly inForce: string;
  readonly form: string;
  readonly attribution: string;
  /** Where the wording was taken from, and what is not certain about it. */
  readonly source: string;
  readonly address: string;
  readonly answers: readonly AnswerWord[];
  /** How many stages a complaint may pass through. */
  readonly stages: number;
  readonly submission: Submission;
  readonly report: ReportOrder;
  /** How to tell answers that were written for an earlier edition. */
  readonly earlier: readonly EarlierEdition[];
  readonly wording: Wording;
  /** The headings of the regulator's form, left to right. */
  readonly columns: readonly string[];
  readonly sections: readonly Section[];
  /** Every provision of every section and stage, in order. */
  readonly provisions: readonly Provision[];
}

/** An answer the Code's form allows, as printed, and the spellings read as it (lower case). */
export interface AnswerWord {
  readonly answer: 'yes' | 'no';
  readonly label: string;
  readonly accepted: readonly string[];
}

/** When the regulator wants the assessment. */
interface Submission {
  /** Landlords with more homes than this submit on `day` (`09-30`), the others by months after their year's end. */
  readonly homesAbove: number;
  readonly day: string;
  readonly monthsAfterYearEnd: number;
}

/** What the annual report must hold, and which provisions say so. */
interface ReportOrder {
  /** The provision whose items are the report's parts, in order. */
  readonly provision: string;
  /** The provision that has the governing body's response published alongside. */
  readonly response: string;
  /** One part for each item of `provision`. */
  readonly parts: readonly ReportPartOrder[];
}

interface ReportPartOrder {
  /** As the Code letters it, `b`. */
  readonly letter: string;
  /** What answers it: keys of report.yaml, or `self-assessment`. */
  readonly holds: readonly ReportKey[];
}

/** What a part of the annual report is made of. */
export type ReportKey =
  | 'self-assessment'
  | 'performance'
  | 'analysis'
  | 'refused'
  | 'findings'
  | 'improvements'
  | 'ombudsman-report'
  | 'publications';

/** What only an earlier edition has; ours, not the regulator's. */
export interface EarlierEdition {
  readonly edition: string;
  /** Numbers of its provisions that this edition does not have. */
  readonly beyond: readonly string[];
  /** Tell-tale words in lower case; `…` stands for a few others. */
  readonly words: readonly string[];
}

/** How landlords word what rules look for; ours, not the regulator's. Phrases are in lower case. */
interface Wording {
  /** Names of a stage the Code does not have. */
  readonly extraStages: readonly string[];
  /** The shortest age for which a complaint may be refused. */
  readonly exclusionMonths: number;
  /** Reasons to refuse a complaint that the Code does not name. */
  readonly otherExclusions: readonly string[];
  readonly ombudsman: readonly string[];
  readonly governingBodyMembers: readonly string[];
  readonly officers: readonly string[];
}

/** A section of the Code. Its provisions stand in `parts`: one without a title, or one for each stage. */
export interface Section {
  readonly number: number;
  readonly title: string;
  readonly parts: readonly Part[];
}

/** A run of provisions under one heading: a stage of section 6, or a whole section. */
export interface Part {
  /** The stage's number and title; both empty (`0`, `''`) where the section has no stages. */
  readonly stage: number;
  readonly title: string;
  readonly provisions: readonly Provision[];
}

/** One provision: the unit a landlord answers. */
export interface Provision {
  /** As printed, such as `6.10`; never a number. */
  readonly id: string;
  readonly section: number;
  readonly stage: number;
  readonly about: About;
  readonly requirement: string;
  readonly list: 'none' | 'bullet' | 'lower-alpha';
  readonly items: readonly string[];
  readonly limit: Limit | null;
}

/** What a provision is about, where a rule reads its answer; `''` elsewhere. */
export type About = '' | 'definition' | 'exclusions' | 'ombudsman-contact' | 'governing-body-lead';

/** A limit of time the provision sets, in working days counted from the event named. */
export interface Limit {
  readonly step: 'acknowledgement' | 'response' | 'extension';
  readonly workingDays: number;
  readonly from: 'receipt' | 'acknowledgement' | 'response-due';
}
