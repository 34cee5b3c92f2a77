import type { FileKind } from '../../form/files.ts';
import type { SliceEdit } from '../../source/edit/slice/edit-slice.ts';
import {
  type Journal as Edits,
  emptyJournal,
  redoEdit,
  rememberEdit,
  undoEdit,
} from '../../source/edit/slice/journal.ts';
import type { Grammar } from '../../source/grammar.ts';
import type { Source } from '../../source/source.ts';

/** A save as it can be taken back: all that one form changed in a file. */
export interface Step {
  readonly file: FileKind;
  /** What was saved, for a button: `6.3`. */
  readonly label: string;
  readonly edits: Edits;
  /** Where the file began with it, the whole of both texts. */
  readonly begun?: Begun;
}

/** A file in which nothing stood, or that was not there, and what was written into it. */
export interface Begun {
  /** Null where there was no file. */
  readonly before: string | null;
  readonly after: string;
}

/** What was saved since the program was started. */
export interface Journal {
  note(step: Omit<Step, 'edits'>, edits: readonly SliceEdit[]): void;
  /** What can be taken back, and done again, next; undefined for nothing. */
  next(way: Way): Step | undefined;
  /** That it was, which leaves these edits of it. */
  move(way: Way, edits: Edits): void;
}

export type Way = 'undo' | 'redo';

/** A journal in which nothing is written yet. */
export function openJournal(): Journal {
  const done: Step[] = [];
  const undone: Step[] = [];
  return {
    note(step, edits) {
      done.push({ ...step, edits: edits.reduce(rememberEdit, emptyJournal) });
      undone.length = 0;
    },
    next: (way) => (way === 'undo' ? done : undone).at(-1),
    move(way, edits) {
      const step = (way === 'undo' ? done : undone).pop();
      if (step) (way === 'undo' ? undone : done).push({ ...step, edits });
    },
  };
}

/** A file with a save taken back, or done again. */
interface TakenBack {
  readonly source: Source;
  readonly edits: Edits;
}

/** Takes back all of a save, or does it again; undefined where the file does not hold any more what was written. */
export function takeBack(
  source: Source,
  step: Step,
  way: Way,
  grammarOf: (text: string) => Grammar,
): TakenBack | undefined {
  const turn = way === 'undo' ? undoEdit : redoEdit;
  let taken: TakenBack = { source, edits: step.edits };
  for (;;) {
    const turned = turn(taken.edits, taken.source, grammarOf);
    if (turned.kind === 'nothing') return taken;
    if (turned.kind === 'changed') return undefined;
    taken = { source: turned.source, edits: turned.journal };
  }
}
