import { endOf, linesOf, type Span } from './span.ts';

/** What is known of how a document's lines end. */
export interface PageLines {
  /** Whether a word stands elsewhere in the document, or in the Code. */
  readonly knows: (word: string) => boolean;
  /** Whether words of the document are parted at the ends of lines, with a hyphen. */
  readonly parts: boolean;
  /** Whether paragraphs go on in the next line within one piece of marked content. */
  readonly wraps: boolean;
  /** How far lines reach that begin where this one does, on the same page. */
  readonly reachOf: (start: Span) => number;
}

/**
 * Learns from the lines of a document how they end. Words that may be parts of one parted at the end of a line are not
 * known by that; `texts` are further words to know.
 */
export function studyLines(spans: readonly Span[], texts: readonly string[]): PageLines {
  const known = new Set<string>();
  const reach = new Map<string, number>();
  const cuts: [string, string][] = [];
  for (const text of texts) addWords(known, text);
  let cut = '';
  let isHyphenated = false;
  let [breaks, inside, before] = [0, 0, ''];
  for (const line of linesOf(spans)) {
    noteReach(reach, line);
    breaks += 1;
    if (line[0]?.mark === before) inside += 1;
    before = line.at(-1)?.mark ?? '';
    const words = line
      .map((span) => span.words)
      .join('')
      .trim();
    if (words === '') continue;
    const first = cut === '' ? '' : firstWord(words);
    if (first !== '' && isHyphenated) cuts.push([cut, first]);
    cut = cutWord(words);
    isHyphenated = /[-\u2010\u00ad]$/.test(words);
    addWords(known, words.slice(first.length).replace(cut === '' ? '' : /(?<!\S)\S+$/, ''));
  }
  const knows = (word: string) => known.has(word.toLowerCase());
  const parted = cuts.filter(([first, second]) => knows(first + second)).length;
  const kept = cuts.filter(([first, second]) => knows(`${first}-${second}`)).length;
  return {
    knows,
    wraps: inside > breaks * 0.05,
    parts: parted > 1 && parted > kept,
    reachOf: (start) => reach.get(keyOf(start)) ?? 0,
  };
}

function noteReach(reach: Map<string, number>, line: readonly Span[]): void {
  const [start, end] = [line[0], line.at(-1)];
  if (start === undefined || end === undefined) return;
  reach.set(keyOf(start), Math.max(reach.get(keyOf(start)) ?? 0, endOf(end)));
}

function keyOf({ page, along }: Span): string {
  return `${page} ${Math.round(along)}`;
}

function addWords(known: Set<string>, text: string): void {
  for (const [word] of text.toLowerCase().matchAll(/\p{L}[\p{L}’'-]*/gu)) {
    known.add(word);
    for (const part of word.split('-')) known.add(part);
  }
}

function firstWord(line: string): string {
  return /^\p{L}[\p{L}’']*/u.exec(line)?.[0] ?? '';
}

/** What may be the first part of a word: before a hyphen at the end of a line, or a line that is one word. */
function cutWord(line: string): string {
  const [, word = ''] =
    /(?<![\p{L}’'])[’']*(\p{L}[\p{L}’']*)[-\u2010\u00ad]$/u.exec(line) ??
    /^(\p{L}[\p{L}’']*)$/u.exec(line) ??
    [];
  return word;
}
