import { diagnose } from '../slips/slip.ts';
import { diagnoseEarlyEnd, findClosingQuote, quoted } from '../slips/text-slips.ts';
import { type MendedLine, type Mender, mendLines } from './mend-lines.ts';
import type { OutlineLine } from './outline-line.ts';
import { countBelow } from './repair.ts';

/** The texts of several lines that open with a quote which none of their lines closes. */
export const mendQuotes: Mender = (text, lines, grammar, words) =>
  mendLines(
    lines,
    grammar,
    words,
    (walk) => walk.quotes.map((at) => ({ at })),
    (line, { at }, all) => closeQuote(text, line, all[at + countBelow(all, at)] ?? line),
  );

function closeQuote(text: string, line: OutlineLine, last: OutlineLine): MendedLine | undefined {
  const { value } = line;
  const start = text.indexOf(value, line.start + line.lead.length + line.content.indexOf(line.key));
  const quote = value.charAt(0);
  const end = last.start + text.slice(last.start, last.end).trimEnd().length;
  const close = findClosingQuote(text.slice(0, end), start, quote);
  const isApostrophe = quote === "'" && /[^\s']'\w/.test(text.slice(close - 1, close + 2));
  // A quote that closes on its own line hides nothing below.
  if (close >= 0 && (!isApostrophe || last === line)) return undefined;
  const span = [start, end] as const;
  if (isApostrophe && text.charAt(end - 1) === quote)
    return { line: { ...line, value: '|' }, diagnosis: diagnoseEarlyEnd(text, span, close) };
  const isAlone = value === quote;
  // Without its quote, a text on one line is read as it stands if nothing in it means something else.
  const isPlain = last === line && !isAlone && /^["'][\p{L}\d]/u.test(value) && !/:(?:\s|$)|\s#/.test(value);
  return {
    // What is below is a text, whatever it looks like.
    line: { ...line, value: '|' },
    diagnosis: diagnose(
      'quote-not-closed',
      [start, start + 1],
      `The text opens with ${quote} and the quote is not closed.`,
      isAlone
        ? `Write | in place of “${quote}”.`
        : `Add ${quote} at the end of the text${isApostrophe ? ", and write '' for each apostrophe in it" : isPlain ? ', or take the first one out' : ''}.`,
      isAlone ? [{ span: [start, start + 1], text: '|' }] : quoted(text, span, 1),
    ),
  };
}
