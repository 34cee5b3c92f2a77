import type { ReportOrder } from './report-order.ts';

/** A regulator's Code as read from its files under `codes/`. Everything is in the Code's own order. */
export interface Code {
  readonly id: string;
  readonly issuer: string;
  /** The regulator's name within a sentence, such as `the Ombudsman`. */
  readonly regulator: string;
  readonly title: string;
  readonly edition: string;
  /** ISO date on which this edition came into force; `''` if not given. */
  readonly inForce: string;
  readonly form: string;
  readonly attribution: string;
  /** Where the wording was taken from, and what is not certain about it. */
  readonly source: string;
  /** Where the regulator publishes it, or `''`. */
  readonly address: string;
  /** What of the wording is unknown: such a Code can be recognised but not answered. `''` if all is known. */
  readonly incomplete: string;
  readonly answers: readonly AnswerWord[];
  /** How many stages a complaint may pass through; 0 if complaints have none. */
  readonly stages: number;
  /** What the regulator calls two of the figures, `CH01` and `CH02`; `''` if it has no name for one. */
  readonly measures: { readonly perThousand: string; readonly onTime: string };
  /** Null if the regulator wants nothing submitted. */
  readonly submission: Submission | null;
  /** The provision that wants the governing body's response published alongside; null if there is none. */
  readonly response: { readonly provision: string } | null;
  /** Null if the Code wants no annual report. */
  readonly report: ReportOrder | null;
  /** What the governing body is to be told regularly; null if the Code asks for nothing of the kind. */
  readonly updates: Updates | null;
  /** How to recognise answers written for an earlier edition. */
  readonly earlier: readonly EarlierEdition[];
  /** How to recognise documents that look like a self-assessment and are none. */
  readonly otherDocuments: readonly OtherDocument[];
  readonly phrases: Phrases;
  /** The columns of the regulator's form, left to right. */
  readonly columns: readonly Column[];
  readonly sections: readonly Section[];
  /** Every provision of every section and stage, in order. */
  readonly provisions: readonly Provision[];
}

/** How an answer counts: the landlord complies, does not, or neither applies. */
export type Standing = 'yes' | 'no' | 'neither';

/** An answer the Code's form allows. */
export interface AnswerWord {
  /** Our key for it, such as `yes`. */
  readonly answer: string;
  /** As the form prints it. */
  readonly label: string;
  /** The spellings accepted for it, in lower case, including its label and key; the first is what we write. */
  readonly accepted: readonly string[];
  readonly countsAs: Standing;
  /** What it needs beside it; a remedy is an action with a date, or an alternative. */
  readonly needs: readonly AnswerNeed[];
}

/** Something an answer may need beside it. */
export type AnswerNeed = 'evidence' | 'commentary' | 'remedy';

/** A column of the form. */
export interface Column {
  readonly heading: string;
  readonly holds: ColumnContent;
}

/** What a column of the form holds. */
export type ColumnContent =
  | 'provision'
  | 'requirement'
  | 'answer'
  | 'evidence'
  | 'commentary'
  | 'evidence-and-commentary';

/** When the regulator wants the assessment. */
interface Submission {
  /** Landlords with more homes than this submit by `day` (`09-30`), others within months of their year's end. */
  readonly homesAbove: number;
  readonly day: string;
  readonly monthsAfterYearEnd: number;
}

/** What the governing body is to be told regularly. */
interface Updates {
  /** Who is to be told, such as `Member Responsible for Complaints`. */
  readonly reader: string;
  /** The provision whose items ask for it. */
  readonly provision: string;
  readonly parts: readonly { readonly letter: string; readonly holds: readonly UpdateContent[] }[];
}

/** What an item of such a provision may ask for. */
export type UpdateContent =
  | 'volume'
  | 'categories'
  | 'outcomes'
  | 'performance'
  | 'trends'
  | 'decisions'
  | 'annual-report';

/** What only an earlier edition has; our words, not the regulator's. */
export interface EarlierEdition {
  readonly edition: string;
  /** Numbers of its provisions that this edition does not have. */
  readonly beyond: readonly string[];
  /** Tell-tale words in lower case; `…` stands for a few other words. */
  readonly words: readonly string[];
  /** Words that give it away only if a document prints them as the Code's: a landlord may well use them itself. */
  readonly printed: readonly string[];
}

