/** Gives each reference a number of its own, in memory that has an upper limit. */
export interface ReferenceSlots {
  /** The number of a reference, from 0 in the order in which they came; -1 if there are too many references. */
  readonly find: (reference: string) => number;
  /** How many references have a number. */
  readonly count: () => number;
  readonly isFull: () => boolean;
}

/** A whole number for each reference, 0 until it is set: 32 bits with a sign, in memory that grows with the highest place. */
export interface NumberColumn {
  readonly get: (at: number) => number;
  readonly set: (at: number, value: number) => void;
}

const mostReferences = 1_900_000;
/** Most registers have fewer references, so that the table never grows. */
const fewest = 4_096;

/** No reference has a number yet. Of each reference they keep two 32-bit numbers, beside its place in a table. */
export function createReferenceSlots(): ReferenceSlots {
  const starts = createColumn();
  const marks = createColumn();
  let places = new Uint32Array(fewest);
  let references = 0;
  const seek = (start: number, mark: number) => {
    let place = (start >>> 0) % places.length;
    for (let held = places[place]; held; held = places[place]) {
      if (marks.get(held - 1) === mark && starts.get(held - 1) === start) break;
      place = (place + 1) % places.length;
    }
    return place;
  };
  const grow = () => {
    places = new Uint32Array(places.length * 2);
    for (let at = 0; at < references; at += 1) places[seek(starts.get(at), marks.get(at))] = at + 1;
  };
  return {
    find: (reference) => {
      const [start, mark] = hash(reference);
      const held = places[seek(start, mark)] ?? 0;
      if (held > 0) return held - 1;
      if (references >= mostReferences) return -1;
      if (references * 2 >= places.length) grow();
      starts.set(references, start);
      marks.set(references, mark);
      references += 1;
      places[seek(start, mark)] = references;
      return references - 1;
    },
    count: () => references,
    isFull: () => references >= mostReferences,
  };
}

/** A column of zeros. */
export function createColumn(): NumberColumn {
  let values = new Int32Array(fewest);
  return {
    get: (at) => values[at] ?? 0,
    set: (at, value) => {
      if (at >= values.length) {
        const wider = new Int32Array(Math.max(at + 1, values.length * 2));
        wider.set(values);
        values = wider;
      }
      values[at] = value;
    },
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
  return once ^ (once >>> 16);
}
