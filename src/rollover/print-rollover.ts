import type { Moved } from './follow-map.ts';
import { type Due, describeDue } from './list-due.ts';

/** What was done, for the terminal. Paths are from the folder. */
export interface RolloverAccount {
  readonly due: readonly Due[];
  readonly moved: readonly Moved[];
  readonly copied: readonly string[];
  /** Files of the old year that were not copied. */
  readonly left: readonly string[];
  readonly hasReport: boolean;
  /** Whether the Code wants the governing body's response. */
  readonly wantsResponse: boolean;
  readonly folder: string;
}

/** The account of a rollover: first the promises that have fallen due, then what was carried and what was not. */
export function printRollover({
  due,
  moved,
  copied,
  left,
  hasReport,
  wantsResponse,
  folder,
}: RolloverAccount): string {
  return [
    ...list('Promised last year and now due. Say what became of it:', due.map(describeDue)),
    ...list(
      'The answers were moved to another Code:',
      moved.map(({ provision, words }) => `${provision}: ${words}`),
    ),
    ...list('Copied:', copied),
    ...list('Not copied, because it belongs to the old year:', left),
    `Every answer must be confirmed. The day of the assessment ${wantsResponse ? 'and the governing body’s response are' : 'is'} blank.`,
    ...(hasReport ? reportLines : []),
    `Written to ${folder}. Next, type: selfassess check ${/\s/.test(folder) ? `"${folder}"` : folder} --draft`,
    '',
  ].join('\n');
}

const reportLines = [
  'The parts of the annual report are blank. Last year’s figures are in it, under previous; put this',
  'year’s register beside it and name it at performance › register, or type the figures.',
];

function list(heading: string, items: readonly string[]): string[] {
  return items.length === 0 ? [] : [heading, ...items.map((item) => `  ${item}`), ''];
}
