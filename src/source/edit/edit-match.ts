import { findCommon } from '../../words/prose/find-common.ts';
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
  for (const [old, wantedAt] of [
    ...findCommon(values, wanted, isSameValue),
    [parts.length, wanted.length] as const,
  ]) {
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
