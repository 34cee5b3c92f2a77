import { parseDate } from '../../../words/parse-date.ts';
import type { First } from '../../../words/written-dates.ts';
import { isBlankDate } from './blank-words.ts';
import {
  askOrder,
  askYearFirst,
  fewTell,
  misfitPattern,
  mixedOrders,
  unlikeEachOther,
  unlikeHeadings,
} from './date-errors.ts';
import { type OrderTold, parseCertain, tellOrder } from './date-order.ts';
import { compileDatePattern } from './date-pattern.ts';
import { createDateReader, type DateReader, type Parse } from './date-reader.ts';
import { isTooLong, undressCell } from './undress-cell.ts';
import { findYearFirst } from './year-first.ts';

/**
 * How to read the dates of a register. What can mean one day only is always read: ISO days and stamps, months by their
 * names, Excel’s day numbers. Dates in figures are read by the landlord’s `pattern` (`''` if there is none), otherwise
 * in the order of the `headingPatterns` (`dd/mm/yy`), otherwise in the only order that the `cells` allow, a sample of
 * the columns of dates.
 *
 * Throws a `RegisterError` if the pattern is none or does not fit the cells, or if the order of the figures is not
 * certain: nothing tells it, or too few of the cells, which may be slips; they are of both orders or against the
 * headings; or they make far better days with the year first.
 */
export function chooseDates(
  pattern: string,
  headingPatterns: readonly string[],
  cells: readonly string[],
): DateReader {
  const filled = cells.filter((cell) => !isTooLong(cell) && !isBlankDate(cell)).map(undressCell);
  const evidence = weighOrders(filled);
  if (pattern.trim() !== '') return followPattern(pattern, filled, evidence);
  const orders = new Set(headingPatterns.map(readOrder).filter((order) => order !== undefined));
  const [order] = orders;
  if (orders.size > 1) throw unlikeEachOther(filled);
  if (order) return followHeadings(order, filled, evidence);
  return followEvidence(filled, evidence);
}

/** How many cells tell what. */
type Evidence = Readonly<Record<OrderTold, number>>;

function weighOrders(cells: readonly string[]): Evidence {
  const evidence = { day: 0, month: 0, stops: 0, either: 0, nothing: 0 };
  for (const cell of cells) evidence[tellOrder(cell)] += 1;
  return evidence;
}

function followPattern(pattern: string, cells: readonly string[], evidence: Evidence): DateReader {
  const own = compileDatePattern(pattern);
  const isDayAfterYear = /^y+\W*d/.test(own.pattern);
  const parse: Parse = (text) =>
    own.parse(text) ?? (isDayAfterYear && /^\d{4}\D\d/.test(text) ? undefined : parseDate(text));
  const reader = createDateReader(own.pattern, parse, []);
  const misfits = cells.filter((cell) => reader.read(cell) === 'unreadable').length;
  if (misfits * 2 > cells.length || isReversed(readOrder(pattern), evidence)) {
    const error = misfitPattern(own.pattern, cells);
    if (error) throw error;
  }
  const better = findYearFirst(parse, cells, false);
  if (better) throw askYearFirst(better, own.pattern);
  return createDateReader(own.pattern, parse, []);
}

/** No date is of that order alone, and a fifth of those in figures are of the other: slips of the pen are fewer. */
function isReversed(order: First | undefined, evidence: Evidence): boolean {
  if (order === undefined || countFor(order, evidence) > 0) return false;
  const against = countFor(reverse(order), evidence);
  return against > 0 && against * 5 >= against + evidence.either;
}

function countFor(order: First, { day, month, stops }: Evidence): number {
  return order === 'day' ? day + stops : month;
}

function followHeadings(order: First, cells: readonly string[], evidence: Evidence): DateReader {
  checkYears(parseInOrder(order), cells);
  if (countFor(order, evidence) === 0 && countFor(reverse(order), evidence) > 0) throw unlikeHeadings(cells);
  return createDateReader(describeOrder(order), parseInOrder(order), []);
}

function followEvidence(cells: readonly string[], evidence: Evidence): DateReader {
  const [british, american] = [countFor('day', evidence), countFor('month', evidence)];
  checkYears(british > 0 ? parseInOrder('day') : parseCertain, cells);
  if (british > 0 && american > 0) throw mixedOrders(cells);
  const telling = british + american;
  const all = telling + evidence.either;
  if (all >= enough && telling > 0 && telling * 5 < all) throw fewTell(telling, all, cells);
  if (telling === 0) {
    if (evidence.either > 0) throw askOrder(cells);
    return createDateReader('yyyy-mm-dd', parseCertain, []);
  }
  const order = british > 0 ? 'day' : 'month';
  const reason =
    evidence[order] > 0 ? 'some of them can be read in no other way' : 'dates with full stops are written so';
  return createDateReader(describeOrder(order), parseInOrder(order), [
    `The dates in figures were read with the ${order} first, because ${reason}.`,
  ]);
}

/** Of so many dates a fifth must tell the order: of days of the month three fifths do, and a slip of the pen does too. */
const enough = 5;

function checkYears(parse: Parse, cells: readonly string[]): void {
  const better = findYearFirst(parse, cells, true);
  if (better) throw askYearFirst(better, '');
}

function parseInOrder(order: First): Parse {
  return (text) => parseDate(text, order);
}

/** Whether day or month comes first in a pattern of figures; undefined for one that begins with the year or names the month. */
function readOrder(pattern: string): First | undefined {
  const [, first = ''] = /^\W*(d|m)(?!mm)/i.exec(pattern) ?? [];
  if (first === '' || /mmm/i.test(pattern)) return undefined;
  return first.toLowerCase() === 'd' ? 'day' : 'month';
}

function reverse(order: First): First {
  return order === 'day' ? 'month' : 'day';
}

function describeOrder(order: First): string {
  return order === 'day' ? 'dd/mm/yyyy' : 'mm/dd/yyyy';
}
