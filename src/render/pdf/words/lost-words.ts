import { joinList } from '../../../words/lists.ts';
import { count } from '../../../words/plurals.ts';
import { quoteWords } from '../../../words/short-text.ts';
import { box, type PageSigns, squeeze } from './align-words.ts';
import type { PrintedSigns } from './printed-signs.ts';

/**
 * The words of the page that are not in the document, or of which a part lies beyond the edge of what is printed: in a
 * sentence, or nothing. One drawn as empty boxes is there.
 */
export function findLost(page: PageSigns, printed: PrintedSigns, aligned: Int32Array): string[] {
  const found = findSigns(page, aligned);
  const cut = findCut(page, printed, aligned);
  let others = '';
  aligned.forEach((at, index) => {
    if (at < 0) others += printed.text[index] ?? '';
  });
  const isLost = (sign: number) => found[sign] === 0 && !followsBox(sign, found, printed);
  const words = listWords(page, (sign) => cut[sign] === 1 || isLost(sign)).filter(
    ({ from, to, missing }) =>
      /[\p{L}\p{N}]/u.test(missing) &&
      (cut.subarray(from, to).includes(1) || !others.includes(page.text.slice(from, to))),
  );
  return words.length === 0 ? [] : [`It does not show ${tellWords(words)}.`];
}

/** For each sign of the page the number of the printed one and 1, or 0. */
function findSigns(page: PageSigns, aligned: Int32Array): Int32Array {
  const found = new Int32Array(page.text.length);
  aligned.forEach((at, index) => {
    if (at >= 0) found[at] = index + 1;
  });
  return found;
}

/** For each sign of the page 1 where it is cut off, or 0. */
function findCut(page: PageSigns, printed: PrintedSigns, aligned: Int32Array): Uint8Array {
  const cut = new Uint8Array(page.text.length);
  for (const { show, from, to } of printed.runs) {
    if (show.cutAfter < 0) continue;
    for (const at of aligned.subarray(from + squeeze(show.text.slice(0, show.cutAfter)).length, to))
      cut[at] = 1;
  }
  return cut;
}

interface Word {
  readonly word: string;
  readonly from: number;
  readonly to: number;
  /** Its signs that are meant. */
  readonly missing: string;
  /** The words before it. */
  readonly before: string;
}

/** The words with a sign that is meant. */
function listWords({ text, parted }: PageSigns, isMeant: (sign: number) => boolean): Word[] {
  const words: Word[] = [];
  const starts: number[] = [];
  for (let from = 0; from < text.length; ) {
    let to = from + 1;
    while (to < text.length && !parted[to]) to += 1;
    let missing = '';
    for (let sign = from; sign < to; sign += 1) if (isMeant(sign)) missing += text[sign];
    if (missing !== '') {
      const around = [...starts.slice(-3), from];
      const before = around.slice(0, -1).map((start, index) => text.slice(start, around[index + 1]));
      words.push({ word: text.slice(from, to), from, to, missing, before: before.join(' ') });
    }
    starts.push(from);
    from = to;
  }
  return words;
}

/** Whether a box is what was printed last before it, which may stand for several signs. */
function followsBox(sign: number, found: Int32Array, printed: PrintedSigns): boolean {
  for (let before = sign - 1; before >= Math.max(0, sign - 8); before -= 1) {
    const index = found[before] ?? 0;
    if (index > 0) return printed.text[index - 1] === box;
  }
  return false;
}

/** Up to three of them, and after which words the first stands. */
function tellWords(words: readonly Word[]): string {
  const shown = words.slice(0, 3).map(({ word }) => quoteWords(word, 60));
  const more = words.length > 3 ? [count(words.length - 3, 'more word')] : [];
  const before = words[0]?.before ?? '';
  return `${joinList([...shown, ...more])}${before === '' ? '' : ` (after ${quoteWords(before, 60)})`}`;
}
