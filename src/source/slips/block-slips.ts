import { agree, count } from '../../words/plurals.ts';
import { quoteWords } from '../../words/short-text.ts';
import type { Grammar } from '../grammar.ts';
import type { Span } from '../span.ts';
import { describeBar, isWidthOdd } from './bar-slips.ts';
import { type Line, readLine, readPreviousLine } from './line.ts';
import { type Diagnosis, diagnose } from './slip.ts';

/** A line of a text below `|` or `>`, without its indent. */
interface TextLine {
  readonly start: number;
  readonly indent: number;
  readonly content: string;
}

/**
 * What a text below `|` or `>` shows to have been meant otherwise: YAML reads it without complaint. The span begins at
 * the sign. Only prose is looked at.
 */
export function diagnoseBlock(text: string, [start, end]: Span, grammar: Grammar): Diagnosis | undefined {
  const written = text.slice(start, end);
  const isFolded = written.startsWith('>');
  const wide = /^[|>][-+]?[1-9]/.test(written) ? diagnoseWidth(text, [start, end], grammar) : undefined;
  if (wide) return wide;
  const begins = /^[^\n]*\n *- /.test(written);
  if (!isFolded && !begins && !/```|~~~/.test(written))
    return diagnoseComment(text, end, written, start, grammar);
  const lines = readTextLines(text, [start, end]);
  return (
    diagnoseFence(lines) ??
    (isFolded ? diagnoseFolded(text, lines, readLine(text, start, grammar)) : undefined) ??
    (begins ? diagnoseItems(text, lines, readLine(text, start, grammar)) : undefined) ??
    diagnoseComment(text, end, written, start, grammar)
  );
}

/** `|1` above a text that is indented by more, so that its lines begin with spaces. */
function diagnoseWidth(text: string, [start, end]: Span, grammar: Grammar): Diagnosis | undefined {
  const { key, column, value } = readLine(text, start, grammar);
  const lines = readTextLines(text, [start, end]).filter(({ content }) => content !== '');
  const [sign = ''] = /^\S+/.exec(text.slice(start, end)) ?? [];
  const isOdd =
    value === sign &&
    isWidthOdd(
      sign,
      column,
      lines.map(({ indent }) => indent),
    );
  return isOdd ? describeBar(key, [start, start + sign.length], start, sign) : undefined;
}

function readTextLines(text: string, [start, end]: Span): TextLine[] {
  const lines: TextLine[] = [];
  for (let at = text.indexOf('\n', start) + 1; at > 0 && at < end; at = text.indexOf('\n', at) + 1) {
    const newline = text.indexOf('\n', at);
    const line = text.slice(at, newline < 0 ? end : newline);
    lines.push({ start: at, indent: line.length - line.trimStart().length, content: line.trim() });
    if (newline < 0) break;
  }
  return lines;
}

/** ``` without a second one: all that follows would be shown as code. */
function diagnoseFence(lines: readonly TextLine[]): Diagnosis | undefined {
  const fences = lines.filter(({ content }) => /^(?:`{3,}|~{3,})\s*[\w-]*$/.test(content));
  const last = fences.at(-1);
  if (!last || fences.length % 2 === 0) return undefined;
  const start = last.start + last.indent;
  return diagnose(
    'code-fence',
    [start, start + last.content.length],
    'The line is the mark of a code block, so what follows it in this text would be shown as code.',
    'Delete the line.',
    [{ span: [last.start, start + last.content.length], text: '' }],
  );
}

const row = /^(?:[-*+•]\s+\S|\|.*\|$)/;

/** A list or a table below `>`, which joins its lines. */
function diagnoseFolded(text: string, lines: readonly TextLine[], line: Line): Diagnosis | undefined {
  const column = lines.find(({ content }) => content !== '')?.indent;
  const joined = lines.some(
    ({ content, indent }, at) =>
      indent === column &&
      row.test(content) &&
      row.test(lines[at + 1]?.content ?? '') &&
      lines[at + 1]?.indent === column,
  );
  const [start] = line.valueSpan;
  if (!joined || text.charAt(start) !== '>') return undefined;
  const { slip, edits } = describeBar(line.key, [start, start + 1], start, '>');
  return {
    slip: {
      ...slip,
      message: `After “${line.key}:” stands >, which joins the lines of the list or table below it.`,
    },
    edits,
  };
}

/** `commentary: |` above the last items of the list that stands before it. */
function diagnoseItems(text: string, lines: readonly TextLine[], line: Line): Diagnosis | undefined {
  const [first] = lines;
  const above = readPreviousLine(text, line);
  if (!first || !above || !endsList(text, above, line)) return undefined;
  const isItem = ({ indent, content }: TextLine) => indent === first.indent && content.startsWith('- ');
  const after = lines.findIndex((one) => !isItem(one));
  const items = lines.slice(0, after < 0 ? lines.length : after);
  const last = items.at(-1);
  const next = lines[items.length];
  const runsOn = next !== undefined && next.content !== '' && next.indent === first.indent;
  const cited = items.filter(({ content }) => isCitation(text, content)).length;
  if (!last || !(cited === items.length || (runsOn && (items.length === 1 || cited > 0)))) return undefined;
  const start = line.start + line.indent.length;
  const end = last.start + last.indent + last.content.length;
  const many = items.length > 1;
  return diagnose(
    'wrong-order',
    [start, start + text.slice(start, line.end).trimEnd().length],
    `${quoteWords(text.slice(start, line.end))} stands above ${quoteWords(first.content)}, which is an item of the list before it${many ? `; so ${agree(items.length - 1, 'is the next line', `are the next ${items.length - 1} lines`)}` : ''}.`,
    many
      ? `Move the line to below the ${items.length} lines that follow it.`
      : 'Put the two lines in each other’s place.',
    [
      { span: [line.start, first.start], text: '' },
      { span: [end, end], text: `\n${text.slice(line.start, line.end)}` },
    ],
  );
}

/** Whether an item begins with a key that stands alone elsewhere, as the ids of the register do. */
export function isCitation(text: string, item: string): boolean {
  const [, id = ''] = /^(?:- )?["']?([\w-]+)["']?(?::(?:\s|$)|$)/.exec(item) ?? [];
  return (
    id !== '' &&
    new RegExp(String.raw`^[^\S\r\n\u2028\u2029]*["']?${id}["']?:[^\S\r\n\u2028\u2029]*(?:\{.*)?$`, 'm').test(
      text,
    )
  );
}

/** Whether a line is an item, or a key that a list belongs under, which the list may go on from below the next. */
function endsList(text: string, above: Line, line: Line): boolean {
  if (line.column !== line.indent.length) return false;
  const isItem =
    text.startsWith('- ', above.start + above.indent.length) && above.indent.length >= line.column;
  return isItem || (above.key === 'evidence' && above.value === '' && above.column === line.column);
}

/** Comments straight below the text that go on from the middle of its last sentence. */
function diagnoseComment(
  text: string,
  end: number,
  written: string,
  start: number,
  grammar: Grammar,
): Diagnosis | undefined {
  const at = text.charAt(end - 1) === '\n' ? end : end + 1;
  if (text.charAt(at - 1) !== '\n' || !/^[ \t]*#/.test(text.slice(at, at + 200))) return undefined;
  const before = written.trimEnd();
  const [all = ''] = /^(?:[ \t]*#[^\n]*(?:\n|$))+/.exec(text.slice(at)) ?? [];
  const [, lead = '', comment = ''] = /^([ \t]*)(#.*)/.exec(all) ?? [];
  if (/[.:;!?)\]"'”’]$/.test(before) || /\n[ \t\r]*\n$/.test(written) || !/^#\s*\p{Ll}/u.test(comment))
    return undefined;
  const column = /^ */.exec(before.slice(before.lastIndexOf('\n') + 1))?.[0].length ?? 0;
  const more = all.trimEnd().split('\n').length - 1;
  const from = at + lead.length;
  return diagnose(
    'stray-text',
    [from, from + comment.trimEnd().length],
    `The text of ${readLine(text, start, grammar).key} ends here in the middle of a sentence, as ${more > 0 ? `${more + 1} lines of it are comments` : 'a line of it is a comment'}: ${quoteWords(comment)}`,
    adviseOnComments(more, column),
    [...all.matchAll(/^[ \t]*#[ \t]*/gm)].map(({ index, 0: sign }) => ({
      span: [at + index, at + index + sign.length],
      text: ' '.repeat(column),
    })),
  );
}

/** What to do with a line of a text that became a comment, and as many more below it. */
export function adviseOnComments(more: number, column: number): string {
  const next = more > 0 ? ` and the next ${agree(more, 'line', `${more} lines`)}` : '';
  return `Indent it${next} by ${count(column, 'space')}, like the rest of that text, and delete the #. If it is a note, move it to above the text.`;
}
