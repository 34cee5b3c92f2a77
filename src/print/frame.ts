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
 * The line where the range begins, marked, with a line of context on either side. A line wider than `width` columns is
 * cut to the part around the range, between words where it can be, with `…` where it was cut. Tabs become two spaces.
 */
export function buildFrame(lines: readonly string[], range: Range, width: number): FrameLine[] {
  const { line, column } = range.start;
  const text = lines[line - 1] ?? '';
  const start = column - 1;
  const last = Math.max(start, range.end.line === line ? range.end.column - 1 : text.length);
  const from = chooseStart(text, start, width);
  const end = chooseEnd(text, from, { start, last }, width);
  const context = (at: number): FrameLine[] => {
    const other = lines[at] ?? '';
    if (other.trim() === '') return [];
    return [
      {
        number: at + 1,
        text: cut(other, from, chooseEnd(other, from, { start: from, last: from }, width)),
        mark: '',
      },
    ];
  };
  const lead = measure(open(text, from, Math.min(start, end)));
  const marked = Math.max(1, measure(text.slice(start, Math.min(last, end))));
  const mark = `${' '.repeat(lead)}${'^'.repeat(Math.max(1, Math.min(marked, width - lead)))}`;
  return [...context(line - 2), { number: line, text: cut(text, from, end), mark }, ...context(line)];
}

/** The longest word, in UTF-16 units, that is left out whole so as not to be cut in two. */
const longestWord = 20;

/** Where the shown part begins: a third of the room is left before the place, more where the line ends soon. */
function chooseStart(text: string, start: number, width: number): number {
  const near = text.slice(0, start + 2 * width);
  if (start < width && measure(near) <= width) return 0;
  const before = takeBack(text.slice(0, start), Math.floor(width / 3));
  const whole = takeBack(near.length === text.length ? text : '', width - 1);
  const from = near.length === text.length ? Math.min(before, whole) : before;
  if (from <= 0) return 0;
  const space = text.indexOf(' ', from);
  return space >= 0 && space <= from + longestWord && space < start ? space : from;
}

/** Where the shown part ends: after a word, where one ends near the cut; not within the marked words if they fit. */
function chooseEnd(
  text: string,
  from: number,
  { start, last }: { readonly start: number; readonly last: number },
  width: number,
): number {
  const room = width - (from > 0 ? 1 : 0);
  const rest = text.slice(from, from + 2 * width);
  if (rest.length < 2 * width && measure(rest) <= room) return text.length;
  let end = from;
  let used = 0;
  for (const sign of rest) {
    used += measure(sign);
    if (used > room - 1) break;
    end += sign.length;
  }
  const space = text.lastIndexOf(' ', end);
  const least = Math.max(from + 1, last > end ? start + 1 : last, end - longestWord);
  return space >= least ? space : end;
}

/** The place from which the end of a text fits into so many columns. */
function takeBack(text: string, columns: number): number {
  let from = text.length;
  let used = 0;
  for (const sign of [...text.slice(-2 * columns)].reverse()) {
    used += measure(sign);
    if (used > columns) break;
    from -= sign.length;
  }
  return from;
}

function cut(text: string, from: number, end: number): string {
  const shown = open(text, from, end)
    .replace(/^…?\s*$/, '')
    .trimEnd();
  return end < text.length && shown !== '' ? `${shown}…` : shown;
}

/** The part of a text, with `…` in place of its first sign where that is not the text's own first. */
function open(text: string, from: number, end: number): string {
  const piece = text.slice(from, end);
  if (from === 0 || piece === '') return plain(piece);
  const [first = ''] = piece;
  return `…${plain(piece.slice(first.length))}`;
}

function measure(text: string): number {
  return stringWidth(plain(text));
}

/** No control character of the file may reach the terminal; a no-break space is shown as a middle dot. */
function plain(text: string): string {
  return showControls(text.replaceAll('\t', '  ').replaceAll('\u00a0', '·'));
}
