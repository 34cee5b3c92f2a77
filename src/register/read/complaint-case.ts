import type { Day } from '../count/working-days.ts';
import type { Outcome } from './outcomes.ts';

/** What is certain of a case, read from its row. Nothing in it identifies the resident. */
export interface ComplaintCase {
  readonly category: string;
  readonly cause: string;
  readonly team: string;
  readonly tenure: string;
  /** One for each stage of the Code; null if the case did not reach it, or the row is about another stage. */
  readonly stages: readonly (CaseStage | null)[];
}

/** What happened at a stage; null for anything not recorded, or not certain. */
export interface CaseStage {
  readonly received: Day;
  readonly acknowledged: Day | null;
  /** The day on which the resident was told of the extension. */
  readonly extendedOn: Day | null;
  /** The new day for the response, or that there is one but it is not recorded. */
  readonly extendedTo: Day | 'unrecorded' | null;
  readonly responded: Day | null;
  readonly outcome: Outcome | null;
  /** Why the complaint, or the request for this stage, was not accepted; `''` if it was. */
  readonly refused: string;
  /** Whether the row contradicts itself about the response, so that it counts neither as sent nor as open. */
  readonly unclear: boolean;
}
