import type { Code } from '../../../codes/code.ts';
import type { CaseTable } from '../case.ts';
import { stagesAfter } from './stages-after.ts';
import { stagesBefore } from './stages-before.ts';
import { composedStages } from './stages-composed.ts';
import { nameStages } from './stages-named.ts';
import { toldStages } from './stages-told.ts';

/** Stages and steps beside those of a Code with a set number of them. */
export function tableStages(code: Pick<Code, 'stages' | 'phrases'>): CaseTable {
  return {
    unless: ['past', 'told', 'denied', 'outside', 'quoted', 'other'],
    spared:
      '\\b(?:unrelated|not related|complaint of its own)\\b|\\bwhether or not\\b|\\bin the same call\\b|\\bduring (?:that|the same) call\\b',
    cases: [...nameStages(code), ...stagesBefore, ...stagesAfter, ...composedStages, ...toldStages],
  };
}
