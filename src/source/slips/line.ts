import type { Grammar } from '../grammar.ts';
import type { Span } from '../span.ts';
import { isLostText } from './comments.ts';

/** One line of YAML, with offsets into the whole text. */
export interface Line {
  readonly start: number;
  /** Offset of the line break, or of the end of the text. */
  readonly end: number;
  readonly indent: string;
  /** Column (from 0) of the key or value: the indent and any `- `. */
  readonly column: number;
  /** `''` if the line has no `key: `. */
  readonly key: string;
  readonly value: string;
  readonly valueSpan: Span;
  /** The grammar of the document. */
  readonly grammar: Grammar;
}

const anatomy =
  /^([ \t\u00a0]*)((?:-[ \t]+)*)(?:("[^"]*"[ \t]*|'[^']*'[ \t]*|[^\s"'#:&*!|>{[@`%][^:]*):(?=[ \t\u00a0]|$))?[ \t\u00a0]*(.*)$/s;

/**
 * The line that holds the offset. A comment is not part of the value: what follows a `#` after two or more spaces, or
 * after one where that cannot be text.
 */
export function readLine(text: string, offset: number, grammar: Grammar): Line {
  const start = offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
  const newline = text.indexOf('\n', offset);
  const end = newline < 0 ? text.length : newline;
  const [, indent = '', dashes = '', name = '', written = ''] =
    anatomy.exec(text.slice(start, end).replace(/\r$/, '')) ?? [];
  const key = name.trimEnd();
  const rest = written.trimEnd();
  const comment = findComment(rest, key, grammar);
  const value = comment < 0 ? rest : rest.slice(0, comment).trimEnd();
  const valueStart =
    rest === '' ? end : text.indexOf(rest, start + indent.length + dashes.length + key.length);
  return {
    start,
    end,
    indent,
    column: indent.length + dashes.length,
    key,
    value,
    valueSpan: [valueStart, valueStart + value.length],
    grammar,
  };
}

/** Where the comment at the end of a value begins, or -1. */
function findComment(rest: string, key: string, grammar: Grammar): number {
  const sure = rest.search(/(?<=\s\s)#(?:\s|$)/);
  const at = rest.search(/(?<=\S\s)#/);
  if (at < 0 || (sure >= 0 && sure < at) || /^["'|>[{]/.test(rest)) return sure;
  const kind = key === '' ? undefined : grammar.kindOf([key]);
  return kind && !isLostText(rest.slice(at), rest.slice(0, at).trimEnd(), kind, grammar) ? at : sure;
}

/** What is typed for a colon by mistake, as the source of a regular expression. */
export const colonLike = '(?:[;=.–—→⇒-]|[-=–—]{1,8}>)';

/** Signs that look like a colon, which East Asian keyboards and typesetters write, as the source of a regular expression. */
export const wideColon = '[\uff1a\ufe55\u2236\ua789]';

/** The next line that is not blank, or undefined at the end. */
export function readNextLine(text: string, line: Line): Line | undefined {
  let next = line;
  while (next.end < text.length) {
    next = readLine(text, next.end + 1, line.grammar);
    if (text.slice(next.start, next.end).trim() !== '') return next;
  }
  return undefined;
}

/** The previous line that is not blank, or undefined at the beginning. */
export function readPreviousLine(text: string, line: Line): Line | undefined {
  let previous = line;
  while (previous.start > 0) {
    previous = readLine(text, previous.start - 1, line.grammar);
    if (text.slice(previous.start, previous.end).trim() !== '') return previous;
  }
  return undefined;
}

/** A key without quotes, as the source of a regular expression: a word in lower case, or an id. */
export function keyForm({ entries }: Grammar): string {
  return String.raw`(?:[a-z][\w-]*|${entries.ids})`;
}

/** Whether a line looks like an entry of this document (`commentary: …`, `6.10:`, `- policy: …`) rather than prose. */
export function looksLikeEntry(text: string, line: Line): boolean {
  const content = text.slice(line.start + line.indent.length, line.end);
  const entry = String.raw`^(- )?("[^"]*"|'[^']*'|${keyForm(line.grammar)})\s*:(\s|$)|^- `;
  return new RegExp(entry).test(content);
}

/**
 * The span of the text that begins as the line's value and goes on over the deeper lines below it,
 * as long as they are prose.
 */
export function readProseSpan(text: string, line: Line): Span {
  let end = line.valueSpan[1];
  for (let next = readNextLine(text, line); next; next = readNextLine(text, next)) {
    if (next.indent.length <= line.column || looksLikeEntry(text, next)) break;
    end = next.start + text.slice(next.start, next.end).trimEnd().length;
  }
  return [line.valueSpan[0], end];
}

/**
 * The text a line is part of: what begins as the line's value or, if the line has no key, as the first line below
 * the entry it belongs to.
 */
export function readTextSpan(text: string, line: Line): Span {
  if (line.key !== '' || looksLikeEntry(text, line)) return readProseSpan(text, line);
  let first = line;
  let above = readPreviousLine(text, line);
  while (above && !looksLikeEntry(text, above)) {
    first = above;
    above = readPreviousLine(text, above);
  }
  if (above?.value !== '' || first.indent.length <= above.column) return readProseSpan(text, line);
  return [first.start + first.indent.length, readProseSpan(text, { ...first, column: above.column })[1]];
}

/** The span of a line's value and of all deeper lines below it, entries or not. */
export function readBlockSpan(text: string, line: Line): Span {
  let end = line.valueSpan[1];
  for (let next = readNextLine(text, line); next; next = readNextLine(text, next)) {
    const closing = /^\s*[\]}]/.test(text.slice(next.start, next.end));
    if (next.indent.length <= line.indent.length && !closing) break;
    end = next.start + text.slice(next.start, next.end).trimEnd().length;
    if (closing) break;
  }
  return [line.valueSpan[0], end];
}

/** That text in quotes, so that YAML reads it back word for word. Line breaks fold as they do without quotes. */
export function quoteText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
