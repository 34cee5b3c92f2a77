import { findLastWhere } from './search-sorted.ts';
import type { Edit } from './span.ts';

/** A text with edits made, and the way back: from an offset in it to the offset in the original. */
export interface Mended {
  readonly text: string;
  toOriginal(offset: number): number;
}

/** Makes the edits, which must not overlap. An offset inside a replacement leads back to its nearer edge. */
export function mendText(original: string, edits: readonly Edit[]): Mended {
  const sorted = [...edits].sort((a, b) => a.span[0] - b.span[0] || a.span[1] - b.span[1]);
  const pieces: string[] = [];
  const marks: { from: number; to: number; start: number; end: number }[] = [];
  let read = 0;
  let written = 0;
  for (const { span, text } of sorted) {
    pieces.push(original.slice(read, span[0]), text);
    written += span[0] - read;
    marks.push({ from: written, to: written + text.length, start: span[0], end: span[1] });
    written += text.length;
    read = span[1];
  }
  pieces.push(original.slice(read));
  return {
    text: pieces.join(''),
    toOriginal(offset) {
      const mark = findLastWhere(marks, ({ from }) => from <= offset);
      if (!mark) return offset;
      if (offset >= mark.to) return mark.end + offset - mark.to;
      return offset - mark.from < mark.to - offset ? mark.start : mark.end;
    },
  };
}

/** Whether an edit touches text that another has already changed; two insertions in one place do. */
export function overlaps(edit: Edit, edits: readonly Edit[]): boolean {
  return edits.some(
    ({ span }) =>
      (edit.span[0] < span[1] && span[0] < edit.span[1]) ||
      (edit.span[0] === span[0] && edit.span[1] === span[1]),
  );
}
