import type { Operation } from './pdf-content.ts';

/** How numbers of a content stream become places of the page (ISO 32000-1, 8.3.3): a, b, c, d, e, f. */
export type Matrix = readonly [number, number, number, number, number, number];

/** What is seen, on the page: left, bottom, right, top. */
export type Box = readonly [number, number, number, number];

/** How a content stream lies on its page, and what is seen of it. */
export interface Frame {
  readonly matrix: Matrix;
  readonly seen: Box;
}

/** Follows where the text of a content stream stands, and what of the page clipping leaves to be seen. */
export class TextPlaces {
  #frame: Frame;
  #saved: Frame[] = [];
  #text: Matrix = upright;
  /** The path being drawn: a rectangle alone, or something else. */
  #path: Box | 'other' | undefined;
  #clips = false;

  constructor(frame: Frame) {
    this.#frame = frame;
  }

  /** Goes one operation on. */
  follow({ operator, operands }: Operation): void {
    if (operator === 'Tj') return;
    if (operator === 'Td') this.#move(Number(operands[0]), Number(operands[1]));
    else if (operator === 'Tm') this.#text = readMatrix(operands);
    else if (operator === 'BT') this.#text = upright;
    else if (operator === 'q') this.#saved.push(this.#frame);
    else if (operator === 'Q') this.#frame = this.#saved.pop() ?? this.#frame;
    else if (operator === 'cm')
      this.#frame = { ...this.#frame, matrix: join(readMatrix(operands), this.#frame.matrix) };
    else this.#draw(operator, operands);
  }

  /** How a drawing lies that is placed here. */
  frame(): Frame {
    return this.#frame;
  }

  /** Whether a text that begins here and is so wide is seen whole; its height is not asked. */
  isSeen(width: number): boolean {
    const [a, b, , , e, f] = this.#text;
    return this.#isPointSeen(e, f) && this.#isPointSeen(e + a * width, f + b * width);
  }

  #isPointSeen(x: number, y: number): boolean {
    const [a, b, c, d, e, f] = this.#frame.matrix;
    const [left, bottom, right, top] = this.#frame.seen;
    const [across, up] = [x * a + y * c + e, x * b + y * d + f];
    return (
      across >= left - tolerance &&
      across <= right + tolerance &&
      up >= bottom - tolerance &&
      up <= top + tolerance
    );
  }

  #move(x: number, y: number): void {
    const [a, b, c, d, e, f] = this.#text;
    this.#text = [a, b, c, d, x * a + y * c + e, x * b + y * d + f];
  }

  #draw(operator: string, operands: readonly string[]): void {
    if (operator === 're') this.#path = this.#path === undefined ? this.#rectangle(operands) : 'other';
    else if (operator === 'W' || operator === 'W*') this.#clips = true;
    else if (buildsPath.has(operator)) this.#path = 'other';
    else if (endsPath.has(operator)) {
      const { matrix, seen } = this.#frame;
      if (this.#clips && this.#path !== undefined && this.#path !== 'other')
        this.#frame = { matrix, seen: overlap(seen, this.#path) };
      this.#clips = false;
      this.#path = undefined;
    }
  }

  #rectangle(operands: readonly string[]): Box {
    const [x = 0, y = 0, width = 0, height = 0] = numbers(operands, 4);
    return bound(this.#frame.matrix, [x, y, x + width, y + height]);
  }
}

/** A matrix of six operands. */
export function readMatrix(operands: readonly (string | number)[]): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = operands.map(Number);
  return [a, b, c, d, e, f];
}

/** The first matrix, then the second. */
export function join([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix {
  return [a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + l];
}

/** What two boxes have in common. */
export function overlap(one: Box, other: Box): Box {
  return [
    Math.max(one[0], other[0]),
    Math.max(one[1], other[1]),
    Math.min(one[2], other[2]),
    Math.min(one[3], other[3]),
  ];
}

/** The upright box around a box that lies as the matrix says. */
export function bound(matrix: Matrix, [left, bottom, right, top]: Box): Box {
  const corners = [
    [left, bottom],
    [right, bottom],
    [left, top],
    [right, top],
  ].map(([x = 0, y = 0]) => join([1, 0, 0, 1, x, y], matrix));
  const xs = corners.map((corner) => corner[4]);
  const ys = corners.map((corner) => corner[5]);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

/** As things are without a matrix. */
export const upright: Matrix = [1, 0, 0, 1, 0, 0];

/** In points: slanted letters and rounding reach so far beyond their place. */
const tolerance = 1;

function numbers(operands: readonly string[], count: number): number[] {
  return operands.slice(0, count).map(Number);
}

const buildsPath = new Set(['m', 'l', 'c', 'v', 'y', 'h']);
const endsPath = new Set(['n', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'S', 's']);
