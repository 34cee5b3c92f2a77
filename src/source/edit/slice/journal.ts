import type { Grammar } from '../../grammar.ts';
import type { Source } from '../../source.ts';
import { findLineEnd, findLineStart } from '../edit-layout.ts';
import { carryOut } from './carry-out.ts';
import type { SliceEdit } from './edit-slice.ts';
import { findSlice } from './find-slice.ts';
import type { Splice } from './plan.ts';
import { isTrouble, type SlicePath } from './slice.ts';

/** One edit, to be undone or done again by its text, wherever that stands by then. */
interface Step extends Omit<Splice, 'at'> {
  /** The lines above and below. */
  readonly above: string;
  readonly below: string;
}

/** The edits of a session: those done, and those undone that may be done again; the last of each is next. */
export interface Journal {
  readonly done: readonly Step[];
  readonly undone: readonly Step[];
}

/** What became of `undo` or `redo`. */
export type Undone =
  | { readonly kind: 'done'; readonly source: Source; readonly journal: Journal; readonly path: SlicePath }
  /** There is nothing to undo, or to do again. */
  | { readonly kind: 'nothing' }
  /** The file no longer holds what was written: the entry, or what stood around one that is not there, is another. */
  | { readonly kind: 'changed'; readonly path: SlicePath };

/** A journal with nothing in it. */
export const emptyJournal: Journal = { done: [], undone: [] };

/** The journal with an edit that was written. What was undone before can no longer be done again. */
export function rememberEdit(journal: Journal, { source, splice }: SliceEdit): Journal {
  const { at, before, after } = splice;
  if (before === after) return journal;
  const step: Step = { ...splice, ...readAround(source.text, at, at + after.length) };
  return { done: [...journal.done, step], undone: [] };
}

/** Puts back the text that the last edit replaced, if the file still holds what it wrote. */
export function undoEdit(journal: Journal, source: Source, grammarOf: (text: string) => Grammar): Undone {
  const last = journal.done.at(-1);
  if (!last) return { kind: 'nothing' };
  const reversed = { ...last, before: last.after, after: last.before, was: last.wanted, wanted: last.was };
  const undone = makeStep(source, reversed, grammarOf);
  if (!undone) return { kind: 'changed', path: last.path };
  const steps: Journal = { done: journal.done.slice(0, -1), undone: [...journal.undone, last] };
  return { kind: 'done', source: undone, journal: steps, path: last.path };
}

/** Writes again what was undone last, if the file still holds what stood there before. */
export function redoEdit(journal: Journal, source: Source, grammarOf: (text: string) => Grammar): Undone {
  const last = journal.undone.at(-1);
  if (!last) return { kind: 'nothing' };
  const redone = makeStep(source, last, grammarOf);
  if (!redone) return { kind: 'changed', path: last.path };
  const steps: Journal = { done: [...journal.done, last], undone: journal.undone.slice(0, -1) };
  return { kind: 'done', source: redone, journal: steps, path: last.path };
}

function makeStep(source: Source, step: Step, grammarOf: (text: string) => Grammar): Source | undefined {
  const at = findText(source, step);
  return at === undefined ? undefined : carryOut(source, [{ ...step, at }], grammarOf);
}

/** Where the text that a step replaces stands in the file now; undefined if that is not certain. */
function findText(source: Source, { path, before, was, above, below }: Step): number | undefined {
  const { text } = source;
  const slice = findSlice(source, path);
  if (was === undefined)
    return isTrouble(slice) && slice.kind === 'missing' ? findGap(text, before, above, below) : undefined;
  if (isTrouble(slice)) return undefined;
  if (slice.text === before) return slice.span[0];
  // An entry that was put in came with the line break or the comma beside it.
  const [at, other] = findAll(text, before).filter(
    (start) => start <= slice.span[0] && start + before.length >= slice.span[1],
  );
  return other === undefined ? at : undefined;
}

/** Where an entry may come back: between the lines that were around it, or else below or above those that are still there. */
function findGap(text: string, before: string, above: string, below: string): number | undefined {
  const around = [
    [above, below],
    [above, ''],
    ['', below],
  ] as const;
  for (const [lead, follow] of around) {
    const sought = lead + before + follow;
    const [at, other] = sought === '' ? [] : findAll(text, sought);
    if (at !== undefined && other === undefined) return at + lead.length;
  }
  return undefined;
}

function findAll(text: string, sought: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + 1)) found.push(at);
  return found;
}

/** How many lines above and below tell a place. */
const mostLines = 4;

function readAround(text: string, start: number, end: number): Pick<Step, 'above' | 'below'> {
  let [from, to] = [findLineStart(text, start), findLineEnd(text, end)];
  for (let line = 1; line < mostLines; line++) {
    if (from > 0) from = findLineStart(text, from - 1);
    if (to < text.length) to = findLineEnd(text, text.indexOf('\n', to) + 1);
  }
  return { above: text.slice(from, start), below: text.slice(end, to) };
}
