import type { Code } from './code.ts';

/** The key under which the figures of a stage are typed; `complaints` for a Code without stages. */
export type StageKey = 'complaints' | `stage-${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9}`;

/**
 * The numbers of a Code's stages, from 1. A Code without stages has only the number 0, which means the handling of a
 * complaint as a whole, as it does for a provision that belongs to no stage.
 */
export function listStages({ stages }: Pick<Code, 'stages'>): number[] {
  return stages === 0 ? [0] : Array.from({ length: stages }, (_, index) => index + 1);
}

/** The key of a stage in `report.yaml`. The Code's schema allows nine stages. */
export function nameStageKey(stage: number): StageKey {
  return stage === 0 ? 'complaints' : (`stage-${stage}` as StageKey);
}

/** What the regulator calls a figure, ` (CH01)`, with its space; `''` if it has no name for it. */
export function inBrackets(name: string): string {
  return name === '' ? '' : ` (${name})`;
}

/** A stage as a heading, `Stage 2`; `Complaints` if there are no stages. */
export function nameStage(stage: number): string {
  return stage === 0 ? 'Complaints' : `Stage ${stage}`;
}

/** Words to put after a noun, ` at stage 2`, with their space; `''` if there are no stages. */
export function atStage(stage: number): string {
  return stage === 0 ? '' : ` at stage ${stage}`;
}

/** Words to put before a noun, `stage 2 `, with their space; `''` if there are no stages. */
export function ofStage(stage: number): string {
  return stage === 0 ? '' : `stage ${stage} `;
}
