import type { Code, Limit } from '../../codes/code.ts';
import { listStages } from '../../codes/stages.ts';

/** The working days that a Code gives for a stage; null if it sets no such limit. */
export interface StageLimits {
  readonly stage: number;
  readonly acknowledgement: Limit | null;
  readonly response: Limit | null;
  /** Counted on from the last day of the response's limit. */
  readonly extension: Limit | null;
}

/** The limits of every stage of a Code, in order; for a Code without stages, those of its only number, 0. */
export function readLimits({ stages, provisions }: Pick<Code, 'stages' | 'provisions'>): StageLimits[] {
  return listStages({ stages }).map((number) => {
    const find = (step: Limit['step']) =>
      provisions.find(({ stage, limit }) => stage === number && limit?.step === step)?.limit ?? null;
    return {
      stage: number,
      acknowledgement: find('acknowledgement'),
      response: find('response'),
      extension: find('extension'),
    };
  });
}
