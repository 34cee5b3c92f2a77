import { type Entry, findNode, type MapNode } from '../../source.ts';
import { findLineStart, readLineBreak } from '../edit-layout.ts';
import type { Value } from '../edit-value.ts';
import { findSlice } from './find-slice.ts';
import { type Plan, type Planning, planChange, rewriteSlice } from './plan.ts';
import { isTrouble, type Slice, type SlicePath, type SliceTrouble } from './slice.ts';

/**
 * The plan that puts in an entry which is not there, with the maps that lead to it: below the one that comes before it in
 * order, or else above the next, or beside another whose lines are sound.
 */
export function planNew(planning: Planning, path: SlicePath, wanted: Value): Plan | SliceTrouble | undefined {
  const { source, order } = planning;
  const above = path.slice(0, -1);
  const key = path.at(-1) ?? '';
  const map = findNode(source.root, above);
  if (map?.kind === 'map' && map.entries.length > 0) {
    return planBeside(planning, path, map, order(above), wanted);
  }
  if (above.length === 0) return { kind: 'missing' };
  const within = new Map([[key, wanted]]);
  if (!map) return planNew(planning, above, within);
  const slice = findSlice(source, above);
  if (isTrouble(slice)) return slice;
  if (map.kind !== 'map' && !(map.kind === 'text' && map.text === '')) {
    return { kind: 'by-hand', line: slice.line, why: 'words' };
  }
  return planChange(planning, slice, within);
}

function planBeside(
  planning: Planning,
  path: SlicePath,
  map: MapNode,
  order: readonly string[],
  wanted: Value,
): Plan | SliceTrouble | undefined {
  const rank = order.indexOf(path.at(-1) ?? '');
  const earlier = order.slice(0, Math.max(0, rank));
  const { entries } = map;
  const last = rank < 0 ? entries.length - 1 : entries.findLastIndex(({ key }) => earlier.includes(key));
  const others = entries.toReversed().map((entry) => [entry, 'below'] as const);
  const [before, next] = [entries[last], entries[last + 1]];
  const places: (readonly [Entry | undefined, 'below' | 'above'])[] = [
    // The heading of a section stands above its first number.
    ...(isOfSection(path, next) && !isOfSection(path, before) ? [[next, 'above'] as const] : []),
    [before, 'below'],
    [next, 'above'],
    ...others,
  ];
  let trouble: SliceTrouble | undefined;
  for (const [entry, side] of places) {
    if (!entry) continue;
    const slice = findSlice(planning.source, [...path.slice(0, -1), entry.key]);
    if (!isTrouble(slice)) return insert(planning, slice, side, path, wanted, map);
    trouble ??= slice;
  }
  return trouble;
}

/** Whether an entry has a number of the same section. */
function isOfSection(path: SlicePath, entry: Entry | undefined): boolean {
  const [section, rest] = path.at(-1)?.split('.') ?? [];
  return rest !== undefined && entry?.key.split('.')[0] === section;
}

function insert(
  { source, quoted }: Planning,
  slice: Slice,
  side: 'below' | 'above',
  path: SlicePath,
  wanted: Value,
  map: MapNode,
): Plan | undefined {
  const own = [slice.path.at(-1) ?? '', slice.value] as const;
  const added = [path.at(-1) ?? '', wanted] as const;
  const written = rewriteSlice(
    source.text,
    slice,
    new Map(side === 'below' ? [own, added] : [added, own]),
    quoted,
  );
  if (written === undefined) return undefined;
  if (side === 'above') {
    const after = written.slice(0, written.length - slice.text.length);
    return written.endsWith(slice.text) ? { path, at: slice.span[0], before: '', after, wanted } : undefined;
  }
  if (!written.startsWith(slice.text)) return undefined;
  const gap = isSpaced(source.text, slice, map) ? readLineBreak(source.text, slice.span[0]) : '';
  return { path, at: slice.span[1], before: '', after: gap + written.slice(slice.text.length), wanted };
}

/** Whether entries stand apart: a blank line is above this one, if another is before it, and above the next. */
function isSpaced(text: string, { flow, path }: Slice, { entries }: MapNode): boolean {
  const at = entries.findIndex(({ key }) => key === path.at(-1));
  const near = flow ? [] : entries.slice(Math.max(1, at), at + 2);
  const isApart = (lead: string) => /\n[ \t]*\r?\n$/.test(lead);
  return (
    near.length > 0 && near.every(({ keySpan }) => isApart(text.slice(0, findLineStart(text, keySpan[0]))))
  );
}
