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
 * An operation and the marked content around it. `turns` is the mark that the operation itself begins or ends; both
 * operations count as inside it.
 */
export interface MarkedOperation {
  readonly operation: Operation;
  readonly around: Around;
  readonly turns: Mark | undefined;
}

/**
 * The marked content around an operation: `id` is the innermost number, or `unmarked`. `settled` says whether it is
 * already tagged or an artifact: marks without a number, such as a /Span with the /ActualText of an Arabic word, are
 * neither.
 */
interface Around {
  readonly depth: number;
  readonly id: number;
  readonly settled: boolean;
  /** Whether an /ActualText gives the text, and whether it is written from end to beginning. */
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
  const open: { readonly mark: Mark; readonly outside: Around }[] = [];
  let around = outsideAll;
  for (const operation of operations) {
    const { operator } = operation;
    if (operator === 'BDC' || operator === 'BMC') {
      const mark = readMark(operation, open.length + 1);
      open.push({ mark, outside: around });
      around = goInside(around, mark);
      yield { operation, around, turns: mark };
    } else if (operator === 'EMC') {
      const ended = open.pop();
      if (!ended) throw new Error('marked content that ends before it begins');
      yield { operation, around, turns: ended.mark };
      around = ended.outside;
    } else yield { operation, around, turns: undefined };
  }
  if (open.length > 0) throw new Error('marked content that never ends');
}

function goInside(around: Around, mark: Mark): Around {
  return {
    depth: mark.depth,
    id: mark.id === unmarked ? around.id : mark.id,
    settled: around.settled || mark.settles,
    replaced: around.replaced || mark.actualText !== '',
    reversed: around.reversed || mark.reversed,
  };
}

/** The number given to whatever is painted outside numbered marks. */
export const unmarked = -1;

const outsideAll: Around = { depth: 0, id: unmarked, settled: false, replaced: false, reversed: false };

/**
 * What each marked-content sequence of a page paints, by its number. Fonts go by their name on the page (`/F4`). The
 * text is in reading order: /ActualText replaces glyphs that do not give it, and right-to-left text is reversed.
 */
export function readMarks(
  operations: readonly Operation[],
  fonts: ReadonlyMap<string, PdfFont>,
): Map<number, PaintedMark> {
  const marks = new Map<number, Painted>();
  let font: PdfFont | undefined;
  let line = '';
  let around: Around | undefined;
  let mark: Painted = { shows: [], picture: false, turned: 0 };
  for (const marked of followMarks(operations)) {
    const { operator, operands } = marked.operation;
    if (operator === 'Tf') font = fonts.get(operands[0] ?? '');
    if (operator === 'Tm') line = operands[5] ?? '';
    if (around !== marked.around) {
      around = marked.around;
      mark = findPainted(marks, around.id);
    }
    if (paintsPicture.has(operator)) mark.picture = true;
    if (marked.turns?.reversed) mark.turned = mark.shows.length;
    const show = readShow(marked, font, line);
    if (show) place(mark, show, around);
  }
  return marks;
}

interface Painted {
  readonly shows: Show[];
  picture: boolean;
  /** Where right-to-left text goes, which is written from end to beginning. */
  turned: number;
}

function place({ shows, turned }: Painted, show: Show, { reversed }: Around): void {
  if (reversed) shows.splice(turned, 0, show);
  else shows.push(show);
}

function findPainted(marks: Map<number, Painted>, id: number): Painted {
  const found = marks.get(id) ?? { shows: [], picture: false, turned: 0 };
  marks.set(id, found);
  return found;
}

/** The text of some strings, in order: a new line counts as a space. */
export function textOf(shows: readonly Show[]): string {
  let text = '';
  shows.forEach((each, index) => {
    text += (index > 0 && shows[index - 1]?.line !== each.line ? ' ' : '') + each.text;
  });
  return putInLine(text);
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
function readShow(marked: MarkedOperation, font: PdfFont | undefined, line: string): Show | undefined {
  const { operation, turns, around } = marked;
  if (turns?.actualText && operation.operator === 'BDC')
    return { text: turns.actualText, line, missing: false };
  if (!showsText.has(operation.operator)) return undefined;
  let text = '';
  let missing = false;
  for (const operand of operation.operands) {
    if (!operand.startsWith('<') && !operand.startsWith('(')) continue;
    const decoded = font?.decode(operand) ?? nothing;
    text += decoded.text;
    missing ||= decoded.missing;
  }
  if (around.replaced) text = '';
  return { text: around.reversed ? [...text].reverse().join('') : text, line, missing };
}

const nothing = { text: '', missing: true };
