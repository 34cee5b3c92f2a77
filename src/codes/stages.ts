import type { Code } from './code.ts';

/** The key under which the figures of a stage are typed; `complaints` for a Code without stages. */
export type StageKey = 'complaints' | 'all-stages' | `stage-${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9}`;

/** Stands for all stages together where a landlord gives one total over them. A Code has nine stages at most. */
export const allStages = 10;

/**
 * The numbers of a Code's stages, from 1. A Code without stages has only the number 0, which means the handling of a
 * complaint as a whole, as it does for a provision that belongs to no stage.
 */
export function listStages({ stages }: Pick<Code, 'stages'>): number[] {
  return stages === 0 ? [0] : Array.from({ length: stages }, (_, index) => index + 1);
}

/** The stages for which a landlord may type figures: those of the Code and, if there are several, all together. */
export function listFigureStages(code: Pick<Code, 'stages'>): number[] {
  return code.stages > 1 ? [...listStages(code), allStages] : listStages(code);
}

/** The key of a stage in `report.yaml`. The Code's schema allows nine stages. */
export function nameStageKey(stage: number): StageKey {
  if (stage === allStages) return 'all-stages';
  return stage === 0 ? 'complaints' : (`stage-${stage}` as StageKey);
}

/** What the regulator calls a figure, ` (CH01)`, with its space; `''` if it has no name for it. */
export function inBrackets(name: string): string {
  return name === '' ? '' : ` (${name})`;
}

/** A stage as a heading, `Stage 2`; `Complaints` if there are no stages. */
export function nameStage(stage: number): string {
  if (stage === allStages) return 'All stages together';
  return stage === 0 ? 'Complaints' : `Stage ${stage}`;
}

/** Words to put after a noun, ` at stage 2`, with their space; `''` if there are no stages. */
export function atStage(stage: number): string {
  if (stage === allStages) return ' at all stages together';
  return stage === 0 ? '' : ` at stage ${stage}`;
}

/** Words to put before a noun, `stage 2 `, with their space; `''` if there are no stages, or for all together. */
export function ofStage(stage: number): string {
  return stage === 0 || stage === allStages ? '' : `stage ${stage} `;
}
