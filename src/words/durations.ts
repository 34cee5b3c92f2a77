import { findAll } from './find-all.ts';
import { filler, readDigits, writeDigits } from './number-words.ts';
import { lowerLetters } from './phrases.ts';

/** A length of time in a sentence: `ten (10) working days`, `2 weeks`, `a further 10 days`. */
export interface Duration {
  /** As written, with `a further` and the like. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly amount: number;
  readonly unit: 'working day' | 'calendar day' | 'day' | 'week' | 'month';
  /** `a further 10 working days`: added to another length of time. */
  readonly further: boolean;
  /** `the 10 day target`: it describes the noun after it. */
  readonly adjective: boolean;
}

const number = `\\d{1,3}${filler}*`;

const duration = new RegExp(
  [
    '(?<further>\\b(?:an? |the )?(?:further|additional|extra|another) )?',
    `(?<![\\d.,£/-])\\b(?:(?:${number})(?: ?[-–] ?| to | or ))?(?<amount>${number})(?: ?\\((?:${number})\\))?`,
    '(?<more> (?:more|further|additional|extra))?[ -]?',
    '(?:(?<kind>working|business|calendar|clear|consecutive)[ -])?',
    "(?<unit>days?|weeks?|months?)(?<possessive>[’']s?)?\\b(?! (?:of|a|per) (?:the )?(?:week|month|year))",
  ].join(''),
  'g',
);

/** The lengths of time in a sentence, from left to right. */
export function findDurations(sentence: string): Duration[] {
  const lower = lowerLetters(sentence);
  if (!/day|week|month/.test(lower)) return [];
  const plain = writeDigits(lower);
  return findAll(duration, plain).map((match) => {
    const { amount = '', kind = '', unit = '', further, more } = match.groups ?? {};
    return {
      text: sentence.slice(match.index, match.index + match[0].length).trim(),
      start: match.index,
      end: match.index + match[0].length,
      amount: readDigits(amount),
      unit: readUnit(kind, unit),
      further: further !== undefined || more !== undefined,
      adjective: !unit.endsWith('s') && readDigits(amount) > 1,
    };
  });
}

function readUnit(kind: string, unit: string): Duration['unit'] {
  if (unit.startsWith('week')) return 'week';
  if (unit.startsWith('month')) return 'month';
  if (kind === 'working' || kind === 'business') return 'working day';
  return kind === '' ? 'day' : 'calendar day';
}
