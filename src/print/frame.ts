import stringWidth from 'fast-string-width';
import type { Range } from '../check/diagnostic.ts';
import { showControls } from '../words/short-text.ts';

/** The lines of text around a place, ready to print: a gutter number, the line, and the mark under it. */
export interface FrameLine {
  readonly number: number;
  readonly text: string;
  /** Spaces and carets under the range; `''` for a line of context. */
  readonly mark: string;
}

/**
 * The line where the range begins, marked, with a line of context on either side. A line longer than `width` is cut
 * to the part around the range, with `…` where it was cut. Tabs become two spaces.
 */
export function buildFrame(lines: readonly string[], range: Range, width: number): FrameLine[] {
  const { line, column } = range.start;
  const text = lines[line - 1] ?? '';
  const last = range.end.line === line ? range.end.column - 1 : text.length;
  const from = Math.max(0, Math.min(column - 1 - Math.floor(width / 3), text.length - width + 1));
  const frame: FrameLine[] = [];
  if (lines[line - 2]?.trim())
    frame.push({ number: line - 1, text: cut(lines[line - 2] ?? '', from, width), mark: '' });
  const before = cut(text, from, width).slice(0, column - 1 - from);
  const marked = text.slice(column - 1, Math.min(last, from + width - 1));
  frame.push({
    number: line,
    text: plain(cut(text, from, width)),
    mark: `${' '.repeat(stringWidth(plain(before)))}${'^'.repeat(Math.max(1, stringWidth(plain(marked))))}`,
  });
  if (lines[line]?.trim())
    frame.push({ number: line + 1, text: cut(lines[line] ?? '', from, width), mark: '' });
  return frame.map((one) => ({ ...one, text: plain(one.text).trimEnd() }));
}

function cut(text: string, from: number, width: number): string {
  const end = text.length > from + width ? from + width - 1 : text.length;
  const piece = text.slice(from, end);
  return `${from > 0 && piece !== '' ? `…${piece.slice(1)}` : piece}${end < text.length ? '…' : ''}`;
}

/** No control character of the file may reach the terminal; a no-break space is shown as a middle dot. */
function plain(text: string): string {
  return showControls(text.replaceAll('\t', '  ').replaceAll('\u00a0', '·'));
}
