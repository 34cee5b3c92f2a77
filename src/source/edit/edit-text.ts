import { type Document, isMap, isSeq } from 'yaml';
import { mendText } from '../mend.ts';
import type { Edit, Span } from '../span.ts';
import { changeLines } from './edit-block.ts';
import { changeBrackets } from './edit-flow.ts';
import {
  describeOld,
  findLineStart,
  findStretches,
  listParts,
  type Part,
  readLineBreak,
  type Slot,
} from './edit-layout.ts';
import { matchEntries, matchItems, type WantedPart } from './edit-match.ts';
import { writeFlow, writeValue } from './edit-piece.ts';
import { type Manner, widest } from './edit-scalar.ts';
import { isMapValue, isSameValue, openText, readValue, type Value } from './edit-value.ts';

/** A text being edited, and the document it was read as. */
interface Editing {
  readonly text: string;
  readonly document: Document;
  readonly manner: Manner;
}

/**
 * The edits that make a YAML text say what is wanted. What already says so stays byte for byte: comments, blank
 * lines, order, quotes and line breaks; a new key comes after the one before it in `wanted`. Undefined if the text is
 * not sound YAML, or the edits would make it say anything else. What is new is written in the manner wished for, and as JSON
 * if the text is.
 */
export function editText(text: string, wanted: Value, wish: Wish = {}): Edit[] | undefined {
  const opened = openText(text);
  if (!opened) return undefined;
  const { document } = opened;
  // Two columns to the right of this key is column 0.
  const root: Slot = { node: document.contents, sign: 0, column: -2, kind: 'entry' };
  const manner = { lines: false, quoted: false, ...wish, json: isJson(text, document) };
  const edits = editSlot({ text, document, manner }, root, wanted);
  return isSameValue(openText(mendText(text, edits).text)?.value, wanted) ? edits : undefined;
}

/** How new values are wished for. */
type Wish = Partial<Pick<Manner, 'lines' | 'quoted'>>;

/** Whether a text is all in one pair of braces, with its keys in double quotes. */
function isJson(text: string, { contents }: Document): boolean {
  if (!isMap(contents) || !contents.flow || contents.items.length === 0) return false;
  const parts = listParts(text, contents);
  return parts?.every(({ start }) => text[start] === '"') ?? false;
}

function editSlot(editing: Editing, slot: Slot, wanted: Value): Edit[] {
  const { text, document, manner } = editing;
  const before = readValue(slot.node, document) ?? '';
  if (isSameValue(before, wanted)) return [];
  const parts = isMap(slot.node) || isSeq(slot.node) ? listParts(text, slot.node) : undefined;
  const matched = parts && before !== '' ? matchParts(editing, parts, before, wanted) : undefined;
  if (!parts || !matched?.some(({ old }) => old) || outgrows(editing, slot, before, wanted)) {
    return replaceValue(editing, slot, wanted);
  }
  const edit = (part: Part, value: Value) => editSlot(editing, part.slot, value);
  return parts[0]?.slot.kind === 'flow'
    ? changeBrackets(text, parts, matched, manner, edit)
    : changeLines(text, parts, matched, manner, edit);
}

/** Whether a collection in brackets would no longer fit on its line, and is better written as lines. */
function outgrows({ text, manner }: Editing, slot: Slot, before: Value, wanted: Value): boolean {
  const { head } = findStretches(text, slot);
  const written = text.slice(...head);
  const column = head[0] - (text.lastIndexOf('\n', head[0] - 1) + 1);
  const isShort = /^[[{].*$/.test(written) && column + written.length <= widest;
  if (!isShort || slot.kind === 'flow' || manner.json) return false;
  return (
    column + writeFlow(wanted, manner).length > widest ||
    (manner.lines && !isSimple(wanted) && isSimple(before))
  );
}

/** Whether a collection holds only texts of one line. */
function isSimple(value: Value): boolean {
  if (typeof value === 'string') return false;
  const held = isMapValue(value) ? [...value.values()] : value;
  return held.every((one) => typeof one === 'string' && !one.includes('\n'));
}

function matchParts(
  { document }: Editing,
  parts: readonly Part[],
  before: Value,
  wanted: Value,
): WantedPart[] | undefined {
  if (typeof before === 'string' || typeof wanted === 'string') return undefined;
  if (isMapValue(before)) return isMapValue(wanted) ? matchEntries(parts, wanted) : undefined;
  if (isMapValue(wanted)) return undefined;
  const values = parts.map(({ slot }) => readValue(slot.node, document) ?? '');
  return matchItems(parts, values, wanted);
}

/** Replaces a value; a comment on its first line stays. */
function replaceValue({ text, manner }: Editing, slot: Slot, wanted: Value): Edit[] {
  const { head, body } = findStretches(text, slot);
  const lineBreak = readLineBreak(text, slot.sign);
  const old = describeOld(text, slot);
  const { column, kind } = slot;
  const from = slot.sign - findLineStart(text, slot.sign) + 1;
  const piece = writeValue(wanted, { column, kind, from, lineBreak, manner, old });
  const written = head[1] > head[0];
  const whole: Span = [slot.sign, head[1]];
  const first = written && piece.head !== '' ? { span: head, text: piece.head } : undefined;
  const edits = [
    first ?? { span: whole, text: piece.head === '' ? '' : ` ${piece.head}` },
    { span: body, text: piece.tail },
  ];
  return edits.filter((edit) => edit.span[1] > edit.span[0] || edit.text !== '');
}
