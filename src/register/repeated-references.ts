/** Finds references that come more than once, in memory that does not grow with their number. */
export interface ReferenceFilter {
  /** Notes a reference; where it may have come before, keeps it as a candidate. */
  readonly note: (reference: string) => void;
  /** What may have come twice: every reference that did, and hardly ever another. */
  readonly candidates: ReadonlySet<string>;
  /** Whether more came than are kept; then `candidates` lacks some. */
  readonly isFull: () => boolean;
}

/** Candidates, and characters of them together, that are kept. */
const mostCandidates = 50_000;
const mostCharacters = 4_000_000;

/** A Bloom filter of 8 MB: with 200,000 references, one candidate in some millions of them is none. */
const bits = 2 ** 26;
const probes = 4;

/** A filter that has seen no reference. */
export function createReferenceFilter(): ReferenceFilter {
  const seen = new Uint32Array(bits / 32);
  const candidates = new Set<string>();
  let characters = 0;
  let isFull = false;
  return {
    note: (reference) => {
      if (!addToFilter(seen, reference) || candidates.has(reference) || isFull) return;
      candidates.add(reference);
      characters += reference.length;
      isFull = candidates.size > mostCandidates || characters > mostCharacters;
    },
    candidates,
    isFull: () => isFull,
  };
}

/** Adds a text; true where all its bits were set before. */
function addToFilter(seen: Uint32Array, text: string): boolean {
  const [first, second] = hash(text);
  let wasSeen = true;
  for (let probe = 0; probe < probes; probe += 1) {
    const bit = ((first + probe * second) >>> 0) % bits;
    const word = bit >>> 5;
    const mask = 1 << (bit & 31);
    const before = seen[word] ?? 0;
    if ((before & mask) === 0) wasSeen = false;
    seen[word] = before | mask;
  }
  return wasSeen;
}

/** Two independent hashes of 32 bits; the second is odd, so that the probes differ. */
function hash(text: string): [number, number] {
  let first = 0x811c9dc5;
  let second = 0x9e3779b9;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charCodeAt(at);
    first = Math.imul(first ^ sign, 0x01000193);
    second = Math.imul(second + sign, 0x85ebca6b) ^ (second >>> 13);
  }
  return [mix(first), mix(second) | 1];
}

function mix(hash: number): number {
  const once = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b);
  return (once ^ (once >>> 16)) >>> 0;
}
