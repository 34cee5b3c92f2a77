import type { Step, WholeField } from '../read/case-fields.ts';
import { readOutcome, readOutcomeWords } from '../read/outcomes.ts';
import { isStageColumn } from '../words/stage-column.ts';
import {
  isDateLike,
  type Judgement,
  judgeCells,
  judgeDays,
  judgeNames,
  judgeReferences,
} from './sample-cells.ts';

/** The steps of a stage that have a day. */
export const dayFields: readonly string[] = [
  'received',
  'acknowledged',
  'extended-on',
  'extended-to',
  'responded',
];

/**
 * Whether a sample of the cells under a heading suits the column that it may be: `no` if they speak against it, such as
 * text where there should be days; `blank` if there are none to judge by. An outcome or a stage needs cells that say so.
 */
export function judgeColumn(name: Step | WholeField, heading: string, cells: readonly string[]): Judgement {
  if (name === 'extended-to') return judgeDays(cells, isFlag);
  if (dayFields.includes(name)) return judgeDays(cells);
  if (name === 'reference') return judgeReferences(cells);
  if (name === 'stage') return isStageColumn(heading, cells) === 'yes' ? 'fits' : 'no';
  if (name !== 'outcome') return judgeNames(cells);
  const words = readOutcomeWords({}, heading);
  const judged = judgeCells(cells, (cell) => !isDateLike(cell) && isOutcome(readOutcome(words, cell)));
  return judged === 'blank' ? 'no' : judged;
}

/** Whether a cell says only Yes or No, as an extension may. */
export function isFlag(cell: string): boolean {
  return /^\s*(?:y|yes|n|no)\s*$/i.test(cell);
}

function isOutcome(outcome: string | null): boolean {
  return outcome !== null && outcome !== 'unknown';
}
