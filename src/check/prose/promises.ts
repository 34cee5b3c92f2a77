import type { Answered } from '../../records/document.ts';
import type { Path } from '../../source/source.ts';
import { type DateInWords, findDates } from '../../words/dates-in-words.ts';
import { findAll } from '../../words/find-all.ts';
import type { CaseTable } from '../cases/case.ts';
import { judgeSentence, selectForEach } from '../cases/find-cases.ts';
import { promiseCases } from '../cases/tables/promise.ts';
import { hasCues, narrowCues } from '../cues.ts';
import { readProvision } from '../provision-path.ts';
import { readPassages } from './passages.ts';
import { isPlaceholder } from './placeholders.ts';
import { findMarkOf, isAdjunct, isBeginning, isKept, type Mark } from './promise-dates.ts';
import {
  conditions,
  deadlineMark,
  lexicon,
  once,
  routine,
  type StrongMark,
  strongMarks,
  willMark,
} from './promise-marks.ts';
import { splitSentences } from './prose.ts';
import { tagWords } from './tag-words.ts';

/** Words that say something is still to be done. */
export interface Promised {
  /** The words, as written. */
  readonly quote: string;
  /** ISO date of the last day by which it was to be done; `''` if none is given. */
  readonly by: string;
  /** Whether it recurs, so that a future date does not contradict a Yes. */
  readonly routine: boolean;
}

/** A promise with its provision and field. */
export interface PlacedPromise extends Promised {
  readonly provision: string;
  readonly path: Path;
}

/** Cached, because two rules ask for the same promises. */
const read = new WeakMap<Answered, PlacedPromise[]>();

/** The promises made under the Code's provisions, in any field, in the Code's order. */
export function readPromises(context: Answered): PlacedPromise[] {
  const promises = read.get(context) ?? findPlaced(context);
  read.set(context, promises);
  return promises;
}

function findPlaced(context: Answered): PlacedPromise[] {
  const passages = readPassages(context).filter(
    ({ path, text }) => readProvision(path) !== '' && !isPlaceholder(text),
  );
  const all = passages.map(({ text }) => text).join('\n');
  const marks = narrowMarks(all, strongMarks);
  const split = passages.map(({ path, text }) => ({ path, sentences: splitSentences(text) }));
  const tables = selectForEach(
    promiseCases,
    split.flatMap(({ sentences }) => sentences),
  );
  const tableOf = (sentence: string) => tables.get(sentence) ?? promiseCases;
  return split.flatMap(({ path, sentences }) =>
    findPromises(sentences, path.includes('action'), marks, tableOf).map((promise) => ({
      ...promise,
      provision: readProvision(path),
      path,
    })),
  );
}

/**
 * The promises of a text's sentences. One that only leads up to the dated one after it (`It is due in May`) is left
 * out. If `ordered`, an instruction (`Train all staff in May`, as in an action) counts as a promise.
 */
export function findPromises(
  sentences: readonly string[],
  ordered = false,
  marks = strongMarks,
  tableOf: (sentence: string) => CaseTable = () => promiseCases,
): Promised[] {
  const found = sentences.map((sentence) => findPromise(sentence, ordered, marks, tableOf(sentence)));
  return found.flatMap((promise, index) => {
    const next = found[index + 1];
    const continued = /^(?:this|it|these|they|the (?:project|work|programme|system))\b/i.test(
      sentences[index + 1] ?? '',
    );
    if (!promise || (promise.by === '' && next && next.by !== '' && continued)) return [];
    return [promise];
  });
}

/**
 * The promise a sentence makes, if any. What is done in each case (`we will write to the resident`, anything under
 * `if`, `where`, `when`) and what has been done (`was reviewed in May 2025`) are not promises. Of several dates the
 * first counts.
 */
