import { findAll } from '../../words/find-all.ts';
import { type Cues, hasCues, narrowCues, readCues } from '../cues.ts';
import type { Sentence } from '../prose/prose.ts';
import type { Case, CaseTable } from './case.ts';
import { type PlainSentence, readPlain, widenToClauses } from './plain.ts';
import { hasReading, type Reading } from './readings.ts';

/** A case in a sentence. */
export interface FoundCase {
  readonly row: Case;
  /** The words that match, as written. */
  readonly quote: string;
  /** Where they begin in the sentence. */
  readonly start: number;
}

/** What became of a row at a sentence that its pattern matches. */
export interface JudgedCase extends FoundCase {
  /** What silences it: a reading of its clauses, `spared` if other words of the sentence do, `''` if it stands. */
  readonly silencedBy: Reading | 'spared' | '';
}

/** Of each sentence in which a case stands, the first that does. */
export function findCases(
  table: CaseTable,
  sentences: readonly Sentence[],
): { readonly sentence: Sentence; readonly found: FoundCase }[] {
  const likely = selectCases(table, sentences.map((sentence) => readOnce(sentence).text).join('\n')).cases;
  if (likely.length === 0) return [];
  return sentences.flatMap((sentence) => {
    const found = judge(likely, table, readOnce(sentence), sentence.text).find(
      ({ silencedBy }) => silencedBy === '',
    );
    return found ? [{ sentence, found }] : [];
  });
}

/** The table with only those rows that may be found somewhere in a text in lower case, going by their cues. */
export function selectCases(table: CaseTable, text: string): CaseTable {
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
    .map((row) => ({ row, matches: findAll(compile(row.match), plain.text) }))
    .filter(({ row, matches }) => matches.length > 0 && hasPatterns(plain.text, row.also))
    .flatMap(({ row, matches }) =>
      matches.map(({ index: start, 0: words }): JudgedCase => {
        const end = start + words.length;
        const silencedBy = findSilence(row, table, plain, start, end);
        return { row, quote: written.slice(start, end), start, silencedBy };
      }),
    );
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
