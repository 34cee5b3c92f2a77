import { addDays, addMonths } from './calendar.ts';
import { monthPattern, readMonth } from './months.ts';

/** Three months of a year. */
export interface Quarter {
  /** `2025-26-Q3`; `2025-Q3` for a year that begins in January. */
  readonly label: string;
  /** First and last day, ISO. */
  readonly from: string;
  readonly to: string;
}

/**
 * The quarter that a text names: `2025-26-Q3`, `Q3 2025/26`, a month of it (`2025-10`, `October 2025`), its months
 * (`Oct–Dec 2025`), or `Q3`, which is of the year that begins on `first`, if `isOwn` says that this year is meant.
 * Other years begin on the same day of the year. Undefined if it names none, or may mean another.
 */
export function readQuarter(written: string, first: string, isOwn: boolean): Quarter | undefined {
  const text = written.trim().toLowerCase().replace(/[–—]/g, '-').replace(/\s+/g, ' ');
  const own = new RegExp(`^${number}$`).exec(text)?.[1];
  if (own) return isOwn ? nameQuarter(first, Number(first.slice(0, 4)), Number(own)) : undefined;
  return readNumbered(text, first) ?? readMonths(text, first);
}

/** The quarter that is likely meant by a text with a year and a quarter in it; undefined if it has none. */
export function guessQuarter(written: string, first: string): Quarter | undefined {
  const start = /\d{4}/.exec(written)?.[0];
  const at = new RegExp(number, 'i').exec(written)?.[1];
  return start && at ? nameQuarter(first, Number(start), Number(at)) : undefined;
}

/** The last quarter that ended before a day, of years that begin like the one that begins on `first`. */
export function findLastQuarter(day: string, first: string): Quarter {
  const { from } = findQuarter(day, first);
  return findQuarter(addDays(from, -1), first);
}

/** The quarter that is that many quarters later: -1 is the one before, -4 that of a year ago. */
export function moveQuarter({ from }: Quarter, quarters: number, first: string): Quarter {
  return findQuarter(addMonths(from, 3 * quarters), first);
}

const number = 'q(?:uarter|tr)?\\.? ?([1-4])';
const year = '(\\d{4})(?: ?[-/] ?(\\d{4}|\\d{2}))?';
const numbered = [
  { form: new RegExp(`^${year}[ ,-]{0,3}${number}$`), places: [1, 2, 3] },
  { form: new RegExp(`^${number}[ ,-]{0,3}(?:of )?${year}$`), places: [2, 3, 1] },
] as const;

function readNumbered(text: string, first: string): Quarter | undefined {
  for (const { form, places } of numbered) {
    const match = form.exec(text);
    if (!match) continue;
    const [start = '', end = '', digit = ''] = places.map((place) => match[place] ?? '');
    const quarter = nameQuarter(first, Number(start), Number(digit));
    // A single year is a calendar year, and a double one is not.
    const next = String(Number(start) + 1);
    const isMeant = beginsInJanuary(first) ? end === '' : end === next || end === next.slice(-2);
    return isMeant ? quarter : undefined;
  }
  return undefined;
}

const months = new RegExp(
  `^(?:${monthPattern}(?: (\\d{4}))?(?: to | ?- ?))?(${monthPattern}),? (\\d{4})$`,
  'i',
);

function readMonths(text: string, first: string): Quarter | undefined {
  const inFigures = /^(\d{4})-(0[1-9]|1[0-2])$/.test(text);
  if (inFigures) return findQuarter(`${text}-${first.slice(8)}`, first);
  const match = months.exec(text);
  if (!match) return undefined;
  const [, startYear = '', last = '', endYear = ''] = match;
  const day = (month: number) => `${endYear}-${String(month).padStart(2, '0')}-${first.slice(8)}`;
  const quarter = findQuarter(day(readMonth(last)), first);
  const begins = /^[a-z]+/.exec(text)?.[0] ?? '';
  if (text.startsWith(last)) return quarter;
  const isWhole =
    readMonth(begins) === Number(quarter.from.slice(5, 7)) &&
    addMonths(quarter.from, 2).startsWith(day(readMonth(last)).slice(0, 7)) &&
    (startYear === '' || startYear === quarter.from.slice(0, 4));
  return isWhole ? quarter : undefined;
}

/** The quarter that holds a day. */
function findQuarter(day: string, first: string): Quarter {
  const start = Number(day.slice(0, 4));
  const near = [start - 1, start].flatMap((one) => [1, 2, 3, 4].map((at) => nameQuarter(first, one, at)));
  const found = near.find(({ from, to }) => from <= day && day <= to);
  if (!found) throw new Error(`no quarter holds ${day}`);
  return found;
}

function nameQuarter(first: string, start: number, at: number): Quarter {
  const years = start - Number(first.slice(0, 4));
  const [from, next] = [at - 1, at].map((quarters) => addMonths(first, 12 * years + 3 * quarters));
  const label = beginsInJanuary(first) ? `${start}` : `${start}-${String(start + 1).slice(-2)}`;
  return { label: `${label}-Q${at}`, from: from ?? '', to: addDays(next ?? '', -1) };
}

function beginsInJanuary(first: string): boolean {
  return first.slice(5, 7) === '01';
}
