import { numberWritten, parseDate, type WrittenDate } from '../../../words/parse-date.ts';
import type { First } from '../../../words/written-dates.ts';
import { lastSerialDay } from './excel-serial.ts';

/** Whether a text is a date in figures that does not begin with the year, so that the order of them must be known. */
export function isFigures(text: string): boolean {
  return figuresForm.test(text);
}

/** With or without a weekday before it. */
const figuresForm = /^(?:[a-z]+[.,]?\s*)?\d{1,2}([-/.])\d{1,2}\1['’‘]?\d\d/i;

/** What a cell tells about the order of day and month in dates in figures. */
export type OrderTold = First | 'stops' | 'either' | 'nothing';

/**
 * What a text tells: the only order in which it is a date (a weekday before it tells too); `stops` if both orders make
 * a date of it, but it has full stops, which nobody writes who puts the month first; `either` if nothing tells;
 * `nothing` if both orders mean the same day, or neither does or one of this half of the century (`25/04/03`).
 */
export function tellOrder(text: string): OrderTold {
  const [british, american] = [readPlausible(text, 'day'), readPlausible(text, 'month')];
  if (british === american) return 'nothing';
  if (american === 0) return 'day';
  if (british === 0) return 'month';
  return hasStops(text) ? 'stops' : 'either';
}

/** The dates that can mean only one day, and of those in figures the ones that can be read in one order only. */
export function parseCertain(text: string): WrittenDate | undefined {
  const certain = parseDate(text);
  if (certain) return certain;
  const [british, american] = [parseDate(text, 'day'), parseDate(text, 'month')];
  const [one, other] = [british, american].map((written) => (written ? numberWritten(written) : Number.NaN));
  if (Number.isNaN(other) || one === other || hasStops(text)) return british ?? american;
  return Number.isNaN(one) ? american : undefined;
}

function hasStops(text: string): boolean {
  return figuresForm.exec(text)?.[1] === '.';
}

/** The day; 0 if there is none or a register of complaints cannot hold it. */
function readPlausible(text: string, first: First): number {
  const written = parseDate(text, first);
  const day = written ? numberWritten(written) : 0;
  return day >= firstOf2010 && day <= lastSerialDay ? day : 0;
}

/** 1 January 2010. */
const firstOf2010 = 14_610;
