import type { PageLines } from './page-lines.ts';
import { endOf, isSameLine, type Span } from './span.ts';

/** The end of a line: its words, the span it began with and the one it ends with. */
export interface LineEnd {
  /** The words of the paragraph so far. */
  readonly words: string;
  /** Those on the line itself. */
  readonly line: string;
  readonly start: Span;
  readonly last: Span;
  /** The address of the link it stands in, or `''`. */
  readonly href: string;
  /** Whether a line that ends early is an end that was meant. */
  readonly keepsLines: boolean;
}

/** The words so far and those of the next span, so that they can be written one after the other. */
export function joinSpan(end: LineEnd, span: Span, lines: PageLines): readonly [string, string] {
  const { last, words } = end;
  if (!isSameLine(span, last)) return joinLines(end, span, lines);
  const leastGap = /^[,.;:!?)\]’”]/.test(span.words) ? 0.5 : 0.15;
  const isApart = span.along - endOf(last) > Math.min(last.size, span.size) * leastGap;
  return [isApart && !/\s$/.test(words) && !/^\s/.test(span.words) ? `${words} ` : words, span.words];
}

/**
 * Lines are joined with a space, but for a word that was parted at the end of a line, an address, and what a slash
 * joins. A line that ends though the next word had room is one that was meant to.
 */
function joinLines(end: LineEnd, span: Span, lines: PageLines): readonly [string, string] {
  const rest = span.words.trimStart();
  const words = end.words.trimEnd();
  if (words === '' || rest === '') return [words === '' ? end.words : `${words} `, rest];
  if (words.endsWith('\u00ad')) return [words.slice(0, -1), rest];
  const isOne = /\p{L}\/$/u.test(words) || /^[,.;:!?)\]]/.test(rest);
  if (isOne || isOneAddress(words, rest, end.href)) return [words, rest];
  const second = /^\p{L}[\p{L}’']*/u.exec(rest)?.[0] ?? '';
  if (/[\p{L}\p{N}][-\u2010]$/u.test(words) && second !== '')
    return [isParted(words, second, lines) ? words.slice(0, -1) : words, rest];
  if (isOneWord(end.line, second, lines)) return [words, rest];
  return [words + (hadRoom(end, span, lines) ? '\n' : ' '), rest];
}

/** Whether an address goes on in the next line. */
function isOneAddress(words: string, rest: string, href: string): boolean {
  const [, address] = /((?:https?:\/\/|www\.)[\s\S]*)$/i.exec(/(?<!\S)\S+$/.exec(words)?.[0] ?? '') ?? [];
  const [more = ''] = /^\S+/.exec(rest) ?? [];
  return address !== undefined && (/[/\-_?=&]$/.test(address) || href.includes(address + more));
}

/** Whether the hyphen at the end of a line only parted a word, and is no part of it. */
function isParted(words: string, second: string, { knows, parts }: PageLines): boolean {
  const [, first] = /(?<![\p{L}’'])[’']*(\p{L}[\p{L}’']*).$/u.exec(words) ?? [];
  if (first === undefined || /^\p{Lu}/u.test(second) || knows(`${first}-${second}`)) return false;
  if (knows(first + second)) return true;
  return parts && !(knows(first) && knows(second));
}

/** Whether a line is the beginning of a word too long for it, as in a narrow column. */
function isOneWord(line: string, second: string, { knows }: PageLines): boolean {
  const first = line.trim();
  if (second === '' || !/^\p{L}+$/u.test(first)) return false;
  return knows(first + second) && !(knows(first) && knows(second));
}

function hadRoom({ start, last, keepsLines }: LineEnd, span: Span, lines: PageLines): boolean {
  // A producer that marks each line by itself does not tell one that was meant to end.
  if (!keepsLines || !lines.wraps || span.mark === last.mark) return false;
  const [word = ''] = /^\s*\S+/.exec(span.words) ?? [];
  const wide = (span.width / Math.max(1, span.words.length)) * word.length * 1.15;
  const reach = lines.reachOf(start);
  const room = reach - endOf(last);
  return room > wide + last.size * 0.6 && room > (reach - start.along) * leastRoom;
}

/** The part of a line that must be left for its end to be one that was meant. */
const leastRoom = 0.2;
