import { buildLineIndex } from '../files/lines.ts';
import type { Span } from '../source/span.ts';
import type { Position, Range } from './diagnostic.ts';

/** A function from spans of this text to ranges with lines and columns. A span past the end is cut off there. */
export function buildLocator(text: string): (span: Span) => Range {
  const findPlace = buildLineIndex(text);
  const locate = (offset: number): Position => {
    const within = Math.min(offset, text.length);
    return { ...findPlace(within), offset: within };
  };
  return ([start, end]) => ({ start: locate(start), end: locate(Math.max(start, end)) });
}
