import { count } from '../../words/plurals.ts';
import { cutText, quoteWords } from '../../words/short-text.ts';
import { isId } from '../grammar.ts';
import type { Edit } from '../span.ts';
import { isCertainText } from './comments.ts';
import {
  colonLike,
  keyForm,
  type Line,
  looksLikeEntry,
  readLine,
  readNextLine,
  readPreviousLine,
  readProseSpan,
} from './line.ts';
import { diagnoseDash } from './list-slips.ts';
import { type Diagnosis, diagnose } from './slip.ts';
import { diagnoseCut } from './text-slips.ts';

/** Words where an entry should be: usually text that has slipped out of the entry above. */
export function diagnoseStrayText(text: string, at: Line): Diagnosis | undefined {
  if (looksLikeEntry(text, at)) return undefined;
  const above = readPreviousEntry(text, at);
  const line = above ? readFirstStray(text, at, above) : at;
  const before = readPreviousLine(text, line);
  const slip = diagnoseDash(text, line) ?? diagnoseNoColon(text, line);
  if (slip || !above || !before) return slip;
  const inText =
    before.start !== above.start && !looksLikeEntry(text, before) && before.indent.length > above.column;
  const cut = / #.*/.exec(text.slice(before.start, before.end));
  const deeper = line.indent.length > above.column;
  if ((inText || deeper) && cut && above.value !== '')
    return diagnoseCutAbove(text, above, before.start + cut.index + 1);
  const wanted = inText ? before.indent.length : above.column + 2;
  const start = line.start + line.indent.length;
  const end = readStrayEnd(text, line);
  return diagnose(
    'stray-text',
    [start, Math.max(start + 1, line.start + text.slice(line.start, line.end).trimEnd().length)],
    `These words are not part of any entry: ${quoteWords(text.slice(start, end))}`,
    `If they belong to ${above.key || 'the item above'}, indent them by ${count(wanted, 'space')}${adviseOnBlock(above)}`,
    reindent(text, line, end, wanted),
  );
}

/** The parser may stumble only over a later line of the words that slipped out. */
function readFirstStray(text: string, line: Line, above: Line): Line {
  const before = readPreviousLine(text, line);
  if (!before || before.start === above.start || before.indent.length > above.column) return line;
  return readFirstStray(text, before, above);
}

function adviseOnBlock({ value }: Line): string {
  return /^[|>]/.test(value)
    ? ', like the rest of that text.'
    : '; text of several lines or paragraphs needs | after the key.';
}

/** `1.2` or `comply yes` or `comply; yes`: a key whose colon is missing or mistyped. */
function diagnoseNoColon(text: string, line: Line): Diagnosis | undefined {
  const [, key = '', sign = '', after = ''] =
    new RegExp(String.raw`^(${keyForm(line.grammar)})(\s*${colonLike}(?=\s|$))?(?:[ \t]+(\S.*))?$`, 's').exec(
      text.slice(line.start + line.indent.length, line.end).trimEnd(),
    ) ?? [];
  if (key === '' || !(sign !== '' || isKey(text, key, line, after))) return undefined;
  const at = line.start + line.indent.length;
  const end = at + key.length;
  return diagnose(
    'no-colon',
    [at, end + sign.length],
    `There is no colon after ${quoteWords(key)}, so YAML does not read it as a key.`,
    `Write a colon after it${after ? `, and a space: ${key}: ${cutText(after, 120)}` : `: ${key}:`}`,
    [{ span: [end, end + sign.length], text: ':' }],
  );
}

/** An id (but not a bare figure, which may begin prose), or a word that is a key elsewhere in the file. */
function isKey(text: string, word: string, { grammar }: Line, after: string | undefined): boolean {
  if (isId(word, grammar) && !(after && /^\d+$/.test(word))) return true;
  return text.split('\n').some((line) => line.trimStart().startsWith(`${word}:`));
}

/** A ` #` in the middle of a text of several lines ends the text for YAML; the lines below it are then stray. */
function diagnoseCutAbove(text: string, entry: Line, at: number): Diagnosis {
  const span = readProseSpan(text, entry);
  const { end } = readLine(text, at, entry.grammar);
  const kind = entry.grammar.kindOf([entry.key]);
  return diagnoseCut(text, [at, end], span, !isCertainText(text.slice(at, end), kind));
}

function readStrayEnd(text: string, line: Line): number {
  let last = line;
  for (
    let next: Line | undefined = line;
    next && !looksLikeEntry(text, next);
    next = readNextLine(text, next)
  )
    last = next;
  return last.end;
}

/** Moves the lines to that indent; lines already there are set aside as comments. */
function reindent(text: string, line: Line, end: number, wanted: number): Edit[] {
  const edits: Edit[] = [];
  for (let next: Line | undefined = line; next && next.start < end; next = readNextLine(text, next)) {
    const { start, indent } = next;
    const replacement = line.indent.length === wanted ? `${indent}# ` : ' '.repeat(wanted);
    edits.push({ span: [start, start + indent.length], text: replacement });
  }
  return edits;
}

function readPreviousEntry(text: string, line: Line): Line | undefined {
  let above = readPreviousLine(text, line);
  while (above && !looksLikeEntry(text, above)) above = readPreviousLine(text, above);
  return above;
}
