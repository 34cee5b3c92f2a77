import type { Period } from '../../register/figures.ts';
import { addDays, isDay } from '../../words/calendar.ts';
import { findAll } from '../../words/find-all.ts';
import { monthPattern, readMonth } from '../../words/months.ts';

/** A year as a sentence names it: `2025/26`, `the year to 31 March 2026`, `April 2025 to March 2026`, `last year`. */
export interface NamedYear {
  readonly start: number;
  readonly end: number;
  /** Before or after the present year, or the same; `unclear` where it may be either (`last year`). */
  readonly when: 'own' | 'earlier' | 'later' | 'unclear';
  /** Where it stands among the periods; -1 if it is none of them. `the year before` is the one before the last. */
  readonly index: number;
  /** Whether it is named by its dates. */
  readonly dated: boolean;
}

/** Months counted from January of the year 0; a year that is named by its two numbers alone has no months. */
interface Span {
  readonly years: readonly [number, number];
  readonly months: readonly [number, number] | null;
}

const dash = '(?:\\s?[/–—-]\\s?| to )';
const month = `(?:\\d{1,2}(?:st|nd|rd|th)? )?(?:${monthPattern})`;

const forms: readonly { pattern: RegExp; read: (groups: Groups) => Span | undefined }[] = [
  {
    pattern: build(
      `(?<month>${month}) (?<first>20\\d\\d)(?:${dash}| and | until )(?<later>${month}) (?<second>20\\d\\d)`,
    ),
    read: ({ month: from = '', first, later = '', second }) => {
      const years = [Number(first), Number(second)] as const;
      return { years, months: [count(years[0], from), count(years[1], later)] };
    },
  },
  {
    pattern: build(
      `(?:the |our )?(?:financial |reporting )?(?:year|twelve months|12 months) (?:to|ended|ending|that ended|up to)(?: on)? (?:the end of )?(?<month>${month}) (?<second>20\\d\\d)`,
    ),
    read: ({ month: last = '', second }) => {
      const to = count(Number(second), last);
      return { years: [Math.floor((to - 11) / 12), Number(second)], months: [to - 11, to] };
    },
  },
  {
    pattern: build(`(?:FY ?)?(?<first>20\\d\\d)${dash}(?:20)?(?<second>\\d\\d)(?![\\d/–-])`),
    read: ({ first, second }) => {
      const from = Number(first);
      return (from + 1) % 100 === Number(second) ? { years: [from, from + 1], months: null } : undefined;
    },
  },
  {
    pattern: build('(?:calendar year )?(?<first>20\\d\\d)(?![\\d/–-])'),
    read: ({ first }) => ({ years: [Number(first), Number(first)], months: null }),
  },
];

const relative: readonly { pattern: RegExp; when: NamedYear['when'] }[] = [
  { pattern: build('(?:this|the present|the current) (?:reporting |financial )?year'), when: 'own' },
  {
    pattern: build(
      '(?:the )?(?:previous|prior|preceding) (?:reporting |financial )?year|(?:the|a) year (?:before|ago|earlier)|(?:the|two|three) years? before(?: that| last)?',
    ),
    when: 'earlier',
  },
  {
    pattern: build(
      '(?:our |the |its )?(?:last|previous) (?:self-assessment|assessment|annual report|report)',
    ),
    when: 'earlier',
  },
  { pattern: build("last year(?:['’]s)?|in the past|formerly|previously"), when: 'unclear' },
  { pattern: build('(?:next|the coming|the following) year'), when: 'later' },
];

type Groups = Readonly<Record<string, string>>;

function build(pattern: string): RegExp {
  return new RegExp(`(?<![\\w/.-])(?:${pattern})(?!\\w)`, 'gi');
}

/**
 * The years that a sentence names, in order. `periods` are those that are known, oldest first; the last is the present
 * one. A single number such as 2025 is a year only to those whose year is the calendar's.
 */
export function nameYears(sentence: string, periods: readonly Period[]): NamedYear[] {
  const own = periods.at(-1);
  if (!own || !/year|20\d\d|past|formerly|previous|last/i.test(sentence)) return [];
  const found: NamedYear[] = [];
  for (const year of [...listDated(sentence, periods, own), ...listRelative(sentence, periods)]) {
    if (!found.some(({ start, end }) => year.start < end && start < year.end)) found.push(year);
  }
  return found.toSorted((a, b) => a.start - b.start);
}

function listDated(sentence: string, periods: readonly Period[], own: Period): NamedYear[] {
  return forms.flatMap(({ pattern, read }) =>
    findAll(pattern, sentence).flatMap((match) => {
      const span = read(match.groups ?? {});
      const when = span && place(span, own);
      if (!span || !when) return [];
      const index = periods.findIndex((period) => place(span, period) === 'own');
      return [{ start: match.index, end: match.index + match[0].length, when, index, dated: true }];
    }),
  );
}

function listRelative(sentence: string, periods: readonly Period[]): NamedYear[] {
  const own = periods.length - 1;
  const before = periods[own - 1]?.to ?? '';
  const adjoins = isDay(before) && addDays(before, 1) === periods[own]?.from;
  return relative.flatMap(({ pattern, when }) =>
    findAll(pattern, sentence).map(({ index: start, 0: text }) => {
      const isNone = when === 'later' || /years/.test(text) || !adjoins;
      const index = when === 'own' ? own : isNone ? -1 : own - 1;
      return { start, end: start + text.length, when, dated: false, index };
    }),
  );
}

/** Whether a span is that period, or comes before or after it; undefined for part of it, or a calendar year beside others. */
function place({ years, months }: Span, period: Period): NamedYear['when'] | undefined {
  const [from, to] = [readMonths(period.from), readMonths(period.to)];
  const own = [Math.floor(from / 12), Math.floor(to / 12)];
  if (months) {
    if (months[0] === from && months[1] === to) return 'own';
    if (months[1] - months[0] !== to - from) return undefined;
    return months[0] < from ? 'earlier' : 'later';
  }
  if (years[0] === own[0] && years[1] === own[1]) return 'own';
  if ((years[0] === years[1]) !== (own[0] === own[1])) return undefined;
  return years[0] < (own[0] ?? 0) ? 'earlier' : 'later';
}

function readMonths(day: string): number {
  const [year = 0, month = 1] = day.split('-').map(Number);
  return year * 12 + month - 1;
}

function count(year: number, words: string): number {
  return year * 12 + readMonth(words.replace(/^\d+\w* /, '').replace('.', '')) - 1;
}
