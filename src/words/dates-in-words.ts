import { findAll } from './find-all.ts';

/** A date, or a stretch of time, as a sentence names it: `31 March 2025`, `July 24`, `during 2024/25`, `late 2024`. */
export interface DateInWords {
  /** Where the words begin in the sentence; `the end of` or `early` before the date is part of it. */
  readonly start: number;
  readonly end: number;
  /** ISO date of the last day meant. If it can be read in two ways (`Q3 2025`), the later day. */
  readonly last: string;
  /** How it is written (a quarter is a season); a bare year or `2024/25` may equally belong to a document's name. */
  readonly form: 'day' | 'month' | 'season' | 'years' | 'year';
}

/** A stretch of whole months, counted from January of the year 0; or a day. */
interface Stretch {
  readonly from: number;
  readonly months: number;
  readonly day?: number;
}

interface Form {
  readonly form: DateInWords['form'];
  readonly pattern: RegExp;
  readonly read: (groups: Readonly<Record<string, string>>) => Stretch | undefined;
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const seasons: Readonly<Record<string, Stretch>> = {
  spring: { from: 2, months: 3 },
  summer: { from: 5, months: 3 },
  autumn: { from: 8, months: 3 },
  christmas: { from: 11, months: 1 },
  winter: { from: 11, months: 3 },
};
const ordinals: Readonly<Record<string, number>> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  final: 4,
  last: 4,
};

const month =
  '(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\b\\.?';
const ends = '(?!\\w|[/–-]\\d)';
const day = '(?<day>0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?';
const year = "(?<year>20[1-4]\\d|['’‘]?2\\d)";
const years = '(?<first>20[1-4]\\d|2\\d(?=/))\\s?[/–—-]\\s?(?:20)?(?<second>[1-4]\\d)';
const quarter =
  '(?:Q(?<q>[1-4])|quarter\\s+(?<number>[1-4])|(?<ordinal>first|second|third|fourth|final|last)\\s+quarter)(?:\\s+(?:of|in)|,)?\\s+(?:the\\s+)?';

/** Words that may come before a stretch of time, and which part of it they mean. */
const lead =
  /(?:\b(?:the\s+)?(?<part>end|close|start|beginning|middle|first half|second half)\s+of\s+(?:the\s+)?|\byear[- ]end\s+|\b(?<near>early|mid|late|end)[\s-]+)?(?:\b(?:financial|calendar|fiscal)\s+)?(?:\byears?\s+)?(?:\bFY\s?)?$/i;

const forms: readonly Form[] = [
  { form: 'day', pattern: /\b(?<year>20[1-4]\d)-(?<number>\d\d)-(?<day>\d\d)\b/g, read: readDay },
  {
    form: 'day',
    pattern: /\b(?<day>\d{1,2})[/.](?<number>\d{1,2})[/.](?<year>(?:20)?[1-4]\d)\b/g,
    read: readDay,
  },
  { form: 'day', pattern: build(`\\b${day}(?:\\s+of)?\\s+${month},?\\s+${year}${ends}`), read: readDay },
  { form: 'day', pattern: build(`\\b${month}\\s+${day}\\s*,\\s*(?<year>20[1-4]\\d)${ends}`), read: readDay },
  {
    form: 'season',
    pattern: build(`${quarter}(?:financial year |FY\\s?)?${years}${ends}`),
    read: readQuarter,
  },
  {
    form: 'season',
    pattern: build(`${quarter}(?:financial year |FY\\s?)?(?<first>20[1-4]\\d)${ends}`),
    read: readQuarter,
  },
  { form: 'season', pattern: build(`(?:FY\\s?)?${years}\\s+Q(?<q>[1-4])\\b`), read: readQuarter },
  { form: 'season', pattern: build(`(?<first>20[1-4]\\d)\\s+Q(?<q>[1-4])\\b`), read: readQuarter },
  {
    form: 'season',
    pattern: build(
      `\\b(?<season>spring|summer|autumn|christmas|winter)(?:\\s+of)?\\s+(?:${years}|${year})${ends}`,
    ),
    read: readSeason,
  },
  {
    form: 'month',
    pattern: build(`\\b${month}(?:(?:\\s+of|,)?[\\s-]+|(?=['’]))${year}${ends}`),
    read: readMonth,
  },
  { form: 'years', pattern: build(`\\b(?:FY\\s?)?${years}${ends}`), read: readYears },
  { form: 'year', pattern: build(`\\b(?:FY\\s?)?(?<year>20[1-4]\\d)\\b(?!\\s?[/–-]\\d)`), read: readYear },
];

/**
 * The dates a sentence names, in order, each with the last day it can mean. A range (`from May to July 2025`,
 * `between 2024 and 2025`) is one date. Days without a year and `next year` are left out: they cannot be dated.
 */
