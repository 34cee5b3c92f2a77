import { type Operation, stringBytes } from './pdf-content.ts';
import type { PdfFont } from './pdf-fonts.ts';

/** What one marked-content sequence paints: the text it shows, and whether it places an image or another object. */
export interface PaintedMark {
  readonly shows: readonly Show[];
  readonly picture: boolean;
}

/** One string as shown: its text, the height of its line on the page, and whether a glyph of it is an empty box. */
export interface Show {
  readonly text: string;
  readonly line: string;
  readonly missing: boolean;
}

/** An operation with the marked content around it: how deep it stands, the innermost number (or `unmarked`), and whether
 * it is itself the beginning or the end of one. */
export interface MarkedOperation {
  readonly operation: Operation;
  readonly depth: number;
  readonly id: number;
  readonly turns: boolean;
}

/** Follows the marked content through a stream. Throws an Error where beginnings and ends do not match. */
export function* followMarks(operations: readonly Operation[]): Generator<MarkedOperation> {
  const open: number[] = [];
  for (const operation of operations) {
    const opens = operation.operator === 'BDC' || operation.operator === 'BMC';
    const closes = operation.operator === 'EMC';
    if (opens) open.push(readId(operation));
    if (closes && open.pop() === undefined) throw new Error('marked content that ends before it begins');
    const id = open.findLast((each) => each !== unmarked) ?? unmarked;
    yield { operation, depth: open.length, id, turns: opens || closes };
  }
  if (open.length > 0) throw new Error('marked content that never ends');
}

/** The number under which stands what is painted outside any numbered mark. */
export const unmarked = -1;

/** What each marked-content sequence of a page paints, by its number. Fonts go by their name on the page (`/F4`). */
export function readMarks(
  operations: readonly Operation[],
  fonts: ReadonlyMap<string, PdfFont>,
): Map<number, PaintedMark> {
  const marks = new Map<number, { shows: Show[]; picture: boolean }>();
  let font: PdfFont | undefined;
  let line = '';
  for (const { operation, id } of followMarks(operations)) {
    const { operator, operands } = operation;
    if (operator === 'Tf') font = fonts.get(operands[0] ?? '');
    if (operator === 'Tm') line = operands[5] ?? '';
    const mark = marks.get(id) ?? { shows: [], picture: false };
    marks.set(id, mark);
    if (paintsPicture.has(operator)) mark.picture = true;
    if (showsText.has(operator)) mark.shows.push(readShow(operation, font, line));
  }
  return marks;
}

/** The text of some strings, in order: a new line counts as a space. */
export function textOf(shows: readonly Show[]): string {
  let text = '';
  shows.forEach((each, index) => {
    text += (index > 0 && shows[index - 1]?.line !== each.line ? ' ' : '') + each.text;
  });
  return text.replace(/\s+/g, ' ').trim();
}

/** The number that a BDC carries, or `unmarked` where it carries none. */
function readId(operation: Operation): number {
  if (operation.operator === 'BMC') return unmarked;
  if (operation.operands[1] !== '<<') throw new Error('marked content whose properties are named elsewhere');
  const at = operation.operands.indexOf('/MCID');
  return at < 0 ? unmarked : Number(operation.operands[at + 1]);
}

const showsText = new Set(['Tj', 'TJ', "'", '"']);
const paintsPicture = new Set(['Do', 'sh']);

function readShow(operation: Operation, font: PdfFont | undefined, line: string): Show {
  const strings = operation.operands.filter((operand) => operand.startsWith('<') || operand.startsWith('('));
  const decoded = strings.map((each) => font?.decode(stringBytes(each)) ?? { text: '', missing: true });
  const missing = decoded.some((each) => each.missing);
  return { text: decoded.map((each) => each.text).join(''), line, missing };
}
