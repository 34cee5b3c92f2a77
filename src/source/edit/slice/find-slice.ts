import { isMap } from 'yaml';
import type { Slip } from '../../slips/slip.ts';
import type { Entry, MapNode, Source } from '../../source.ts';
import type { Span } from '../../span.ts';
import { findLineEnd, findLineStart, findPartEnd, listParts } from '../edit-layout.ts';
import { isMapValue, openText } from '../edit-value.ts';
import { findByHand } from './by-hand.ts';
import { isSameAs } from './same-tree.ts';
import { lineOf, type Slice, type SlicePath, type SliceTrouble } from './slice.ts';
import { wrapSlice } from './wrap-slice.ts';

/** The slips after which nothing in a file is certain, or every byte of it would be written anew. */
const ofWholeFile: readonly string[] = ['not-utf8', 'not-text', 'empty-file', 'merge-mark'];

/**
 * One entry of a file as it is written: in the reading with its slips mended, so that those elsewhere stop nothing. It is
 * certain that its lines alone say the same as they do in the file.
 */
export function findSlice(source: Source, path: SlicePath): Slice | SliceTrouble {
  if (isUncertain(source)) return { kind: 'unread', slips: source.slips.filter(isOfWholeFile) };
  const found = findEntry(source, path);
  if (!found)
    return source.root.kind === 'map' ? { kind: 'missing' } : { kind: 'unread', slips: source.slips };
  const { text } = source;
  const twice = found.way.flatMap((entry) => findTwice(source, entry))[0];
  if (twice)
    return {
      kind: 'twice',
      line: lineOf(text, twice.related[0]?.span[0] ?? 0),
      otherLine: lineOf(text, twice.span[0]),
    };
  const { entry, map, next } = found;
  const line = lineOf(text, entry.keySpan[0]);
  const spans = map.flow ? [flowSpan(text, entry)] : blockSpans(text, entry, next);
  const widest = spans[0] ?? entry.keySpan;
  const byHand = spans.map((span) => findByHand(text, span, map.flow)).find((why) => why !== undefined);
  if (byHand) return { kind: 'by-hand', line, why: byHand };
  for (const span of spans) {
    const slice = readAlone(source, path, entry, span, map.flow);
    if (!slice) continue;
    const slips = listWithin(source.slips, slice.span);
    return slips.length > 0 ? { kind: 'slips', line, slips } : slice;
  }
  const slips = listWithin(source.slips, widest);
  return source.slips.length > 0 ? { kind: 'slips', line, slips } : { kind: 'by-hand', line, why: 'layout' };
}

/** Whether nothing in a file may be edited by a program, whatever the entry. */
export function isUncertain({ slips }: Source): boolean {
  return slips.some(isOfWholeFile);
}

function isOfWholeFile({ rule }: Slip): boolean {
  return ofWholeFile.includes(rule);
}

/** An entry, the map it is in, those that lead to it and itself, and the entry that is written next after it. */
interface Found {
  readonly entry: Entry;
  readonly map: MapNode;
  readonly way: readonly Entry[];
  readonly next: Entry | undefined;
}

function findEntry({ root }: Source, path: SlicePath): Found | undefined {
  let node = root;
  let found: Found | undefined;
  for (const key of path) {
    if (node.kind !== 'map') return undefined;
    const at = node.entries.findIndex((entry) => entry.key === key);
    const entry = node.entries[at];
    if (!entry) return undefined;
    const after = node.entries.filter(({ keySpan }) => keySpan[0] > entry.keySpan[0]);
    const next = after.toSorted((a, b) => a.keySpan[0] - b.keySpan[0])[0] ?? found?.next;
    found = { entry, map: node, way: [...(found?.way ?? []), entry], next };
    node = entry.value;
  }
  return found;
}

function findTwice({ slips }: Source, { keySpan }: Entry): Slip[] {
  return slips.filter(
    ({ rule, related }) => rule === 'duplicate-key' && related.some(({ span }) => span[0] === keySpan[0]),
  );
}

function flowSpan(text: string, { keySpan, value }: Entry): Span {
  if (value.span[1] > value.span[0]) return [keySpan[0], value.span[1]];
  const [colon = ''] = /^\s*:/.exec(text.slice(keySpan[1])) ?? [];
  return [keySpan[0], keySpan[1] + colon.length];
}

/** Where the lines of an entry may end: before the next entry, or where the next line is that is not deeper. */
function blockSpans(text: string, { keySpan }: Entry, next: Entry | undefined): Span[] {
  const start = findLineStart(text, keySpan[0]);
  const end = next && next.keySpan[0] > keySpan[0] ? findLineStart(text, next.keySpan[0]) : text.length;
  const outlined = findOutlined(text, start, keySpan[0] - start);
  return outlined < end
    ? [
        [start, end],
        [start, outlined],
      ]
    : [[start, end]];
}

/** The start of the first line below that is neither blank, deeper nor a comment, nor an item of the entry's own list. */
function findOutlined(text: string, start: number, column: number): number {
  let at = text.indexOf('\n', start) + 1;
  while (at > 0 && at < text.length) {
    const line = text.slice(at, findLineEnd(text, at));
    const indent = line.search(/[^ ]/);
    const isOwn =
      line.trim() === '' ||
      indent > column ||
      /^ *#/.test(line) ||
      (indent === column && /^ *-(?:\s|$)/.test(line));
    if (!isOwn) return at;
    at = text.indexOf('\n', at) + 1;
  }
  return text.length;
}

/** The slice of an entry, if those lines alone say what it says in the file, and nothing else. */
function readAlone(
  { text }: Source,
  path: SlicePath,
  entry: Entry,
  [start, end]: Span,
  flow: boolean,
): Slice | undefined {
  const key = path.at(-1) ?? '';
  const line = lineOf(text, start);
  const cut = flow ? text.slice(start, end) : text.slice(start, end).replace(/\r?\n$/, '');
  const wrapped = wrapSlice(text, { text: cut, span: [start, end], flow });
  const opened = openText(wrapped.text);
  if (!opened || !isMapValue(opened.value) || opened.value.size !== 1) return undefined;
  const value = opened.value.get(key);
  if (value === undefined || !isSameAs(entry.value, value)) return undefined;
  const { contents } = opened.document;
  const part = isMap(contents) ? listParts(wrapped.text, contents)?.[0] : undefined;
  if (!part) return undefined;
  if (flow) return { path, span: [start, end], text: cut, line, flow, value };
  if (text.slice(start, entry.keySpan[0]).trim() !== '') return undefined;
  const last = findPartEnd(wrapped.text, part);
  return { path, span: [start, start + last], text: cut.slice(0, last), line, flow, value };
}

/** The slips that lie in a stretch of the text. */
function listWithin(slips: readonly Slip[], [start, end]: Span): Slip[] {
  return slips.filter(({ span }) => span[0] <= end && Math.max(span[1], span[0] + 1) > start);
}
