import type { Span } from '../source/span.ts';

/**
 * Finds, within a span of the text, words as a rule has read them, preceded by the words of `lead` if they are given.
 * Lines may break between words in the text; quotes may be doubled or escaped, as YAML writes them. The whole span if
 * the words are not found.
 */
export function locateQuote(text: string, span: Span, quote: string, lead = ''): Span {
  const [before, words] = [lead, quote].map((part) => part.split(/\s+/).map(escapeWord).join('\\s+'));
  if (!words || quote.trim() === '' || lead.length + quote.length > 2000) return span;
  const found = new RegExp(`(${before})(${trimSpaces(words)})`, 'u').exec(text.slice(...span));
  if (!found) return lead === '' ? span : locateQuote(text, span, quote);
  const [, skipped = '', shown = ''] = found;
  const start = span[0] + found.index + skipped.length;
  return [start, start + shown.length];
}

function trimSpaces(words: string): string {
  return words.replace(/^(?:\\s\+)+|(?:\\s\+)+$/g, '');
}

function escapeWord(word: string): string {
  return word
    .replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
    .replaceAll("'", "''?")
    .replaceAll('"', '\\\\?"');
}
