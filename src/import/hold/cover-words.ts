import { splitWord, type Word } from './word-list.ts';

type Piece = readonly Word[];

/**
 * Which words of a source are covered by pieces taken from it, in whatever order: `true` for each that is, beside those
 * that are `covered` from the start. Each stretch is covered once, the nearest to the piece before first, so that of two
 * equal stretches neither hides that the other is lost. What is left is tried again in parts, since pages run words
 * together; words that ran together in a piece alone cover nothing. Time grows with the words of both.
 */
export function coverWords(
  source: readonly Word[],
  pieces: readonly Piece[],
  covered: readonly boolean[],
): boolean[] {
  const whole = layPieces(source, pieces, covered, close);
  const left = [...source.keys()].filter((at) => !whole.covered[at]);
  if (left.length === 0) return whole.covered;
  const owners = left.flatMap((at) => splitWord(source[at] ?? noWord).map((part) => ({ at, part })));
  const parts = layPieces(
    owners.map(({ part }) => part),
    whole.rest.map((piece) => piece.flatMap(splitWord)),
    owners.map(() => false),
    everywhere,
  );
  const missing = new Set(owners.filter((_owner, index) => !parts.covered[index]).map(({ at }) => at));
  return source.map((_word, at) => !missing.has(at));
}

const noWord: Word = { raw: '', word: '', from: 0, to: 0, glued: false };

/**
 * Lays pieces on a source: long stretches first; what is left of a piece then goes beside what was laid of it, and only
 * then where it fits, single words within that many of their place. `rest` has the stretches of pieces that fit nowhere.
 */
function layPieces(
  source: readonly Word[],
  pieces: readonly Piece[],
  covered: readonly boolean[],
  close: number,
): { readonly covered: boolean[]; readonly rest: Piece[] } {
  const cover = new Cover(source, covered);
  const short = pieces.flatMap((piece) => cover.layLong(piece)).flatMap((one) => cover.layBeside(one));
  cover.rewind();
  const rest = short.flatMap((one) => cover.layShort(one, close));
  return { covered: cover.covered, rest };
}

/** What is left of a piece: where it should be in the source, and whether it is all of its piece. */
interface Rest {
  readonly words: Piece;
  readonly after: number;
  readonly before: number;
  readonly isWhole: boolean;
}

class Cover {
  readonly covered: boolean[];
  readonly #source: readonly Word[];
  readonly #places = new Map<string, number[]>();
  #cursor = 0;

  constructor(source: readonly Word[], covered: readonly boolean[]) {
    this.#source = source;
    this.covered = [...covered];
    for (const length of [long, short, 1]) {
      for (let at = 0; at + length <= source.length; at += 1) {
        const key = keyOf(source, at, length);
        const known = this.#places.get(key);
        if (known === undefined) this.#places.set(key, [at]);
        else known.push(at);
      }
    }
  }

  /** Goes back to the start. */
  rewind(): void {
    this.#cursor = 0;
  }

