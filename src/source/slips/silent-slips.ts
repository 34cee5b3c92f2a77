import {
  type Document,
  isAlias,
  isDocument,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type Node,
  visit,
  type YAMLSeq,
} from 'yaml';
import { quoteWords } from '../../words/short-text.ts';
import { isSpreadsheetError } from '../../words/spreadsheet-errors.ts';
import type { FieldKind, Grammar } from '../grammar.ts';
import type { Span } from '../span.ts';
import { describeBar, diagnoseBar } from './bar-slips.ts';
import { diagnoseBlock } from './block-slips.ts';
import { diagnoseFlowMap } from './bracket-slips.ts';
import { isCertainText, isLostText, readHiddenValue } from './comments.ts';
import { diagnoseColonGap, diagnoseIndent } from './layout-slips.ts';
import { type Line, readLine, readPreviousLine } from './line.ts';
import {
  diagnoseAboutOne,
  diagnoseAboutPair,
  diagnoseDoubledItem,
  diagnoseLoneCloser,
  diagnoseSecondDash,
  takesOneValue,
} from './list-item-slips.ts';
import { diagnoseBullet, diagnoseDash } from './list-slips.ts';
import { diagnoseWidthless } from './mark-slips.ts';
import { diagnoseMisplaced } from './misplaced-slips.ts';
import { diagnosePath } from './path-slips.ts';
import { diagnoseAddedSign } from './sign-slips.ts';
import { type Diagnosis, diagnose } from './slip.ts';
import { diagnoseCellError, diagnoseCut, diagnoseHidden } from './text-slips.ts';
import { diagnoseValue } from './value-slips.ts';

type ToOriginal = (offset: number) => number;

/** Slips that YAML reads without complaint, but not as they were meant: text cut at ` #`, anchors, tags, a lost space. */
export function diagnoseSilentSlips(
  text: string,
  document: Document,
  toOriginal: ToOriginal,
  grammar: Grammar,
): Diagnosis[] {
  const misplaced = diagnoseMisplaced(text, document.contents, toOriginal, grammar);
  const found: Diagnosis[] = misplaced ? [misplaced] : [];
  visit(document, {
    Node(place, node, ancestors) {
      const diagnosis =
        place === 'key'
          ? diagnoseKey(text, node, toOriginal, grammar)
          : diagnoseNode(text, node, ancestors, toOriginal, grammar);
      if (diagnosis) found.push(diagnosis);
    },
  });
  return found;
}

/** A no-break space before the colon becomes part of the key. */
function diagnoseKey(
  text: string,
  node: Node,
  toOriginal: ToOriginal,
  grammar: Grammar,
): Diagnosis | undefined {
  if (isSeq(node)) return diagnoseKeyInBrackets(text, node, toOriginal);
  if (!isScalar(node) || !node.range) return undefined;
  const about = diagnoseAboutPair(text, node, toOriginal, grammar);
  if (about) return about;
  const hidden = diagnoseWidthless(text, [toOriginal(node.range[0]), toOriginal(node.range[1])]);
  if (hidden && !/[\u200b]$/.test(node.source ?? '')) return hidden;
  if (!/[\u00a0\u2000-\u200b\u202f\ufeff]$/.test(node.source ?? '')) return undefined;
  return diagnoseColonGap(text, readLine(text, toOriginal(node.range[0]), grammar));
}

/** `[policy]: section 2.1`: brackets about a key make a list of it. */
function diagnoseKeyInBrackets(
  text: string,
  { range, items }: YAMLSeq,
  toOriginal: ToOriginal,
): Diagnosis | undefined {
  const [only] = items;
  if (!range || items.length !== 1 || !isScalar(only)) return undefined;
  const span: Span = [toOriginal(range[0]), toOriginal(range[1])];
  const key = String(only.value);
  if (text.charAt(span[0]) !== '[') return undefined;
  return diagnose(
    'stray-text',
    span,
    `[ and ] about ${quoteWords(key)} are no part of the key.`,
    `Write ${key} instead, without them.`,
    [{ span, text: key }],
  );
}

/** The keys that lead to a value, `[]` for an item of a list. */
function readPlace(ancestors: readonly unknown[]): string[] {
  return ancestors.flatMap((one) => {
    if (isSeq(one)) return ['[]'];
    return isPair(one) ? [isScalar(one.key) ? String(one.key.value) : ''] : [];
  });
}

function diagnoseNode(
  text: string,
  node: Node,
  ancestors: readonly unknown[],
  toOriginal: ToOriginal,
  grammar: Grammar,
): Diagnosis | undefined {
  if (!node.range) return undefined;
  const start = toOriginal(node.range[0]);
  if (isAlias(node) || hasProperties(node)) return diagnoseSign(text, start, readLine(text, start, grammar));
  const place = readPlace(ancestors);
  const [document] = ancestors;
  const isOne = () => takesOneValue(isDocument(document) ? document.contents : undefined, place, grammar);
  if (isMap(node) && node.flow)
    return (
      diagnoseAboutOne(text, node, grammar.kindOf(place), { isItem: false, isOne: isOne() }, toOriginal) ??
      diagnoseFlowMap(text, node, toOriginal)
    );
  if (isSeq(node)) return diagnoseList(text, node, place, isOne, toOriginal, grammar);
  if (!isScalar(node)) return undefined;
  const span: Span = [start, toOriginal(node.range[1])];
  if (node.type === 'QUOTE_DOUBLE') return diagnosePath(text, span);
  if (node.type === 'PLAIN') return diagnosePlain(text, node.source ?? '', span, place, grammar);
  const isText = /^BLOCK/.test(node.type ?? '') && grammar.kindOf(place) === 'prose';
  return isText ? diagnoseBlock(text, span, grammar) : undefined;
}

