import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  type Node,
  type YAMLSeq,
} from 'yaml';
import type { FieldKind, Grammar } from '../grammar.ts';
import type { Span } from '../span.ts';
import { describeBar, diagnoseBar } from './bar-slips.ts';
import { diagnoseBlock } from './block-slips.ts';
import { diagnoseFlowMap } from './brackets/bracket-slips.ts';
import { findCut, findCutAbove, tellItem } from './cut-slips.ts';
import { diagnoseKey } from './key-slips.ts';
import { diagnoseColonGap, diagnoseIndent } from './layout-slips.ts';
import { type Line, readLine, readPreviousLine } from './line.ts';
import {
  diagnoseAboutOne,
  diagnoseDoubledItem,
  diagnoseSecondDash,
  findShape,
  takesOneValue,
} from './list-item-slips.ts';
import { diagnoseBullet, diagnoseDash } from './list-slips.ts';
import { diagnoseLoneSign } from './lone-signs.ts';
import { diagnoseWidthless } from './mark-slips.ts';
import { diagnoseMisplaced } from './misplaced-slips.ts';
import { diagnosePath } from './path-slips.ts';
import { diagnoseAddedSign } from './sign-slips.ts';
import { type Diagnosis, diagnose } from './slip.ts';
import { diagnoseSplitItem } from './split-item-slips.ts';
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
  walk(document.contents, [], (node, place, isKey) => {
    const diagnosis = isKey
      ? diagnoseKey(text, node, toOriginal, grammar)
      : diagnoseNode(text, node, place, document.contents, toOriginal, grammar);
    if (diagnosis) found.push(diagnosis);
  });
  return found;
}

/**
 * Visits every node in the order of the file, each with the keys that lead to it, `[]` for an item of a list. The
 * library's own way makes a list of what is above each, which takes as long as to read the text.
 */
function walk(
  node: unknown,
  place: readonly string[],
  visit: (node: Node, place: readonly string[], isKey: boolean) => void,
  isKey = false,
): void {
  if (!isNode(node)) return;
  visit(node, place, isKey);
  if (isSeq(node)) for (const item of node.items) walkItem(item, [...place, '[]'], visit);
  else if (isMap(node)) for (const item of node.items) walkItem(item, place, visit);
}

function walkItem(item: unknown, place: readonly string[], visit: Parameters<typeof walk>[2]): void {
  if (!isPair(item)) {
    walk(item, place, visit);
    return;
  }
  const below = [...place, isScalar(item.key) ? String(item.key.value) : ''];
  walk(item.key, below, visit, true);
  walk(item.value, below, visit);
}

function diagnoseNode(
  text: string,
  node: Node,
  place: readonly string[],
  root: unknown,
  toOriginal: ToOriginal,
  grammar: Grammar,
): Diagnosis | undefined {
  if (!node.range) return undefined;
  const start = toOriginal(node.range[0]);
  if (isAlias(node) || hasProperties(node)) return diagnoseSign(text, start, readLine(text, start, grammar));
  const isOne = () => takesOneValue(root, place, grammar);
  if (isMap(node) && node.flow)
    return (
      diagnoseAboutOne(text, node, grammar.kindOf(place), { isItem: false, isOne: isOne() }, toOriginal) ??
      diagnoseFlowMap(text, node, toOriginal)
    );
  if (isSeq(node)) return diagnoseList(text, node, place, root, toOriginal, grammar);
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
  root: unknown,
  toOriginal: ToOriginal,
  grammar: Grammar,
): Diagnosis | undefined {
  const isItem = place.at(-1) === '[]';
  const isOne = () => takesOneValue(root, place, grammar);
  return (
    diagnoseSplitItem(text, node, () => findShape(root, place, grammar), toOriginal, grammar) ??
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
    diagnoseLastQuote(text, span, kind, tellItem(place) !== undefined) ??
    (span[0] === line.start + line.indent.length
      ? (diagnoseDash(text, line) ?? diagnoseColonGap(text, line))
      : undefined) ??
    (span[0] === line.start + line.column ? diagnoseItemSpace(text, line) : undefined) ??
    diagnoseBullet(text, span[0], grammar) ??
    (kind === 'prose' ? diagnoseBar(text, span, grammar) : undefined) ??
    findCutAbove(text, span, place, grammar) ??
    diagnoseLostItem(text, span, grammar) ??
    diagnoseAbout(line, span, kind) ??
    diagnoseLoneSign(source, span, place.at(-1) ?? '') ??
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

/** `Complaints policy"`: a text that ends with a quote which it does not open. */
function diagnoseLastQuote(
  text: string,
  [start, end]: Span,
  kind: FieldKind | undefined,
  isPlace: boolean,
): Diagnosis | undefined {
  const written = text.slice(start, end);
  const sign = written.slice(-1);
  // Plurals and inches end with a quote in words, and words may be quoted.
  const isOdd = kind === 'closed' ? /["'”’“‘]$/ : isPlace ? /[^\s]"$|[^s\s]'$/ : /[^\d\s]"$|[^s\s]'$/;
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
