import type { Code } from '../../codes/code.ts';
import { definitionExamples } from '../definition/examples.ts';
import { blanketForms } from '../exclusions/blanket.ts';
import { refusalForms } from '../exclusions/forms.ts';
import { limitExamples } from '../exclusions/short-limit.ts';
import { placeholderExamples } from '../prose/placeholder-examples.ts';
import type { Example } from './case.ts';
import { tableStages } from './tables/extra-stage.ts';
import { promiseCases } from './tables/promise.ts';
import { overdueExamples, plannedExamples } from './tables/promise-examples.ts';
import { timescaleExamples } from './tables/wrong-timescale.ts';

/** The examples of each rule that has any, by its id, in the order of its table. */
export function listExamples(
  code: Pick<Code, 'stages' | 'phrases'>,
): ReadonlyMap<string, readonly Example[]> {
  return new Map<string, readonly Example[]>([
    ['wrong-timescale', timescaleExamples],
    ['promise-under-yes', [...plannedExamples, ...promiseCases.cases]],
    ['promise-overdue', overdueExamples],
    ['extra-stage', tableStages(code).cases],
    ['definition-differs', definitionExamples],
    ['extra-exclusion', [...refusalForms, ...limitExamples]],
    ['blanket-exclusion', blanketForms],
    ['placeholder-commentary', placeholderExamples],
  ]);
}
