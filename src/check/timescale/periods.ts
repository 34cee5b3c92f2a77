import { findAll } from '../../words/find-all.ts';
import { filler, readDigits, writeDigits } from '../../words/number-words.ts';

/** A length of time that a plain sentence sets: `up to ten (10) working days`, `2-3 weeks`, the `10` of `in 5, or 10 days`. */
export interface Period {
  readonly start: number;
  readonly end: number;
  /** Of a range the longest. */
  readonly amount: number;
  readonly unit: 'working day' | 'calendar day' | 'day' | 'week' | 'month' | 'hour';
  /** `a further 10 working days`: added to another length of time. */
  readonly further: boolean;
  /** `the 10-day target`: it describes the noun after it. */
  readonly adjective: boolean;
}

const ordinals =
  'first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth'.split(
    '|',
  );
/** The day by which something is done: `by the sixth working day`. */
const nthDay = new RegExp(
  `(?<=\\b(?:by|before|until|till|than|on|end of) the )(?<nth>${ordinals.join('|')})(?= (?:(?:full|clear) )?(?:(?:working|business|calendar) )?(?:day|week)\\b)`,
  'g',
);
/** The same told by its number: `by day 15`. */
const dayNumber = /(?<=\b(?:by|before|until|till|than|on) |[:–] )((?:working |calendar )?day) (\d{1,2})\b/g;
const number = `\\d{1,3}${filler}*`;
const one = `${number}(?: ?\\(${number}\\))?`;
const whole = new RegExp(
  [
    '(?<further>\\b(?:an? |the )?(?:further|additional|extra|another) (?:period of |maximum of )?)?',
    `(?:(?<![\\d.,£/-])\\b(?:between ${one}(?: working| calendar)?(?: days?| weeks?)? and |${one}(?: working| calendar)?(?: days?| weeks?)?(?: ?[-–] ?| to | or ))?(?<amount>${number})(?: ?\\(${number}\\))?|(?<=\\b(?:within|inside|in|up to|after|of|takes?|allows?|to|by|than) )(?<article>an?(?: full)?)|(?<=\\b(?:another|further|extra|additional) )(?=(?:full |whole |calendar )?(?:week|fortnight|month)\\b))`,
    '(?<more> (?:more|further|additional|extra))?[ -]?',
    '(?:(?:full|clear|whole|consecutive) )?(?:(?<kind>working|business|calendar|clear|consecutive)[ -])?',
    "(?<unit>hours?|days?|weeks?|fortnights?|months?|wds?)(?<possessive>'s?)?\\b(?! (?:of|a|per) (?:the )?(?:week|month|year)\\b)(?<half> and a half\\b)?(?<longer> (?:more|longer|extra)\\b(?! than))?",
  ].join(''),
  'g',
);

/** A bare number that shares the unit of another length of time in the sentence. */
const bare = new RegExp(
  `(?<=\\b(?:within|in|to|for|than|by|after|of|takes?|and|or|allows?|been|is|now|at)(?: just| only| about| up to)? |[,:–(] ?)(?<!\\b(?:stages?|sections?|pages?|paragraphs?|part|provisions?|step|about|day) )(?<amount>${number})(?= (?:to (?:acknowledge|respond|reply|answer)|at (?:the )?(?:stage|first|second)|for (?:stage|the )|of (?:the |our |its )?(?:acknowl|receipt|receiv)|from (?:the |its |our )?(?:acknowl|receipt|receiv|date)|after (?:we |the |our |its )?(?:acknowl|receipt|receiv))|[,;)]| and |\\.?$)`,
  'g',
);

/** A unit of time, in a text in lower case. */
export const timeUnit = /hour|day|week|fortnight|month|\bwds?\b|\dwds?\b/;

/** The lengths of time in a plain sentence, from left to right. */
export function findPeriods(text: string): Period[] {
  if (!timeUnit.test(text)) return [];
  const counted = text
    .replace(dayNumber, '$2 $1')
    .replace(nthDay, (word) => String(ordinals.indexOf(word) + 1).padEnd(word.length, filler));
  const plain = writeDigits(counted);
  const isNth = (at: number) =>
    /^(?:\w+ )?day \d/.test(text.slice(at, at + 20)) || ordinals.some((word) => text.startsWith(word, at));
  const full = findAll(whole, plain).map((match): Period => {
    const { amount = '', kind = '', unit = '', further, more, longer, half } = match.groups ?? {};
    const said = (amount === '' ? 1 : readDigits(amount)) + (half === undefined ? 0 : 0.5);
    const twice = unit.startsWith('fortnight') ? 2 : 1;
    return {
      start: match.index,
      end: match.index + match[0].length,
      amount: said * twice,
      unit: readUnit(kind, unit),
      further: [further, more, longer].some((group) => group !== undefined),
      adjective: !unit.endsWith('s') && said >= 2 && !isNth(match.index),
    };
  });
  const timed = full.filter(({ adjective }) => !adjective);
  if (timed.length === 0) return full;
  const short = findAll(bare, plain)
    .map(({ index, 0: amount }) => ({ start: index, end: index + amount.length, amount: readDigits(amount) }))
    .filter(({ start, end }) => full.every((other) => other.end <= start || other.start >= end))
    .map((span): Period => {
      const shared = timed.findLast(({ end }) => end <= span.start) ?? timed[0];
      return { ...span, unit: shared?.unit ?? 'day', further: false, adjective: false };
    });
  return [...full, ...short].toSorted((a, b) => a.start - b.start);
}

function readUnit(kind: string, unit: string): Period['unit'] {
  if (unit.startsWith('hour')) return 'hour';
  if (unit.startsWith('week') || unit.startsWith('fortnight')) return 'week';
  if (unit.startsWith('month')) return 'month';
  if (unit.startsWith('wd')) return 'working day';
  if (kind === 'working' || kind === 'business') return 'working day';
  return kind === '' ? 'day' : 'calendar day';
}
