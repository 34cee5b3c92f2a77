import type { Chart } from '../charts/chart.ts';
import type { ApprovalView, Contact, Draft, Link } from '../page/publication.ts';
import type { Prose } from '../prose/markdown.ts';

/**
 * Everything a resident will read of the landlord's procedure, computed and in order. No field is optional; a blank string or an
 * empty list means there is nothing to show. Dates are words (`Thursday 21 May 2026`).
 */
export interface ProcessPublication {
  readonly lang: string;
  readonly title: string;
  readonly documentTitle: string;
  /** The same, short enough for tabs and lists of results. */
  readonly pageTitle: string;
  readonly description: string;
  readonly landlord: string;
  readonly website: Link;
  readonly contact: Contact;
  /** ISO date the document gives as its own. */
  readonly dated: string;
  readonly address: string;
  readonly draft: Draft;
  readonly approval: ApprovalView;
  /** The headings of its sections, in order. */
  readonly contents: readonly { readonly title: string; readonly anchor: string }[];
  /** What happens when you complain, in a few sentences. */
  readonly lead: readonly string[];
  readonly introduction: Prose;
  readonly ways: readonly { readonly by: string; readonly how: Prose }[];
  readonly support: Prose;
  readonly example: ExampleView;
  /** One drawing of the whole, or none. */
  readonly charts: readonly Chart[];
  readonly stages: readonly StageView[];
  readonly ombudsman: RegulatorView;
  readonly refusals: readonly RefusalView[];
  readonly others: readonly OtherView[];
  /** How working days are counted, a sentence each. */
  readonly counting: readonly string[];
  readonly staff: StaffView;
}

/** The dates worked out for a complaint. */
export interface ExampleView {
  /** `Here are the dates for a complaint that reaches us on Thursday 21 May 2026.`, or `''` if no dates are worked out. */
  readonly sentence: string;
  /** How that day was chosen, or `''`. */
  readonly chosen: string;
  readonly stages: readonly { readonly name: string; readonly rows: readonly ExampleRow[] }[];
}

/** What happens and how long it takes at most. */
export interface TimeView {
  /** `We send you our answer` */
  readonly what: string;
  /** `within 10 working days of telling you that we have it` */
  readonly limit: string;
  /** In working days. */
  readonly days: number;
  /** What they count from, by its key in `process.yaml`. */
  readonly from: string;
}

/** A line of the example. */
interface ExampleRow {
  /** `We send you our answer` */
  readonly what: string;
  /** `within 10 working days of telling you that we have it` */
  readonly limit: string;
  /** `by Friday 12 June 2026`; `''` if it cannot be worked out. */
  readonly date: string;
  /** The same day, ISO, or `''`. */
  readonly day: string;
}

export interface StageView {
  readonly name: string;
  readonly anchor: string;
  /** `A complaints officer deals with it.`, or `''`. */
  readonly handled: string;
  readonly howToAsk: Prose;
  readonly whatHappens: Prose;
  readonly times: readonly TimeView[];
  /** The time of an extension; null if there is none. */
  readonly extension: TimeView | null;
  /** What is told of an extension, a sentence each; empty if there is none. */
  readonly longer: readonly string[];
  readonly longerWhen: Prose;
  readonly letter: readonly Prose[];
  readonly actions: Prose;
  readonly ifNotDone: Prose;
}

/** The regulator, to whom residents may go. */
export interface RegulatorView {
  readonly given: boolean;
  /** `The Ombudsman` */
  readonly heading: string;
  readonly name: string;
  /** Its website, telephone, e-mail and post, each with its label; one that is `whole` is not broken between lines. */
  readonly ways: readonly { readonly label: string; readonly link: Link; readonly whole: boolean }[];
  readonly help: Prose;
}

/** When a complaint is not taken, or not taken further. */
export interface RefusalView {
  readonly title: string;
  readonly anchor: string;
  readonly grounds: readonly Prose[];
  readonly considered: Prose;
  readonly told: string;
}

/** Other times or another way for some complaints. */
export interface OtherView {
  readonly for: string;
  readonly texts: readonly Prose[];
  readonly stages: readonly {
    readonly name: string;
    readonly times: readonly TimeView[];
  }[];
}

export interface StaffView {
  readonly given: boolean;
  readonly introduction: Prose;
  readonly letters: readonly { readonly title: string; readonly contents: readonly Prose[] }[];
  readonly variations: readonly { readonly for: string; readonly what: Prose }[];
}
