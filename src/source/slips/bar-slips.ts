import { count } from '../../words/plurals.ts';
import type { Grammar } from '../grammar.ts';
import type { Span } from '../span.ts';
import { type Line, readLine, readNextLine, readPreviousLine } from './line.ts';
import { type Diagnosis, diagnose } from './slip.ts';

/** What is typed for a `|` by mistake: another sign, or signs beside it. */
export const likeBar =
  /^(?:[/\\lI1![{(-]|[|>][-+]?\d[-+]?$|(?![|>][-+]?$)(?=[^\p{L}\p{N}]*[|>¦│∣｜])[^\p{L}\p{N}]{1,5})$/u;

/** Whether a sign such as `|9` says another width than that of the text below it; `column` is that of its key. */
export function isWidthOdd(sign: string, column: number, indents: readonly number[]): boolean {
  const width = /^[|>][-+]?([1-9])/.exec(sign)?.[1];
  return width !== undefined && indents.length > 0 && Math.min(...indents) !== column + Number(width);
}

/**
 * A text of several lines that has no `|` after its key. `from` is where its sign belongs; `sign` is what stands there
 * instead.
 */
export function describeBar(key: string, span: Span, from: number, sign: string): Diagnosis {
  const found = diagnose(
    'missing-bar',
    span,
    sign === ''
      ? `There is no | after “${key}:”, so YAML does not keep the paragraphs and lists of the text below it.`
      : `After “${key}:” stands ${sign} where a | belongs${sign.length > 1 ? '' : ', so YAML takes it for the first word of the text'}.`,
    `Write | after the colon: ${key}: |`,
    [{ span: [from, from + sign.length], text: sign === '' ? ' |' : '|' }],
  );
  return { ...found, doubtful: /^[lI1-]/.test(sign) };
}

/** A text that begins beside its key and has a line below that reads as a key of its own. `span` is what stands beside. */
export function describeBeside(key: string, span: Span, inner: string, indent: number): Diagnosis {
  const found = diagnose(
    'missing-bar',
    span,
    `The text after “${key}:” goes on below without a |, and “${inner}:” in it reads as a key.`,
    `Write | after the colon, and these words on a line of their own below it, indented by ${count(indent, 'space')}.`,
    [{ span: [span[0], span[0]], text: `|\n${' '.repeat(indent)}` }],
  );
  return { ...found, doubtful: true };
}

/** Prose of several paragraphs that YAML has read without a sign, so that the breaks between them are lost. */
export function diagnoseBar(text: string, [start, end]: Span, grammar: Grammar): Diagnosis | undefined {
  const written = text.slice(start, end);
  const sign = /^(\S{1,5})[ \t]*\r?\n/.exec(written)?.[1] ?? '';
  const isOdd = likeBar.test(sign);
  if (!isOdd && !/\n[ \t\r]*\n/.test(written)) return undefined;
  const first = readLine(text, start, grammar);
  if (first.key !== '' && first.column >= first.indent.length)
    return isOdd
      ? describeBar(first.key, [start, start + sign.length], start, sign)
      : beginsBeside(text, first, start);
  const holder = readPreviousLine(text, first);
  if (
    holder?.key === undefined ||
    holder.key === '' ||
    holder.value !== '' ||
    first.indent.length <= holder.column
  )
    return undefined;
  const colon = text.indexOf(':', holder.start + holder.column + holder.key.length);
  const from = holder.start + holder.column;
  return describeBar(holder.key, [from, colon + 1], colon + 1, '');
}

/** `commentary: We have …` and more paragraphs below. */
function beginsBeside(text: string, line: Line, start: number): Diagnosis | undefined {
  const next = readNextLine(text, line);
  if (!next || next.indent.length <= line.column) return undefined;
  const end = line.start + text.slice(line.start, line.end).trimEnd().length;
  return diagnose(
    'missing-bar',
    [start, Math.max(start + 1, end)],
    `The text after “${line.key}:” has several paragraphs but no |, so YAML joins them.`,
    `Write | after the colon, and these words on a line of their own below it, indented by ${count(next.indent.length, 'space')}.`,
    [{ span: [start, start], text: `|\n${next.indent}` }],
  );
}

/** A character that nobody sees, or a space that YAML does not know, after the sign of a text. */
export function diagnoseBarSpace(text: string, line: Line): Diagnosis | undefined {
  const odd = /[|>][-+\d]*[ \t]*([^\P{White_Space} \t\r\n]+)[ \t]*\r?$/u.exec(
    text.slice(line.start, line.end),
  );
  if (!odd || !/^[|>]/.test(line.value)) return undefined;
  const from = line.start + odd.index + odd[0].lastIndexOf(odd[1] ?? '');
  const length = odd[1]?.length ?? 1;
  return diagnose(
    'odd-space',
    [from, from + length],
    `After the sign of the text there is a space that YAML does not take for one.`,
    `Delete the character${length > 1 ? 's' : ''} after ${line.value.charAt(0)}.`,
    [{ span: [from, from + length], text: '' }],
  );
}
