/**
 * What becomes of words that are in a document but not in what it says: `struck` through, `deleted` or `inserted` by a
 * change that nobody has accepted, `hidden` from readers, a `comment`, a footnote (`note`), a page's `header` or footer,
 * and a choice that was not made (`unchosen`, as in a drop-down).
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
] as const;

/** One of `asideKinds`. */
export type AsideKind = (typeof asideKinds)[number];

/** Words beside what a document says. Only inserted words are in a row or a passage too. */
export interface Aside {
  readonly kind: AsideKind;
  /** As in a row or a passage: `table 1, row 5`. */
  readonly place: string;
  readonly words: string;
  /** Who wrote them, or `''`. */
  readonly by: string;
}

/** Gathers asides while a document is read; they get their place when the row or the passage they stand in gets its own. */
export class AsideBook {
  readonly #settled: Aside[] = [];
  #open: (Omit<Aside, 'place'> & { readonly block: number })[] = [];

  /** `block` counts the blocks before it in the same stretch, from 0. Nothing is added without words. */
  add(kind: AsideKind, words: string, by: string, block: number): void {
    if (words.trim() !== '') this.#open.push({ kind, words: words.trim(), by, block });
  }

  /** Gives their place to those not yet placed; to those up to a block, if one is given. */
  settle(place: string, upTo = Number.POSITIVE_INFINITY): void {
    const reached = this.#open.filter(({ block }) => block <= upTo);
    this.#settled.push(...reached.map(({ kind, words, by }) => ({ kind, place, words, by })));
    this.#open = this.#open.filter(({ block }) => block > upTo);
  }

  /** All asides; those without a place of their own stand at the end. */
  take(): readonly Aside[] {
    this.settle('the end');
    return this.#settled;
  }
}
