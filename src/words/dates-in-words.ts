import { composeDay, countDays } from './calendar.ts';
import { findAll } from './find-all.ts';
import { monthPattern, readMonth } from './months.ts';
import { listDatePatterns, matchFigures, readDateParts } from './written-dates.ts';

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

/** A stretch of whole months, counted from January of the year 0. */
interface Stretch {
  readonly from: number;
  readonly months: number;
}

interface Form {
  readonly form: DateInWords['form'];
  readonly pattern: RegExp;
  /** A stretch, or the ISO date of a day; undefined or `''` where it names none. */
  readonly read: (groups: Readonly<Record<string, string>>) => Stretch | string | undefined;
}

const seasons: Readonly<Record<string, Stretch>> = {
  spring: { from: 2, months: 3 },
  easter: { from: 3, months: 1 },
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

const month = `(?<month>${monthPattern})`;
const ends = '(?!\\w|[/–-]\\d)';
const year = "(?<year>20[1-4]\\d|['’‘]?2\\d)";
const years = '(?<first>20[1-4]\\d|2\\d(?=/))\\s?[/–—-]\\s?(?:20)?(?<second>[1-4]\\d)';
const quarter =
  '(?:Q(?<q>[1-4])|quarter\\s+(?<number>[1-4])|(?<ordinal>first|second|third|fourth|final|last)\\s+quarter)(?:\\s+(?:of|in)|,)?\\s+(?:the\\s+)?';

/** Words that may come before a stretch of time, and which part of it they mean. */
const lead =
  /(?:\b(?:the\s+)?(?<part>end|close|start|beginning|middle|first half|second half)\s+of\s+(?:the\s+)?|\byear[- ]end\s+|\b(?<near>early|mid|late|end)[\s-]+)?(?:\b(?:financial|calendar|fiscal)\s+)?(?:\byears?\s+)?(?:\bFY\s?)?$/i;

const forms: readonly Form[] = [
  ...[
    ...listDatePatterns('(?:19|20)\\d\\d', "['’‘]?2\\d"),
    matchFigures('day', '(?:19|20)\\d\\d', '[1-4]\\d'),
  ].map((pattern): Form => ({ form: 'day', pattern: build(`\\b${pattern}${ends}`), read: readDateParts })),
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
      `\\b(?<season>spring|easter|summer|autumn|christmas|winter)(?:\\s+of)?\\s+(?:${years}|${year})${ends}`,
    ),
    read: readSeason,
  },
  {
    form: 'month',
    pattern: build(`\\b${month}(?:(?:\\s+of|,)?[\\s-]+|(?=['’]))${year}${ends}`),
    read: readMonthOfYear,
  },
  { form: 'years', pattern: build(`\\b(?:FY\\s?)?${years}${ends}`), read: readYears },
  { form: 'year', pattern: build(`\\b(?:FY\\s?)?(?<year>20[1-4]\\d)\\b(?!\\s?[/–-]\\d)`), read: readYear },
];

/**
 * The dates a sentence names, in order, each with the last day it can mean. A range (`from May to July 2025`,
 * `between 2024 and 2025`) is one date. Days without a year and `next year` are left out: they cannot be dated.
 */
export function findDates(sentence: string): DateInWords[] {
  if (!/(?:19|20)\d\d|2\d\b|\d[/.-][1-4]\d\b/.test(sentence)) return [];
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

function readDate({ form, read }: Form, match: RegExpExecArray): DateInWords | undefined {
  const { index, input, groups = {} } = match;
  const found = read(groups);
  if (!found) return undefined;
  const end = index + match[0].length;
  if (typeof found === 'string') return { start: index, end, last: found, form };
  const before = lead.exec(input.slice(Math.max(0, index - 45), index));
  const last = findLastDay(takePart(found, before?.groups ?? {}));
  return { start: index - (before?.[0].length ?? 0), end, last, form };
}

function build(pattern: string): RegExp {
  return new RegExp(pattern, 'gi');
}

function readNumber(digits = ''): number {
  const number = Number(digits.replace(/\D/g, ''));
  return number < 100 ? 2000 + number : number;
}

function readMonthOfYear({
  month: name = '',
  year = '',
}: Readonly<Record<string, string>>): Stretch | undefined {
  if (name === 'may' && year.length < 4) return undefined;
  return { from: readNumber(year) * 12 + readMonth(name) - 1, months: 1 };
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

function takePart({ from, months }: Stretch, groups: Readonly<Record<string, string>>): Stretch {
  const part = (groups['part'] ?? groups['near'] ?? '').toLowerCase();
  const share =
    { early: 1 / 3, start: 1 / 3, beginning: 1 / 3, 'first half': 1 / 2, mid: 2 / 3, middle: 2 / 3 }[part] ??
    1;
  return { from, months: Math.ceil(months * share) };
}

function findLastDay({ from, months }: Stretch): string {
  const last = from + months - 1;
  const [year, month] = [Math.floor(last / 12), (last % 12) + 1];
  return composeDay(year, month, countDays(year, month));
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
