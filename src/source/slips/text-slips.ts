import { quoteWords } from '../../words/short-text.ts';
import type { Edit, Span } from '../span.ts';
import { quoteText } from './line.ts';
import { type Diagnosis, diagnose } from './slip.ts';

/** What to do about such text that YAML takes for something else. */
export function adviseQuotes(written: string): string {
  return `Put the text in ${nameQuotes(written)}, or write | after the key and the text on the lines below, indented by two spaces.`;
}

/** The quotes that may stand about such text as it is, or what must be done in it besides. */
export function nameQuotes(written: string): string {
  if (!written.includes("'")) return 'single quotes';
  return /["\\]/.test(written) ? 'single quotes, with each apostrophe in it written twice' : 'double quotes';
}

const meanings: Readonly<Record<string, string>> = {
  '*': 'a reference to an anchor',
  '&': 'an anchor',
  '!': 'a tag',
  '@': 'a reserved sign',
  '`': 'a reserved sign',
  '%': 'a directive',
  '?': 'a complex key',
  '-': 'a list',
};

/**
 * Text that stops at a ` #`, because YAML takes the rest (`cut`) for a comment. `prose` is the text as it was meant;
 * `doubtful` says whether a comment may be meant just as well.
 */
export function diagnoseCut(text: string, cut: Span, prose: Span, doubtful: boolean): Diagnosis {
  const diagnosis = diagnose(
    'text-cut',
    cut,
    `The text stops before ${quoteWords(text.slice(...cut))}: YAML takes a # after a space for the start of a comment.`,
    `If the words belong to the text, put all of it in ${nameQuotes(text.slice(...prose))}. If they are a comment, put two spaces before the # and one after it.`,
    quoted(text, prose),
  );
  return { ...diagnosis, doubtful };
}

/** A value after a `#`: nothing but a comment stands after the key or the dash. */
export function diagnoseHidden(lead: string, comment: string, [start, end]: Span, value: string): Diagnosis {
  const isColour = comment === `#${value}` && /^(?:[\da-f]{3}|[\da-f]{6})$/i.test(value);
  const diagnosis = diagnose(
    'text-cut',
    [start, end],
    `Nothing stands after ${quoteWords(lead)} but a comment, ${quoteWords(comment)}: YAML takes a # after a space for the start of one.`,
    isColour
      ? `If ${quoteWords(comment)} is the value, put it in quotes with its #: "${comment}". If it is a note, write it on a line of its own above this one.`
      : `If ${quoteWords(value)} is the value, take out the # and the spaces after it${/^#\d/.test(comment) ? ', or put the value in single quotes with its #' : ''}. If it is a note, write it on a line of its own above this one.`,
    isColour
      ? [{ span: [start, start + comment.length], text: `"${comment}"` }]
      : [{ span: [start, start + comment.indexOf(value)], text: '' }],
  );
  return { ...diagnosis, doubtful: true };
}

/** A spreadsheet’s sign of failure (`#NAME?`) in the place of a value, which YAML takes for a comment. */
export function diagnoseCellError(text: string, span: Span): Diagnosis {
  const diagnosis = diagnose(
    'text-cut',
    span,
    `${quoteWords(text.slice(...span))} is what a spreadsheet shows where it has no value, and YAML takes it for a comment.`,
    'Write what the cell was meant to say.',
    quoted(text, span),
  );
  return { ...diagnosis, doubtful: true };
}

/** A colon followed by a space at that offset, in the text of that span. */
export function diagnoseColon(text: string, span: Span, colon: number): Diagnosis {
  const unopened = diagnoseUnopened(text, span);
  if (unopened) return unopened;
  const written = text.slice(...span);
  const closes = /[^\s']'$/.test(written);
  const found = diagnose(
    'colon-in-text',
    [colon, colon + 1],
    `The text has a colon followed by a space after ${quoteWords(lastWords(text.slice(span[0], colon)))}, which YAML reads as the end of a key.`,
    `${closes ? "If the ' at its end is no apostrophe, take that out. " : ''}${adviseQuotes(written)}`,
    quoted(text, span),
  );
  return closes ? { ...found, doubtful: true } : found;
}

/** Text whose first character means something else to YAML. */
export function diagnoseFirstSign(text: string, span: Span): Diagnosis {
  const sign = text.charAt(span[0]);
  return diagnose(
    'reserved-start',
    [span[0], span[0] + 1],
    `The text begins with ${sign}, which has a special meaning in YAML (${meanings[sign] ?? 'a sign'}).`,
    sign === '-'
      ? `Write a list on the lines below the key, each item after a dash and a space. If the dash belongs to the text, put all of it in ${nameQuotes(text.slice(...span))}.`
      : adviseQuotes(text.slice(...span)),
    quoted(text, span),
  );
}

/** A quote that is opened at the beginning of the span and not closed. */
export function diagnoseUnclosed(text: string, span: Span): Diagnosis {
  const quote = text.charAt(span[0]);
  return diagnose(
    'quote-not-closed',
    [span[0], span[0] + 1],
    `The text opens with ${quote} and the quote is not closed.`,
    `Add ${quote} at the end of the text, or take the first one out.`,
    quoted(text, span, 1),
  );
}

/** A quote at the end of the span that nothing opens; undefined if there is none. */
function diagnoseUnopened(text: string, [start, end]: Span): Diagnosis | undefined {
  const written = text.slice(start, end);
  if (!/[^\d"]"$/.test(written) || written.indexOf('"') < written.length - 1) return undefined;
  const diagnosis = diagnose(
    'quote-not-closed',
    [end - 1, end],
    'The text ends with ", but does not open with it.',
    'Add " at the beginning of the text too; without it, a colon in the text ends a key.',
    [{ span: [start, start], text: '"' }],
  );
  return { ...diagnosis, doubtful: true };
}

/** Quoted text that closes before the end of the span. */
export function diagnoseEarlyEnd(text: string, span: Span, close: number): Diagnosis {
  return diagnose(
    'quote-ended-early',
    [close, close + 1],
    `The quoted text ends at ${quoteWords(text.slice(span[0], close + 1))}, but more words follow it.`,
    text.charAt(span[0]) === "'"
      ? `${/["\\]/.test(text.slice(...span)) ? 'Write' : 'Write the text in double quotes, or write'} '' for an apostrophe inside single quotes.`
      : adviseQuotes(text.slice(span[0] + 1, span[1] - 1)).replace('the text', 'the whole text'),
    quoted(text, span),
  );
}

/** Where the quote that opens at that offset closes, or -1. */
export function findClosingQuote(text: string, start: number, quote: string): number {
  for (let at = start + 1; at < text.length; at++) {
    const sign = text[at];
    if (quote === '"' && sign === '\\') at++;
    else if (sign === quote && quote === "'" && text[at + 1] === quote) at++;
    else if (sign === quote) return at;
  }
  return -1;
}

/** The edits that double each backslash from that one to the end of its quoted text: they are all of one address. */
export function doubleBackslashes(text: string, offset: number): Edit[] {
  const edits: Edit[] = [];
  for (let at = offset; at < text.length && text[at] !== '"'; at++) {
    if (text[at] !== '\\') continue;
    if (/[\\"]/.test(text.charAt(at + 1))) at++;
    else edits.push({ span: [at, at + 1], text: '\\\\' });
  }
  return edits;
}

/** The edit that puts a text in quotes, without its first `skip` characters. */
export function quoted(text: string, span: Span, skip = 0): Edit[] {
  return [{ span, text: quoteText(text.slice(span[0] + skip, span[1])) }];
}

function lastWords(text: string): string {
  return text.split(/\s+/).slice(-4).join(' ');
}
