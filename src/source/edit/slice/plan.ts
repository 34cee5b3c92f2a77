import { mendText } from '../../mend.ts';
import type { Source } from '../../source.ts';
import { editText } from '../edit-text.ts';
import type { Value } from '../edit-value.ts';
import type { Slice, SlicePath } from './slice.ts';
import { wrapSlice } from './wrap-slice.ts';

/** A stretch of a text put in place of another. */
export interface Splice {
  /** The entry whose lines it changes: the one asked for, or the one above it where that was not there. */
  readonly path: SlicePath;
  /** Where it begins. */
  readonly at: number;
  readonly before: string;
  readonly after: string;
  /** What the entry said before it, and says after it; undefined if it is not there. */
  readonly was: Value | undefined;
  readonly wanted: Value | undefined;
}

/** What may be done to an entry, and how. */
export interface Planning {
  readonly source: Source;
  /** The keys of the map at a path, in their order. */
  readonly order: (path: SlicePath) => readonly string[];
  /** Whether all that is new is put in quotes. */
  readonly quoted: boolean;
}

/** The splice that makes an entry say what is wanted; undefined if it cannot be written. */
export function planChange({ source, quoted }: Planning, slice: Slice, wanted: Value): Splice | undefined {
  const key = slice.path.at(-1) ?? '';
  const after = rewriteSlice(source.text, slice, new Map([[key, wanted]]), quoted);
  if (after === undefined) return undefined;
  return { path: slice.path, at: slice.span[0], before: slice.text, after, was: slice.value, wanted };
}

/** The text of a slice, made to say what is wanted, which may be several entries. */
export function rewriteSlice(
  file: string,
  slice: Pick<Slice, 'text' | 'span' | 'flow'>,
  wanted: Value,
  quoted: boolean,
): string | undefined {
  const wrapped = wrapSlice(file, slice);
  const edits = editText(wrapped.text, wanted, { lines: true, quoted });
  return edits && wrapped.unwrap(mendText(wrapped.text, edits).text);
}
