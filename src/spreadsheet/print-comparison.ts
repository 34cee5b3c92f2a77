import { count } from '../words/plurals.ts';
import { cutMiddle } from '../words/short-text.ts';
import type { AnswerChange, Comparison } from './compare-sheet.ts';

/** How a sheet differs from the file, and in words the provisions that could not be changed. */
export interface Told extends Comparison {
  readonly refused: readonly string[];
}

/** What was and was not taken from a sheet, for the terminal. `file` is the self-assessment. */
export function printComparison(
  { changes, conflicts, problems, notes, refused }: Told,
  file: string,
  isDone: boolean,
): string {
  const lines = [
    ...problems,
    ...notes,
    ...refused,
    ...conflicts.map(
      ({ provision, cells }) =>
        `${provision} was changed in ${file} and in the sheet (${[...cells.keys()].join(', ')}); nothing was taken from the sheet.`,
    ),
    ...(problems.length > 0 ? [] : changes.flatMap(printChange)),
  ];
  return [...lines, conclude({ changes, conflicts, problems, refused }, file, isDone), ''].join('\n');
}

/** Short fields show both values, long ones only their name. */
function printChange({ provision, before, cells }: AnswerChange): string[] {
  return [...cells].map(([field, cell]) => {
    if (cell === '') return `${provision} ${field}: removed`;
    const isShort = ['comply', 'by', 'owner'].includes(field);
    if (!isShort) return `${provision} ${field}: ${before[field] === '' ? 'added' : 'changed'}`;
    return `${provision} ${field}: ${before[field] === '' ? '' : `${cutMiddle(before[field])} → `}${cutMiddle(cell)}`;
  });
}

function conclude(
  { changes, conflicts, problems, refused }: Omit<Told, 'notes'>,
  file: string,
  isDone: boolean,
): string {
  if (problems.length > 0) return `Nothing was changed in ${file}: put the rows above right first.`;
  const fields = changes.reduce((sum, { cells }) => sum + cells.size, 0);
  if (fields === 0)
    return `Nothing ${conflicts.length + refused.length > 0 ? 'was changed' : 'is to be changed'} in ${file}.`;
  const what = `${count(fields, 'field')} of ${count(changes.length, 'provision')} in ${file}`;
  return isDone ? `Changed ${what}.` : `Would change ${what}.`;
}