  /** Lays the stretches of at least `long` words, and gives what is left. */
  layLong(piece: Piece): Rest[] {
    const left: Rest[] = [];
    let open = { from: 0, after: this.#cursor };
    const close = (to: number, before: number): void => {
      const words = piece.slice(open.from, to);
      if (words.length > 0)
        left.push({ words, after: open.after, before, isWhole: words.length === piece.length });
    };
    for (let from = 0; from < piece.length; ) {
      const at = this.#findLong(piece, from);
      const length = at === -1 ? 0 : this.#lay(piece, from, at);
      if (length > 0) close(from, at);
      from += Math.max(1, length);
      if (length > 0) open = { from, after: at + length };
    }
    close(piece.length, -1);
    return left;
  }

  #findLong(piece: Piece, from: number): number {
    const least = Math.min(long, piece.length);
    if (from + least > piece.length) return -1;
    if (this.#extend(piece, from, this.#cursor) >= least) return this.#cursor;
    // A label may stand before an answer of a few words.
    if (least === piece.length && least >= short)
      for (let at = this.#cursor + 1; at <= this.#cursor + longestLabel; at += 1)
        if (this.#extend(piece, from, at) >= least) return at;
    return least < long ? -1 : this.#nearest(piece, from, long, this.#cursor);
  }

  /** Lays what goes on right after, or comes right before, what was laid of its piece; gives what is still left. */
  layBeside({ words, after, before, isWhole }: Rest): Rest[] {
    if (isWhole) return [{ words, after, before, isWhole }];
    const head = this.#lay(words, 0, after);
    let tail = 0;
    while (
      before !== -1 &&
      tail < words.length - head &&
      this.#isFree(words, words.length - 1 - tail, before - 1 - tail)
    ) {
      tail += 1;
      this.covered[before - tail] = true;
    }
    const left = words.slice(head, words.length - tail);
    return left.length === 0 ? [] : [{ words: left, after: after + head, before, isWhole: false }];
  }

  /**
   * Lays stretches of two words, or a piece of one, wherever they are free, and single words close to their place; gives
   * the stretches that fit nowhere.
   */
  layShort({ words, after, isWhole }: Rest, close: number): Piece[] {
    const left: Word[][] = [[]];
    let near = isWhole ? Math.max(after, this.#cursor) : after;
    for (let from = 0; from < words.length; ) {
      const at = this.#findShort(words, from, near, isWhole && words.length === 1 ? everywhere : close);
      const length = at === -1 ? 0 : this.#lay(words, from, at);
      if (length > 0) {
        near = at + length;
        left.push([]);
      } else left.at(-1)?.push(...words.slice(from, from + 1));
      from += Math.max(1, length);
    }
    return left.filter((stretch) => stretch.length > 0);
  }

  #findShort(words: Piece, from: number, near: number, close: number): number {
    const two = this.#nearest(words, from, short, near);
    if (two !== -1) return two;
    const one = this.#nearest(words, from, 1, near);
    return close >= everywhere || (one >= near && one <= near + close) ? one : -1;
  }

  #lay(piece: Piece, from: number, at: number): number {
    const length = this.#extend(piece, from, at);
    this.covered.fill(true, at, at + length);
    if (length > 0) this.#cursor = at + length;
    return length;
  }

  /** How many words from there on are equal and free. */
  #extend(piece: Piece, from: number, at: number): number {
    let length = 0;
    while (this.#isFree(piece, from + length, at + length)) length += 1;
    return length;
  }

  #isFree(piece: Piece, from: number, at: number): boolean {
    const [ours, theirs] = [piece[from], this.#source[at]];
    return (
      ours !== undefined &&
      theirs !== undefined &&
      ours.word === theirs.word &&
      !this.covered[at] &&
      (theirs.glued || !ours.glued)
    );
  }

  /** The first free place of that many words at or after a place, else the last before it; or -1. */
  #nearest(piece: Piece, from: number, length: number, near: number): number {
    if (from + length > piece.length) return -1;
    const places = this.#places.get(keyOf(piece, from, length)) ?? [];
    let [low, high] = [0, places.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((places[middle] ?? 0) < near) low = middle + 1;
      else high = middle;
    }
    const fits = (at: number): boolean => this.#extend(piece, from, at) >= length;
    const after = places.slice(low, low + furthest).find(fits);
    return after ?? places.slice(Math.max(0, low - furthest), low).findLast(fits) ?? -1;
  }
}

function keyOf(words: Piece, at: number, length: number): string {
  let key = '';
  for (let step = 0; step < length; step += 1) key += ` ${words[at + step]?.word ?? ''}`;
  return key;
}

const long = 4;
const short = 2;
const longestLabel = 4;
// So many words may stand between two of a piece: what was struck or is a note.
const close = 8;
const everywhere = Number.POSITIVE_INFINITY;
// Of equal stretches, only this many on either side are tried.
const furthest = 200;
