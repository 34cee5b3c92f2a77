import { createColumn, createReferenceSlots } from './reference-slots.ts';

/** Finds the rows whose references appear more than once, in memory that does not grow with their number. */
export interface ReferenceTable {
  /** Notes a reference and the line of its row. */
  readonly note: (reference: string, line: number) => void;
  /** The lines of all references that appeared more than once; very rarely, lines of others too. */
  readonly lines: ReadonlySet<number>;
  /** Whether there were too many references, or repeats, to keep; some lines are then missing. */
  readonly isFull: () => boolean;
}

/** Counts the references that stand in more than one register. */
export interface SharedReferences {
  /** Notes a reference of the register at that place, from 0. */
  readonly note: (reference: string, register: number) => void;
  readonly count: () => number;
}

/** An empty table for several registers. */
export function createSharedReferences(): SharedReferences {
  const slots = createReferenceSlots();
  const owners = createColumn();
  let shared = 0;
  return {
    note: (reference, register) => {
      const slot = slots.find(reference);
      if (slot < 0) return;
      const owner = owners.get(slot);
      if (owner === 0) owners.set(slot, register + 1);
      else if (owner !== several && owner !== register + 1) {
        owners.set(slot, several);
        shared += 1;
      }
    },
    count: () => shared,
  };
}

/** The owner of a reference that stands in several registers. */
const several = -1;

const mostLines = 100_000;

/** An empty table. For each reference it keeps its first line, as well as the slot it is in. */
export function createReferenceTable(): ReferenceTable {
  const slots = createReferenceSlots();
  const firstLines = createColumn();
  const lines = new Set<number>();
  const isFull = () => slots.isFull() || lines.size > mostLines;
  return {
    note: (reference, line) => {
      if (isFull()) return;
      const slot = slots.find(reference);
      if (slot < 0) return;
      const first = firstLines.get(slot);
      if (first > 0) lines.add(first).add(line);
      else firstLines.set(slot, line);
    },
    lines,
    isFull,
  };
}
