import { findLineStart, readLineBreak } from '../edit-layout.ts';
import type { Slice } from './slice.ts';

/** A slice as a text of its own, in the columns of its file, and what of that text is the slice. */
export interface WrappedSlice {
  readonly text: string;
  unwrap(edited: string): string;
}

/** Makes a text of its own of a slice of `file`: between brackets if it stands there, and with the line break of the file. */
export function wrapSlice(
  file: string,
  { text, span, flow }: Pick<Slice, 'text' | 'span' | 'flow'>,
): WrappedSlice {
  const lineBreak = readLineBreak(file, span[0]);
  const lead = file.slice(findLineStart(file, span[0]), span[0]);
  const ownLine = lead !== '' && lead.trim() === '';
  const [before, after] = !flow
    ? ['', lineBreak]
    : ownLine
      ? [`{${lineBreak}${lead}`, `${lineBreak}}${lineBreak}`]
      : ['{', `}${lineBreak}`];
  return {
    text: before + text + after,
    unwrap: (edited) => edited.slice(before.length, edited.length - after.length),
  };
}
