/**
 * What becomes of words that are in a document but not in what it says: `struck` through, `deleted` or `inserted` by a
 * change that nobody has accepted, `hidden` from readers, a `comment`, a footnote (`note`), a page's `header`, footer or menu,
 * a choice that was not made (`unchosen`, as in a drop-down), and what stands in a column of its own that is no part of this
 * year's answer (`apart`).
 */
export const asideKinds = [
  'struck',
  'deleted',
  'inserted',
  'hidden',
  'comment',
  'note',
  'header',
  'unchosen',
  'apart',
] as const;

/** One of `asideKinds`. */
export type AsideKind = (typeof asideKinds)[number];

/** Words beside what a document says. Only inserted words are in a row or a passage too. */
export interface Aside {
  readonly kind: AsideKind;
  /** As in a row or a passage: `table 1, row 5`. */
  readonly place: string;
  readonly words: string;
  /** Who wrote them, or the heading of their column; or `''`. */
  readonly by: string;
}

/** An aside that has no place yet; `block` counts the blocks before it where it was read, from 0. */
export interface FoundAside extends Omit<Aside, 'place'> {
  readonly block: number;
}

/** Gathers asides while a document is read; those of a cell get their place when its row gets its own. */
export class AsideBook {
  readonly #placed: Aside[] = [];
  #open: FoundAside[] = [];

  /** Adds asides that wait for their place. */
  add(asides: readonly FoundAside[]): void {
    for (const aside of asides) this.#open.push(aside);
  }

  /** Gives those that wait their place. */
  settle(place: string): void {
    this.place(this.#open, place);
    this.#open = [];
  }

  /** Adds asides at a place. */
  place(asides: readonly FoundAside[], place: string): void {
    for (const { kind, words, by } of asides) this.#placed.push({ kind, place, words, by });
  }

  /** All asides that have their place. */
  get placed(): readonly Aside[] {
    return this.#placed;
  }
}
