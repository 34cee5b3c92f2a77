/** Parts of a text in lower case of which one of each group must be in it for an expression to be tried: all are cheap to look for. */
export type Cues = readonly (readonly string[])[];

/** Cues as they are written in tables: groups between `&`, in each its parts between `|`. */
export function readCues(written: string): Cues {
  return written.split('&').map((group) => group.split('|'));
}

/** Whether a text in lower case has one part of each group. */
export function hasCues(text: string, cues: Cues): boolean {
  return cues.every((group) => group.some((cue) => text.includes(cue)));
}

/**
 * The cues with only those parts that are in a whole text, the smallest group first, so that looking for them in each of
 * its sentences takes less time; undefined if some group has none.
 */
export function narrowCues(text: string, cues: Cues): Cues | undefined {
  const narrowed: string[][] = [];
  for (const group of cues) {
    const present = group.filter((cue) => text.includes(cue));
    if (present.length === 0) return undefined;
    narrowed.push(present);
  }
  return narrowed.toSorted((a, b) => a.length - b.length);
}
