import type { Grammar } from '../../grammar.ts';
import { mendText } from '../../mend.ts';
import { parseSource } from '../../read/parse-source.ts';
import type { Slip } from '../../slips/slip.ts';
import type { Source } from '../../source.ts';
import type { Edit } from '../../span.ts';
import { applyChanges, losesWords, type SliceChange } from './apply-changes.ts';
import { findSlice } from './find-slice.ts';
import { listKeyOrder } from './key-order.ts';
import { type Plan, type Planning, planChange, type Splice } from './plan.ts';
import { planGone } from './plan-gone.ts';
import { planNew } from './plan-new.ts';
import { isSameBut } from './same-tree.ts';
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
): Plan | SliceTrouble | undefined {
  const { source, order } = planning;
  const found = findSlice(source, path);
  if (isTrouble(found) && found.kind !== 'missing') return found;
  const slice = isTrouble(found) ? undefined : found;
  if (losesWords(slice?.value, changes)) return { kind: 'by-hand', line: slice?.line ?? 1, why: 'words' };
  const wanted = applyChanges(slice?.value, changes, (below) => order([...path, ...below]));
  if (!slice) {
    if (wanted === undefined) return { path, at: 0, before: '', after: '', wanted };
    // What cannot be read to its end may well hold it.
    return source.sound ? planNew(planning, path, wanted) : { kind: 'unread', slips: source.slips };
  }
  return wanted === undefined ? planGone(planning, slice) : planChange(planning, slice, wanted);
}

/** The file with plans carried out, if it is read as meant. */
function carryOut(
  source: Source,
  plans: readonly Plan[],
  grammarOf: (text: string) => Grammar,
): Source | undefined {
  const splices = plans.filter(({ before, after }) => before !== after).toSorted((a, b) => a.at - b.at);
  if (splices.length === 0) return source;
  const edits = splices.map(
    ({ at, before, after }): Edit => ({ span: [at, at + before.length], text: after }),
  );
  const { text, toOriginal } = mendText(source.text, edits);
  const edited = parseSource(new TextEncoder().encode(text), source.file, grammarOf);
  const isMeant =
    edited.text === text &&
    edited.sound === source.sound &&
    isSameBut(source.root, edited.root, plans) &&
    hasSameSlips(source.slips, edited.slips, toOriginal);
  return isMeant ? edited : undefined;
}

/** Whether slips are the same, in their new places. */
function hasSameSlips(
  before: readonly Slip[],
  after: readonly Slip[],
  toOriginal: (offset: number) => number,
): boolean {
  const one = before.map(({ rule, span }) => `${rule} ${span[0]}`).toSorted();
  const other = after.map(({ rule, span }) => `${rule} ${toOriginal(span[0])}`).toSorted();
  return one.length === other.length && one.every((place, index) => place === other[index]);
}
