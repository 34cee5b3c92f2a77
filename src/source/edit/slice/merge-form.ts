import { isMapValue, isSameValue, type Value, type ValueMap } from '../edit-value.ts';
import type { SliceChange } from './apply-changes.ts';
import { mergeLists } from './merge-lists.ts';

/** What one entry said or says, in the fields that a form shows; undefined where nothing is written. */
export interface FormVersions {
  /** What the form was filled from. */
  readonly start: Value | undefined;
  /** What was sent. */
  readonly mine: Value | undefined;
  /** What the file says now. */
  readonly theirs: Value | undefined;
}

/** A field that was changed on both sides, and differently. */
interface FieldConflict extends FormVersions {
  /** The keys from the entry to the field. */
  readonly path: readonly string[];
}

/** What is to become of a form that was sent. */
export interface MergedForm {
  /** What is to be changed in the file: fields that only the form changed, and lists in which both changes have their place. */
  readonly changes: readonly SliceChange[];
  /** What somebody must decide; nothing of it is among the changes. */
  readonly conflicts: readonly FieldConflict[];
}

/**
 * Puts what was typed together with what has changed in the file since the form was filled, field by field. A field that only
 * one side changed is as that side has it; in the list of evidence each entry is such a field, where it is certain which
 * is which.
 */
export function mergeForm(versions: FormVersions): MergedForm {
  return mergeField(versions, []);
}

const nothing: MergedForm = { changes: [], conflicts: [] };

function mergeField(versions: FormVersions, path: readonly string[]): MergedForm {
  const { start, mine, theirs } = versions;
  if (isSame(mine, start) || isSame(mine, theirs)) return nothing;
  if (isSame(theirs, start)) return { changes: [{ path, value: mine }], conflicts: [] };
  // One that is new is a map all of whose keys are; one that a side took out is wanted there as a whole, or not.
  const isNewOrMap = (side: Value | undefined) => isMapValue(side) || (isBlank(side) && isBlank(start));
  if ([start, mine, theirs].every(isNewOrMap)) return mergeMaps(versions, path);
  const merged = mergeLists(start, mine, theirs);
  if (merged) return isSame(merged, theirs) ? nothing : { changes: [{ path, value: merged }], conflicts: [] };
  return { changes: [], conflicts: [{ path, ...versions }] };
}

function mergeMaps({ start, mine, theirs }: FormVersions, path: readonly string[]): MergedForm {
  const maps = [start, mine, theirs].map((side): ValueMap => (isMapValue(side) ? side : new Map()));
  const keys = new Set(maps.flatMap((map) => [...map.keys()]));
  const merged = [...keys].map((key) => {
    const [first, second, third] = maps.map((map) => map.get(key));
    return mergeField({ start: first, mine: second, theirs: third }, [...path, key]);
  });
  return {
    changes: merged.flatMap(({ changes }) => changes),
    conflicts: merged.flatMap(({ conflicts }) => conflicts),
  };
}

/** Whether two fields say the same; what is blank, or holds nothing, is as if it were not there. */
function isSame(one: Value | undefined, other: Value | undefined): boolean {
  return (isBlank(one) && isBlank(other)) || isSameValue(one, other);
}

function isBlank(value: Value | undefined): boolean {
  if (value === undefined || typeof value === 'string') return (value ?? '') === '';
  return isMapValue(value) ? [...value.values()].every(isBlank) : value.length === 0;
}
