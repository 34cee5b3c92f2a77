import type { OutlineLine } from '../outline-line.ts';
import { holdsKeys } from './frame.ts';
import type { Standing } from './standing.ts';
import { isCertain } from './tell-keys.ts';

/** Whether a line that reads as an entry is a sentence with a colon, in a text of that key. */
export function isProse(walk: Standing, { key, item, id, value }: OutlineLine, of: string): boolean {
  if (item || id || key === '' || value === '') return false;
  return /\s/.test(key) || (walk.grammar.prose.has(of) && !walk.words.keys.has(key));
}

/**
 * Whether a line that goes on a text of that key only begins with a word that is a key: without its colon, and deeper than
 * the key above it, it would have to be wrong twice to be an entry. A value with a form of its own is never wrapped.
 */
export function isWrapped(walk: Standing, { kind, item, colon }: OutlineLine, of: string): boolean {
  return (
    kind === 'entry' && !item && colon === 'lost' && walk.grammar.kindOf([of === '' ? '[]' : of]) !== 'closed'
  );
}

/** Whether a line with a colon is no entry, as no key of several words may stand there. */
export function isSentence(walk: Standing, { key, item, id, indent }: OutlineLine): boolean {
  if (item || id || !/\s/.test(key)) return false;
  const frame = walk.frames.findLast((one) => one.indent <= indent);
  const below = walk.last?.state === 'open' && indent > walk.last.column ? walk.last.shape : frame?.shape;
  if (below === undefined || below.other !== undefined) return false;
  const spelt = joinParts(key);
  return !Object.keys(below.keys).some((one) => joinParts(one) === spelt);
}

/** Whether a word without a colon is a key: with words after it, only where its map lacks it. */
export function isPlausible(walk: Standing, line: OutlineLine): boolean {
  const { value, key, indent, item } = line;
  if (value === '' && line.id) return isCertain(walk, key) && walk.ids.get(key) === 1;
  if (walk.last?.state === 'open' && indent > walk.last.column)
    return (item ? walk.last.shape?.items : walk.last.shape)?.keys[key] !== undefined;
  const frame = walk.frames.findLast((one) => one.indent <= indent);
  if (frame?.indent !== indent) return false;
  if (item) return frame.kind === 'list' && frame.shape?.items?.keys[key] !== undefined;
  return frame.shape?.keys[key] !== undefined && !frame.seen.has(key);
}

/** Whether an item of a list of texts only begins with a word that is a key elsewhere: what follows is no bracket. */
export function isItemOfTexts(walk: Standing, { item, colon, indent, value }: OutlineLine): boolean {
  if (!item || colon !== 'lost' || /^[[{]/.test(value)) return false;
  const { last } = walk;
  const opened = last?.state === 'open' && indent >= last.column ? last.shape?.items : undefined;
  const frame = walk.frames.findLast((one) => one.indent <= indent);
  const beside = frame?.kind === 'list' && frame.indent === indent ? frame.shape?.items : undefined;
  const items = opened ?? beside;
  return items?.text === true && !holdsKeys(items);
}

/** A key without what its parts are joined by. */
function joinParts(key: string): string {
  return key.toLowerCase().replace(/[\s._–-]+/g, '');
}
