import { findAll } from '../../words/find-all.ts';
import { lowerLetters } from '../../words/phrases.ts';

/** A part of a sentence that can be denied, past or about another matter by itself. */
export interface Clause {
  readonly start: number;
  readonly end: number;
}

/** A sentence as tables of cases read it: in lower case, with straight quotation marks and apostrophes, nothing moved. */
export interface PlainSentence {
  readonly text: string;
}

const subject =
  '(?:we|they|it|you|he|she|there|this|these|those|then|now|so|only|anything|everything|residents?|customers?|tenants?|staff|officers|complaints?)';

/** Where one clause ends and another begins. A comma alone is no such place: it may be that of a list. */
const boundary = new RegExp(
  `[;:!?.]["')]* |(?: [-–—]|—) ?|,? (?=(?:but|although|though|whereas|while|whilst)\\b)|, (?=(?:and|so) ${subject}\\b|so that\\b)| (?=and (?:we|they|it|you|there|then|now)\\b)`,
  'g',
);

/** Reads a sentence for tables of cases. */
export function readPlain(sentence: string): PlainSentence {
  const lower = sentence.toLowerCase();
  const text = lower.length === sentence.length ? lower : lowerLetters(sentence);
  if (!/[‘’“”\u00a0\n\t\r]/.test(text)) return { text };
  return { text: text.replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/\s/g, ' ') };
}

const clausesOf = new WeakMap<PlainSentence, readonly Clause[]>();

/** The clauses of a sentence, in order: together they are the whole of it. Found when first asked for. */
export function listClauses(sentence: PlainSentence): readonly Clause[] {
  const { text } = sentence;
  const known = clausesOf.get(sentence);
  if (known) return known;
  const ends = findAll(boundary, text).map(({ index, 0: mark }) => index + mark.length);
  const clauses = [...ends, text.length]
    .map((end, index) => ({ start: ends[index - 1] ?? 0, end }))
    .filter(({ start, end }) => end > start);
  clausesOf.set(sentence, clauses);
  return clauses;
}

/** The clauses that a span of the sentence touches, as one span. */
export function widenToClauses(sentence: PlainSentence, span: Clause): Clause {
  const touched = listClauses(sentence).filter(({ start, end }) => start < span.end && end > span.start);
  return { start: touched[0]?.start ?? span.start, end: touched.at(-1)?.end ?? span.end };
}
