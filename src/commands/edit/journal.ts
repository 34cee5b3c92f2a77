import type { FileKind } from '../../form/files.ts';
import type { Splice } from '../../source/edit/slice/plan.ts';

/** A save as it can be taken back. */
export interface Step {
  readonly file: FileKind;
  /** What was saved, for a button: `6.3`. */
  readonly label: string;
  readonly splices: readonly Splice[];
}

/** What was saved since the program was started. */
export interface Journal {
  note(step: Step): void;
  /** What can be taken back, and done again, next; undefined for nothing. */
  next(way: 'undo' | 'redo'): Step | undefined;
  /** That it was. */
  move(way: 'undo' | 'redo'): void;
}

/** A journal in which nothing is written yet. */
export function openJournal(): Journal {
  const done: Step[] = [];
  const undone: Step[] = [];
  return {
    note(step) {
      done.push(step);
      undone.length = 0;
    },
    next: (way) => (way === 'undo' ? done : undone).at(-1),
    move(way) {
      const step = (way === 'undo' ? done : undone).pop();
      if (step) (way === 'undo' ? undone : done).push(step);
    },
  };
}
