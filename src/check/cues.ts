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
    const present = group.filter((cue) => mayHave(text, cue) && text.includes(cue));
    if (present.length === 0) return undefined;
    narrowed.push(present);
  }
  return narrowed.toSorted((a, b) => a.length - b.length);
}

/** Of the last text, which runs of so many signs it has: many cues are looked for in the same long one, and few are there. */
const runs = new Uint8Array(2 ** 18);
const length = 5;
let textOfRuns = '';

/** False only where a text cannot have a cue. */
function mayHave(text: string, cue: string): boolean {
  if (text !== textOfRuns) {
    runs.fill(0);
    for (let at = 0; at + length <= text.length; at += 1) runs[numberRun(text, at)] = 1;
    textOfRuns = text;
  }
  for (let at = 0; at + length <= cue.length; at += 1) if (runs[numberRun(cue, at)] === 0) return false;
  return true;
}

function numberRun(text: string, from: number): number {
  let number = 0;
  for (let at = from; at < from + length; at += 1)
    number = Math.imul(number, 0x01000193) ^ text.charCodeAt(at);
  return (number ^ (number >>> 15)) & (runs.length - 1);
}
