import { putInLine } from '../../words/short-text.ts';
import type { Operation } from './pdf-content.ts';
import type { PdfFont } from './pdf-fonts.ts';
import { followMarks, type MarkedOperation } from './pdf-marks.ts';
import { type Frame, TextPlaces } from './text-places.ts';

/** What one marked-content sequence paints: the text it shows, and whether it places an image or another object. */
export interface PaintedMark {
  readonly shows: readonly Show[];
  readonly picture: boolean;
}

/** Glyphs shown one after the other on one line, and where they stand in the content stream: from `start` to `end`. */
export interface Show {
  readonly text: string;
  /** The height of its line on the page. */
  readonly line: string;
  /** Whether any glyph is an empty box. */
  readonly missing: boolean;
  /** Whether it is written from end to beginning. */
  readonly reversed: boolean;
  /** How much of the text comes before the first glyph that lies beyond what is seen of the page; -1 if none does. */
  readonly cutAfter: number;
  /** The font as it was chosen: its name on the page and its size. */
  readonly font: readonly string[];
  readonly start: number;
  readonly end: number;
}

/** What a content stream paints. */
export interface Painting {
  /** What each marked-content sequence paints, by its number. */
  readonly marks: ReadonlyMap<number, PaintedMark>;
  /** Where the drawings are placed that it names, by their name (`/X4`). */
  readonly frames: ReadonlyMap<string, Frame>;
}

/**
 * What each marked-content sequence of a page paints. Fonts go by their name on the page (`/F4`). The text is in reading
 * order: /ActualText replaces glyphs that do not give it, and right-to-left text is reversed. `frame` is what is seen of
 * the stream and how it lies there.
 */
export function readMarks(
  operations: readonly Operation[],
  fonts: ReadonlyMap<string, PdfFont>,
  frame: Frame,
): Painting {
  const reader = new MarkReader(operations, fonts, frame);
  for (const marked of followMarks(operations)) reader.follow(marked);
  return reader;
}

class MarkReader implements Painting {
  readonly marks = new Map<number, Painted>();
  readonly frames = new Map<string, Frame>();
  readonly #operations: readonly Operation[];
  readonly #fonts: ReadonlyMap<string, PdfFont>;
  readonly #places: TextPlaces;
  #at = -1;
  #around: MarkedOperation['around'] | undefined;
  #mark: Painted = emptyMark();
  #run: Run | undefined;
  #font: PdfFont | undefined;
  #chosen: readonly string[] = [];
  #line = '';

  constructor(operations: readonly Operation[], fonts: ReadonlyMap<string, PdfFont>, frame: Frame) {
    this.#operations = operations;
    this.#fonts = fonts;
    this.#places = new TextPlaces(frame);
  }

  /** Goes one operation on. */
  follow({ operation, around, turns }: MarkedOperation): void {
    this.#at += 1;
    if (this.#around !== around) {
      this.#around = around;
      this.#mark = this.#findMark(around.id);
    }
    this.#places.follow(operation);
    if (showsText.has(operation.operator)) this.#show(operation, around);
    else this.#write(operation);
    if (turns?.actualText) this.#replace(operation, turns.actualText, around.reversed);
  }

  #write({ operator, operands }: Operation): void {
    if (operator === 'Td') return;
    if (endsRun.has(operator)) this.#run = undefined;
    if (operator === 'BT' || operator === 'Tm') this.#start();
    else if (operator === 'Tf') {
      this.#chosen = operands;
      this.#font = this.#fonts.get(operands[0] ?? '');
    } else if (paintsPicture.has(operator)) {
      this.#mark.picture = true;
      this.frames.set(operands[0] ?? '', this.#places.frame());
    }
  }

  /** A stretch of text begins where the next operation says that it stands: marks may begin before that. */
  #start(): void {
    const operations = this.#operations;
    let at = this.#at;
    while (at < operations.length && operations[at]?.operator !== 'Tm' && operations[at]?.operator !== 'ET')
      at += 1;
    const matrix = operations[at]?.operator === 'Tm' ? operations[at]?.operands : undefined;
    this.#line = matrix?.[5] ?? this.#line;
    const written = matrix?.join(' ') ?? '';
    const mark = this.#mark;
    if (mark.matrix === written) return;
    Object.assign(mark, { matrix: written, turned: mark.shows.length, turns: false });
  }

  #show(operation: Operation, { reversed, replaced }: MarkedOperation['around']): void {
    // What an /ActualText says is told where it begins.
    const run = (replaced && this.#mark.replacing) || (this.#run ?? this.#open(operation, reversed));
    if (!replaced) this.#run = run;
    let text = '';
    let width = 0;
    for (const operand of operation.operands) {
      if (!operand.startsWith('<') && !operand.startsWith('(')) continue;
      const decoded = this.#font?.decode(operand) ?? nothing;
      text += decoded.text;
      width += decoded.width;
      run.missing ||= decoded.missing;
    }
    run.end = operation.end;
    const isCut = run.cutAfter < 0 && !this.#places.isSeen((width / 1000) * Number(this.#chosen[1]));
    if (isCut && text.trim() !== '') run.cutAfter = run.text.length;
    if (!replaced) run.text = reversed ? [...text].reverse().join('') + run.text : run.text + text;
  }

  #open({ start, end }: Operation, reversed: boolean): Run {
    const run = {
      text: '',
      line: this.#line,
      missing: false,
      reversed,
      cutAfter: -1,
      font: this.#chosen,
      start,
      end,
    };
    place(this.#mark, run);
    return run;
  }

  #replace(operation: Operation, text: string, reversed: boolean): void {
    const mark = this.#mark;
    if (operation.operator === 'BDC') {
      mark.replacing = this.#open(operation, reversed);
      mark.replacing.text = text;
    } else if (mark.replacing) mark.replacing.end = operation.end;
  }

  #findMark(id: number): Painted {
    const found = this.marks.get(id) ?? emptyMark();
    this.marks.set(id, found);
    return found;
  }
}

interface Painted {
  readonly shows: Show[];
  picture: boolean;
  /** Where its last stretch of text is placed; glyphs of several fonts may be one stretch. */
  matrix: string;
  /** Where that begins among the shows, and whether it reads from right to left, so that its end is written first. */
  turned: number;
  turns: boolean;
  /** What the /ActualText last begun says. */
  replacing?: Run;
}

/** A show to which glyphs are added. */
type Run = { -readonly [Key in keyof Show]: Show[Key] };

/** Whatever may change what is shown or where; Chromium writes each glyph for itself, moved along by Td. */
const endsRun = new Set(['BT', 'ET', 'Tm', 'Tf', 'BDC', 'BMC', 'EMC', 'q', 'Q', 'cm', 'T*', 'TD']);

const nothing = { text: '', missing: true, width: 0 };

function place(mark: Painted, show: Show): void {
  mark.turns ||= show.reversed;
  if (mark.turns) mark.shows.splice(mark.turned, 0, show);
  else mark.shows.push(show);
}

function emptyMark(): Painted {
  return { shows: [], picture: false, matrix: '', turned: 0, turns: false };
}

/** The text of some strings, in order: a new line counts as a space. */
export function textOf(shows: readonly Pick<Show, 'text' | 'line'>[]): string {
  let text = '';
  shows.forEach((each, index) => {
    text += (index > 0 && shows[index - 1]?.line !== each.line ? ' ' : '') + each.text;
  });
  return putInLine(text);
}

const showsText = new Set(['Tj', 'TJ', "'", '"']);
const paintsPicture = new Set(['Do', 'sh']);
