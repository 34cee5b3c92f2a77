import type { AnswerWord } from '../../codes/code.ts';
import type { Period } from '../../register/figures.ts';
import type { Quantity } from '../../words/quantities.ts';
import { agreesWith } from './agrees-with.ts';
import { listSentences } from './listed-sentences.ts';
import { type Masked, maskSentence } from './mask-sentence.ts';
import { type NamedYear, nameYears } from './name-years.ts';
import { isElsewhere } from './vetoes.ts';

/** How many provisions the Code has, and how many have each answer. */
export interface AnswerCount {
  readonly total: number;
  readonly answers: readonly { readonly word: AnswerWord; readonly number: number }[];
}

/** A number of answers that is not so. */
export interface MiscountedAnswers {
  readonly quote: string;
  /** The words of its sentence before those. */
  readonly lead: string;
  /** How many there are: of one answer, or of those by which the landlord complies. */
  readonly actual: number;
  /** The answer, as the form prints it; `''` for those by which the landlord complies. */
  readonly label: string;
}

const thing = '(?: (?:of )?(?:our|the|these))?(?: (?:answers?|provisions?|requirements?))';

/** Every number of answers in a text that differs from the true one. */
export function findMiscounted(
  text: string,
  counted: AnswerCount,
  stages: number,
  periods: readonly Period[],
): MiscountedAnswers[] {
  return listSentences(text, periods).flatMap((sentence) =>
    findInSentence(sentence.text, counted, nameYears(sentence.text, periods), stages),
  );
}

function findInSentence(
  sentence: string,
  counted: AnswerCount,
  years: readonly NamedYear[],
  stages: number,
): MiscountedAnswers[] {
  const masked = maskSentence(sentence, years, stages);
  const plain = restoreNo(masked, sentence);
  if (/\b(?:section|chapter|part)s?\b/.test(plain.replaceAll('in part', ''))) return [];
  let previous: Quantity | undefined;
  return masked.quantities.flatMap((quantity) => {
    if (quantity.kind === 'none') return [];
    const read = readCount(plain, quantity, previous, counted);
    previous = read && quantity;
    const isOther = years.some(({ when, start }) => when !== 'own' && isNear(plain, quantity, start));
    if (!read || isOther || isElsewhere(plain, quantity.start, quantity.end)) return [];
    if (isRight(quantity, read.actual, counted.total)) return [];
    const { start, end } = quantity;
    return [{ ...read, lead: sentence.slice(0, start), quote: sentence.slice(start, end) }];
  });
}

/** The masked text with every `no` as it was: it may be the answer. */
function restoreNo({ text, quantities }: Masked, sentence: string): string {
  return quantities
    .filter(({ kind }) => kind === 'none')
    .reduce(
      (plain, { start, end }) =>
        plain.slice(0, start) + sentence.slice(start, end).toLowerCase() + plain.slice(end),
      text,
    );
}

type Read = Omit<MiscountedAnswers, 'quote' | 'lead'>;

function readCount(
  plain: string,
  { start, end }: Quantity,
  previous: Quantity | undefined,
  { answers }: AnswerCount,
): Read | undefined {
  const before = plain.slice(0, start);
  const after = plain.slice(end);
  const isNext = previous !== undefined && /(?:,|\band) $/.test(plain.slice(previous.end, start));
  const named = answers.find(({ word }) => {
    const label = word.label.toLowerCase().replace(/[^a-z\d ]/g, '.');
    return isNamed(label, before, after) || ((isNext || ofAnswers.test(before)) && continues(label, after));
  });
  if (named) return { actual: named.number, label: named.word.label };
  const hasOthers = answers.some(({ word, number }) => word.countsAs === 'neither' && number > 0);
  if (hasOthers || !isMet(before, after)) return undefined;
  const actual = answers.reduce((sum, { word, number }) => sum + (word.countsAs === 'yes' ? number : 0), 0);
  return { actual, label: '' };
}

/** `Sixty-nine answers are Yes`, `three No answers`, `we answer 61 provisions Yes`, `Yes to 70 provisions`. */
function isNamed(label: string, before: string, after: string): boolean {
  return (
    build(`^${thing} (?:is|are|were) (?:answered |marked )?${label}\\b`).test(after) ||
    build(`^ ${label} answers?\\b`).test(after) ||
    (/\banswer(?:ed)?(?: with)? $/.test(before) &&
      build(`^(?:${thing})?(?: with| as)? ${label}\\b`).test(after)) ||
    (build(`\\b${label} to $`).test(before) && build(`^(?:${thing}|(?=[.,;]|$| and\\b))`).test(after))
  );
}

const ofAnswers = /\bof (?:the |our |all )*#+ (?:answers|provisions|requirements),? $/;

/** `… and three are No`. */
function continues(label: string, after: string): boolean {
  return build(`^(?: (?:is|are|were))?(?: answered)? ${label}(?=[.,;:]|$| )`).test(after);
}

/** `We comply with 68 of the 72 provisions`, `70 provisions are met`. */
function isMet(before: string, after: string): boolean {
  return (
    (/(?<!not |n't )\bcompl(?:y|ies|ied|iant)(?: in full| fully)? with $/.test(before) &&
      /^ (?:provisions?|requirements?)\b(?! (?:on|about|in|that))/.test(after)) ||
    /^ (?:provisions|requirements) are (?:fully |all )?(?:met|complied with)\b/.test(after)
  );
}

function build(source: string): RegExp {
  return new RegExp(source.replaceAll(' ', ' +'));
}

function isNear(plain: string, { start, end }: Quantity, year: number): boolean {
  const between = year < start ? plain.slice(year, start) : plain.slice(end, year);
  return !/[,;]|\band\b/.test(between);
}

/** `all 72` counts the provisions if the answers are all; `all four No answers` counts the answers. */
function isRight(quantity: Quantity, actual: number, total: number): boolean {
  if (quantity.kind === 'all' && quantity.whole > 0 && quantity.whole !== total)
    return quantity.whole === actual;
  const rates = [(actual / total) * 100];
  return agreesWith(quantity, { stage: 0, counts: [actual], wholes: [total], rates });
}
