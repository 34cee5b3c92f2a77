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
  readonly requirement: string;
  readonly list: 'none' | 'bullet' | 'lower-alpha';
  readonly items: readonly string[];
  readonly limit: Limit | null;
}

/** A limit of time the provision sets, in working days counted from the event named. */
export interface Limit {
  readonly step: 'acknowledgement' | 'response' | 'extension';
  readonly workingDays: number;
  readonly from: 'receipt' | 'acknowledgement' | 'response-due';
}
