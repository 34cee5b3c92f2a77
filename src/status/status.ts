import type { Diagnostic } from '../check/diagnostic.ts';
import type { Progress } from '../check/progress.ts';
import type { Verdict, WholeVerdict } from '../check/verdict.ts';

/** An assessment as it was checked for a publication, not a draft. */
export interface Measured {
  readonly verdict: WholeVerdict;
  /** The verdicts on the report and the registers beside it. */
  readonly beside: readonly Verdict[];
  readonly approval: ApprovalStatus;
  /** Its folder, as it is typed after a command. */
  readonly folder: string;
  /** The day, ISO, that it is measured on. */
  readonly today: string;
}

/** How far one assessment is, and what comes next. Days are ISO. */
export interface Status {
  /** The self-assessment, as the reader should see it. */
  readonly file: string;
  /** `''` where it is not told. */
  readonly landlord: string;
  /** `2025-26`; `''` where it is not told. */
  readonly year: string;
  /** The Code's title and edition; `''` if the file names none that is known. */
  readonly code: string;
  /** Why the file cannot be counted, as a sentence; `''` if it can. */
  readonly fault: string;
  readonly counts: Counts;
  /** How many provisions have each answer that the Code's form allows, in its order. */
  readonly answers: readonly { readonly label: string; readonly count: number }[];
  /** In the Code's order. */
  readonly sections: readonly {
    readonly number: string;
    readonly title: string;
    readonly counts: Counts;
  }[];
  /** Who has answers in hand, the most first, and last those of nobody; empty unless the file names somebody. */
  readonly owners: readonly OwnerStatus[];
  /** Actions that are not done, the oldest day first. */
  readonly actions: readonly OpenAction[];
  /** Promises in the commentaries whose day has passed, as the check tells them. */
  readonly promises: readonly string[];
  /** Of the self-assessment and the files beside it: what must be put right, what is missing, what is worth a look. */
  readonly findings: { readonly errors: number; readonly gaps: number; readonly warnings: number };
  /** One day; two where it depends on the number of homes and that is not given; none if nothing is to be submitted. */
  readonly deadlines: readonly { readonly day: string; readonly days: number; readonly rule: string }[];
  /** The day on which the governing body considered it, or `''`. */
  readonly considered: string;
  readonly approval: ApprovalStatus;
  readonly next: readonly Step[];
}

/** How many provisions are in each state. */
export type Counts = Readonly<Record<Progress['state'], number>>;

/** The answers that one person writes or confirms. */
export interface OwnerStatus {
  /** `''` for those of nobody. */
  readonly owner: string;
  readonly counts: Counts;
  /** The first day by which one that is not complete is due, or `''`. */
  readonly due: string;
}

/** What is to be done about a provision. */
export interface OpenAction {
  readonly provision: string;
  readonly what: string;
  readonly by: string;
  readonly owner: string;
  /** Whether the day has passed. */
  readonly late: boolean;
}

/** Whether it is approved, and still as it was approved. */
export interface ApprovalStatus {
  readonly state: 'none' | 'holds' | 'changed' | 'broken' | 'unread';
  /** Who approved it and when, within a sentence; `''` if nobody did, or the record cannot be read. */
  readonly by: string;
  /** How many parts have changed since. */
  readonly changes: number;
}

/** What to do next, as a sentence, and the command that helps, or `''`. */
export interface Step {
  readonly text: string;
  readonly command: string;
}

/** Whether it says what became of the approval, which a status tells as such. */
export function isOfApproval({ rule }: Pick<Diagnostic, 'rule'>): boolean {
  return rule === 'approval-stale' || rule === 'approval-broken';
}

/** How many provisions there are. */
export function sumCounts(counts: Counts): number {
  return Object.values(counts).reduce((sum, number) => sum + number, 0);
}
