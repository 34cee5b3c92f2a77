import type { Cues } from '../cues.ts';

/** Where cues stand in texts in lower case, each looked for once in all of them together, for whatever rows ask. */
export class CueIndex {
  readonly #all: string;
  /** Where each text begins in all of them. */
  readonly #starts: readonly number[];
  readonly #places = new Map<string, readonly number[]>();

  constructor(texts: readonly string[]) {
    let start = 0;
    this.#starts = texts.map(({ length }) => {
      const own = start;
      start += length + 1;
      return own;
    });
    this.#all = texts.join(' ');
  }

  /**
   * The numbers, in order, of the texts that may have one cue of each group, read together with so many of those before
   * them. None that does is missing; one may be named whose cue runs on into its neighbour.
   */
  find(cues: Cues, before: number): number[] {
    const groups = cues.map((group) => this.#mark(group, before));
    const [first = new Uint8Array(0), ...others] = groups;
    const found: number[] = [];
    for (const [at, is] of first.entries()) if (is && others.every((marks) => marks[at])) found.push(at);
    return found;
  }

  /** 1 for each text that has one of those cues, itself or in so many before it. */
  #mark(group: readonly string[], before: number): Uint8Array {
    const marks = new Uint8Array(this.#starts.length);
    for (const cue of group) for (const at of this.#list(cue)) marks.fill(1, at, at + before + 1);
    return marks;
  }

  /** The numbers of the texts in which a cue begins: it may run on into the next. */
  #list(cue: string): readonly number[] {
    const known = this.#places.get(cue);
    if (known) return known;
    const places: number[] = [];
    let text = 0;
    let at = this.#all.indexOf(cue);
    while (at >= 0) {
      while ((this.#starts[text + 1] ?? Number.POSITIVE_INFINITY) <= at) text += 1;
      places.push(text);
      const next = this.#starts[text + 1];
      at = next === undefined ? -1 : this.#all.indexOf(cue, next);
    }
    this.#places.set(cue, places);
    return places;
  }
}
