import { findAll } from './find-all.ts';
import { filler, readDigits, wholeDigits, writeDigits } from './number-words.ts';

/** How a quantity limits the number it names: `more than 95 per cent` is above it. */
export type Bound =
  | 'is'
  | 'about'
  | 'above'
  | 'just-above'
  | 'at-least'
  | 'below'
  | 'just-below'
  | 'at-most'
  | 'nearly';

/** A number, a share or a pair (`45 of 46`) in a sentence, with the words before it that make it a bound. */
export interface Quantity {
  /** Where the words begin, with the bound, and end. */
  readonly start: number;
  readonly end: number;
  /** Where the number alone begins. */
  readonly from: number;
  /**
   * `count` for a whole number, `decimal`, `percent`, `pair`, `share` for a fraction such as `nine in ten`, `all` (also
   * `all three`), or `none`.
   */
  readonly kind: 'count' | 'decimal' | 'percent' | 'pair' | 'share' | 'all' | 'none';
  /** As written; of a pair the first number; of a share, or of all, the percentage it means. */
  readonly value: number;
  /**
   * Of a pair, its second number; of a share, by how much a percentage rounded to it may differ; of `all three`, the
   * number, or 0; else 0.
   */
  readonly whole: number;
  /** How many decimals it is written with. */
  readonly decimals: number;
  readonly bound: Bound;
}

const whole = `(?:\\d{1,3}(?:,\\d{3})+|${wholeDigits})`;
const start = '(?<![\\w.,£/#–-])';
const end = `(?![\\w/£${filler}]|[.,]\\d|-\\w)`;
const parts: Readonly<Record<string, number>> = {
  half: 2,
  halves: 2,
  third: 3,
  thirds: 3,
  quarter: 4,
  quarters: 4,
  fifth: 5,
  fifths: 5,
  tenth: 10,
  tenths: 10,
};
const ofWhole = '(?= (?:of|the|our)\\b)';

interface Form {
  readonly kind: Quantity['kind'];
  /** What a text must hold for the pattern to be worth trying. */
  readonly needs: RegExp;
  readonly pattern: RegExp;
  readonly read: (groups: Readonly<Record<string, string>>) => Pick<Quantity, 'value' | 'whole'>;
}

const forms: readonly Form[] = [
  {
    kind: 'all',
    needs: /\ball\b|every/,
    pattern: new RegExp(
      `(?<!\\bof )\\b(?:all(?: of)?(?: the| our| its| these)?(?: (?<number>${whole}))?${end}|every(?= (?:provision|requirement|answer)\\b))(?! (?:day|week|month|year|but|other|about)s?\\b)`,
      'g',
    ),
    read: ({ number = '' }) => ({ value: 100, whole: number === '' ? 0 : readNumber(number) }),
  },
  {
    kind: 'none',
    needs: /\bno/,
    pattern: /\b(?:none(?= of)|no)\b(?! (?:longer|more|fewer|less|later|doubt)\b| 1··(?!·))/g,
    read: () => ({ value: 0, whole: 0 }),
  },
  {
    kind: 'percent',
    needs: /%|cent/,
    pattern: new RegExp(`${start}(?<number>\\d+\\.\\d+|${wholeDigits}) ?(?:%|per ?cent\\b)(?! points?)`, 'g'),
    read: ({ number = '' }) => ({ value: readNumber(number), whole: 0 }),
  },
  {
    kind: 'share',
    needs: / (?:in|out of) /,
    pattern: new RegExp(
      `${start}(?<part>\\d|\\d+${filler}+|a)(?: \\w+(?= (?:in|out of) every))? (?:in|out of)(?: every)? (?<whole>(?:[2-9]|10|20|100)${filler}*)${end}(?! (?:working|calendar|days|weeks|months))`,
      'g',
    ),
    read: ({ part = '', whole: all = '' }) => readShare(readNumber(part), readNumber(all)),
  },
  {
    kind: 'share',
    needs: /half|third|quarter|fifth|tenth/,
    pattern: new RegExp(
      `${start}(?:(?<part>${wholeDigits}|a)[ -])?(?<name>half|thirds?|quarters?|fifths?|tenths?)${ofWhole}`,
      'g',
    ),
    read: ({ part = 'a', name = '' }) => readShare(readNumber(part), parts[name] ?? 1),
  },
  {
    kind: 'pair',
    needs: / of /,
    pattern: new RegExp(
      `${start}(?<part>${whole}) (?:out )?of (?:the |our |all )*(?<whole>${whole})${end}`,
      'g',
    ),
    read: ({ part = '', whole: all = '' }) => ({ value: readNumber(part), whole: readNumber(all) }),
  },
  {
    kind: 'decimal',
    needs: /\d\.\d/,
    pattern: new RegExp(`${start}(?<number>\\d+\\.\\d+)${end}`, 'g'),
    read: ({ number = '' }) => ({ value: Number(number), whole: 0 }),
  },
  {
    kind: 'count',
    needs: /./,
    pattern: new RegExp(`${start}(?<number>${whole})${end}`, 'g'),
    read: ({ number = '' }) => ({ value: readNumber(number), whole: 0 }),
  },
];

const bounds: readonly (readonly [Bound, RegExp])[] = [
  ['at-most', /\b(?:no more than|not more than|up to|at most) $/],
  ['at-least', /\b(?:at least|no fewer than|no less than|not less than|a minimum of) $/],
  ['just-above', /\b(?:just|slightly|a little) (?:over|above|more than) $/],
  ['just-below', /\b(?:just|slightly|a little) (?:under|below|fewer than|less than) $/],
  ['above', /\b(?:well )?(?:more than|over|above|in excess of|greater than|upwards of) $/],
  ['below', /\b(?:well )?(?:fewer than|less than|under|below) $/],
  ['nearly', /\b(?:nearly|almost|close to|approaching) $/],
  ['about', /\b(?:about|around|some|approximately|approx\.?|roughly|circa|c\.) ?$/],
];

/** The quantities in a sentence in lower case, from left to right; what is part of a longer one is not told again. */
export function findQuantities(text: string): Quantity[] {
  const plain = writeDigits(text);
  const found: Quantity[] = [];
  for (const form of forms) {
    if (!form.needs.test(plain)) continue;
    for (const match of findAll(form.pattern, plain)) {
      const quantity = readQuantity(form, match, plain);
      const isTaken = found.some((other) => other.from < quantity.end && quantity.from < other.end);
      if (!isTaken && Number.isFinite(quantity.value)) found.push(quantity);
    }
  }
  return found.toSorted((a, b) => a.from - b.from);
}

function readQuantity({ kind, read }: Form, match: RegExpExecArray, plain: string): Quantity {
  const { index, 0: text } = match;
  const before = plain.slice(Math.max(0, index - 24), index);
  const [bound, lead] = readBound(before);
  return {
    ...read(match.groups ?? {}),
    kind,
    start: index - lead,
    from: index,
    end: index + text.length,
    decimals: /\.(\d+)/.exec(text)?.[1]?.length ?? 0,
    bound,
  };
}

function readBound(before: string): [Bound, number] {
  for (const [bound, pattern] of bounds) {
    const match = pattern.exec(before);
    if (match) return [bound, match[0].length];
  }
  return ['is', 0];
}

function readNumber(written: string): number {
  return written === 'a' ? 1 : readDigits(written);
}

/** A rounded share may be off by half a part: `nine in ten` stands for 85 to 95 per cent, `two thirds` for 62 to 71. */
function readShare(part: number, all: number): Pick<Quantity, 'value' | 'whole'> {
  return { value: (part / all) * 100, whole: all >= 10 ? 50 / all : 5 };
}
