import { type Entry, findNode, type MapNode } from '../../source.ts';
import { findLineStart, readLineBreak } from '../edit-layout.ts';
import type { Value } from '../edit-value.ts';
import { findSlice } from './find-slice.ts';
import { type Planning, planChange, rewriteSlice, type Splice } from './plan.ts';
import { isTrouble, type Slice, type SlicePath, type SliceTrouble } from './slice.ts';

/**
 * The splice that puts in an entry which is not there, with the maps that lead to it: below the one that comes before it in
 * order, or else above the next, or beside another whose lines are sound.
 */
export function planNew(
  planning: Planning,
  path: SlicePath,
  wanted: Value,
): Splice | SliceTrouble | undefined {
  const { source, order } = planning;
  const above = path.slice(0, -1);
  const key = path.at(-1) ?? '';
  const map = findNode(source.root, above);
  if (above.length > 0 && !map) return planNew(planning, above, new Map([[key, wanted]]));
  const line = source.slips.length > 0 ? findLine(source.text, key) : 0;
  // It may be there, and only not be read for what it is.
  if (line > 0) return { kind: 'slips', line, slips: source.slips };
  if (map?.kind === 'map' && map.entries.length > 0) {
    return planBeside(planning, path, map, order(above), wanted);
  }
  if (above.length === 0) return { kind: 'missing' };
  const within = new Map([[key, wanted]]);
  const slice = findSlice(source, above);
  if (isTrouble(slice)) return slice;
  if (map?.kind !== 'map' && !(map?.kind === 'text' && map.text === '')) {
    return { kind: 'by-hand', line: slice.line, why: 'words' };
  }
  return planChange(planning, slice, within);
}

/** The line that begins with a key, from 1; 0 if none does. */
function findLine(text: string, key: string): number {
  const begins = (line: string) => {
    const rest = line.replace(/^[^\p{L}\p{N}]+/u, '');
    return rest.startsWith(key) && !/^[\w.-]/.test(rest.slice(key.length));
  };
  return text.split('\n').findIndex(begins) + 1;
}

function planBeside(
  planning: Planning,
  path: SlicePath,
  map: MapNode,
  order: readonly string[],
  wanted: Value,
): Splice | SliceTrouble | undefined {
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
): Splice | undefined {
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
    return written.endsWith(slice.text)
      ? { path, at: slice.span[0], before: '', after, was: undefined, wanted }
      : undefined;
  }
  if (!written.startsWith(slice.text)) return undefined;
  const gap = isSpaced(source.text, slice, map) ? readLineBreak(source.text, slice.span[0]) : '';
  return {
    path,
    at: slice.span[1],
    before: '',
    after: gap + written.slice(slice.text.length),
    was: undefined,
    wanted,
  };
}

/** Whether entries stand apart: a blank line is above this one, if another is before it, and above the next. */
function isSpaced(text: string, { flow, path, text: own }: Slice, { entries }: MapNode): boolean {
  // Blank lines at the end of a text that keeps them are its own, and one more would be, too.
  if (own.endsWith('\n')) return false;
  const at = entries.findIndex(({ key }) => key === path.at(-1));
  const near = flow ? [] : entries.slice(Math.max(1, at), at + 2);
  const isApart = (lead: string) => /\n[ \t]*\r?\n$/.test(lead);
  return (
    near.length > 0 && near.every(({ keySpan }) => isApart(text.slice(0, findLineStart(text, keySpan[0]))))
  );
}
