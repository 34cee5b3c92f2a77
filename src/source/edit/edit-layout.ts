import { isMap, isScalar, isSeq, type Pair, Scalar, type YAMLMap, type YAMLSeq } from 'yaml';
import type { Span } from '../span.ts';
import { type OldText, type Place, widest } from './edit-scalar.ts';

/** A place in a text for a value, written or not. */
export interface Slot extends Pick<Place, 'column' | 'kind'> {
  /** The YAML library's node; null if nothing is written. */
  readonly node: unknown;
  /** Offset after the colon or dash before it; for an item between brackets, its own beginning. */
  readonly sign: number;
}

/** An entry of a map or an item of a list. */
export interface Part {
  /** The key of an entry; `''` for an item. */
  readonly key: string;
  /** Offset of the key or dash. */
  readonly start: number;
  readonly slot: Slot;
}

/** The entries of a map in the order written; undefined if one is written in a way this does not know. */
function listEntries(text: string, map: YAMLMap): Part[] | undefined {
  const parts = map.items.flatMap((pair) => readEntry(text, pair, map.flow ? 'flow' : 'entry') ?? []);
  return parts.length === map.items.length ? parts : undefined;
}

function readEntry(text: string, pair: Pair, kind: Place['kind']): Part | undefined {
  const { key, value } = pair;
  const token = pair.srcToken;
  const colon = (token?.sep ?? []).find(({ type }) => type === 'map-value-ind');
  const simple = !(token?.start ?? []).some(({ type }) => type === 'explicit-key-ind');
  if (!isScalar(key) || !key.range || !colon || !simple) return undefined;
  const [start] = key.range;
  const slot = { node: value, sign: colon.offset + 1, column: readColumn(text, start), kind };
  return { key: String(key.value), start, slot };
}

/** The items of a list in the order written; undefined if they are written in a way this does not know. */
function listItems(text: string, list: YAMLSeq): Part[] | undefined {
  const token = list.srcToken;
  const dashes = token?.type === 'block-seq' ? token.items.flatMap(readDash) : [];
  const parts = list.items.flatMap((node, index) => {
    const start = list.flow ? startOf(node) : dashes[index];
    if (start === undefined) return [];
    const slot: Slot = list.flow
      ? { node, sign: start, column: 0, kind: 'flow' }
      : { node, sign: start + 1, column: readColumn(text, start), kind: 'item' };
    return [{ key: '', start, slot }];
  });
  return parts.length === list.items.length ? parts : undefined;
}

function readDash({ start }: { readonly start: readonly { type: string; offset: number }[] }): number[] {
  return start.flatMap(({ type, offset }) => (type === 'seq-item-ind' ? [offset] : []));
}

function startOf(node: unknown): number | undefined {
  return rangeOf(node)?.[0];
}

/** Where a node begins and where its last character ends; undefined for a blank. */
function rangeOf(node: unknown): Span | undefined {
  if (typeof node !== 'object' || node === null || !('range' in node) || !Array.isArray(node.range))
    return undefined;
  const [start, end]: unknown[] = node.range;
  return typeof start === 'number' && typeof end === 'number' && end > start ? [start, end] : undefined;
}

/** Where the last character of a slot's value ends, without comments and the last line break. */
export function findEnd(text: string, { node, sign }: Slot): number {
  const range = rangeOf(node);
  if (!range) return sign;
  if (isBlock(node)) return text.slice(...range).replace(/\r?\n$/, '').length + range[0];
  const parts = isBelow(node) ? listParts(text, node) : undefined;
  const last = parts?.at(-1);
  return last ? findEnd(text, last.slot) : range[1];
}

/** The entries or items of a collection. */
export function listParts(text: string, node: YAMLMap | YAMLSeq): Part[] | undefined {
  return isMap(node) ? listEntries(text, node) : listItems(text, node);
}

/** Whether a node is a collection written as lines. */
function isBelow(node: unknown): node is YAMLMap | YAMLSeq {
  return (isMap(node) || isSeq(node)) && !node.flow;
}

