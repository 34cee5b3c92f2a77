import type { Code } from '../../codes/code.ts';
import type { Example } from './case.ts';
import { tableStages } from './tables/extra-stage.ts';
import { timescaleExamples } from './tables/wrong-timescale.ts';

/** The examples of each rule that has any, by its id, in the order of its table. */
export function listExamples(
  code: Pick<Code, 'stages' | 'phrases'>,
): ReadonlyMap<string, readonly Example[]> {
  return new Map<string, readonly Example[]>([
    ['wrong-timescale', timescaleExamples],
    ['extra-stage', tableStages(code).cases],
  ]);
}