export function findDates(sentence: string): DateInWords[] {
  if (!/20\d\d|2\d\b/.test(sentence)) return [];
  const found: DateInWords[] = [];
  for (const form of forms) {
    for (const match of findAll(form.pattern, sentence)) {
      const date = readDate(form, match);
      if (date && !found.some(({ start, end }) => date.start < end && start < date.end)) found.push(date);
    }
  }
  return joinRanges(
    found.toSorted((a, b) => a.start - b.start),
    sentence,
  );
}

/** An ISO date as a reader writes it: `31 December 2024`. */
export function writeDay(iso: string): string {
  const names = 'January February March April May June July August September October November December'.split(
    ' ',
  );
  const [year, number, day] = iso.split('-').map(Number);
  return `${day} ${names[(number ?? 1) - 1]} ${year}`;
}

function readDate({ form, read }: Form, match: RegExpExecArray): DateInWords | undefined {
  const { index, input, groups = {} } = match;
  const stretch = read(groups);
  if (!stretch) return undefined;
  const before = stretch.day ? undefined : lead.exec(input.slice(Math.max(0, index - 45), index));
  return {
    start: index - (before?.[0].length ?? 0),
    end: index + match[0].length,
    last: findLastDay(takePart(stretch, before?.groups ?? {})),
    form,
  };
}

function build(pattern: string): RegExp {
  return new RegExp(pattern, 'gi');
}

function readNumber(digits = ''): number {
  const number = Number(digits.replace(/\D/g, ''));
  return number < 100 ? 2000 + number : number;
}

function readMonthNumber({ month: name = '', number = '' }: Readonly<Record<string, string>>): number {
  return name ? months.indexOf(name.slice(0, 3).toLowerCase()) : Number(number) - 1;
}

function readDay(groups: Readonly<Record<string, string>>): Stretch | undefined {
  const index = readMonthNumber(groups);
  const day = Number(groups['day']);
  const from = readNumber(groups['year']) * 12 + index;
  if (index < 0 || index > 11 || day < 1 || day > countDays(from)) return undefined;
  return { from, months: 1, day };
}

function readMonth(groups: Readonly<Record<string, string>>): Stretch | undefined {
  const { month: name = '', year = '' } = groups;
  if (name === 'may' && year.length < 4) return undefined;
  return { from: readNumber(year) * 12 + readMonthNumber(groups), months: 1 };
}

/** Quarters are of a landlord's year, from April: the later of the two readings of `Q3 2025`. */
function readQuarter({
  q,
  number,
  ordinal = '',
  first,
  second,
}: Readonly<Record<string, string>>): Stretch | undefined {
  if (second && !follows(first, second)) return undefined;
  const count = Number(q ?? number ?? ordinals[ordinal.toLowerCase()]);
  return { from: readNumber(first) * 12 + 3 * count, months: 3 };
}

function readSeason({
  season = '',
  first,
  second,
  year,
}: Readonly<Record<string, string>>): Stretch | undefined {
  const stretch = seasons[season.toLowerCase()];
  if (!stretch || (second && !follows(first, second))) return undefined;
  return { from: readNumber(first ?? year) * 12 + stretch.from, months: stretch.months };
}

/** A landlord's year, April to March. */
function readYears({ first, second }: Readonly<Record<string, string>>): Stretch | undefined {
  return follows(first, second) ? { from: readNumber(first) * 12 + 3, months: 12 } : undefined;
}

function readYear({ year }: Readonly<Record<string, string>>): Stretch {
  return { from: readNumber(year) * 12, months: 12 };
}

function follows(first = '', second = ''): boolean {
  return readNumber(second) % 100 === (readNumber(first) + 1) % 100;
}

function takePart(
  { from, months: count, ...rest }: Stretch,
  groups: Readonly<Record<string, string>>,
): Stretch {
  const part = (groups['part'] ?? groups['near'] ?? '').toLowerCase();
  const share =
    { early: 1 / 3, start: 1 / 3, beginning: 1 / 3, 'first half': 1 / 2, mid: 2 / 3, middle: 2 / 3 }[part] ??
    1;
  return { from, months: Math.ceil(count * share), ...rest };
}

function findLastDay({ from, months: count, day }: Stretch): string {
  const last = from + count - 1;
  const two = (number: number) => String(number).padStart(2, '0');
  return `${Math.floor(last / 12)}-${two((last % 12) + 1)}-${two(day ?? countDays(last))}`;
}

function countDays(from: number): number {
  const [year, index] = [Math.floor(from / 12), from % 12];
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return index === 1 ? (leap ? 29 : 28) : [3, 5, 8, 10].includes(index) ? 30 : 31;
}

function joinRanges(dates: readonly DateInWords[], sentence: string): DateInWords[] {
  const joined: DateInWords[] = [];
  for (const date of dates) {
    const before = joined.at(-1);
    const between = before ? sentence.slice(before.end, date.start) : '';
    if (before && /^\s*(?:to|and|or|until|[/–-])\s*$/i.test(between)) {
      const last = before.last > date.last ? before.last : date.last;
      joined.splice(-1, 1, { ...date, start: before.start, last });
    } else joined.push(date);
  }
  return joined;
}
