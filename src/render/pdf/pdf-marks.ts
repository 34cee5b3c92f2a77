import { putInLine } from '../../words/short-text.ts';
import { type Operation, stringBytes } from './pdf-content.ts';
import type { PdfFont } from './pdf-fonts.ts';

/** What one marked-content sequence paints: the text it shows, and whether it places an image or another object. */
export interface PaintedMark {
  readonly shows: readonly Show[];
  readonly picture: boolean;
}

/** One string as shown: its text, the height of its line on the page, and whether any glyph is an empty box. */
export interface Show {
  readonly text: string;
  readonly line: string;
  readonly missing: boolean;
}

/**
 * An operation with the marked content around it: `id` is the innermost number, or `unmarked`. `settled` says whether
 * it is already tagged or an artifact: marks without a number, such as a /Span with the /ActualText of an Arabic
 * word, are neither. `turns` is the mark that the operation itself begins or ends; both operations count as inside
 * it.
 */
export interface MarkedOperation {
  readonly operation: Operation;
  readonly depth: number;
  readonly id: number;
  readonly settled: boolean;
  readonly turns: Mark | undefined;
  /** Whether an /ActualText around it gives its text, and whether it is written from end to beginning. */
  readonly replaced: boolean;
  readonly reversed: boolean;
}

/** A marked-content sequence: its number, or `unmarked`, whether it settles its content, and its depth. */
export interface Mark {
  readonly id: number;
  readonly settles: boolean;
  readonly depth: number;
  readonly actualText: string;
  readonly reversed: boolean;
}

/** Follows the marked content through a stream. Throws an Error if beginnings and ends do not match. */
export function* followMarks(operations: readonly Operation[]): Generator<MarkedOperation> {
  const open: Mark[] = [];
  for (const operation of operations) {
    const opens = operation.operator === 'BDC' || operation.operator === 'BMC';
    if (opens) open.push(readMark(operation, open.length + 1));
    const turns = opens || operation.operator === 'EMC' ? open.at(-1) : undefined;
    if (operation.operator === 'EMC' && !turns) throw new Error('marked content that ends before it begins');
    const id = open.findLast((mark) => mark.id !== unmarked)?.id ?? unmarked;
    const settled = open.some((mark) => mark.settles);
    const replaced = open.some((mark) => mark.actualText !== '');
    yield { operation, depth: open.length, id, settled, turns, replaced, reversed: open.some(isReversed) };
    if (operation.operator === 'EMC') open.pop();
  }
  if (open.length > 0) throw new Error('marked content that never ends');
}

/** The number given to whatever is painted outside numbered marks. */
export const unmarked = -1;

/**
 * What each marked-content sequence of a page paints, by its number. Fonts go by their name on the page (`/F4`). The
 * text is in reading order: /ActualText replaces glyphs that do not give it, and right-to-left text is reversed.
 */
export function readMarks(
  operations: readonly Operation[],
  fonts: ReadonlyMap<string, PdfFont>,
): Map<number, PaintedMark> {
  const marks = new Map<number, { shows: Show[]; picture: boolean }>();
  let font: PdfFont | undefined;
  let line = '';
  let turned = 0;
  for (const marked of followMarks(operations)) {
    const { operator, operands } = marked.operation;
    if (operator === 'Tf') font = fonts.get(operands[0] ?? '');
    if (operator === 'Tm') line = operands[5] ?? '';
    const mark = marks.get(marked.id) ?? { shows: [], picture: false };
    marks.set(marked.id, mark);
    if (paintsPicture.has(operator)) mark.picture = true;
    if (marked.turns?.reversed) turned = mark.shows.length;
    const place = marked.reversed ? turned : mark.shows.length;
    mark.shows.splice(place, 0, ...readShows(marked, font, line));
  }
  return marks;
}

/** The text of some strings, in order: a new line counts as a space. */
export function textOf(shows: readonly Show[]): string {
  let text = '';
  shows.forEach((each, index) => {
    text += (index > 0 && shows[index - 1]?.line !== each.line ? ' ' : '') + each.text;
  });
  return putInLine(text);
}

function isReversed(mark: Mark): boolean {
  return mark.reversed;
}

function readMark(operation: Operation, depth: number): Mark {
  const [tag, ...properties] = operation.operands;
  const id = operation.operator === 'BDC' ? readId(operation) : unmarked;
  const actualText = readText(properties[properties.indexOf('/ActualText') + 1] ?? '');
  return {
    id,
    settles: id !== unmarked || tag === '/Artifact',
    depth,
    actualText,
    reversed: tag === '/ReversedChars',
  };
}

/** A text string of a PDF, which Chromium always writes in UTF-16 with its mark; `''` for anything else. */
function readText(token: string): string {
  if (!/^<feff/i.test(token)) return '';
  return Buffer.from(stringBytes(token).slice(2), 'latin1').swap16().toString('utf16le');
}

/** The number of a BDC, or `unmarked` if it has none. */
function readId(operation: Operation): number {
  if (operation.operands[1] !== '<<') throw new Error('marked content whose properties are named elsewhere');
  const at = operation.operands.indexOf('/MCID');
  return at < 0 ? unmarked : Number(operation.operands[at + 1]);
}

const showsText = new Set(['Tj', 'TJ', "'", '"']);
const paintsPicture = new Set(['Do', 'sh']);

/** What an operation shows: a string, or the /ActualText that it begins, which replaces the strings inside it. */
function readShows(marked: MarkedOperation, font: PdfFont | undefined, line: string): Show[] {
  const { operation, turns, replaced, reversed } = marked;
  if (turns?.actualText && operation.operator === 'BDC')
    return [{ text: turns.actualText, line, missing: false }];
  if (!showsText.has(operation.operator)) return [];
  const strings = operation.operands.filter((operand) => operand.startsWith('<') || operand.startsWith('('));
  const decoded = strings.map((each) => font?.decode(stringBytes(each)) ?? { text: '', missing: true });
  const missing = decoded.some((each) => each.missing);
  const text = replaced ? '' : decoded.map((each) => each.text).join('');
  return [{ text: reversed ? [...text].reverse().join('') : text, line, missing }];
}
