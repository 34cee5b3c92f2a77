import { findClosest } from '../../../words/closest.ts';
import type { Shape } from '../../grammar.ts';
import type { OutlineLine } from '../outline-line.ts';
import type { Frame } from './frame.ts';
import { closedValue } from './line-value.ts';
import type { Standing } from './standing.ts';

/** The key of a line, or the one it is a misspelling of where its map knows no other: another rule tells that. */
export function readKey(walk: Standing, { key }: OutlineLine, { shape, seen }: Frame): string {
  if (!shape || shape.other || shape.keys[key] || walk.words.keys.has(key) || beginsOddly(key)) return key;
  const close = findClosest(
    key,
    Object.keys(shape.keys).filter((one) => !seen.has(one)),
  );
  return close || key;
}

/** Whether a key begins with a sign, as none of ours or of a writer's does. */
export function beginsOddly(key: string): boolean {
  return /^[^\p{L}\p{N}]/u.test(key);
}

/** Whether an id is one of the Code, where its ids are known. */
export function isCertain(walk: Standing, id: string): boolean {
  const { order } = walk.grammar.entries;
  return order.length === 0 || order.includes(id);
}

/** Whether a second entry follows on the line. */
export function isJoined(
  walk: Standing,
  { value, key }: OutlineLine,
  frame: Frame,
  shape: Shape | undefined,
): boolean {
  if (/^- \S/.test(value) && (shape?.items || shape?.keys[readDashed(value)])) return true;
  const written = value.replace(closedValue, '');
  if (written === '' || /^["'{[|>]/.test(written) || walk.grammar.prose.has(key)) return false;
  const [, lead = '', second = ''] = /(^|\s)"?([\w.-]+)"?:(?:\s|$)/.exec(written) ?? [];
  if (second === '') return false;
  if (lead !== '' && (isOpenText(walk, second, written) || isAwaited(walk, key, second))) return true;
  return (
    shape?.keys[second] !== undefined ||
    (lead !== '' && (frame.shape?.keys[second] !== undefined || walk.words.isId(second)))
  );
}

/** The key after a dash, `''` if there is none. */
function readDashed(value: string): string {
  return /^- +["']?([\w.-]+)["']?:(?:\s|$)/.exec(value)?.[1] ?? '';
}

/** Whether a key is one that a map about this one still lacks, after a value that is no words. */
function isAwaited(walk: Standing, of: string, key: string): boolean {
  if (walk.grammar.kindOf([of]) !== 'closed') return false;
  return walk.frames.some(({ shape, seen }) => shape?.keys[key] !== undefined && !seen.has(key));
}

/** Whether words end with a key that an outer map lacks, and the sign of a text. */
function isOpenText(walk: Standing, key: string, written: string): boolean {
  const awaits = ({ shape, seen }: Frame) => shape?.keys[key] !== undefined && !seen.has(key);
  return new RegExp(`\\s${key}:\\s*[|>][-+]?$`).test(written) && walk.frames.some(awaits);
}