/** What a document may be instead of a self-assessment under this Code; our words, not the regulator's. */
export interface OtherDocument {
  /** As the end of a sentence: `a complaints policy`. */
  readonly is: string;
  /** It may hold answers that look like this Code's. */
  readonly form: boolean;
  /** Three or more questions that are answered Yes or No are one of its marks. */
  readonly questions: boolean;
  /** How many different marks it is known by. */
  readonly least: number;
  /** Tell-tale words in lower case; `…` stands for a few other words. */
  readonly marks: readonly string[];
  /** Words in the heads of its columns, each in a column of its own. */
  readonly heads: readonly (readonly string[])[];
  readonly help: string;
}

/** How landlords word what rules look for; our list, in lower case. A rule without phrases finds nothing. */
interface Phrases {
  /** Names of a stage the Code does not have. */
  readonly extraStages: readonly string[];
  /** The age in months from which a complaint may be refused; 0 if the Code sets none. */
  readonly exclusionMonths: number;
  /** Reasons to refuse a complaint that the Code does not name. */
  readonly otherExclusions: readonly string[];
  /** Other things that have stages. */
  readonly ofOtherThings: readonly string[];
  /** How the reasons that the Code does name are worded. */
  readonly ownExclusions: readonly string[];
  /** Beginnings of words that only a definition of a complaint has, and of words it may have instead. */
  readonly definition: readonly string[];
  readonly definitionToo: readonly string[];
  /** What the regulator is called, and what identifies its contact details. */
  readonly ombudsman: readonly string[];
  readonly ombudsmanContact: readonly string[];
  /** What the member of the governing body who leads on complaints is called. */
  readonly lead: readonly string[];
  /** What the governing body, or one of its members, is called. */
  readonly governingBody: readonly string[];
  readonly governingBodyMembers: readonly string[];
  readonly officers: readonly string[];
}

/** A section of the Code. Its provisions are in `parts`: one without a title, or one for each stage. */
export interface Section {
  /** As printed; `''` if the Code's sections have none. */
  readonly number: string;
  readonly title: string;
  readonly parts: readonly Part[];
}

/** A run of provisions under one heading: a stage of section 6, or a whole section. */
export interface Part {
  /** The stage's number and title; both empty (`0`, `''`) if the section has no stages. */
  readonly stage: number;
  readonly title: string;
  readonly provisions: readonly Provision[];
}

/** One provision: the unit a landlord answers. In some Codes it is a statement about a whole section. */
export interface Provision {
  /** As printed, such as `6.10` or `A1`; never a number. */
  readonly id: string;
  /** A short name of ours, never the regulator's words, such as `Stage 1 response time`; `''` if it has none. */
  readonly name: string;
  /** The number of its section, or `''`. */
  readonly section: string;
  readonly stage: number;
  readonly about: About;
  readonly requirement: string;
  readonly list: 'none' | 'bullet' | 'lower-alpha';
  readonly items: readonly string[];
  readonly limit: Limit | null;
  /** What it asks of a landlord's own procedure, if a rule holds that against it; otherwise `''`. */
  readonly asks: Ask | '';
  /** What the letter at the end of a stage must confirm, in the order of its items; empty if it is about no letter. */
  readonly letter: readonly LetterContent[];
}

/** What a provision is about, if a rule reads its answer; otherwise `''`. */
export type About =
  | ''
  | 'definition'
  | 'exclusions'
  | 'complaint-volumes'
  | 'ombudsman-contact'
  | 'governing-body-lead';

/** What a provision asks of a landlord's own procedure. One of a stage asks it of that stage. */
export type Ask =
  | 'stages'
  | 'no-extra-stage'
  | 'one-route'
  | 'another-person'
  | 'extension-explained'
  | 'ombudsman-at-extension'
  | 'ombudsman-named'
  | 'actions-followed'
  | 'more-than-one-way'
  | 'any-way'
  | 'no-reasons'
  | 'refusal-grounds'
  | 'refusal-explained'
  | 'escalation-refusal-explained';

/** Something that a letter must confirm. */
interface LetterContent {
  /** Our key for it in `process.yaml`, such as `decision`. */
  readonly holds: string;
  /** What it is, for residents, at the end of a sentence: `what we decided`. */
  readonly words: string;
}

/** A time limit that the provision sets, in working days counted from the event named. */
export interface Limit {
  readonly step: 'acknowledgement' | 'response' | 'extension';
  readonly workingDays: number;
  readonly from: 'receipt' | 'acknowledgement' | 'response-due';
}

/** Our own words about a provision, never the regulator's: a short name, and what makes good evidence for it. */
export interface Guidance {
  readonly title: string;
  readonly evidence: string;
}
