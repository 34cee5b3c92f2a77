import type { Grammar } from '../grammar.ts';
import type { Diagnosis } from '../slips/slip.ts';
import type { OutlineLine, Words } from './outline-line.ts';
import { splice } from './repair.ts';
import { type Walk, walkOutline } from './walk-outline.ts';

/** What is wrong with a line, and the line to read in its place. */
export interface MendedLine {
  readonly diagnosis: Diagnosis;
  readonly line: OutlineLine;
  /** How many of the lines below it are part of it then; none if left out. */
  readonly taken?: number;
}

/** Lines with some values mended, and what was wrong with those. */
export interface MendedLines {
  readonly found: readonly Diagnosis[];
  readonly lines: readonly OutlineLine[];
}

/** Mends the lines of a text that have one kind of slip. */
export type Mender = (
  text: string,
  lines: readonly OutlineLine[],
  grammar: Grammar,
  words: Words,
) => MendedLines;

/**
 * Mends the lines that a walk lists, each once. What follows such a line was taken for a part of it, so all that is after it
 * is walked over again.
 */
export function mendLines<Place extends { readonly at: number }>(
  lines: readonly OutlineLine[],
  grammar: Grammar,
  words: Words,
  list: (walk: Walk) => readonly Place[],
  mend: (line: OutlineLine, place: Place, lines: readonly OutlineLine[]) => MendedLine | undefined,
): MendedLines {
  const found: Diagnosis[] = [];
  const tried = new Set<number>();
  let mended = lines;
  for (let more = true; more; ) {
    more = false;
    for (const place of list(walkOutline(mended, grammar, words))) {
      const line = mended[place.at];
      if (!line || tried.has(place.at)) continue;
      tried.add(place.at);
      const change = line.start === line.end ? undefined : mend(line, place, mended);
      if (!change) continue;
      found.push(change.diagnosis);
      mended = splice(mended, place.at, 1 + (change.taken ?? 0), change.line);
      more = true;
    }
  }
  return { found, lines: mended };
}
