import type { Grammar } from '../../grammar.ts';
import type { Source } from '../../source.ts';
import { applyChanges, losesWords, type SliceChange } from './apply-changes.ts';
import { carryOut } from './carry-out.ts';
import { findSlice } from './find-slice.ts';
import { listKeyOrder } from './key-order.ts';
import { type Planning, planChange, type Splice } from './plan.ts';
import { planGone } from './plan-gone.ts';
import { planNew } from './plan-new.ts';
import { isTrouble, type SlicePath, type SliceTrouble } from './slice.ts';

/** A file with one entry changed. */
export interface SliceEdit {
  /** The file as read anew: its whole text, what it says, its slips. */
  readonly source: Source;
  /** The only bytes that differ. */
  readonly splice: Splice;
}

/** What is to be changed in one entry. */
export interface WantedChanges {
  readonly path: SlicePath;
  readonly changes: readonly SliceChange[];
}

/**
 * Changes one entry of a file, puts it in at its place in the order of the documents' form, or (by `path: []` with
 * `undefined`) takes it out. Only its own lines change. The file is then read anew: the entry says exactly what is wanted,
 * everything else what it did before, with the slips that it had, and none in the entry; or nothing is changed.
 */
export function editSlice(
  source: Source,
  path: SlicePath,
  changes: readonly SliceChange[],
  grammarOf: (text: string) => Grammar,
): SliceEdit | SliceTrouble {
  for (const quoted of [false, true]) {
    const plan = planEdit(begin(source, grammarOf, quoted), path, changes);
    if (plan && isTrouble(plan)) return plan;
    const after = plan && carryOut(source, [plan], grammarOf);
    if (after) return { source: after, splice: plan };
  }
  const slice = findSlice(source, path);
  return { kind: 'unsafe', line: isTrouble(slice) ? 1 : slice.line };
}

/**
 * The file with several entries changed as `editSlice` changes one, all or none; the file is read anew once where none of
 * them is new.
 */
export function editSlices(
  source: Source,
  edits: readonly WantedChanges[],
  grammarOf: (text: string) => Grammar,
): Source | (SliceTrouble & { readonly path: SlicePath }) {
  const planning = begin(source, grammarOf, false);
  const there = edits.filter(({ path }) => !isTrouble(findSlice(source, path)));
  const plans = there.flatMap(({ path, changes }) => {
    const plan = planEdit(planning, path, changes);
    return plan && !isTrouble(plan) ? [plan] : [];
  });
  const together = plans.length === there.length ? carryOut(source, plans, grammarOf) : undefined;
  let edited = together ?? source;
  for (const { path, changes } of together ? edits.filter((edit) => !there.includes(edit)) : edits) {
    const one = editSlice(edited, path, changes, grammarOf);
    if (isTrouble(one)) return { ...one, path };
    edited = one.source;
  }
  return edited;
}

function begin(source: Source, grammarOf: (text: string) => Grammar, quoted: boolean): Planning {
  const grammar = grammarOf(source.text);
  return { source, quoted, order: (at) => listKeyOrder(source.root, at, grammar) };
}

function planEdit(
  planning: Planning,
  path: SlicePath,
  changes: readonly SliceChange[],
): Splice | SliceTrouble | undefined {
  const { source, order } = planning;
  const found = findSlice(source, path);
  if (isTrouble(found) && found.kind !== 'missing') return found;
  const slice = isTrouble(found) ? undefined : found;
  if (losesWords(slice?.value, changes)) return { kind: 'by-hand', line: slice?.line ?? 1, why: 'words' };
  const wanted = applyChanges(slice?.value, changes, (below) => order([...path, ...below]));
  if (!slice) {
    if (wanted === undefined) return { path, at: 0, before: '', after: '', was: undefined, wanted };
    // What cannot be read to its end may well hold it.
    return source.sound ? planNew(planning, path, wanted) : { kind: 'unread', slips: source.slips };
  }
  return wanted === undefined ? planGone(planning, slice) : planChange(planning, slice, wanted);
}
