import type { Part } from './edit-layout.ts';
import { isSameValue, type Value, type ValueMap } from './edit-value.ts';

/** A part of a collection as wanted: what it is made from (undefined if it is new), and its new value. */
export interface WantedPart {
  readonly old: Part | undefined;
  readonly key: string;
  readonly value: Value;
}

/** What becomes of the entries of a map: those not named are removed. */
export function matchEntries(parts: readonly Part[], wanted: ValueMap): WantedPart[] {
  return [...wanted].map(([key, value]) => ({ key, value, old: parts.find((part) => part.key === key) }));
}

/** What becomes of the items of a list: unchanged items keep their place; between them, old items become new ones. */
export function matchItems(
  parts: readonly Part[],
  values: readonly Value[],
  wanted: readonly Value[],
): WantedPart[] {
  const matched: WantedPart[] = [];
  let read = 0;
  for (const [old, wantedAt] of [...findCommon(values, wanted), [parts.length, wanted.length] as const]) {
    while (matched.length < wantedAt) {
      const part = read < old ? parts[read++] : undefined;
      matched.push({ key: '', value: wanted[matched.length] ?? '', old: part });
    }
    read = old;
    const value = wanted[wantedAt];
    if (value !== undefined) matched.push({ key: '', value, old: parts[read++] });
  }
  return matched;
}

/** The longest run of items that two lists share, in order, as pairs of indexes. */
function findCommon(one: readonly Value[], other: readonly Value[]): (readonly [number, number])[] {
  const lengths = one.map(() => other.map(() => 0));
  const at = (i: number, j: number) => lengths[i]?.[j] ?? 0;
  for (let i = one.length - 1; i >= 0; i--) {
    for (let j = other.length - 1; j >= 0; j--) {
      const row = lengths[i] ?? [];
      row[j] = isSameValue(one[i], other[j]) ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const pairs: (readonly [number, number])[] = [];
  let [i, j] = [0, 0];
  while (at(i, j) > 0) {
    if (isSameValue(one[i], other[j])) pairs.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return pairs;
}
