import { findAll } from '../../words/find-all.ts';
import { type Cues, hasCues, narrowCues, readCues } from '../cues.ts';
import type { Sentence } from '../prose/prose.ts';
import type { Case, CaseTable } from './case.ts';
import { type FoundChain, findChains } from './chains.ts';
import { CueIndex } from './cue-index.ts';
import { type PlainSentence, readPlain, widenToClauses } from './plain.ts';
import { hasReading, type Reading } from './readings.ts';

/** A case in a sentence. */
export interface FoundCase {
  readonly row: Case;
  /** The words that match, as written. */
  readonly quote: string;
}

/** What became of a row at a sentence that its pattern matches. */
export interface JudgedCase extends FoundCase {
  /** Where the quotation begins in the sentence. */
  readonly start: number;
  /** What silences it: a reading of its clauses, `spared` if other words of the sentence do, `''` if it stands. */
  readonly silencedBy: Reading | 'spared' | '';
}

/** Of each sentence in which a case stands, the first that does. */
export function findCases<Read extends Sentence>(
  table: CaseTable,
  sentences: readonly Read[],
): { readonly sentence: Read; readonly found: FoundCase }[] {
  const texts = sentences.map((sentence) => readOnce(sentence).text);
  const likely = selectCases(table, texts.join('\n')).cases;
  if (likely.length === 0) return [];
  const alone = spread(
    likely.filter(({ joins }) => joins === undefined),
    texts,
  );
  const joining = likely.filter(({ joins }) => joins !== undefined);
  const orders = [...new Set(joining.map((row) => row.joins ?? 0))];
  const together = spread(joining, texts);
  return sentences.flatMap((sentence, index) => {
    const found =
      judge(alone[index] ?? [], table, readOnce(sentence), sentence.text).find(
        ({ silencedBy }) => silencedBy === '',
      ) ?? findJoined(together[index] ?? [], orders, table, sentences, index);
    return found ? [{ sentence, found }] : [];
  });
}

/** For each of several plain sentences the rows that may be found in it, in their order. */
function spread(rows: readonly Case[], texts: readonly string[]): readonly (readonly Case[])[] {
  const spread: Case[][] = texts.map(() => []);
  const index = new CueIndex(texts);
  for (const row of rows) for (const at of index.find(cuesOnce(row), row.joins ?? 0)) spread[at]?.push(row);
  return spread;
}

/** For each of the sentences the table with only those rows that may be found in it. */
export function selectForEach(table: CaseTable, sentences: readonly string[]): Map<string, CaseTable> {
  const texts = sentences.map((sentence) => readPlain(sentence).text);
  const rows = spread(selectCases(table, texts.join('\n')).cases, texts);
  return new Map(sentences.map((sentence, index) => [sentence, { ...table, cases: rows[index] ?? [] }]));
}

/**
 * The first row that stands at a sentence read together with those before it, as many as each of `orders` says; its quotation is
 * of the sentence itself.
 */
function findJoined(
  rows: readonly Case[],
  orders: readonly number[],
  table: CaseTable,
  sentences: readonly Sentence[],
  index: number,
): FoundCase | undefined {
  const sentence = sentences[index];
  if (!sentence || rows.length === 0) return undefined;
  for (const joins of orders) {
    const alike = rows.filter((row) => (row.joins ?? 0) === joins);
    if (alike.length === 0) continue;
    const earlier = listEarlier(sentences, index, joins);
    const written = [...earlier, sentence].map(({ text }) => text).join(' ');
    const offset = written.length - sentence.text.length;
    const plain = earlier.length === 0 ? readOnce(sentence) : readPlain(written);
    const found = judge(alike, table, plain, written).find(
      ({ silencedBy, start, quote }) => silencedBy === '' && start + quote.length > offset,
    );
    if (!found) continue;
    return { row: found.row, quote: found.quote.slice(Math.max(0, offset - found.start)) };
  }
  return undefined;
}

/** Up to so many sentences right before one, of the same field. */
function listEarlier(sentences: readonly Sentence[], index: number, most: number): readonly Sentence[] {
  const field = sentences[index]?.path.join(' ');
  const before = sentences.slice(Math.max(0, index - most), index);
  const other = before.findLastIndex(({ path }) => path.join(' ') !== field);
  return before.slice(other + 1);
}

/** The table with only those rows that may be found somewhere in a text in lower case, going by their cues. */
function selectCases(table: CaseTable, text: string): CaseTable {
  const cases = table.cases.flatMap((row) => {
    const narrowed = narrowCues(text, cuesOnce(row));
    if (!narrowed) return [];
    const likely = { ...row };
    cuesOf.set(likely, narrowed);
    return [likely];
  });
  return { ...table, cases };
}

/** Every match of every row of a table in a sentence, in the table's order, and what silences it. */
export function judgeSentence(table: CaseTable, sentence: string): JudgedCase[] {
  return judge(table.cases, table, readPlain(sentence), sentence);
}

function judge(rows: readonly Case[], table: CaseTable, plain: PlainSentence, written: string): JudgedCase[] {
  return rows
    .filter((row) => hasCues(plain.text, cuesOnce(row)))
    .filter(({ also = [] }) =>
      also.every((wanted) => typeof wanted === 'string' || hasWord(plain.text, wanted)),
    )
    .map((row) => ({ row, matches: findMatches(row, plain.text) }))
    .filter(({ row, matches }) => matches.length > 0 && hasPatterns(plain.text, row.also))
    .flatMap(({ row, matches }) =>
      matches.map(({ index: start, 0: words }): JudgedCase => {
        const end = start + words.length;
        const silencedBy = findSilence(row, table, plain, start, end);
        return { row, quote: written.slice(start, end), start, silencedBy };
      }),
    );
}

function findMatches({ match, chains }: Case, text: string): readonly FoundChain[] {
  return chains ? findChains(chains, text, compile) : findAll(compile(match), text);
}

function findSilence(
  row: Case,
  table: CaseTable,
  plain: PlainSentence,
  start: number,
  end: number,
): JudgedCase['silencedBy'] {
  const { text } = plain;
  const spared = [table.spared, row.spared ?? ''].filter((pattern) => pattern !== '');
  if (spared.some((pattern) => text.search(compile(pattern)) >= 0)) return 'spared';
  const clause = widenToClauses(plain, { start, end });
  const around = `${text.slice(clause.start, start)}${' '.repeat(end - start)}${text.slice(end, clause.end)}`;
  return (row.unless ?? table.unless).find((reading) => hasReading(reading, around)) ?? '';
}

function hasWord(text: string, words: ReadonlySet<string>): boolean {
  return text.split(/[^a-z'-]+/).some((word) => words.has(word));
}

function hasPatterns(text: string, also: Case['also'] = []): boolean {
  return also.every((wanted) => typeof wanted !== 'string' || text.search(compile(wanted)) >= 0);
}

const compiled = new Map<string, RegExp>();

/** Compiled when first wanted: most patterns of a table are never tried. */
function compile(pattern: string): RegExp {
  const known = compiled.get(pattern) ?? new RegExp(pattern, 'g');
  compiled.set(pattern, known);
  return known;
}

const cuesOf = new WeakMap<Case, Cues>();

function cuesOnce(row: Case): Cues {
  const cues = cuesOf.get(row) ?? readCues(row.cues);
  cuesOf.set(row, cues);
  return cues;
}

const plains = new WeakMap<Sentence, PlainSentence>();

function readOnce(sentence: Sentence): PlainSentence {
  const plain = plains.get(sentence) ?? readPlain(sentence.text);
  plains.set(sentence, plain);
  return plain;
}
