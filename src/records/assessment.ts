import type { AnswerNeed, Standing } from '../codes/code.ts';

/**
 * A self-assessment as the check has read it, with every field, in the Code's order. Text the landlord has not
 * given is `''`; the check has reported it, so only a draft ever shows a blank. Dates are ISO (`2026-06-12`).
 */
export interface Assessment {
  readonly landlord: {
    readonly name: string;
    /** Homes owned; 0 if not given. */
    readonly homes: number;
    readonly website: string;
    readonly subsidiaries: readonly string[];
  };
  readonly period: { readonly from: string; readonly to: string };
  readonly assessed: string;
  /** All blank unless it is a revision within the year. */
  readonly revision: Revision;
  readonly contact: { readonly name: string; readonly email: string; readonly phone: string };
  /** Of the page; `''` for the usual one. */
  readonly title: string;
  /** The address at which the page will stand; `''` if it says none. */
  readonly publishedAt: string;
  /** Markdown. */
  readonly introduction: string;
  readonly response: GoverningBodyResponse;
  readonly scrutiny: readonly Scrutiny[];
  /** The folder of the assessment before this one, as written; `''` if it says none. */
  readonly previous: string;
  /** Publications of earlier years. */
  readonly earlier: readonly { readonly title: string; readonly url: string }[];
  /** The evidence register, in the order it is written. */
  readonly register: readonly EvidenceDocument[];
  /** One answer for each provision of the Code, in the Code's order. */
  readonly answers: readonly Answer[];
  /** What a draft has carried over and nobody has confirmed yet; nothing in what is published. */
  readonly unconfirmed: { readonly homes: boolean; readonly answers: number };
}

/** A review within the year: when and why. */
export interface Revision {
  readonly date: string;
  readonly reason: string;
  /** The folder of the assessment that it revises, as written; `''` if it says none. */
  readonly revises: string;
}

/** Who else looked at the assessment, when, and what they said, in Markdown. */
interface Scrutiny {
  readonly by: string;
  readonly on: string;
  readonly said: string;
}

export interface GoverningBodyResponse {
  readonly body: string;
  readonly considered: string;
  readonly author: string;
  readonly role: string;
  readonly minute: string;
  /** Markdown. */
  readonly text: string;
}

/** An entry of the evidence register. It has a `url` or a `file` (relative to the assessment's folder) or neither. */
export interface EvidenceDocument {
  readonly id: string;
  readonly title: string;
  readonly url: string;
  readonly file: string;
  readonly reviewed: string;
}

/** What the landlord says about one provision. */
export interface Answer {
  readonly provision: string;
  /** The Code's key for the answer, such as `yes`; `''` if there is none yet. */
  readonly answer: string;
  /** How it counts: whether or not the landlord complies. */
  readonly comply: Standing | 'unanswered';
  /** What it needs beside it; if there is no answer yet, what any answer would need. */
  readonly needs: readonly AnswerNeed[];
  readonly evidence: readonly Citation[];
  /** Markdown. */
  readonly commentary: string;
  /** What will be done if the landlord does not comply in full; all blank if nothing is given. */
  readonly action: Action;
  /** How the provision's intention is met another way; Markdown. */
  readonly alternative: string;
}

/** What is done about a provision, by when and by whom; `done` is the day on which it was, `''` until then. */
export interface Action {
  readonly what: string;
  readonly by: string;
  readonly owner: string;
  readonly done: string;
}

/** Evidence cited for a provision: a register entry's id and the place in it, or (with `document` blank) plain words. */
export interface Citation {
  readonly document: string;
  /** For a register entry, the place in it, such as `section 2.1`; otherwise inline Markdown. */
  readonly words: string;
}
