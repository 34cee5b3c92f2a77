/** Gives each reference a slot of its own, in memory that does not grow with their number. */
export interface ReferenceSlots {
  /** The slot of a reference, from 0; -1 if there are too many references. */
  readonly find: (reference: string) => number;
  readonly isFull: () => boolean;
}

/** 8 MB, for some two million references. */
export const slotCount = 2 ** 21;
const mostReferences = slotCount * 0.9;

/** Slots that hold nothing yet. Of each reference they keep a 32-bit number, beside the place it is in. */
export function createReferenceSlots(): ReferenceSlots {
  const marks = new Uint32Array(slotCount);
  let references = 0;
  return {
    find: (reference) => {
      const [start, mark] = hash(reference);
      let slot = start % slotCount;
      while (marks[slot] !== 0 && marks[slot] !== mark) slot = (slot + 1) % slotCount;
      if (marks[slot] === mark) return slot;
      if (references >= mostReferences) return -1;
      references += 1;
      marks[slot] = mark;
      return slot;
    },
    isFull: () => references >= mostReferences,
  };
}

/** Two independent hashes of 32 bits; the second is never 0. */
function hash(text: string): [number, number] {
  let first = 0x811c9dc5;
  let second = 0x9e3779b9;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charCodeAt(at);
    first = Math.imul(first ^ sign, 0x01000193);
    second = Math.imul(second + sign, 0x85ebca6b) ^ (second >>> 13);
  }
  return [mix(first), mix(second) || 1];
}

function mix(hash: number): number {
  const once = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b);
  return (once ^ (once >>> 16)) >>> 0;
}
