import type { Code } from '../../codes/code.ts';
import { readLimits } from '../../register/count/stage-limits.ts';
import type { Figures } from '../../register/figures.ts';
import { labelPeriod } from '../../words/dates.ts';

/** A year's short name, `2025-26`; in words if its days are not given. */
export function nameYear({ period }: Figures): string {
  return labelPeriod(period) || 'Year not given';
}

/** The stages, from 1, for which any of the years has figures. */
export function listStages(years: readonly Figures[]): number[] {
  return [...new Set(years.flatMap(({ stages }) => stages.map(({ stage }) => stage)))].sort((a, b) => a - b);
}

/** The working days that the Code allows for a step of a stage; 0 if it sets no limit. */
export function readLimit(code: Code, stage: number, step: 'acknowledgement' | 'response'): number {
  return readLimits(code).find((limits) => limits.stage === stage)?.[step]?.workingDays ?? 0;
}
