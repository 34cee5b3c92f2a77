/** Finds the rows whose references appear more than once, in memory that does not grow with their number. */
export interface ReferenceTable {
  /** Notes a reference and the line of its row. */
  readonly note: (reference: string, line: number) => void;
  /** The lines of all references that appeared more than once; very rarely, lines of others too. */
  readonly lines: ReadonlySet<number>;
  /** Whether there were too many references, or repeats, to keep; some lines are then missing. */
  readonly isFull: () => boolean;
}

const mostLines = 100_000;

/** 16 MB, for some two million references. */
const slots = 2 ** 21;
const mostReferences = slots * 0.9;

/** An empty table. For each reference it keeps a 32-bit number and its first line, as well as the slot it is in. */
export function createReferenceTable(): ReferenceTable {
  const marks = new Uint32Array(slots);
  const firstLines = new Uint32Array(slots);
  const lines = new Set<number>();
  let references = 0;
  const isFull = () => references >= mostReferences || lines.size > mostLines;
  return {
    note: (reference, line) => {
      if (isFull()) return;
      const [start, mark] = hash(reference);
      let slot = start % slots;
      while (firstLines[slot] !== 0 && marks[slot] !== mark) slot = (slot + 1) % slots;
      const first = firstLines[slot] ?? 0;
      if (first > 0) {
        lines.add(first).add(line);
        return;
      }
      references += 1;
      marks[slot] = mark;
      firstLines[slot] = line;
    },
    lines,
    isFull,
  };
}

/** Two independent hashes of 32 bits. */
function hash(text: string): [number, number] {
  let first = 0x811c9dc5;
  let second = 0x9e3779b9;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charCodeAt(at);
    first = Math.imul(first ^ sign, 0x01000193);
    second = Math.imul(second + sign, 0x85ebca6b) ^ (second >>> 13);
  }
  return [mix(first), mix(second)];
}

function mix(hash: number): number {
  const once = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b);
  return (once ^ (once >>> 16)) >>> 0;
}
