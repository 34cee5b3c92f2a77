import { composeDay, numberDate } from './calendar.ts';
import { readMonth } from './months.ts';
import { findWeekday, readWeekday, weekdayPattern } from './weekdays.ts';
import { dateParts, type First, listDatePatterns, matchFigures, readYear } from './written-dates.ts';

/** A text that is only a date, taken apart. */
export interface WrittenDate {
  readonly year: number;
  /** From 1. */
  readonly month: number;
  /** 1 to 31; the month may not have it. */
  readonly day: number;
  /** The weekday written before it, 0 for Sunday; -1 if there is none. */
  readonly weekday: number;
  /** 0 to 24; 0 if there is no time. */
  readonly hour: number;
  /** As written: `Z`, `+01:00`, `UTC`, `BST`; `''` if there is none. */
  readonly zone: string;
}

/**
 * Takes apart a text that is only a date, with or without a weekday before it and a time after it; undefined if it is
 * not one. All-figure dates that do not begin with the year are read only if `first` is given.
 */
export function parseDate(text: string, first?: First): WrittenDate | undefined {
  return parseForm(byYear, text) ?? (first && parseForm(figures[first], text)) ?? parseNamed(text);
}

/** An expression for a whole text that is a date, and the number of the group for each of its parts; 0 if it has none. */
export interface DateForm {
  readonly expression: RegExp;
  readonly groups: Readonly<Record<keyof WrittenDate, number>> & { readonly half: number };
}

/**
 * The form of a date, by the source of an expression for it with the groups of `dateParts`, with or without a weekday
 * before it and a time after it.
 */
export function compileForm(date: string): DateForm {
  return numberGroups(`^${weekdayBefore}${date}(?:${timeOfDay})?\\.?$`);
}

/** Named groups make an object at each match, which takes longer than the match. */
function numberGroups(source: string): DateForm {
  const order = [...source.matchAll(/\(\?<(\w+)>/g)].map(([, name]) => name);
  const numberOf = (name: string) => order.indexOf(name) + 1;
  const numbered = source
    .replace(/\(\?<\w+>/g, '(')
    .replace(/\\k<(\w+)>/g, (_, name: string) => `\\${numberOf(name)}`);
  const groups = {
    ...{
      weekday: numberOf('weekday'),
      year: numberOf('year'),
      month: numberOf('month'),
      day: numberOf('day'),
    },
    ...{ hour: numberOf('hour'), half: numberOf('half'), zone: numberOf('zone') },
  };
  return { expression: new RegExp(numbered, 'i'), groups };
}

/** More signs than a date has with its day of the week and its time. */
const longest = 200;

/** Takes a text apart; undefined if it is not a date of the form. */
export function parseForm({ expression, groups }: DateForm, text: string): WrittenDate | undefined {
  const match = text.length > longest ? null : expression.exec(text);
  if (!match) return undefined;
  const weekday = takePart(match, groups.weekday);
  const half = takePart(match, groups.half);
  const hour = Number(takePart(match, groups.hour));
  return {
    year: readYear(takePart(match, groups.year)),
    month: readMonth(takePart(match, groups.month)),
    day: Number(takePart(match, groups.day)),
    weekday: weekday === '' ? -1 : readWeekday(weekday),
    hour: half === '' ? hour : (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0),
    zone: takePart(match, groups.zone),
  };
}

function takePart(match: RegExpExecArray, group: number): string {
  return group === 0 ? '' : (match[group] ?? '');
}

/** The days from 1 January 1970 to a date; NaN if it does not exist or is not of the weekday written before it. */
export function numberWritten({ year, month, day, weekday }: WrittenDate): number {
  const number = numberDate(year, month, day);
  return weekday < 0 || weekday === findWeekday(number) ? number : Number.NaN;
}

/**
 * The ISO day of a text that is only a date; `''` if there is no such day, or if it is not of the weekday written
 * before it. A time after it is ignored. Without `first`, an all-figure date is read only if it is unambiguous:
 * `31/10/2026`, not `3/4/2026`.
 */
export function readDate(text: string, first?: First): string {
  if (first) return composeWritten(parseDate(text.trim(), first));
  const [british, american] = [readDate(text, 'day'), readDate(text, 'month')];
  return british === '' || american === '' || british === american ? british || american : '';
}

function composeWritten(written: WrittenDate | undefined): string {
  if (!written || Number.isNaN(numberWritten(written))) return '';
  return composeDay(written.year, written.month, written.day);
}

/** Source of an expression for a zone; match it ignoring case. */
const zonePattern =
  '\\(?(?<zone>z|(?:utc|gmt)?[-+]\\d{2}(?::?\\d{2})?|utc|gmt|bst)\\)?(?:\\s*[[(][\\w/ +-]+[\\])])?';

/** Source of an expression for a time of day after a date, with or without seconds and zone. */
const timeOfDay =
  '(?:\\s*t\\s*|\\s*,?\\s+(?:at\\s+|@\\s*|-\\s+)?)(?<hour>[01]?\\d|2[0-4])' +
  '(?:(?:[:.][0-5]\\d){1,2}(?:[.,:]\\d+)?|(?=\\s*[ap]\\.?m))' +
  `(?:\\s*(?<half>[ap])\\.?m\\.?(?![a-z])|\\s*h(?:ou)?rs?)?(?:\\s*${zonePattern})?`;

/** Before a date: a time, which is not read, and a weekday. */
const weekdayBefore = `(?:\\d{1,2}:\\d{2}(?::\\d{2})?,?\\s+(?:on\\s+)?)?(?:(?<weekday>${weekdayPattern})[,-]?\\s*(?:the\\s+)?)?`;
const fullYear = '[1-9]\\d{3}';
const anyShortYear = "['’‘]?\\d{2}";
const [yearFirst = '', ...named] = listDatePatterns(fullYear, anyShortYear);
const byYear = compileForm(yearFirst);
const figures = {
  day: compileForm(matchFigures('day', fullYear, anyShortYear)),
  month: compileForm(matchFigures('month', fullYear, anyShortYear)),
};

const { day: dayPattern, monthName: namePattern } = dateParts;
const compact = '(?<year>20[0-4]\\d)(?<month>0[1-9]|1[0-2])(?<day>0[1-9]|[12]\\d|3[01])';

/**
 * With the month by its name (`03APR2025`, `2025-Apr-03`, Java’s `Thu Apr 03 09:30:00 BST 2025`), and the eight
 * figures of a day of this half-century, alone or with a time (`20250403T093000Z`).
 */
const rarer = [
  ...named.map(compileForm),
  compileForm(`${dayPattern}${namePattern}(?<year>${fullYear}|\\d{2})`),
  compileForm(`(?<year>${fullYear})[-/. ]${namePattern}[-/. ]${dayPattern}`),
  compileForm(compact),
  numberGroups(`^${compact}t?(?<hour>[01]\\d|2[0-3])[0-5]\\d[0-5]\\d(?:${zonePattern})?$`),
  numberGroups(
    `^${weekdayBefore}${namePattern}\\s+${dayPattern}\\s+(?<hour>[01]\\d|2[0-3]):\\d{2}:\\d{2}(?:\\s+${zonePattern})?\\s+(?<year>${fullYear})$`,
  ),
];

function parseNamed(text: string): WrittenDate | undefined {
  for (const form of rarer) {
    const written = parseForm(form, text);
    if (written) return written;
  }
  return undefined;
}
