import type { Code } from '../../codes/code.ts';
import type { Layout } from '../counting.ts';
import { dayFields, isFlag } from '../headings/judge-column.ts';
import { isBlank, isDateLike } from '../headings/sample-cells.ts';
import { isBlankDate } from '../read/cells/blank-words.ts';
import { readOutcome, readOutcomeWords } from '../read/outcomes.ts';
import { readStagesOf } from '../read/stages/read-stages-of.ts';

/** How the rows of a register are filled under one heading. Numbers alone: cells are about people. */
export interface Filling {
  readonly filled: number;
  /** Of these, those that can be read as what the column is to hold; all of a column of names. */
  readonly understood: number;
  /** How many different things the filled ones say. */
  readonly different: number;
}

/** The cells under a heading; `isReference` says that the references stand under it. */
interface Cells {
  readonly heading: string;
  readonly cells: readonly string[];
  readonly isReference: boolean;
}

/** How the cells are filled under the heading that is our column of that name. */
export function fillingOf(name: string, column: Cells, layout: Layout, code: Code): Filling {
  const { isFilled, isUnderstood } = judgeAs(name, column, layout, code);
  const filled = column.cells.filter(isFilled);
  return {
    filled: filled.length,
    understood: filled.filter(isUnderstood).length,
    different: new Set(filled.map((cell) => cell.trim())).size,
  };
}

interface Judging {
  readonly isFilled: (cell: string) => boolean;
  readonly isUnderstood: (cell: string) => boolean;
}

function judgeAs(name: string, { heading, cells, isReference }: Cells, layout: Layout, code: Code): Judging {
  const step = name.replace(/^stage-\d-/, '');
  const isFilled = (cell: string) => !isBlank(cell);
  if (step === 'extended-to')
    return { isFilled: hasDay, isUnderstood: (cell) => isDateLike(cell) || isFlag(cell) };
  if (dayFields.includes(step)) return { isFilled: hasDay, isUnderstood: isDateLike };
  if (step === 'outcome') {
    const words = readOutcomeWords(layout.outcomes, heading);
    return { isFilled, isUnderstood: (cell) => readOutcome(words, cell) !== 'unknown' };
  }
  if (name === 'stage') {
    const read = readStagesOf(layout, code, cells, isReference);
    return { isFilled, isUnderstood: (cell) => read(cell) !== 'unknown' };
  }
  return { isFilled, isUnderstood: () => true };
}

function hasDay(cell: string): boolean {
  return !isBlankDate(cell.trim());
}
