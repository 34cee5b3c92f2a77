import type { Day } from '../count/working-days.ts';
import type { Outcome } from './outcomes.ts';

/** A case as its row tells it, free of faults. Nothing in it tells whose it is. */
export interface ComplaintCase {
  /** Why it was not accepted, or `''`. */
  readonly refused: string;
  readonly category: string;
  readonly team: string;
  /** One for each stage of the Code; null where the case did not reach it. */
  readonly stages: readonly (CaseStage | null)[];
}

/** What happened at a stage; null where nothing is said. */
export interface CaseStage {
  readonly received: Day;
  readonly acknowledged: Day | null;
  /** The day on which the resident was told of the extension. */
  readonly extendedOn: Day | null;
  /** The new day for the response, or that there is one which is not recorded. */
  readonly extendedTo: Day | 'unrecorded' | null;
  readonly responded: Day | null;
  readonly outcome: Outcome | null;
}