export function findPromise(
  sentence: string,
  ordered = false,
  strong = strongMarks,
  table = promiseCases,
): Promised | undefined {
  const dates = findDates(sentence).filter((date) => isAdjunct(date, sentence));
  const marks = findMarks(sentence, dates.length > 0, strong);
  if (ordered) marks.unshift({ start: 0, end: 0, kind: 'order' });
  for (const date of dates) {
    const mark = findMarkOf(date, marks, sentence);
    if (mark && isKept(sentence, mark, date)) return undefined;
    if (mark) return describe(sentence, mark, date);
  }
  const mark = marks.find(({ kind, start }) => kind === 'strong' && !isConditional(sentence, start));
  if (mark) return describe(sentence, mark, undefined);
  const found = judgeSentence(table, sentence).find(({ silencedBy }) => silencedBy === '');
  return found && { quote: found.quote.trim(), by: '', routine: false };
}

/** The marks in a sentence, in order; those that need a date only if it has one. */
function findMarks(sentence: string, isDated: boolean, strong: readonly StrongMark[]): Mark[] {
  const likely = selectMarks(sentence, strong);
  if (likely.length === 0 && !isDated) return [];
  const { text, place } = tagWords(sentence, lexicon);
  const find = (pattern: RegExp, kind: Mark['kind']) =>
    findAll(pattern, text).map(
      ({ index, 0: words }): Mark => ({ start: place(index), end: place(index + words.length), kind }),
    );
  return [
    ...likely.flatMap(({ pattern }) => find(pattern, 'strong')),
    ...(isDated ? [...find(willMark, 'will'), ...find(deadlineMark, 'deadline')] : []),
  ]
    .filter(({ start, end }) => !isOfOthers(sentence, start) && !doneByOthers.test(sentence.slice(end)))
    .toSorted((a, b) => a.start - b.start);
}

/** The marks that a text may have, going by their cues. */
function selectMarks(text: string, strong: readonly StrongMark[]): readonly StrongMark[] {
  const plain = foldQuotes(text);
  return strong.filter(({ cues }) => hasCues(plain, cues));
}

/** The marks that sentences of a text may have, with only those cues that are in it. */
function narrowMarks(text: string, strong: readonly StrongMark[]): readonly StrongMark[] {
  const plain = foldQuotes(text);
  return strong.flatMap((mark) => {
    const cues = narrowCues(plain, mark.cues);
    return cues ? [{ ...mark, cues }] : [];
  });
}

function foldQuotes(text: string): string {
  return text.toLowerCase().replaceAll('’', "'");
}

/** What is done by those who are no part of the landlord. */
const doneByOthers =
  /^(?: \w+)? by (?:the |a |an |their |our )?(?:police|courts?|tribunals?|insurers?|regulator|ombudsman)\b/i;

/** Whether the step is the Ombudsman's, the state's or a court's. */
function isOfOthers(sentence: string, start: number): boolean {
  return /(?:^|[,;:–—] |\b(?:and|but|which|that|when|as|because) )(?:the |a )?(?:housing )?(?:government|ombudsman|regulator(?: of social housing)?|parliament|ministry|mhclg|secretary of state|court|tribunal|awaab's law|new standards?)(?:['’]s [\w ]{2,30}?)?(?: (?:also|now|itself))? $/i.test(
    sentence.slice(0, start),
  );
}

function isConditional(sentence: string, start: number): boolean {
  const clause =
    sentence
      .slice(0, start)
      .split(/[;:]\s/)
      .at(-1) ?? '';
  return conditions.test(clause);
}

function describe(sentence: string, mark: Mark, date: DateInWords | undefined): Promised {
  const lead =
    date && date.start < mark.start
      ? (/\b(?:by|in|from|during|on|before|as of|throughout)\s+(?:the\s+)?$/i.exec(
          sentence.slice(0, date.start),
        )?.[0].length ?? 0)
      : 0;
  const start = Math.min(mark.start, (date?.start ?? mark.start) - lead);
  const quote = sentence.slice(start, Math.max(mark.end, date?.end ?? 0));
  return {
    quote: quote.replace(/^[\s:–—(•*-]+|[\s,;:.(–—-]+$/g, ''),
    by: date?.last ?? '',
    routine: routine.test(sentence) && !isBeginning(date, sentence) && !once.test(quote),
  };
}
