import { isSpreadsheetError } from '../../words/spreadsheet-errors.ts';
import type { Grammar } from '../grammar.ts';
import type { Span } from '../span.ts';
import { isCertainText, isLostText, readHiddenValue } from './comments.ts';
import { readLine, readPreviousLine } from './line.ts';
import type { Diagnosis } from './slip.ts';
import { diagnoseCellError, diagnoseCut, diagnoseHidden } from './text-slips.ts';

/** `Meets #1 rule`. Two spaces before the sign and one after it show that a comment was meant. */
export function findCut(
  text: string,
  written: string,
  [start, end]: Span,
  place: readonly string[],
  grammar: Grammar,
): Diagnosis | undefined {
  if (written === '') return findCutFromStart(text, start, place, grammar);
  const comment = /^[ \t](#.*)/.exec(text.slice(end, readLine(text, end, grammar).end))?.[1]?.trimEnd();
  if (comment === undefined) return undefined;
  const kind = grammar.kindOf(place);
  if (!isLostText(comment, written, kind, grammar)) return undefined;
  const cut = end + 1 + comment.length;
  return diagnoseCut(text, [end + 1, cut], [start, cut], !isCertainText(comment, kind));
}

/** `commentary: #1 rule`, and `commentary: #NAME?` copied from a spreadsheet: nothing is left of the value. */
function findCutFromStart(
  text: string,
  offset: number,
  place: readonly string[],
  grammar: Grammar,
): Diagnosis | undefined {
  const { start, end } = readLine(text, offset, grammar);
  const [, before = '', comment = ''] =
    /^(.*?(?::|-)[ \t]+)(#[^\S\n]*\S.*)$/s.exec(text.slice(start, end).trimEnd()) ?? [];
  const cut: Span = [start + before.length, start + before.length + comment.length];
  const [word = ''] = /^\S+/.exec(comment) ?? [];
  if (/^\S+(?:\s+#.*)?$/.test(comment) && isSpreadsheetError(word))
    return diagnoseCellError(text, [cut[0], cut[0] + word.length]);
  const kind = grammar.kindOf(place);
  if (isCertainText(comment, kind)) return diagnoseCut(text, cut, cut, false);
  const value = comment === '' ? '' : readHiddenValue(comment, kind, grammar, tellItem(place));
  return value === '' ? undefined : diagnoseHidden(before.trim(), comment, cut, value);
}

/** `what: #Reserve …` and more words below, so that only those are read. */
export function findCutAbove(
  text: string,
  [start]: Span,
  place: readonly string[],
  grammar: Grammar,
): Diagnosis | undefined {
  const line = readLine(text, start, grammar);
  if (start !== line.start + line.indent.length || line.key !== '') return undefined;
  const above = readPreviousLine(text, line);
  if (!above || above.key === '' || !/^(#|$)/.test(above.value)) return undefined;
  return findCutFromStart(text, above.end, place, grammar);
}

/** Whether an item of a list stands at a place, or what follows the key of one. */
export function tellItem(place: readonly string[]): 'item' | 'place' | undefined {
  if (place.at(-1) === '[]') return 'item';
  return place.at(-2) === '[]' ? 'place' : undefined;
}
