import { foldMarks, squashText } from '../../words/compare.ts';
import { keepAnswers } from './keep-answers.ts';

/** A heading without what does not say which column it is. */
export interface HeadingText {
  /** Its letters and digits, without stage, pattern and the words for a date. */
  readonly words: string;
  /** The stage that it names, or 0. */
  readonly stage: number;
  /** Whether it says that the column holds days. */
  readonly isDate: boolean;
  /** Whether it asks for yes or no: “Extension?”, “Upheld Y/N”. */
  readonly isFlag: boolean;
}

/**
 * How a heading says that its dates are written, as a layout writes it: `dd/mm/yy` for “Received - DD/MM/YY”; `''` if
 * it does not say, or in a way that has no separators.
 */
export function readHeadingPattern(heading: string): string {
  const [pattern = ''] = datePattern.exec(heading) ?? [];
  const letters = new Set(pattern.toLowerCase().replace(/[^dmy]/g, ''));
  return letters.size === 3 ? pattern.toLowerCase() : '';
}

/** Takes a heading apart. */
export const readHeading = keepAnswers((heading: string): HeadingText => {
  const plain = clean(heading);
  const isFlag = plain.includes('?') || yesNo.test(plain);
  const { stage, rest } = takeStage(plain.replace(yesNo, ' '));
  const squashed = squashText(rest);
  const words = squashed.replace(dateBefore, '').replace(dateAfter, '').replace(dateWithin, '$1');
  return { words, stage, isDate: words !== squashed, isFlag };
});

const day = 'd{1,2}';
const month = 'm{1,4}';
const year = '(?:y{4}|yy)';
const orders = [
  [day, month, year],
  [month, day, year],
  [year, month, day],
];
const datePattern = new RegExp(
  `(?<![a-z])(?:${orders.map((parts) => parts.join('([-/. ])').replaceAll('([-/. ])', '[-/. ]')).join('|')})(?![a-z])`,
  'i',
);
/** Patterns without separators or year, and of a time. */
const otherPatterns = /(?<![a-z])(?:dd?mm?(?:yy)?(?:yy)?|dd?\/mm?|hh?:mm(?::ss)?|24 ?hr)(?![a-z])/gi;
/** Brackets that say how a column is filled in, and not which it is: “(Upheld/Not upheld)”, “(if extended)”. */
const asides =
  /[([](?![^)\]]*(?:due|target|draft|sla|deadline))(?:(?:if|where|when|from) [^)\]]*|optional|actual|required|mandatory|auto(?:matic|fill(?:ed)?)?|system|internal|calculated|office use(?: only)?|crm|utc|gmt|local time|date|primary|main|housing|[^()[\]]*[/,][^()[\]]*)[)\]]/gi;
/** The stages that a column may hold: “Stage (1/2)”. */
const stageList = /\(?\b1\s*(?:\/|,|-|or|and|&)\s*(?:stage\s*)?2(?:\s*(?:\/|,|-|or|and|&)\s*3)?\b\)?/gi;
const yesNo = /\(?\b(?:y\s*\/\s*n(?:\s*\/\s*p(?:art)?)?|yes\s*(?:\/|or)\s*no)\b\)?|\?/gi;

/** What Dynamics 365 puts before the columns that a landlord adds: `new_datereceived`. */
const publisher = /^\s*(?:new|cr[\da-f]{2,5})_(?=[a-z\d]+\s*$)/i;

const abbreviations: readonly (readonly [RegExp, string])[] = [
  [/\bext\b/g, 'extension'],
  [/\breq(?:'?d)?\b/g, 'request'],
  [/\bexcl\b/g, 'exclusion'],
];

/** More signs than the heading of a column has. */
export const longestHeading = 300;

/** Names of columns in SharePoint, Salesforce and databases come to the form that people write. */
function clean(heading: string): string {
  const plain = foldMarks(heading.slice(0, longestHeading))
    .replace(/\s+/g, ' ')
    .replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/__c$/i, '')
    .replace(publisher, '')
    .replace(datePattern, ' ')
    .replace(otherPatterns, ' ')
    .replace(asides, ' ')
    .replace(stageList, ' ')
    .replace(/#/g, ' no ')
    .replace(/^\s*\(?(?:\d{1,2}|[a-z])[.)]\s+/i, '')
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replaceAll('_', ' ')
    .toLowerCase();
  return abbreviations.reduce((text, [short, long]) => text.replace(short, long), plain);
}

const dateBefore = /^(?:actual)?(?:date(?:(?:and)?time)?)(?:of|the|when|that)*/;
/** Where a stage stood between: “Complaint Stage 1 Date Received”. */
const dateWithin = /^(complaint|case)date(?:of)?(?=.)/;
const dateAfter = /date(?:(?:and)?time)?$/;

const marker =
  /(?:\b(?:at|for|to|in|of) )?(?:(?:stage|tier|level|step)[\s.:-]*(?:0?([1-9])(?!\d)|(one|two|three|four)|(iii|ii|iv|i)(?![a-z]))|\b(1st|2nd|3rd|4th|first|second|third|fourth) stage|\bst?g?\.? ?([1-9])(?![\da-z]))/;

/** The stage that a heading names, or 0, and the heading without it. */
function takeStage(plain: string): { stage: number; rest: string } {
  const match = marker.exec(plain);
  if (!match) return { stage: 0, rest: plain };
  const named = match.slice(1).find((group) => group !== undefined) ?? '';
  return { stage: readNumber(named), rest: plain.replace(match[0], ' ') };
}

/** The number in a figure, word, ordinal or Roman numeral, `2`, `two`, `2nd`, `second`, `ii`; 0 if there is none. */
export function readNumber(text: string): number {
  const plain = text.toLowerCase();
  const figure = /^(\d+)(?:\.0+)?(?:st|nd|rd|th)?$/.exec(plain);
  return figure ? Number(figure[1]) : numbers.findIndex((names) => names.includes(plain)) + 1;
}

const numbers = [
  ['one', 'first', 'i'],
  ['two', 'second', 'ii'],
  ['three', 'third', 'iii'],
  ['four', 'fourth', 'iv'],
];
