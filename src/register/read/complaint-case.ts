import type { Day } from '../count/working-days.ts';
import type { Outcome } from './outcomes.ts';

/** A case read from its row, without faults. Nothing in it identifies the resident. */
export interface ComplaintCase {
  /** Why it was not accepted, or `''`. */
  readonly refused: string;
  readonly category: string;
  readonly team: string;
  /** One for each stage of the Code; null if the case did not reach it. */
  readonly stages: readonly (CaseStage | null)[];
}

/** What happened at a stage; null for anything not recorded. */
export interface CaseStage {
  readonly received: Day;
  readonly acknowledged: Day | null;
  /** The day on which the resident was told of the extension. */
  readonly extendedOn: Day | null;
  /** The new day for the response, or that there is one but it is not recorded. */
  readonly extendedTo: Day | 'unrecorded' | null;
  readonly responded: Day | null;
  readonly outcome: Outcome | null;
}
