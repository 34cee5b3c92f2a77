import type { Shape } from '../../grammar.ts';
import { likeBar } from '../../slips/bar-slips.ts';
import type { OutlineLine } from '../outline-line.ts';
import { type Frame, holdsKeys, type LastEntry, makeFrame } from './frame.ts';
import { readState } from './line-value.ts';
import type { Standing } from './standing.ts';
import { beginsOddly, isCertain, isJoined, readKey } from './tell-keys.ts';

/** Takes a line that reads as a key or an item: as the first below the last entry, or beside those that are open. */
export function takeEntry(walk: Standing, line: OutlineLine, at: number): void {
  if (walk.last && walk.last.state !== 'open' && line.indent > walk.last.column) {
    walk.tell('below-words', at);
    openLost(walk, line, at);
    return;
  }
  const opening = walk.last?.state === 'open' && opens(walk, line, walk.last) ? walk.last : undefined;
  if (opening) {
    openBelow(walk, line, at, opening);
    return;
  }
  walk.close(line.indent);
  takeSibling(walk, line, at);
}

/** Whether a line is the first below an open key: deeper, or an item in its column. */
function opens(walk: Standing, line: OutlineLine, last: LastEntry): boolean {
  return (
    line.indent > last.column ||
    (line.item && line.indent === last.column && walk.top().kind === 'map' && last.key !== '')
  );
}

function openBelow(
  walk: Standing,
  line: OutlineLine,
  at: number,
  { shape, at: holder, key }: LastEntry,
): void {
  const kind = line.item ? 'list' : 'map';
  const fits = !shape || (line.item ? shape.items !== undefined : holdsKeys(shape));
  if (!fits) walk.tell('wrong-child', at);
  const ids = key === walk.grammar.entries.under && walk.top().holder === -1;
  const inner = fits ? (line.item ? shape?.items : shape) : undefined;
  walk.push(
    makeFrame({
      indent: line.indent,
      kind: fits ? kind : 'lost',
      shape: line.item ? shape : inner,
      holder,
      first: at,
      ids,
    }),
  );
  enter(walk, line, at);
}

function takeSibling(walk: Standing, line: OutlineLine, at: number): void {
  while (walk.top().kind === 'list' && !line.item && walk.frames.at(-2)?.indent === line.indent) walk.pop();
  const top = walk.top();
  if (top.indent !== line.indent) {
    walk.tell('column', at);
    openLost(walk, line, at);
    return;
  }
  if (top.kind === 'map' && line.item) {
    walk.tell('item-in-map', at);
    openLost(walk, line, at);
    return;
  }
  if (top.kind === 'list' && !line.item) walk.tell('key-in-list', at);
  enter(walk, line, at);
}

function openLost(walk: Standing, line: OutlineLine, at: number): void {
  const holder = walk.last?.at ?? -1;
  walk.push(makeFrame({ indent: line.indent, kind: 'lost', shape: undefined, holder, first: at }));
  enter(walk, line, at);
}

/** Takes a line that stands in the column of the top frame. */
function enter(walk: Standing, line: OutlineLine, at: number): void {
  const top = walk.top();
  if (!line.item) {
    takeKey(walk, line, at, top);
    return;
  }
  const shape = top.kind === 'list' ? top.shape?.items : undefined;
  if (top.kind === 'list') walk.items.push(at);
  if (line.key === '') {
    noteFlow(walk, line, at, shape);
    settle(walk, line, at, { column: line.indent, shape, key: '' });
    return;
  }
  if (shape && !holdsKeys(shape)) {
    settle(walk, line, at, { column: line.indent, shape: undefined, key: '' });
    return;
  }
  if (shape?.keys[line.key] && isRestOfItem(walk, line, at, top)) walk.weight += 0.5;
  walk.push(
    makeFrame({
      indent: line.column,
      kind: top.kind === 'lost' ? 'lost' : 'map',
      shape,
      holder: at,
      first: at,
    }),
  );
  takeKey(walk, line, at, walk.top());
}

/** Whether an item begins otherwise than the first of its list, with a key that the one above it lacks. */
function isRestOfItem(walk: Standing, { key, indent }: OutlineLine, at: number, { first }: Frame): boolean {
  const begin = walk.line(first).key;
  if (at === first || begin === '' || begin === key) return false;
  for (let above = at - 1; above >= first; above--) {
    const line = walk.line(above);
    if (line.key === key && line.kind === 'entry') return false;
    if (line.item && line.indent === indent) return line.key === begin;
  }
  return false;
}

