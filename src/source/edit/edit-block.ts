import type { Edit, Span } from '../span.ts';
import { findLineEnd, findLineStart, findPartEnd, type Part, readLineBreak } from './edit-layout.ts';
import type { WantedPart } from './edit-match.ts';
import { breakLine, isWord, type KeyQuote, writeEntry, writeItem } from './edit-piece.ts';
import type { Manner, Place } from './edit-scalar.ts';
import type { Value } from './edit-value.ts';

/**
 * The edits that turn a collection written as lines into what is wanted. `edit` changes the value of a part that stays.
 * At least one part must stay.
 */
export function changeLines(
  text: string,
  parts: readonly Part[],
  wanted: readonly WantedPart[],
  manner: Manner,
  edit: (part: Part, value: Value) => Edit[],
): Edit[] {
  const writing: Writing = { text, manner, quote: readKeyQuote(text, parts) };
  const kept = new Set(wanted.flatMap(({ old }) => old ?? []));
  const first = parts.find((part) => kept.has(part));
  const edits: Edit[] = [];
  let above: Part | undefined;
  for (const part of wanted) {
    if (part.old) edits.push(...edit(part.old, part.value));
    else if (above) edits.push(insertBelow(writing, above, part));
    else if (first) edits.push(insertAbove(writing, first, part));
    above = part.old ?? above;
  }
  return [...edits, ...findGone(text, parts, kept).map((span) => ({ span, text: '' }))];
}

/** What a part is written into, and how. */
interface Writing {
  readonly text: string;
  readonly manner: Manner;
  readonly quote: KeyQuote;
}

/** What the keys of a map that are no words stand in; nothing only if all of them do without. */
function readKeyQuote(text: string, parts: readonly Part[]): KeyQuote {
  const signs = parts.flatMap(({ key, start }) => (key === '' || isWord(key) ? [] : [text[start]]));
  const quote = signs.find((sign) => sign === '"' || sign === "'");
  return quote ?? (signs.length > 0 ? '' : '"');
}

function insertBelow(writing: Writing, above: Part, part: WantedPart): Edit {
  const place = placeOf(writing, above);
  const at = findPartEnd(writing.text, above);
  return { span: [at, at], text: breakLine(place) + writePart(part, place, writing) };
}

function insertAbove(writing: Writing, below: Part, part: WantedPart): Edit {
  const place = placeOf(writing, below);
  return { span: [below.start, below.start], text: writePart(part, place, writing) + breakLine(place) };
}

function placeOf({ text, manner }: Writing, { slot, start }: Part): Place {
  const { column, kind } = slot;
  return { column, kind, from: 0, lineBreak: readLineBreak(text, start), manner };
}

function writePart({ key, value }: WantedPart, place: Place, { quote }: Writing): string {
  return place.kind === 'item' ? writeItem(value, place) : writeEntry(key, value, place, quote);
}

/** The text of the parts to remove, with their own comments. Whatever is above them stays. */
function findGone(text: string, parts: readonly Part[], kept: ReadonlySet<Part>): Span[] {
  const first = parts.findIndex((part) => kept.has(part));
  const [top] = parts;
  const startsLine = top && text.slice(findLineStart(text, top.start), top.start).trim() === '';
  const leading = startsLine ? 0 : first;
  const spans = parts.slice(leading).flatMap((part) => (kept.has(part) ? [] : [findLines(text, part)]));
  return leading > 0 ? [findLead(text, parts, first), ...spans] : spans;
}

/** The lines of a part, with the line break before them; at the beginning of the text, the one after them. */
function findLines(text: string, part: Part): Span {
  const start = findLineStart(text, part.start);
  const end = findPartEnd(text, part);
  if (start > 0) return [findLineEnd(text, start - 1 - Number(text[start - 2] === '\r')), end];
  return [start, end + (/^\r?\n/.exec(text.slice(end, end + 2))?.[0].length ?? 0)];
}

/** If the first parts share the line of a dash and are to go, the text up to the first that stays. */
function findLead(text: string, parts: readonly Part[], first: number): Span {
  const [from, last, next] = [parts[0], parts[first - 1], parts[first]];
  if (!from || !last || !next) return [0, 0];
  const end = findPartEnd(text, last);
  return [from.start, text.slice(end, next.start).trim() === '' ? next.start : end];
}