/** A list that YAML reads where one value was meant, or with an item too many. */
function diagnoseList(
  text: string,
  node: YAMLSeq,
  place: readonly string[],
  isOne: () => boolean,
  toOriginal: ToOriginal,
  grammar: Grammar,
): Diagnosis | undefined {
  const isItem = place.at(-1) === '[]';
  return (
    (isItem ? diagnoseSecondDash(text, node, toOriginal) : undefined) ??
    (node.flow
      ? diagnoseAboutOne(text, node, grammar.kindOf(place), { isItem, isOne: isOne() }, toOriginal)
      : undefined) ??
    diagnoseDoubledItem(text, node, toOriginal, grammar)
  );
}

/** A value without quotes. */
function diagnosePlain(
  text: string,
  source: string,
  span: Span,
  place: readonly string[],
  grammar: Grammar,
): Diagnosis | undefined {
  const line = readLine(text, span[0], grammar);
  const kind = grammar.kindOf(place);
  return (
    (kind === 'closed' || kind === 'name' ? diagnoseWidthless(text, span) : undefined) ??
    diagnoseLastQuote(text, span, kind) ??
    (grammar.prose.has(place.at(-1) ?? '') ? undefined : diagnoseLoneCloser(source, span[1], place)) ??
    (span[0] === line.start + line.indent.length
      ? (diagnoseDash(text, line) ?? diagnoseColonGap(text, line))
      : undefined) ??
    (span[0] === line.start + line.column ? diagnoseItemSpace(text, line) : undefined) ??
    diagnoseBullet(text, span[0], grammar) ??
    (kind === 'prose' ? diagnoseBar(text, span, grammar) : undefined) ??
    diagnoseLostItem(text, span, grammar) ??
    diagnoseAbout(line, span, kind) ??
    findCut(text, source, span, place, grammar)
  );
}

/** Signs about a value that is all that stands on the line of its key: within brackets, a comma after it is right. */
function diagnoseAbout(line: Line, [start, end]: Span, kind: FieldKind | undefined): Diagnosis | undefined {
  const isWhole = start === line.valueSpan[0] && end === line.valueSpan[1];
  return isWhole ? diagnoseAddedSign(line, kind) : undefined;
}

/** A no-break space after the colon of an item's key. */
function diagnoseItemSpace(text: string, line: Line): Diagnosis | undefined {
  const found = line.column > line.indent.length ? diagnoseColonGap(text, line) : undefined;
  return found?.slip.rule === 'odd-space' ? found : undefined;
}

/** An item indented further than the one above it reads as part of that one's text. */
function diagnoseLostItem(text: string, [start, end]: Span, grammar: Grammar): Diagnosis | undefined {
  const item = /\n[ \t]*- /.exec(text.slice(start, end));
  return item ? diagnoseIndent(text, readLine(text, start + item.index + 1, grammar)) : undefined;
}

function diagnoseSign(text: string, offset: number, line: Line): Diagnosis | undefined {
  const above = readPreviousLine(text, line);
  if (above?.value === '!' && offset === line.start + line.indent.length)
    return describeBar(above.key, above.valueSpan, above.valueSpan[0], '!');
  return diagnoseBullet(text, offset, line.grammar) ?? diagnoseValue(text, line);
}

function hasProperties(node: Node): boolean {
  return ('anchor' in node && node.anchor !== undefined) || ('tag' in node && node.tag !== undefined);
}

/** `Meets #1 rule`. Two spaces before the sign and one after it show that a comment was meant. */
function findCut(
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
    /^(.*?(?::|-)[ \t]+)(#[^\S\n]*\S.*)$/.exec(text.slice(start, end).trimEnd()) ?? [];
  const cut: Span = [start + before.length, start + before.length + comment.length];
  const [word = ''] = /^\S+/.exec(comment) ?? [];
  if (/^\S+(?:\s+#.*)?$/.test(comment) && isSpreadsheetError(word))
    return diagnoseCellError(text, [cut[0], cut[0] + word.length]);
  const kind = grammar.kindOf(place);
  if (isCertainText(comment, kind)) return diagnoseCut(text, cut, cut, false);
  const value = comment === '' ? '' : readHiddenValue(comment, kind, grammar, tellItem(place));
  return value === '' ? undefined : diagnoseHidden(before.trim(), comment, cut, value);
}

/** Whether an item of a list stands at a place, or what follows the key of one. */
function tellItem(place: readonly string[]): 'item' | 'place' | undefined {
  if (place.at(-1) === '[]') return 'item';
  return place.at(-2) === '[]' ? 'place' : undefined;
}

/** `Complaints policy"`: a text that ends with a quote which it does not open. */
function diagnoseLastQuote(
  text: string,
  [start, end]: Span,
  kind: FieldKind | undefined,
): Diagnosis | undefined {
  const written = text.slice(start, end);
  const sign = written.slice(-1);
  // Plurals and inches end with a quote in words, and words may be quoted.
  const isOdd = kind === 'closed' ? /["'”’“‘]$/ : /[^\d\s]"$|[^s\s]'$/;
  if (!isOdd.test(written) || /\n|^["'“‘„]/.test(written) || written.indexOf(sign) < written.length - 1)
    return undefined;
  return diagnose(
    'quote-not-closed',
    [end - 1, end],
    `The text ends with ${sign}, but does not open with it.`,
    kind === 'closed'
      ? 'Take the quote out.'
      : 'Take the quote out, or write one at the beginning of the text too.',
    [{ span: [end - 1, end], text: '' }],
  );
}
