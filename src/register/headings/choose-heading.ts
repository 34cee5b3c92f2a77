import { type Step, steps } from '../read/case-fields.ts';
import { readHeading } from './heading-text.ts';
import { judgeColumn } from './judge-column.ts';

/**
 * The index of the heading that is plainly the better of several that we read as the same column; -1 if none is.
 * `columns` has a sample of the cells under each, if there is one: a column with days is better than one with Yes and
 * No, and an outcome that is understood than one that is not. Apart from that, the new day of an extension is better
 * than whether there was one, the case's own reference than the number of its row, and the smaller part of the landlord
 * (team) than the larger (directorate), which a reader can add up.
 */
export function chooseHeading(
  name: string,
  headings: readonly string[],
  columns: readonly (readonly string[])[] = [],
): number {
  const ranks = headings.map(
    (heading, at) => rankCells(name, heading, columns[at] ?? []) + rankWords(name, heading),
  );
  const best = Math.min(...ranks);
  return ranks.indexOf(best) === ranks.lastIndexOf(best) ? ranks.indexOf(best) : -1;
}

/** The lower the better, as in `rankWords`, whose ranks are below ten. */
function rankCells(name: string, heading: string, cells: readonly string[]): number {
  const step = steps.find((one): one is Step => one === name.replace(/^stage-\d-/, ''));
  if (!step || cells.length === 0) return 0;
  return { fits: 0, blank: 10, no: 20 }[judgeColumn(step, heading, cells)];
}

function rankWords(name: string, heading: string): number {
  const { words, isFlag } = readHeading(heading);
  if (name.endsWith('extended-to')) return isFlag ? 1 : 0;
  const order = orders[name] ?? [];
  const place = order.findIndex((form) => form.test(words));
  return place < 0 ? order.length : place;
}

const orders: Readonly<Record<string, readonly RegExp[]>> = {
  reference: [/complaint.*(?:ref|tracking|no|number|id)/, /case.*(?:ref|no|number|id)/, /ref/],
  category: [/category/, /classification|theme/],
  team: [/team/, /servicearea/, /service/, /depart|dept/, /business/, /division/],
  cause: [/root/],
};
