import type { Code, Provision } from '../codes/code.ts';
import type { Assessment } from '../records/assessment.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { Progress, Tally } from './progress.ts';

/** What the check says of one file. */
export interface Verdict {
  /** What kind of file it is: the summary of a run counts provisions in assessments only. */
  readonly kind: 'assessment' | 'report' | 'register' | 'process' | 'settings' | 'code';
  readonly file: string;
  readonly text: string;
  /** Sorted by place. */
  readonly diagnostics: readonly Diagnostic[];
  readonly tally: Tally;
  /** How many gaps a baseline holds, so that they are not among the diagnostics; absent for none. */
  readonly heldGaps?: number;
  /** Of what was read, that which is told; null if the file names no known Code. Reliable only if no diagnostic is an error. */
  readonly read: {
    readonly assessment: Pick<Assessment, 'landlord' | 'period'>;
    readonly code: Pick<Code, 'answers'> & { readonly provisions: readonly Pick<Provision, 'id'>[] };
  } | null;
}

/** A verdict with everything that was read of the file. */
export interface WholeVerdict extends Verdict {
  /** How far each answer is; empty where the file names no known Code or cannot be read to its end. */
  readonly progress: readonly Progress[];
  readonly read: { readonly assessment: Assessment; readonly code: Code } | null;
}
