import type { Span } from '../source/span.ts';

/**
 * Finds, within a span of the text, words as a rule has read them, preceded by the words of `lead` if they are given.
 * Lines may break between words in the text; quotes may be doubled or escaped, as YAML writes them. In a
 * long span they are found where they are whole words first. The whole span if the words are not found.
 */
export function locateQuote(text: string, span: Span, quote: string, lead = ''): Span {
  const [before, words] = [joinLines(lead), joinLines(quote).trim()];
  if (words === '' || lead.length + quote.length > 2000) return span;
  const { plain, offsets, find } = openSpan(text, span);
  const at = find(before + words);
  if (at === -1) return lead === '' ? span : locateQuote(text, span, quote);
  const start = at + before.length;
  return [offsets[start] ?? span[0], offsets[Math.min(start + words.length, plain.length)] ?? span[1]];
}

/** The words of a span in one line, with quotes as they are read. */
interface OpenSpan {
  readonly text: string;
  readonly span: Span;
  readonly plain: string;
  /** Where each character of them stands in the text, and where they end. */
  readonly offsets: Int32Array;
  /** Where words begin among them, or -1. */
  find(words: string): number;
}

/** The span in which words were looked for last: findings come one after another from one field. */
let last: OpenSpan | undefined;

function openSpan(text: string, span: Span): OpenSpan {
  if (last?.text === text && last.span[0] === span[0] && last.span[1] === span[1]) return last;
  const { plain, offsets } = readPlain(text, span);
  last = { text, span, plain, offsets, find: openFinder(plain) };
  return last;
}

const joined = /\s+|''|\\"/g;

function joinLines(text: string): string {
  return text.replace(joined, shorten);
}

function shorten(written: string): string {
  if (written === "''") return "'";
  return written === '\\"' ? '"' : ' ';
}

function readPlain(text: string, [start, end]: Span): Pick<OpenSpan, 'plain' | 'offsets'> {
  const within = text.slice(start, end);
  const offsets = new Int32Array(within.length + 1);
  const pieces: string[] = [];
  let written = 0;
  let read = 0;
  const copy = (to: number) => {
    pieces.push(within.slice(read, to));
    while (read < to) offsets[written++] = start + read++;
  };
  for (const { 0: long, index } of within.matchAll(joined)) {
    copy(index);
    pieces.push(shorten(long));
    offsets[written++] = start + index;
    read = index + long.length;
  }
  copy(within.length);
  offsets[written] = start + within.length;
  return { plain: pieces.join(''), offsets };
}

/** From this length on a text is read for its words once, and not from its beginning for each of its findings. */
const long = 4_000;

/** A function that gives where words begin in a text. */
function openFinder(plain: string): (words: string) => number {
  if (plain.length < long) return (words) => plain.indexOf(words);
  let places: ReadonlyMap<string, readonly number[]> | undefined;
  return (words) => {
    places ??= indexWords(plain);
    const [rarest] = [...words.matchAll(word)]
      .map(({ 0: one, index }) => ({ index, found: places?.get(one) ?? [] }))
      .filter(({ found }) => found.length > 0)
      .sort((a, b) => a.found.length - b.found.length);
    return findWhole(plain, words, rarest?.found.map((place) => place - rarest.index) ?? []);
  };
}

const word = /[\p{L}\d]+/gu;

function indexWords(plain: string): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (const { 0: one, index } of plain.matchAll(word)) {
    const known = places.get(one);
    if (known) known.push(index);
    else places.set(one, [index]);
  }
  return places;
}

/** The first of the places at which the words begin, or else the first within longer words. */
function findWhole(plain: string, words: string, places: readonly number[]): number {
  return places.find((place) => plain.startsWith(words, place) && place >= 0) ?? plain.indexOf(words);
}
