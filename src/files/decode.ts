import { isUtf8 } from 'node:buffer';

/** The encoding that bytes were read as. */
export interface Encoding {
  /** A name that TextDecoder knows: `utf-8`, `utf-16le`, `utf-16be`, `windows-1252`, or what a page declares. */
  readonly name: string;
  /**
   * The first place that could not be read, or was read by guesswork: UTF-8 cannot have such a byte there, and
   * nothing says what else it is. Null if nothing is in doubt.
   */
  readonly doubtfulFrom: number | null;
}

/** A text and the encoding its bytes were read as. `doubtfulFrom` is an offset in the text. */
export interface DecodedText extends Encoding {
  /** Without a byte-order mark. */
  readonly text: string;
}

/**
 * The text of a file's bytes: by its byte-order mark; as UTF-16 if every other one of the first bytes is zero; with
 * `asPage`, by the charset that a `<meta>` declares; else as UTF-8, or if it cannot be that, as Windows-1252, which
 * loses no character. Only after a UTF-8 byte-order mark do invalid bytes become U+FFFD.
 */
export function decodeText(bytes: Uint8Array, { asPage = false } = {}): DecodedText {
  const declared = asPage && readStart(bytes) === undefined ? readDeclared(bytes) : undefined;
  if (declared !== undefined) {
    return { text: createDecoder(declared)(bytes, true), name: declared, doubtfulFrom: null };
  }
  const teller = createEncodingTeller();
  teller.look(bytes);
  const { name, doubtfulFrom } = teller.tell();
  const sure = doubtfulFrom === null ? null : createDecoder(name)(bytes.subarray(0, doubtfulFrom), false);
  return { text: createDecoder(name)(bytes, true), name, doubtfulFrom: sure?.length ?? null };
}

/** Finds the encoding of bytes that come in pieces; only the last piece may show that they are not UTF-8. */
export interface EncodingTeller {
  readonly look: (piece: Uint8Array) => void;
  /** To be called when there are no more pieces. `doubtfulFrom` is an offset in the bytes. */
  readonly tell: () => Encoding;
}

/** A teller that has seen nothing yet. It keeps the first bytes and those of an incomplete character. */
export function createEncodingTeller(): EncodingTeller {
  let start = Buffer.alloc(0);
  let rest = Buffer.alloc(0);
  let passed = 0;
  let oddAt: number | null = null;
  const check = (bytes: Uint8Array) => {
    if (oddAt === null && !isUtf8(bytes)) oddAt = passed + findOddByte(bytes);
    passed += bytes.length;
  };
  return {
    look: (piece) => {
      if (start.length < startLength) start = Buffer.concat([start, piece.subarray(0, startLength)]);
      if (oddAt !== null) return;
      const bytes = rest.length > 0 ? Buffer.concat([rest, piece]) : piece;
      const end = findCutCharacter(bytes);
      check(bytes.subarray(0, end));
      rest = Buffer.from(bytes.subarray(end));
    },
    tell: () => {
      check(rest);
      const name = readStart(start) ?? (oddAt === null ? 'utf-8' : 'windows-1252');
      return { name, doubtfulFrom: name.startsWith('utf-16') ? null : oddAt };
    },
  };
}

/** Decodes bytes of a known encoding piece by piece; the caller must say which piece is the last. */
export function createDecoder(name: string): (bytes: Uint8Array, isLast: boolean) => string {
  const decoder = new TextDecoder(name);
  if (decoder.encoding === 'windows-1252') return decodeWindows1252;
  return (bytes, isLast) => decoder.decode(bytes, { stream: !isLast });
}

/** How to report a doubt: `file` is the subject of the sentence; the doubt begins at that line, from 1. */
export function describeDoubt(file: string, name: string, line: number): string {
  const look = 'look at its quotes, dashes and £ signs: they may have come out wrong.';
  return name === 'utf-8'
    ? `${file} begins as UTF-8, but has a character on line ${line} that is not UTF-8; ${look}`
    : `${file} is not in UTF-8, as line ${line} shows, and was read as Windows-1252; ${look}`;
}

const startLength = 64;

/** What the first bytes prove: a byte-order mark, or UTF-16 because every other byte of plain letters is zero. */
function readStart(bytes: Uint8Array): string | undefined {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const start = [...bytes.subarray(0, startLength)];
  const countZeros = (odd: number) => start.filter((byte, at) => at % 2 === odd && byte === 0).length;
  const [even, odd] = [countZeros(0), countZeros(1)];
  if (start.length < 8 || (even > 0 && odd > 0) || even + odd < start.length * 0.375) return undefined;
  return odd > 0 ? 'utf-16le' : 'utf-16be';
}

/** Where a character cut off at the end of the bytes begins; their end if none is cut off. */
function findCutCharacter(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return bytes.length;
    if (byte < 0xc0) continue;
    const length = byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4;
    return length > back ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}

/** Offset of the first byte that is invalid as UTF-8. U+FFFD may also be written in the text itself. */
function findOddByte(bytes: Uint8Array): number {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  let offset = 0;
  let from = 0;
  for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', from)) {
    offset += Buffer.byteLength(text.slice(from, at));
    if (bytes[offset] !== 0xef || bytes[offset + 1] !== 0xbf || bytes[offset + 2] !== 0xbd) return offset;
    offset += 3;
    from = at + 1;
  }
  return bytes.length;
}

/** The charset of a page, unless a Unicode one: bytes in which a `<meta>` can be read are not UTF-16. */
function readDeclared(bytes: Uint8Array): string | undefined {
  const start = decodeWindows1252(bytes.subarray(0, 4096));
  const label = /<meta[^>]{0,200}?charset\s*=\s*(?:["']\s*)?([\w.:-]+)/i.exec(start)?.[1]?.toLowerCase();
  if (label === undefined || /^utf-?(8|16)/.test(label)) return undefined;
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return undefined;
  }
}

const upperSigns = [...'€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'];

/**
 * One byte per character. The TextDecoder of Node 20 and 22 reads it as Latin-1, turning curly quotes and dashes into
 * control characters (nodejs/node issue 56542), so we map 0x80 to 0x9f ourselves.
 */
function decodeWindows1252(bytes: Uint8Array): string {
  const latin1 = new TextDecoder('latin1').decode(bytes);
  return latin1.replace(/[\u0080-\u009f]/g, (control) => upperSigns[control.charCodeAt(0) - 0x80] ?? control);
}
