import type { Code } from '../../codes/code.ts';
import { listStages } from '../../codes/stages.ts';
import { nameField, type Step, type WholeField } from './case-fields.ts';

/** The index of each of our columns in a row; -1 if the register does not have it. */
export interface Columns extends Readonly<Record<WholeField, number>> {
  /** How many cells a row must have. */
  readonly width: number;
  /** The numbers of the Code's stages, in order; only 0 if it has none. */
  readonly numbers: readonly number[];
  /** One for each stage. All are -1 if the register does not say when the stage was received. */
  readonly stages: readonly StageColumns[];
  /** The stages that have columns, but none that says when they were received. */
  readonly undated: readonly number[];
  /** Whether each row is about one stage, the one that the column `stage` names; else that is how far the case has got. */
  readonly isRowPerStage: boolean;
  /** The headings, and the places of those that are none of our columns. */
  readonly headings: readonly string[];
  readonly unread: readonly number[];
}

/** The index of each step of a stage. */
export type StageColumns = Readonly<Record<Step, number>>;

/**
 * The columns found: `find` gives the index of the one with our name, or -1. A later stage has a column for its receipt
 * in one row a case; and may have one where each stage has a row, because a system names all columns for their stage.
 */
export function readColumns(
  find: (name: string) => number,
  headings: readonly string[],
  code: Code,
  isRowPerStage: boolean,
): Columns {
  const numbers = listStages(code);
  const stages = numbers.map((stage) => mapSteps((step) => find(nameField(stage, step))));
  const read = isRowPerStage ? shareColumns(stages) : leaveOutUndated(stages);
  const named = {
    reference: find('reference'),
    stage: find('stage'),
    category: find('category'),
    cause: find('cause'),
    team: find('team'),
    tenure: find('tenure'),
  };
  const used = new Set([...Object.values(named), ...read.flatMap((one) => Object.values(one))]);
  return {
    ...named,
    width: headings.length,
    numbers,
    stages: read,
    undated: isRowPerStage ? [] : listUndated(stages, numbers),
    isRowPerStage,
    headings,
    unread: [...headings.keys()].filter((at) => !used.has(at)),
  };
}

/** Where each row is about one stage, all stages share the columns; one that is named for its stage is its own. */
function shareColumns(stages: readonly StageColumns[]): StageColumns[] {
  const [first = absent] = stages;
  return stages.map((own) => mapSteps((step) => (own[step] >= 0 ? own[step] : first[step])));
}

/** A later stage cannot be counted without the one before it. */
function leaveOutUndated(stages: readonly StageColumns[]): StageColumns[] {
  return stages.map((stage, index) =>
    stages.slice(0, index + 1).every(({ received }) => received >= 0) ? stage : absent,
  );
}

function listUndated(stages: readonly StageColumns[], numbers: readonly number[]): number[] {
  return stages.flatMap(({ received, ...others }, index) =>
    received < 0 && Object.values(others).some((place) => place >= 0) ? [numbers[index] ?? 0] : [],
  );
}

function mapSteps(place: (step: Step) => number): StageColumns {
  return {
    received: place('received'),
    acknowledged: place('acknowledged'),
    'extended-on': place('extended-on'),
    'extended-to': place('extended-to'),
    responded: place('responded'),
    outcome: place('outcome'),
    refused: place('refused'),
  };
}

const absent = mapSteps(() => -1);
