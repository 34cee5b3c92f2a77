import type { DateInWords } from '../../words/dates-in-words.ts';
import { kept, missed } from './promise-marks.ts';

/** Words in a sentence that may promise something. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  /** `strong` makes a promise by itself, the others only with a date. */
  readonly kind: 'strong' | 'will' | 'deadline' | 'order';
}

/** Whether a date says when, and is not part of a name (`the 2024/25 report`, `the Code 2024`). */
export function isAdjunct({ start, end, form }: DateInWords, sentence: string): boolean {
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
export function findMarkOf(date: DateInWords, marks: readonly Mark[], sentence: string): Mark | undefined {
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

/** Whether the sentence says that what was to be done by a date was done. */
export function isKept(sentence: string, { kind }: Mark, date: DateInWords): boolean {
  if (missed.test(sentence)) return false;
  const after = sentence.slice(date.end);
  return (
    kept.test(sentence) ||
    (kind === 'deadline' &&
      /^[\s,)]*(?:[\w’'-]+ ){0,4}?(?:was|were|has been|have been|took place|came|went|had)\b/i.test(after))
  );
}

/** Whether something begins on a date, so that it is not done yet, however often it then recurs. */
export function isBeginning(date: DateInWords | undefined, sentence: string): boolean {
  return /\b(?:from|starting|beginning|commencing|effective)(?: with| in| on)?\s+(?:the\s+)?$/i.test(
    sentence.slice(0, date?.start ?? 0),
  );
}

const opening =
  /(?:^|[,;:.–—(]|\band|\bbut|\badditionally|\bhowever)\s*(?:[-*•]\s+)?(?:starting |effective |with effect |beginning )?(?:commencing|starting|beginning|by|in|from|during|on|before|as of|as from|throughout)\s+(?:the\s+)?(?:start of\s+)?$/i;

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
