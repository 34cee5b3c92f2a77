import type { Day } from '../../count/working-days.ts';
import { createColumn, createReferenceSlots } from '../reference-slots.ts';

/** Holds the stages of each case together where each has a row of its own, in memory that does not grow. */
export interface StageFamilies {
  /** Notes that a stage (its place, from 0) of the case with that reference was received on a day. */
  readonly note: (reference: string, at: number, day: Day, line: number) => void;
  /** What does not fit together. Goes through all references: to be called once, at the end. */
  readonly finish: () => FamilyTroubles;
}

/** What stages of one case say about each other. */
export interface FamilyTroubles {
  /** The lines of stages that were received before the stage ahead of them. */
  readonly disordered: ReadonlySet<number>;
  /** How many rows of later stages there are; without a row for the stage ahead; received on the same day as that. */
  readonly later: number;
  readonly orphans: number;
  readonly sameDay: number;
}

/** An empty table for that many stages. Of each it keeps the first day, and of later ones the line. */
export function createStageFamilies(stages: number): StageFamilies {
  const slots = createReferenceSlots();
  const days = Array.from({ length: stages }, () => createColumn());
  const lines = Array.from({ length: stages }, () => createColumn());
  return {
    note: (reference, at, day, line) => {
      const slot = slots.find(reference);
      const own = days[at];
      const ownLines = lines[at];
      if (slot < 0 || !own || !ownLines) return;
      if (ownLines.get(slot) !== 0 && own.get(slot) <= day) return;
      own.set(slot, day);
      ownLines.set(slot, line);
    },
    finish: () => {
      const disordered = new Set<number>();
      let [later, orphans, sameDay] = [0, 0, 0];
      const look = (slot: number, at: number) => {
        const line = lines[at]?.get(slot) ?? 0;
        if (line === 0) return;
        later += 1;
        const difference = (days[at]?.get(slot) ?? 0) - (days[at - 1]?.get(slot) ?? 0);
        if (lines[at - 1]?.get(slot) === 0) orphans += 1;
        else if (difference < 0) disordered.add(line);
        else if (difference === 0) sameDay += 1;
      };
      for (let slot = 0; slot < slots.count(); slot += 1) {
        for (let at = 1; at < stages; at += 1) look(slot, at);
      }
      return { disordered, later, orphans, sameDay };
    },
  };
}
