import type { Span } from '../source/span.ts';

/**
 * Finds, within a span of the text, words as a rule has read them. Lines may break between words in the text;
 * quotes may be doubled or escaped, as YAML writes them. The whole span if the words are not found.
 */
export function locateQuote(text: string, span: Span, quote: string): Span {
  const words = quote.trim().split(/\s+/).map(escapeWord);
  if (words[0] === '' || words.length > 200) return span;
  const found = new RegExp(words.join('\\s+'), 'u').exec(text.slice(...span));
  return found ? [span[0] + found.index, span[0] + found.index + found[0].length] : span;
}

function escapeWord(word: string): string {
  return word
    .replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
    .replaceAll("'", "''?")
    .replaceAll('"', '\\\\?"');
}
