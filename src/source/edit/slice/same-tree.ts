import { dropUnseen } from '../../read/read-tree.ts';
import type { Node } from '../../source.ts';
import { isMapValue, type Value } from '../edit-value.ts';

/** Whether what was read says that value. What nobody sees counts for nothing, as in the reading. */
export function isSameAs(node: Node, value: Value): boolean {
  if (typeof value === 'string') return node.kind === 'text' && node.text === dropUnseen(value);
  if (isMapValue(value)) {
    // Where all entries are gone, only the key is left.
    if (value.size === 0) return isEmpty(node);
    if (node.kind !== 'map' || node.entries.length !== value.size) return false;
    return node.entries.every((entry) => {
      const held = value.get(entry.key);
      return held !== undefined && isSameAs(entry.value, held);
    });
  }
  if (node.kind !== 'list') return value.length === 0 && isEmpty(node);
  return (
    node.items.length === value.length &&
    node.items.every((item, index) => isSameAs(item, value[index] ?? ''))
  );
}

function isEmpty(node: Node): boolean {
  if (node.kind === 'text') return node.text === '';
  return node.kind === 'map' ? node.entries.length === 0 : node.items.length === 0;
}

/** What is to stand at a path; undefined for nothing. */
export interface Wanted {
  readonly path: readonly string[];
  readonly wanted: Value | undefined;
}

/**
 * Whether two readings say the same but for what stands at some paths, where the second says what is wanted there. Maps on
 * the way that are only in one of them hold nothing else.
 */
export function isSameBut(
  before: Node | undefined,
  after: Node | undefined,
  changed: readonly Wanted[],
): boolean {
  if (changed.length === 0) return before === after || isSameNode(before, after);
  const whole = changed.find(({ path }) => path.length === 0);
  if (whole)
    return whole.wanted === undefined ? !after : after !== undefined && isSameAs(after, whole.wanted);
  const [one, other] = [entriesOf(before), entriesOf(after)];
  if (!one || !other) return false;
  return [
    ...new Set([...one.keys(), ...other.keys(), ...changed.flatMap(({ path }) => path[0] ?? [])]),
  ].every((key) => {
    const below = changed.flatMap(({ path, wanted }) =>
      path[0] === key ? [{ path: path.slice(1), wanted }] : [],
    );
    if (below.every(({ wanted }) => wanted === undefined) && below.length > 0 && !other.has(key)) return true;
    return isSameBut(one.get(key), other.get(key), below);
  });
}

/** The values of a map by key; none if nothing is written. */
function entriesOf(node: Node | undefined): ReadonlyMap<string, Node> | undefined {
  if (!node || isEmpty(node)) return new Map();
  return node.kind === 'map' ? new Map(node.entries.map(({ key, value }) => [key, value])) : undefined;
}

function isSameNode(one: Node | undefined, other: Node | undefined): boolean {
  if (!one || !other || one.kind !== other.kind) return false;
  if (one.kind === 'text') return other.kind === 'text' && one.text === other.text;
  if (one.kind === 'list') {
    return (
      other.kind === 'list' &&
      one.items.length === other.items.length &&
      one.items.every((item, index) => isSameNode(item, other.items[index]))
    );
  }
  if (other.kind !== 'map' || one.entries.length !== other.entries.length) return false;
  return one.entries.every(({ key, value }, index) => {
    const entry = other.entries[index];
    return entry?.key === key && isSameNode(value, entry.value);
  });
}
