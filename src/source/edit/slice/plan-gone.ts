import { type Entry, findNode, type MapNode } from '../../source.ts';
import type { Span } from '../../span.ts';
import { findSlice } from './find-slice.ts';
import { type Planning, planChange, rewriteSlice, type Splice } from './plan.ts';
import { isTrouble, type Slice, type SliceTrouble } from './slice.ts';

/** The splice that takes an entry out. What stands above it stays; between brackets a comma goes with it. */
export function planGone(planning: Planning, slice: Slice): Splice | SliceTrouble | undefined {
  const { source } = planning;
  const above = slice.path.slice(0, -1);
  const map = findNode(source.root, above);
  if (map?.kind !== 'map') return undefined;
  if (slice.flow) return planOutOfBrackets(planning, slice, map);
  const [start, end] = withLineBreak(source.text, slice.span);
  const before = source.text.slice(start, end);
  return { path: slice.path, at: start, before, after: '', was: slice.value, wanted: undefined };
}

/** The lines with the line break after them; at the end of the text, with the one before. */
function withLineBreak(text: string, [start, end]: Span): Span {
  const after = /^\r?\n/.exec(text.slice(end, end + 2))?.[0].length ?? 0;
  if (after > 0 || start === 0) return [start, end + after];
  return [start - (text[start - 2] === '\r' ? 2 : 1), end];
}

function planOutOfBrackets(
  planning: Planning,
  slice: Slice,
  map: MapNode,
): Splice | SliceTrouble | undefined {
  const { source, quoted } = planning;
  const above = slice.path.slice(0, -1);
  const at = map.entries.findIndex(({ keySpan }) => keySpan[0] === slice.span[0]);
  const beside: Entry | undefined = map.entries[at - 1] ?? map.entries[at + 1];
  const other = findSlice(source, beside ? [...above, beside.key] : above);
  if (isTrouble(other)) return other;
  if (!beside) return planChange(planning, other, new Map());
  const [start, end] = [Math.min(slice.span[0], other.span[0]), Math.max(slice.span[1], other.span[1])];
  const before = source.text.slice(start, end);
  const left = new Map([[beside.key, other.value]]);
  const after = rewriteSlice(source.text, { text: before, span: [start, end], flow: true }, left, quoted);
  if (after === undefined) return undefined;
  return { path: slice.path, at: start, before, after, was: slice.value, wanted: undefined };
}