function takeKey(walk: Standing, line: OutlineLine, at: number, frame: Frame): void {
  const key = readKey(walk, line, frame);
  if (line.colon === 'tight') walk.tight.push(at);
  if (line.colon === 'lost') walk.lost.push(at);
  if (line.colon === 'quote') walk.quoted.push(at);
  if (line.colon === 'dressed') walk.dressed.push(at);
  judgeKey(walk, line, key, at, frame);
  if (!frame.seen.has(key)) frame.seen.set(key, at);
  const shape =
    frame.shape?.keys[key] ??
    (frame.ids && !line.id && walk.words.keys.has(key) ? undefined : frame.shape?.other);
  judgeValue(walk, line, at, frame, shape);
  settle(walk, line, at, { column: line.column, shape, key });
}

function judgeKey(walk: Standing, line: OutlineLine, key: string, at: number, frame: Frame): void {
  if (frame.kind === 'lost') return;
  if (beginsOddly(key)) walk.weight += 0.5;
  if (frame.seen.has(key)) walk.tell('twice', at);
  if (line.id && !frame.ids && frame.shape && !frame.shape.keys[key] && isCertain(walk, key))
    walk.tell('id-elsewhere', at);
  else if (!line.id && frame.ids && (walk.words.keys.has(key) || !/\d/.test(key))) walk.tell('no-id', at);
  else if (frame.kind === 'map' && frame.shape && !frame.shape.other && !frame.shape.keys[key])
    walk.tell('unknown-key', at, walk.words.keys.has(key) ? 1 : 0.3);
  else if (frame.shape?.other && !frame.ids && !frame.shape.keys[key])
    walk.weight += weighOwn(walk, line, key, frame.shape.other);
}

/** How unlikely it is that a key is one of the writer's own. */
function weighOwn(walk: Standing, { value }: OutlineLine, key: string, { text }: Shape): number {
  const awaited = isAwaitedAbove(walk, key) ? 0.2 : 0;
  // A key of ours that opens a text is no place in a document.
  return awaited + (text && walk.words.keys.has(key) && readState(value) === 'block' ? 0.7 : 0);
}

/** Whether the map that a map stands in may have that key, and has not yet. */
function isAwaitedAbove(walk: Standing, key: string): boolean {
  const outer = walk.frames.at(-2);
  return outer?.shape?.keys[key] !== undefined && !outer.seen.has(key);
}

/** Two keys on the line of another, with a comma between. */
export const unbraced = /^["']?[\w.-]+["']?:\s[^,]*,\s*["']?[\w.-]+["']?:\s/;

function noteFlow(walk: Standing, { key, value }: OutlineLine, at: number, shape: Shape | undefined): void {
  if (shape && !shape.items && !holdsKeys(shape)) {
    if (/^(?:\[(?!.*\])|\{(?!.*\}))./.test(value)) walk.flows.push({ at, shape });
    return;
  }
  if (!shape) return;
  if (/^[{[(]/.test(value) || (!shape.text && unbraced.test(value))) walk.flows.push({ at, shape });
  else if (key !== '' && /^[|>][-+\d]*$/.test(value) && !walk.grammar.prose.has(key))
    walk.blocks.push({ at, shape });
}

function judgeValue(
  walk: Standing,
  line: OutlineLine,
  at: number,
  frame: Frame,
  shape: Shape | undefined,
): void {
  noteFlow(walk, line, at, shape);
  if (shape?.text && (line.value === '' || likeBar.test(line.value)) && walk.grammar.prose.has(line.key))
    walk.texts.push(at);
  if (isJoined(walk, line, frame, shape)) walk.tell('joined', at);
  else if (shape && !shape.text && line.value !== '' && !/^[{["'|>&*!]/.test(line.value))
    walk.tell('words-on', at, 0.5);
}

function settle(
  walk: Standing,
  line: OutlineLine,
  at: number,
  { column, shape, key }: Pick<LastEntry, 'column' | 'shape' | 'key'>,
): void {
  const state = readState(line.value);
  if (state === 'wrapped' && /^["']/.test(line.value)) walk.quotes.push(at);
  walk.last = {
    at,
    column,
    shape,
    key,
    state: state === 'words' && line.commented ? 'closed' : state,
    textColumn: -1,
  };
}
