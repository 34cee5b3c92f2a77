import type { Code, Limit } from '../../codes/code.ts';

/** The working days that a Code gives for a stage; null where it sets no such limit. */
export interface StageLimits {
  readonly stage: number;
  readonly acknowledgement: Limit | null;
  readonly response: Limit | null;
  /** Counted on from the last day of the response's limit. */
  readonly extension: Limit | null;
}

/** The limits of every stage of a Code, in order. */
export function readLimits({ stages, provisions }: Pick<Code, 'stages' | 'provisions'>): StageLimits[] {
  return Array.from({ length: stages }, (_, index) => {
    const find = (step: Limit['step']) =>
      provisions.find(({ stage, limit }) => stage === index + 1 && limit?.step === step)?.limit ?? null;
    return {
      stage: index + 1,
      acknowledgement: find('acknowledgement'),
      response: find('response'),
      extension: find('extension'),
    };
  });
}