function isBlock(node: unknown): node is Scalar<string> {
  return isScalar(node) && (node.type === Scalar.BLOCK_LITERAL || node.type === Scalar.BLOCK_FOLDED);
}

/**
 * The two stretches of text that make up a value: the rest of the line of its key or dash, and the lines below. There
 * may be a comment between them.
 */
export function findStretches(text: string, slot: Slot): { head: Span; body: Span } {
  const { node, sign } = slot;
  const range = rangeOf(node);
  const end = findEnd(text, slot);
  const after = findLineEnd(text, end);
  if (!range) return { head: [sign, sign], body: [after, after] };
  if (isBlock(node)) {
    const header = readHeader(text, range[0]);
    return { head: [range[0], range[0] + header.length], body: [findLineEnd(text, range[0]), end] };
  }
  if (!isBelow(node)) return { head: [range[0], end], body: [after, after] };
  const lineEnd = findLineEnd(text, sign);
  const last = findOwnEnd(text, after, slot.column);
  return range[0] > lineEnd
    ? { head: [sign, sign], body: [lineEnd, last] }
    : { head: [range[0], last], body: [last, last] };
}

/** What must be known about a slot's text in order to write another there. */
export function describeOld(text: string, slot: Slot): OldText {
  const { node, column } = slot;
  const { head, body } = findStretches(text, slot);
  const end = isBelow(node) ? body[1] : findLineEnd(text, findEnd(text, slot));
  const type = isScalar(node) && node.type && rangeOf(node) ? node.type : Scalar.PLAIN;
  const token = isScalar(node) ? node.srcToken : undefined;
  return {
    type,
    header: isBlock(node) ? readHeader(text, head[0]) : '',
    lines: isBlock(node)
      ? text
          .slice(...body)
          .split(/\r?\n/)
          .slice(1)
      : [],
    base: token && 'indent' in token ? Math.max(0, token.indent) : column,
    exposed: findOwnEnd(text, end, column) > end,
    wide: isWide(text, head),
    commented: /^ #/.test(text.slice(head[1], findLineEnd(text, head[1]))),
  };
}

/** Whether a value stands on one line that is wider than those we write. */
function isWide(text: string, [start, end]: Span): boolean {
  return !text.slice(start, end).includes('\n') && end - findLineStart(text, start) > widest;
}

function readHeader(text: string, start: number): string {
  return /^[|>][-+\d]*/.exec(text.slice(start, start + 4))?.[0] ?? '';
}

/** Where the part that the slot belongs to ends, with its own comment and any deeper-indented comments below. */
export function findPartEnd(text: string, { slot }: Part): number {
  return findOwnEnd(text, findLineEnd(text, findEnd(text, slot)), slot.column);
}

function findOwnEnd(text: string, lineEnd: number, column: number): number {
  const comment = /^(?:\r?\n)( *)#[^\r\n]*/.exec(text.slice(lineEnd));
  if (!comment || (comment[1] ?? '').length <= column) return lineEnd;
  return findOwnEnd(text, findLineEnd(text, lineEnd + comment[0].length), column);
}

/** Offset of the line break that ends the line of an offset, or of the end of the text. */
export function findLineEnd(text: string, offset: number): number {
  const at = text.indexOf('\n', offset);
  if (at < 0) return text.length;
  return at > offset && text[at - 1] === '\r' ? at - 1 : at;
}

/** Offset of the first character of the line of an offset. */
export function findLineStart(text: string, offset: number): number {
  return offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
}

function readColumn(text: string, offset: number): number {
  return offset - findLineStart(text, offset);
}

/** The kind of line break used at the offset. */
export function readLineBreak(text: string, offset: number): string {
  const at = text.indexOf('\n', offset);
  const near = at < 0 ? text.lastIndexOf('\n') : at;
  return near > 0 && text[near - 1] === '\r' ? '\r\n' : '\n';
}
