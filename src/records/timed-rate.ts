import type { Provision } from '../codes/code.ts';
import type { Rate, StageFigures } from '../register/figures.ts';

/** How much of a step was done in time at a stage. */
export interface TimedRate {
  readonly rate: Rate;
  /** What the share is of, before `in time`: `complaints were acknowledged`. */
  readonly words: string;
  /** The keys under which a percentage or its numerator is typed, the more telling first. */
  readonly keys: readonly string[];
}

/** The figure that says how well a provision’s time limit was kept; undefined for an extension, which has none. */
export function readTimedRate(
  step: NonNullable<Provision['limit']>['step'],
  figures: StageFigures,
): TimedRate | undefined {
  if (step === 'acknowledgement') {
    return {
      rate: figures.acknowledgedRate,
      words: 'complaints were acknowledged',
      keys: ['acknowledged-percent', 'acknowledged-in-time'],
    };
  }
  if (step === 'response') {
    return {
      rate: figures.onTime,
      words: 'complaints were responded to',
      keys: ['on-time-percent', 'in-time'],
    };
  }
  return undefined;
}
