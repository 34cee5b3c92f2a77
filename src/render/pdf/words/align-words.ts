import { spellLigatures } from '../spell-ligatures.ts';
import type { PageText } from './page-text.ts';

/** The texts of a page without their spaces, sign by sign. */
export interface PageSigns {
  readonly text: string;
  /** For each sign 1 where a space, or the beginning of another paragraph or cell, parts it from the one before, or 0. */
  readonly parted: Uint8Array;
  /** Which text a sign comes from. */
  sourceOf(sign: number): PageText | undefined;
}

/** The texts of a page as one row of signs. */
export function readSigns(texts: readonly PageText[]): PageSigns {
  const spelt = texts.map((source) => ({ ...source, text: spellLigatures(source.text) }));
  const length = spelt.reduce((sum, { text }) => sum + text.length, 0);
  const parted = new Uint8Array(length);
  const from = new Int32Array(length).fill(-1);
  let signs = '';
  let block = -1;
  let apart = true;
  for (const [index, source] of spelt.entries()) {
    if (source.block !== block) apart = true;
    block = source.block;
    for (const sign of source.text) {
      if (isDrawn(sign)) {
        parted[signs.length] = Number(apart);
        from.fill(index, signs.length, signs.length + sign.length);
        signs += sign;
        apart = false;
      } else apart ||= !ignored.test(sign);
    }
  }
  return { text: signs, parted, sourceOf: (sign) => texts[from[sign] ?? -1] };
}

/** The text without spaces and without what is never drawn (soft hyphens, joiners). */
export function squeeze(text: string): string {
  return text.length === 1 && isPlain(text) ? text : text.replace(undrawn, '');
}

function isDrawn(sign: string): boolean {
  return isPlain(sign) || !/^[\s\p{Default_Ignorable_Code_Point}]/u.test(sign);
}

/** Most signs: it costs less than an expression. */
function isPlain(sign: string): boolean {
  return sign > ' ' && sign < '\u007f';
}

const undrawn = /[\s\p{Default_Ignorable_Code_Point}]+/gu;
const ignored = /^\p{Default_Ignorable_Code_Point}/u;

/** Stands for a glyph that a font does not have: it is any sign. */
export const box = '\ufffd';

/**
 * Lays what was printed on what the page says, both without spaces: for each sign printed the number of the page's sign,
 * or -1 where it has none. What one of them has more is passed over where both agree again soon.
 */
export function alignWords(page: string, printed: string): Int32Array {
  const aligned = new Int32Array(printed.length).fill(-1);
  let [at, from] = [0, 0];
  for (let tries = 0; from < printed.length && at < page.length; ) {
    if (isSame(page, at, printed, from)) {
      aligned[from] = at;
      [at, from] = [at + 1, from + 1];
      continue;
    }
    tries += 1;
    const skipped = tries > mostTries ? undefined : resume(page, at, printed, from);
    if (!skipped) break;
    at += skipped.page;
    from += skipped.printed;
  }
  return aligned;
}

/** How often they may differ before nothing more is laid on each other, and how many signs apart they may be. */
const [mostTries, farthest] = [400, 3000];

/** So many signs must agree where both go on. */
const enough = 16;

function isSame(page: string, at: number, printed: string, from: number): boolean {
  return page[at] === printed[from] || printed[from] === box;
}

/** The fewest signs to leave out so that both go on alike. */
function resume(page: string, at: number, printed: string, from: number) {
  const most = Math.min(farthest, page.length - at + printed.length - from);
  for (let skipped = 1; skipped <= most; skipped += 1) {
    for (let ofPage = 0; ofPage <= skipped; ofPage += 1) {
      const here = { page: ofPage, printed: skipped - ofPage };
      if (goOnAlike(page, at + here.page, printed, from + here.printed)) return here;
    }
  }
  return undefined;
}

function goOnAlike(page: string, at: number, printed: string, from: number): boolean {
  const length = Math.min(enough, page.length - at, printed.length - from);
  if (length <= 0) return at === page.length && from === printed.length;
  for (let step = 0; step < length; step += 1)
    if (!isSame(page, at + step, printed, from + step)) return false;
  return true;
}
