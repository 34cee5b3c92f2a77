import { isMapValue, isSameValue, type Value } from '../source/edit/edit-value.ts';

/** A value below an entry: the keys that lead to it, and what is wanted there. */
interface ValueChange {
  readonly path: readonly string[];
  readonly value: Value | undefined;
}

/** A value that was changed in the form and in the file since the form was filled. */
export interface ValueConflict {
  readonly path: readonly string[];
  readonly mine: Value | undefined;
  readonly theirs: Value | undefined;
}

/** What a form that was sent comes to. */
export interface Merged {
  readonly changes: readonly ValueChange[];
  readonly conflicts: readonly ValueConflict[];
}

/**
 * Holds what a form was filled from (`start`) against what it was filled in with (`mine`) and what stands in the file now
 * (`theirs`): what was changed in the form is to be written, what was changed in both differently is for a person to settle, and all
 * else stays as it is in the file.
 */
export function mergeValues(
  start: Value | undefined,
  mine: Value | undefined,
  theirs: Value | undefined,
  path: readonly string[] = [],
): Merged {
  if (isSameValue(start, mine) || isSameValue(mine, theirs)) return { changes: [], conflicts: [] };
  if (isMapValue(start) && isMapValue(mine) && isMapValue(theirs))
    return mergeMaps(start, mine, theirs, path);
  if (start === undefined && isMapValue(mine) && isMapValue(theirs))
    return mergeMaps(new Map(), mine, theirs, path);
  if (isSameValue(start, theirs)) return { changes: [{ path, value: mine }], conflicts: [] };
  const joined = joinLists(start, mine, theirs);
  if (joined) return { changes: [{ path, value: joined }], conflicts: [] };
  return { changes: [], conflicts: [{ path, mine, theirs }] };
}

type Map = ReadonlyMap<string, Value>;

function mergeMaps(start: Map, mine: Map, theirs: Map, path: readonly string[]): Merged {
  const keys = [...new Set([...mine.keys(), ...start.keys()])];
  const merged = keys.map((key) =>
    mergeValues(start.get(key), mine.get(key), theirs.get(key), [...path, key]),
  );
  return {
    changes: merged.flatMap(({ changes }) => changes),
    conflicts: merged.flatMap(({ conflicts }) => conflicts),
  };
}

/** Two lists that grew out of one, where none took out or changed what the other did too; undefined if that is not certain. */
function joinLists(
  start: Value | undefined,
  mine: Value | undefined,
  theirs: Value | undefined,
): readonly Value[] | undefined {
  const [from, one, other] = [start ?? [], mine ?? [], theirs ?? []];
  if (!Array.isArray(from) || !Array.isArray(one) || !Array.isArray(other)) return undefined;
  const lost = (list: readonly Value[]) => from.filter((item) => !has(list, item));
  if (lost(one).some((item) => has(lost(other), item))) return undefined;
  const kept = other.filter((item) => !has(lost(one), item));
  const isRepeated = [from, one, other].some((list) =>
    list.some((item, index) => has(list.slice(0, index), item)),
  );
  return isRepeated ? undefined : [...kept, ...one.filter((item) => !has(from, item) && !has(other, item))];
}

function has(list: readonly Value[], item: Value): boolean {
  return list.some((one) => isSameValue(one, item));
}
