import { findAll } from '../../words/find-all.ts';
import { lowerLetters } from '../../words/phrases.ts';

/** A part of a sentence that can be denied, past or about another matter by itself. */
export interface Clause {
  readonly start: number;
  readonly end: number;
}

/** A sentence as tables of cases read it. */
export interface PlainSentence {
  /** In lower case, with straight quotation marks and apostrophes, and every character where it was. */
  readonly text: string;
  /** Its clauses, in order: together they are the whole of it. */
  readonly clauses: readonly Clause[];
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
  const text = lowerLetters(sentence).replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/\s/g, ' ');
  const ends = findAll(boundary, text).map(({ index, 0: mark }) => index + mark.length);
  const clauses = [...ends, text.length].map((end, index) => ({ start: ends[index - 1] ?? 0, end }));
  return { text, clauses: clauses.filter(({ start, end }) => end > start) };
}

/** The clauses that a span of the sentence touches, as one span. */
export function widenToClauses({ clauses }: PlainSentence, span: Clause): Clause {
  const touched = clauses.filter(({ start, end }) => start < span.end && end > span.start);
  return { start: touched[0]?.start ?? span.start, end: touched.at(-1)?.end ?? span.end };
}
