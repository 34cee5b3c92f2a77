import { readHeading } from '../headings/heading-text.ts';
import { isBlank } from '../headings/sample-cells.ts';
import { recogniseHeader } from '../read/recognise-header.ts';
import { namesStage, readStageWord } from './stage-words.ts';

/** Headings of columns that in some case systems hold the stage, and in others a category, a priority or a status. */
export const sometimesStage =
  /^(?:complaint|case|feedback|contact|request|enquiry|customer)?(?:level|tier|type|subtype|kind)$|^typeof(?:case|complaint|contact|request|feedback)$|^(?:current|latest|highest|complaint)?stage(?:reached)?$|^recordtype$/;

/**
 * Whether a column says the stage of its row, by its heading and a sample of its cells. `maybe`: some cells name
 * stages, but others mean something else, or they are bare numbers under a heading such as Level; or it is headed Stage
 * and few cells name one. A type of case that tells complaints from enquiries says the stage too: an enquiry has none.
 * A column with another heading, such as Status, is not one, although its cells may name stages: `namesLaterStage`
 * notices that.
 */
export function isStageColumn(heading: string, sample: readonly string[]): 'yes' | 'no' | 'maybe' {
  const cells = sample.filter((cell) => !isBlank(cell));
  const isRead = share(cells, (cell) => readStageWord(cell, stages) !== 'unknown') >= most;
  if (recogniseHeader(heading, stages) === 'stage') return cells.length === 0 || isRead ? 'yes' : 'maybe';
  if (!sometimesStage.test(readHeading(heading).words)) return 'no';
  const isNamed = cells.some(namesStage);
  const tells = isNamed || cells.some((cell) => !isFigure(cell) && readStageWord(cell, stages) === 'outside');
  if (isRead && tells) return 'yes';
  return isNamed || (isRead && cells.some(isFigure)) ? 'maybe' : 'no';
}

/** Whether a cell is a bare number, which may be a stage or, in a column headed Level, a priority. */
function isFigure(cell: string): boolean {
  return /^\s*\d\s*$/.test(cell);
}

/** Enough to read the words of most procedures. */
const stages = 2;
const most = 0.8;

function share<T>(items: readonly T[], is: (item: T) => boolean): number {
  return items.length === 0 ? 0 : items.filter(is).length / items.length;
}
