import { LineCounter } from 'yaml';
import type { Span } from '../source/span.ts';
import type { Position, Range } from './diagnostic.ts';

/** A function from spans of this text to ranges with lines and columns. A span past the end is drawn back to it. */
export function buildLocator(text: string): (span: Span) => Range {
  const counter = new LineCounter();
  for (let at = 0; at >= 0 && at <= text.length; at = text.indexOf('\n', at) + 1 || -1)
    counter.addNewLine(at);
  const locate = (offset: number): Position => {
    const within = Math.min(offset, text.length);
    const { line, col } = counter.linePos(within);
    return { line, column: col, offset: within };
  };
  return ([start, end]) => ({ start: locate(start), end: locate(Math.max(start, end)) });
}
