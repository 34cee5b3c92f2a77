import type { Code } from '../../codes/code.ts';
import { readLimits } from '../../register/count/stage-limits.ts';
import type { Figures } from '../../register/figures.ts';
import { labelPeriod } from '../../words/dates.ts';

/** A year's short name, `2025-26`; in words where its days are not given. */
export function nameYear({ period }: Figures): string {
  return labelPeriod(period) || 'Year not given';
}

/** The stages that any of the years has figures of, from 1. */
export function listStages(years: readonly Figures[]): number[] {
  return [...new Set(years.flatMap(({ stages }) => stages.map(({ stage }) => stage)))].sort((a, b) => a - b);
}

/** What follows a title where there is more than one stage: `, by stage`. */
export function byStage({ stages }: Figures): string {
  return stages.length > 1 ? ', by stage' : '';
}

/** The working days that the Code gives for a step of a stage; 0 where it sets no limit. */
export function readLimit(code: Code, stage: number, step: 'acknowledgement' | 'response'): number {
  return readLimits(code).find((limits) => limits.stage === stage)?.[step]?.workingDays ?? 0;
}
