import { readClaims } from '../prose/passages.ts';
import { remember } from '../remember.ts';
import type { CodeContext } from '../rule.ts';
import { findCases } from './find-cases.ts';
import { tableStages } from './tables/extra-stage.ts';

/** The sentences that tell of a stage or step which a Code with a set number of stages does not have; each with its case. */
export const listStages = remember((context: CodeContext) => {
  const { code } = context;
  return code.stages === 0 || code.phrases.extraStages.length === 0
    ? []
    : findCases(tableStages(code), readClaims(context));
});
