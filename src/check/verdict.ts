import type { Code } from '../codes/code.ts';
import type { Assessment } from '../records/assessment.ts';
import type { Diagnostic } from './diagnostic.ts';

/** What the check says of one file. */
export interface Verdict {
  /** What the file is: what is said of a whole run counts provisions in assessments only. */
  readonly kind: 'assessment' | 'report' | 'register' | 'settings' | 'code';
  readonly file: string;
  readonly text: string;
  /** Sorted by place. */
  readonly diagnostics: readonly Diagnostic[];
  readonly tally: Tally;
  /** What was read, where the file names a known Code; to be relied on only if no diagnostic is an error. */
  readonly read: { readonly assessment: Assessment; readonly code: Code } | null;
}

/** How far an assessment is, counted from the Code. All 0 where no known Code could be read. */
export interface Tally {
  /** Provisions the Code has. */
  readonly provisions: number;
  /** Of those, answered. */
  readonly answered: number;
  /** Of those, answered with all that the answer needs beside it, and none of it still to be confirmed. */
  readonly complete: number;
}
