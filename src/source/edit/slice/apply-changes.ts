import { isMapValue, type Value, withKey } from '../edit-value.ts';

/** A change within an entry: the keys from the entry to a value, none for the entry itself, and what is wanted there. */
export interface SliceChange {
  readonly path: readonly string[];
  /** Undefined, or a list or map with nothing in it, to take the key out; `''` leaves the key with a blank. */
  readonly value: Value | undefined;
}

/** The keys of the map at a path, in their order. */
type KeyOrder = (path: readonly string[]) => readonly string[];

/** What an entry says with changes made; undefined if it is to be taken out. A map left with nothing goes with its key. */
export function applyChanges(
  before: Value | undefined,
  changes: readonly SliceChange[],
  orderOf: KeyOrder,
): Value | undefined {
  return changes.reduce<Value | undefined>(
    (value, change) => applyChange(value, change.path, change.value, [], orderOf),
    before,
  );
}

/** Whether words stand where a change wants keys: they would be lost. */
export function losesWords(before: Value | undefined, changes: readonly SliceChange[]): boolean {
  return changes.some(({ path }) => {
    let value = before;
    for (const key of path) {
      if (value !== undefined && value !== '' && !isMapValue(value)) return true;
      value = isMapValue(value) ? value.get(key) : undefined;
    }
    return false;
  });
}

function applyChange(
  before: Value | undefined,
  path: readonly string[],
  wanted: Value | undefined,
  done: readonly string[],
  orderOf: KeyOrder,
): Value | undefined {
  const [key, ...rest] = path;
  if (key === undefined) return wanted;
  const map = isMapValue(before) ? before : new Map<string, Value>();
  const held = applyChange(map.get(key), rest, wanted, [...done, key], orderOf);
  const changed = withKey(map, key, isNone(held) ? undefined : held, orderOf(done));
  // The entry itself stays, blank.
  return changed.size === 0 && done.length === 0 ? '' : changed;
}

function isNone(value: Value | undefined): boolean {
  return (
    value === undefined ||
    (typeof value !== 'string' && (isMapValue(value) ? value.size : value.length) === 0)
  );
}
