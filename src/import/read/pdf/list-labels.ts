import { type Mark, marksIn, type Tag } from './read-structure.ts';
import { isSameLine, type Span } from './span.ts';

/** What stands before a list item: its words, and the marked content or the spans that they are. */
export interface Label {
  readonly words: string;
  readonly marks: readonly Mark[];
  readonly spans: readonly Span[];
}

/**
 * The label of a list item: what the structure says is one; else, as LibreOffice leaves that out, a first span that is
 * one by its look, with words behind it.
 */
export function labelOf(item: Tag, spansOf: (mark: Mark) => readonly Span[]): Label {
  const labels = item.kids.filter((kid) => 'role' in kid).filter(({ role }) => role === 'Lbl');
  const marks = labels.flatMap(marksIn);
  if (labels.length > 0) {
    const painted = marks.flatMap(spansOf).map(({ words }) => words);
    const actual = labels.map((label) => label.actual).join('');
    return { words: (actual || painted.join('')).trim(), marks, spans: marks.flatMap(spansOf) };
  }
  for (const mark of marksIn(item)) {
    const [first, second] = spansOf(mark).filter(({ words }) => words.trim() !== '');
    if (first === undefined) continue;
    const words = first.words.trim();
    const isAlone = second === undefined || isSameLine(second, first);
    return isAlone && looksLikeLabel(words) ? { words, marks: [], spans: [first] } : none;
  }
  return none;
}

/**
 * The number of a label such as `3.`, `(c)` or `iii)`, or undefined: `next` is the number expected, which tells letters
 * from Roman numerals.
 */
export function numberOf(label: string, next: number): number | undefined {
  const [, mark = ''] = /^\(?(\d{1,3}(?=[.)]?$)|[a-z](?=[.)]$)|[ivx]{2,5}(?=[.)]$))[.)]?$/i.exec(label) ?? [];
  if (/^\d/.test(mark)) return Number(mark);
  const lower = mark.toLowerCase();
  const numbers = [lower.length === 1 ? lower.charCodeAt(0) - 96 : 0, romans.indexOf(lower) + 1];
  return numbers.find((number) => number === next) ?? numbers.find((number) => number > 0);
}

/** Whether a label says more than a bullet or a number: `2.1`, `Step 1`. */
export function isWord(label: string): boolean {
  return numberOf(label, 1) === undefined && /[\p{L}\p{N}]/u.test(label) && label !== 'o';
}

/** Whether the structure itself gives an item a name: words without a number, `Considered by the Board on`. */
export function isNamed(item: Tag, { words }: Label): boolean {
  return (
    item.kids.some((kid) => 'role' in kid && kid.role === 'Lbl') && /^\p{L}{2}[\p{L}’' -]*$/u.test(words)
  );
}

const romans = 'i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx'.split(' ');

const none: Label = { words: '', marks: [], spans: [] };

function looksLikeLabel(words: string): boolean {
  return (
    /^[^\p{L}\p{N}\s]$/u.test(words) || words === 'o' || /^\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)]$/i.test(words)
  );
}
