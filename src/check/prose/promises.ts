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
import {
  conditions,
  deadlineMark,
  kept,
  lexicon,
  missed,
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

interface Mark {
  readonly start: number;
  readonly end: number;
  /** `strong` makes a promise by itself, the others only with a date. */
  readonly kind: 'strong' | 'will' | 'deadline' | 'order';
}

const opening =
  /(?:^|[,;:.–—(]|\band|\bbut|\badditionally|\bhowever)\s*(?:[-*•]\s+)?(?:starting |effective |with effect |beginning )?(?:commencing|starting|beginning|by|in|from|during|on|before|as of|as from|throughout)\s+(?:the\s+)?(?:start of\s+)?$/i;

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

/** Whether a date says when, and is not part of a name (`the 2024/25 report`, `the Code 2024`). */
function isAdjunct({ start, end, form }: DateInWords, sentence: string): boolean {
  if (
    /^[’']?s?\s+(?:annual|report|review|assessment|self|survey|figures|data|budget|accounts|code|edition|results?|version|submission|policy|plan|strategy|programme|tsm)/i.test(
      sentence.slice(end),
    )
  ) {
    return false;
  }
  const before = sentence.slice(0, start);
  if (
    /\b(?:years?|months?|term|period)(?: of office)? (?:from|starting|beginning)\s+(?:the\s+)?$/i.test(before)
  )
    return false;
  if (
    /\b(?:at|to|by|before|for) (?:the|its|our|their) (?:[\w’-]+ ){0,3}?(?:meeting|session|agm) (?:of|on)\s+(?:the\s+)?$/i.test(
      before,
    )
  )
    return true;
  if (/\b(?:after|since|until|dated|between|of|for)\s+(?:the\s+)?$/i.test(before)) {
    return /\b(?:planned|scheduled|booked|arranged|timetabled|set|earmarked|pencilled in|lined up|slated|target\w*|due|ready|date|deadline)(?:\s+(?:on|onto|in)\s+\w+)?\s+(?:for|of)\s+(?:the\s+)?$/i.test(
      before,
    );
  }
  if (
    /\b(?:by|in|on|from|during|before|throughout|within|around|effect|effective|(?:starting|beginning|commencing)(?: with)?|than|to|at|is|date|target|deadline|timescale):?\s+(?:the\s+)?(?:start of\s+|approximately\s+|about\s+)?$/i.test(
      before,
    )
  )
    return true;
  return form !== 'year' && form !== 'years' && /^\s*(?:[.,;:)\]]|[-–—]|$)/.test(sentence.slice(end));
}

/** The mark a date belongs to: the nearest before it, or the first after it if the clause opens with the date. */
function findMarkOf(date: DateInWords, marks: readonly Mark[], sentence: string): Mark | undefined {
  const before = marks.filter(({ end }) => end <= date.start && !isPast(sentence.slice(end, date.start)));
  const said = before.findLast(({ kind }) => kind !== 'deadline');
  if (said && !/[;:]\s/.test(sentence.slice(said.end, date.start))) return widen(said, before);
  const rest = sentence.slice(date.end);
  if (opening.test(sentence.slice(0, date.start))) {
    const after = marks.find(
      ({ start, kind }) =>
        start >= date.end && kind !== 'deadline' && !isPast(sentence.slice(date.end, start)),
    );
    if (after) return after;
    if (isPast(rest)) return undefined;
  }
  const deadline = before.findLast(
    (mark) => mark.kind === 'deadline' && !tellsOfPast(mark, sentence) && !namesDoer(mark, date, sentence),
  );
  if (deadline || isPast(sentence.slice(0, date.start))) return deadline;
  return marks.find(
    ({ start, kind }) =>
      start >= date.end &&
      kind !== 'deadline' &&
      /^ (?:(?!and\b|but\b|which\b|who\b|that\b|as\b)[\w’'-]+ ){0,3}$/.test(sentence.slice(date.end, start)),
  );
}

/** Keeps, of overlapping marks, the one that begins first. */
function widen(mark: Mark, marks: readonly Mark[]): Mark {
  return (
    marks.find(({ start, end, kind }) => kind === 'strong' && start < mark.start && end > mark.start) ?? mark
  );
}

/** Whether the words between a mark and a date report something done. */
function isPast(words: string): boolean {
  const between = words.replace(
    /\bafter (?:its|the|our|their) (?:[\w’'-]+ ){0,3}?(?:meeting|board|cabinet|committee)\b/i,
    '',
  );
  return (
    /\b(?:was|were|had|(?:has|have) (?:been|already)|since|after|following|in force|in effect|effective|version|edition|came|began|started)\b/i.test(
      between,
    ) ||
    /(?<!\b(?:and|or|be|fully|all|have [\w ]{1,30}) )\b(?:\w{2,}ed|made|held|taken)(?: by [^,]{1,30})?,? (?:in|on|from)\s+(?:the\s+)?$/i.test(
      between,
    )
  );
}

/** A deadline alone (`by March 2025`) is in the past if its clause is. */
function tellsOfPast({ start }: Mark, sentence: string): boolean {
  const clause =
    sentence
      .slice(0, start)
      .split(/[,;:]\s|\band will\b/)
      .at(-1) ?? '';
  return /\b(?:was|were|had|did|became|(?:has|have) (?:been|now|already|all|[a-z]+ed)|completed|achieved|met|recorded|received|carried|increased|reduced|fell|rose|improved)\b/i.test(
    clause,
  );
}

/** Whether the sentence says that what was to be done by a date was done. */
function isKept(sentence: string, { kind }: Mark, date: DateInWords): boolean {
  if (missed.test(sentence)) return false;
  const after = sentence.slice(date.end);
  return (
    kept.test(sentence) ||
    (kind === 'deadline' &&
      /^[\s,)]*(?:[\w’'-]+ ){0,4}?(?:was|were|has been|have been|took place|came|went|had)\b/i.test(after))
  );
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

/** Whether `by` says who does it, not when (`sampled by internal audit in March`, `by the end of the term in March`). */
function namesDoer({ end }: Mark, date: DateInWords, sentence: string): boolean {
  const between = sentence.slice(end, date.start);
  return (
    /\bby$/i.test(sentence.slice(0, end)) &&
    /[a-z]{4} (?:in|on|during|from)\s+(?:the\s+)?$/i.test(between) &&
    !whenDone.test(between)
  );
}

/** The end of a stretch of time, or what is held on a day: a time, and nobody who does something. */
const whenDone =
  /^ (?:the |our |its |their )?(?:(?:very )?(?:end|close|start|beginning|turn) of\b|(?:[\w’'-]+ ){0,3}?(?:meeting|session|conference|year[- ]end|anniversary|deadline) (?:in|on|during|from)\b)/i;

/** Whether something begins on a date, so that it is not done yet, however often it then recurs. */
function isBeginning(date: DateInWords | undefined, sentence: string): boolean {
  return /\b(?:from|starting|beginning|commencing|effective)(?: with| in| on)?\s+(?:the\s+)?$/i.test(
    sentence.slice(0, date?.start ?? 0),
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
