/**
 * The colour space sRGB (IEC 61966-2-1) as an ICC profile of version 2 (ICC.1:2001-04): three primaries and a curve, written
 * from the numbers of the standards.
 */
export function makeSrgbProfile(): Uint8Array {
  const curve = writeCurve(curvePoints, decodeSrgb);
  const tags: [string, Uint8Array][] = [
    ['desc', writeDescription('sRGB')],
    ['cprt', join(ascii('text'), zeros(4), ascii('No copyright\0'))],
    ['wtpt', writeXyz(pcsWhite)],
    ...adaptedPrimaries().map((xyz, index): [string, Uint8Array] => [`${'rgb'[index]}XYZ`, writeXyz(xyz)]),
    ...[...'rgb'].map((letter): [string, Uint8Array] => [`${letter}TRC`, curve]),
  ];
  const bodies = [...new Set(tags.map(([, body]) => body))];
  const begin = 128 + 4 + 12 * tags.length;
  const offsets = new Map<Uint8Array, number>();
  let size = begin;
  for (const body of bodies) {
    offsets.set(body, size);
    size += padded(body).length;
  }
  const table = tags.map(([name, body]) =>
    join(ascii(name), uint32(offsets.get(body) ?? 0), uint32(body.length)),
  );
  return join(writeHeader(size), uint32(tags.length), ...table, ...bodies.map(padded));
}

type Triple = readonly [number, number, number];

/** A component of sRGB, from 0 to 1, as light. */
function decodeSrgb(value: number): number {
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}

/** Between so many points of the curve a straight line is nowhere off by a twentieth of one level of 255. */
const curvePoints = 128;

/** CIE x and y of red, green, blue and white (D65). */
const primaries = [
  [0.64, 0.33],
  [0.3, 0.6],
  [0.15, 0.06],
] as const;
const white = [0.3127, 0.329] as const;

/** The white of the profile connection space (D50). */
const pcsWhite: Triple = [0.9642, 1, 0.8249];

/** XYZ of red, green and blue as they look under the white of the connection space (Bradford). */
function adaptedPrimaries(): Triple[] {
  const columns = primaries.map(toXyz);
  const shares = solve(columns, toXyz(white));
  const scaled = columns.map((column, index) => column.map((part) => part * (shares[index] ?? 0)));
  const [from, to] = [multiply(bradford, toXyz(white)), multiply(bradford, pcsWhite)];
  return scaled.map((xyz) => {
    const cone = multiply(bradford, xyz);
    return solve(
      columnsOf(bradford),
      cone.map((part, index) => (part * (to[index] ?? 0)) / (from[index] ?? 1)),
    );
  });
}

const bradford = [
  [0.8951, 0.2664, -0.1614],
  [-0.7502, 1.7135, 0.0367],
  [0.0389, -0.0685, 1.0296],
];

function toXyz([x, y]: readonly [number, number]): Triple {
  return [x / y, 1, (1 - x - y) / y];
}

function multiply(rows: readonly (readonly number[])[], vector: readonly number[]): number[] {
  return rows.map((row) => row.reduce((sum, part, index) => sum + part * (vector[index] ?? 0), 0));
}

function columnsOf(rows: readonly (readonly number[])[]): number[][] {
  return [0, 1, 2].map((index) => rows.map((row) => row[index] ?? 0));
}

/** What of each of three columns makes up a vector (Cramer's rule). */
function solve(columns: readonly (readonly number[])[], vector: readonly number[]): Triple {
  const whole = determinant(columns);
  const [a = 0, b = 0, c = 0] = columns.map(
    (_, index) => determinant(columns.map((column, at) => (at === index ? vector : column))) / whole,
  );
  return [a, b, c];
}

function determinant(columns: readonly (readonly number[])[]): number {
  const [[a = 0, b = 0, c = 0] = [], [d = 0, e = 0, f = 0] = [], [g = 0, h = 0, i = 0] = []] = columns;
  return a * (e * i - f * h) - d * (b * i - c * h) + g * (b * f - c * e);
}

/** ICC.1:2001-04, 6.1: a profile of a display, made on a day that says nothing. */
function writeHeader(size: number): Uint8Array {
  const made = [2000, 1, 1, 0, 0, 0].map(uint16);
  const head = join(
    uint32(size),
    zeros(4),
    uint32(0x02100000),
    ascii('mntrRGB XYZ '),
    ...made,
    ascii('acsp'),
  );
  const illuminant = join(...pcsWhite.map(fixed));
  return join(head, zeros(68 - head.length), illuminant, zeros(48));
}

function writeXyz(xyz: Triple): Uint8Array {
  return join(ascii('XYZ '), zeros(4), ...xyz.map(fixed));
}

function writeCurve(points: number, decode: (value: number) => number): Uint8Array {
  const values = Array.from({ length: points }, (_, index) =>
    uint16(Math.round(decode(index / (points - 1)) * 65535)),
  );
  return join(ascii('curv'), zeros(4), uint32(points), ...values);
}

/** A name in ASCII, and none in Unicode and for Macintosh (6.5.16). */
function writeDescription(name: string): Uint8Array {
  return join(
    ascii('desc'),
    zeros(4),
    uint32(name.length + 1),
    ascii(`${name}\0`),
    zeros(4 + 4 + 2 + 1 + 67),
  );
}

function ascii(text: string): Uint8Array {
  return Buffer.from(text, 'latin1');
}

function zeros(count: number): Uint8Array {
  return new Uint8Array(count);
}

function uint16(value: number): Uint8Array {
  return Uint8Array.of(value >> 8, value & 255);
}

function uint32(value: number): Uint8Array {
  return join(uint16(value >>> 16), uint16(value & 65535));
}

/** A signed number with sixteen bits after the point. */
function fixed(value: number): Uint8Array {
  return uint32(Math.round(value * 65536) >>> 0);
}

function join(...parts: readonly Uint8Array[]): Uint8Array {
  return Buffer.concat(parts);
}

function padded(body: Uint8Array): Uint8Array {
  return join(body, zeros((4 - (body.length % 4)) % 4));
}
