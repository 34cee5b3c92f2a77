import type { Code } from '../../../codes/code.ts';
import type { Layout } from '../../counting.ts';
import { createStageReader } from '../../words/read-stages.ts';
import type { StageWord } from '../../words/stage-words.ts';
import { stripStage } from '../../words/strip-stage.ts';

/** Reads the stage in a column of which some cells are given; in that of references, by what is added to them. */
export function readStagesOf(
  { stages }: Layout,
  code: Code,
  sample: readonly string[],
  isReference: boolean,
): (cell: string) => StageWord {
  return isReference
    ? (cell) => readFromReference(cell, code.stages)
    : createStageReader(stages, code.stages, sample);
}

function readFromReference(reference: string, stages: number): StageWord {
  for (let stage = stages; stage > 1; stage -= 1)
    if (stripStage(reference, stage) !== reference) return stage;
  return reference === '' ? 'blank' : 1;
}
