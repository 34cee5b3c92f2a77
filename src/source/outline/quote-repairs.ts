import { diagnose } from '../slips/slip.ts';
import { diagnoseEarlyEnd, findClosingQuote, quoted } from '../slips/text-slips.ts';
import { tellWrap } from './breaks/wrap-repairs.ts';
import { type MendedLine, type Mender, mendLines } from './mend-lines.ts';
import type { OutlineLine } from './outline-line.ts';
import { countBelow, indentEdit } from './repair.ts';

/** The texts of several lines that open with a quote which none of their lines closes. */
export const mendQuotes: Mender = (text, lines, grammar, words) =>
  mendLines(
    lines,
    grammar,
    words,
    (walk) => walk.quotes.map((at) => ({ at })),
    (line, { at }, all) =>
      closeBelow(line, all.slice(at + 1)) ?? closeQuote(text, line, all[at + countBelow(all, at)] ?? line),
  );

/** More lines than one text is broken into. */
const mostLines = 200;

/** A text in quotes that an editor broke into lines, which are not indented: it closes at the end of the last of them. */
function closeBelow(line: OutlineLine, below: readonly OutlineLine[]): MendedLine | undefined {
  const quote = line.value.charAt(0);
  const closes = quote === '"' ? /^(?:[^"\\]|\\.)*"\s*(?:#.*)?$/ : /^(?:[^']|'')*'\s*(?:#.*)?$/;
  const end = below.slice(0, mostLines).findIndex((one) => one.kind === 'blank' || closes.test(one.content));
  const run = below.slice(0, end + 1);
  const column = line.column + 2;
  const stray = run.filter(({ indent }) => indent <= line.column);
  if (run.length === 0 || stray.length === 0 || line.value.length < 2) return undefined;
  if (run.some(({ kind, content }) => kind === 'blank' || !/\p{L}/u.test(content))) return undefined;
  if (
    run.some(
      ({ kind, item, colon, key }) => kind === 'entry' && (item || (colon === 'right' && !/\s/.test(key))),
    )
  )
    return undefined;
  return {
    line: { ...line, value: `${quote}${quote}`, end: run.at(-1)?.end ?? line.end },
    taken: run.length,
    diagnosis: {
      ...tellWrap(stray, line.key, column),
      edits: stray.map((one) => indentEdit(one, column)),
    },
  };
}

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
