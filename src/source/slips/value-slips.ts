import { quoteWords } from '../../words/short-text.ts';
import type { Span } from '../span.ts';
import { diagnoseBrackets } from './brackets/bracket-slips.ts';
import { diagnoseLeadSign, diagnoseLoneBlock } from './lead-signs.ts';
import { keyForm, type Line, looksLikeEntry, readNextLine, readProseSpan, readTextSpan } from './line.ts';
import { diagnoseAddedSign } from './sign-slips.ts';
import { type Diagnosis, diagnose } from './slip.ts';
import {
  diagnoseColon,
  diagnoseEarlyEnd,
  diagnoseUnclosed,
  findClosingQuote,
  nameQuotes,
  quoted,
} from './text-slips.ts';

/** What is wrong with the text that begins as this line's value; undefined if the text itself is sound. */
export function diagnoseValue(text: string, line: Line): Diagnosis | undefined {
  const first = line.value.charAt(0);
  if (first === '') return undefined;
  const kind = line.grammar.kindOf([line.key]);
  const added = diagnoseAddedSign(line, kind);
  if (added) return added;
  if (first === '"' || first === "'") return diagnoseQuotes(text, line, first);
  if (first === '|' || first === '>') return diagnoseBlockStart(text, line, first);
  if (first === '{' || first === '[') return diagnoseBrackets(text, line);
  if (/^([*&!@`%]|[?-](\s|$))/.test(line.value))
    return diagnoseLeadSign(text, readTextSpan(text, line), kind);
  const after = kind === 'closed' ? diagnoseAfterValue(line) : undefined;
  if (after) return after;
  const cited = diagnoseTwoCited(text, line);
  if (cited) return cited;
  const span = readColonSpan(text, line);
  const colon = text.slice(...span).search(/:(\s|$)/);
  return colon < 0 ? undefined : diagnoseColon(text, span, span[0] + colon);
}

/** `comply: yes: see the policy`: a value that is complete, and a colon with more words. */
function diagnoseAfterValue({ value, valueSpan: [start, end], grammar }: Line): Diagnosis | undefined {
  const [word = ''] = /^[^\s:]+(?=\s*:\s)/.exec(value) ?? [];
  if (!grammar.values.has(word.toLowerCase())) return undefined;
  const span: Span = [start + word.length, end];
  return diagnose(
    'stray-text',
    span,
    `${word} is the whole value, but a colon and more words follow it.`,
    `Delete the words after ${word}; what is to be read belongs in the commentary.`,
    [{ span, text: '' }],
  );
}

/** `- policy: section 2.1, letters: page 3`: two items of a list on one line, both of documents that the file knows. */
function diagnoseTwoCited(text: string, line: Line): Diagnosis | undefined {
  if (line.column === line.indent.length || !isListed(text, line.key)) return undefined;
  const seconds = [
    ...line.value.matchAll(/(?:[,;]|(?<![\s,;]))\s+(?:and\s+|&\s+)?([A-Za-z][\w-]*):\s+(?=\S)/g),
  ].filter(([, key = '']) => isListed(text, key));
  const [first] = seconds;
  if (!first) return undefined;
  const [start, end] = line.valueSpan;
  const lead = `${line.indent}- `;
  const from = start + first.index;
  const words = from + first[0].indexOf(first[1] ?? '');
  const second = text.slice(words, start + (seconds[1]?.index ?? line.value.length));
  const gap = text.slice(from, words).trim();
  return diagnose(
    'two-on-a-line',
    [words, end],
    `Two entries stand on one line; the second begins at ${quoteWords(text.slice(words, end))}.`,
    `Write - ${second} on a line of its own below, in the column of the dash above it, and take it out here${gap === '' ? '' : ` with the “${gap}” before it`}.`,
    seconds.map(({ index, 0: all, 1: key = '' }) => ({
      span: [start + index, start + index + all.indexOf(key)] as const,
      text: `\n${lead}`,
    })),
  );
}

/** Whether a word is an entry of the file that is no key of ours: on a line of its own, with nothing after it. */
function isListed(text: string, word: string): boolean {
  return /^[\w-]+$/.test(word) && new RegExp(`^ +${word}:[ \\t]*\\r?$`, 'm').test(text);
}

/** All of an item such as `- Board minutes: 24 September: item 4`, whose first words are not an id. */
function readColonSpan(text: string, line: Line): Span {
  const span = readTextSpan(text, line);
  const words = line.column > line.indent.length && /^[\s"']*[^\s"'].*\s/.test(line.key);
  const inValue = /:(\s|$)/.test(text.slice(...span));
  return words && inValue ? [line.start + line.column, span[1]] : span;
}

/** `"Board" approved`, `'Board's view'`, and a quote that is never closed. */
function diagnoseQuotes(text: string, line: Line, quote: string): Diagnosis | undefined {
  const form = String.raw`^["'](?:[\w.-]+|${keyForm(line.grammar)})(?=:(\s|$))`;
  const key = line.key === '' ? new RegExp(form).exec(line.value)?.[0] : undefined;
  const span = readTextSpan(text, line);
  if (key && !text.slice(...span).endsWith(quote)) return diagnoseUnclosedKey(line, key);
  const close = findClosingQuote(text, span[0], quote);
  if (close < 0 || swallowsEntry(text, line, close)) return diagnoseUnclosed(text, span);
  return close + 1 >= span[1] ? undefined : diagnoseEarlyEnd(text, span, close);
}

function diagnoseUnclosedKey({ valueSpan: [start] }: Line, key: string): Diagnosis {
  const end = start + key.length;
  return diagnose(
    'quote-not-closed',
    [start, start + 1],
    `The key opens with ${key.charAt(0)} and the quote is not closed.`,
    'Take the quote out: a key needs none.',
    [{ span: [end, end], text: key.charAt(0) }],
  );
}

function swallowsEntry(text: string, line: Line, close: number): boolean {
  for (let next = readNextLine(text, line); next && next.start < close; next = readNextLine(text, next)) {
    if (next.indent.length <= line.column && looksLikeEntry(text, next)) return true;
  }
  return false;
}

/** `> 50% of …` and `| We …`: text on a line that should hold only the sign. */
function diagnoseBlockStart(text: string, line: Line, sign: string): Diagnosis | undefined {
  const next = readNextLine(text, line);
  const below = next && next.indent.length > line.column;
  const lone = below ? undefined : diagnoseLoneBlock(text, line.valueSpan, line.grammar.kindOf([line.key]));
  if (lone) return lone;
  const head = /^[|>][-+\d]*\s+(?=\S)/.exec(line.value)?.[0];
  if (!head) return undefined;
  const at: Span = [line.valueSpan[0] + head.length, line.valueSpan[1]];
  return diagnose(
    'block-start',
    at,
    `The text begins on the same line as ${sign}, where YAML expects only the sign.`,
    `Write the text on the lines below the ${sign}, indented by two spaces; or, if the ${sign} belongs to the text, put it all in ${nameQuotes(text.slice(...readProseSpan(text, line)))}.`,
    below
      ? [{ span: [at[0] - 1, at[0]], text: `\n${next.indent}` }]
      : quoted(text, readProseSpan(text, line)),
  );
}
