import type { Word } from './word-list.ts';

/** Neighbouring words of a line that nothing covers. */
export interface Stretch {
  readonly words: string;
  readonly from: number;
  readonly to: number;
  /** The first and last of its words, counted from 0. */
  readonly first: number;
  readonly last: number;
  /** The whole line or cell, if it is not long; and whether the stretch begins it. */
  readonly line: string;
  readonly startsLine: boolean;
  /** The line from its start to the end of the stretch. */
  readonly upTo: string;
}

/** The stretches of a text's words that nothing covers, in order; none goes over the end of a line or a cell. */
export function stretchesOf(words: readonly Word[], covered: readonly boolean[], text: string): Stretch[] {
  const stretches: Stretch[] = [];
  for (let first = 0; first < words.length; first += 1) {
    if (covered[first]) continue;
    let last = first;
    while (covered[last + 1] === false && !lineBreak.test(gapAfter(words, last, text))) last += 1;
    const [from, to] = [words[first]?.from ?? 0, words[last]?.to ?? 0];
    stretches.push({ first, last, ...stretchAt(text, from, to) });
    first = last;
  }
  return stretches;
}

function gapAfter(words: readonly Word[], index: number, text: string): string {
  return text.slice(words[index]?.to, words[index + 1]?.from);
}

const lineBreak = /[\n\r\t|\f\v\u0085\u2028\u2029]/;

/** Whether a word is the number of a list's item, which no piece has: our lists are numbered anew. */
export function isListNumber({ raw, from, to }: Word, text: string): boolean {
  if (!/^(?:\d{1,3}|\p{L}|[ivx]{1,4})$/u.test(raw) || !/^[.)]\s/.test(text.slice(to, to + 2))) return false;
  const before = endOfLine(text.slice(Math.max(0, from - 40), from));
  return !/[\p{L}\p{N}]/u.test(before);
}

/** The words between two places, on one line, with the bracket that closes one of theirs. */
export function sliceWords(text: string, from: number, to: number): string {
  const own = text.slice(from, to);
  const closing =
    own.lastIndexOf('(') > own.lastIndexOf(')')
      ? (/^[^()\s]?\)/.exec(text.slice(to, to + 2))?.[0] ?? '')
      : '';
  return `${own}${closing}`.replace(/\s+/g, ' ');
}

function stretchAt(text: string, from: number, to: number): Omit<Stretch, 'first' | 'last'> {
  const before = endOfLine(text.slice(Math.max(0, from - longestLine), from));
  const after = startOfLine.exec(text.slice(to, to + longestLine))?.[0] ?? '';
  const own = text.slice(from, to);
  const words = sliceWords(text, from, to);
  const startsLine = !/[\p{L}\p{N}]/u.test(before);
  const upTo = `${before}${own}`.trim();
  return { words, from, to, line: `${upTo}${after}`.trim(), startsLine, upTo };
}

// No line of a form is longer.
const longestLine = 200;
const startOfLine = /^[^\n\r\t|\f\v\u0085\u2028\u2029]*/;

/** What a text has after its last line break: looked for from its end, as an expression would begin at every place. */
function endOfLine(text: string): string {
  let at = text.length;
  while (at > 0 && !lineBreak.test(text.charAt(at - 1))) at -= 1;
  return text.slice(at);
}
