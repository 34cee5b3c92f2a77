import { decodePDFRawStream, type PDFRawStream } from '@cantoo/pdf-lib';

/** One operation of a content stream: its operands as written, its operator, and its place in the stream. */
export interface Operation {
  readonly operator: string;
  readonly operands: readonly string[];
  readonly start: number;
  readonly end: number;
}

/** The decompressed bytes of a stream, one character per byte. */
export function decodeStream(stream: PDFRawStream): string {
  return Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1');
}

/**
 * The operations of a decoded content stream (one character per byte), in order. Throws an Error at anything that ISO
 * 32000-1 Annex A does not list, and at inline images, which Chromium never writes.
 */
export function parseContent(content: string): Operation[] {
  const operations: Operation[] = [];
  let operands: string[] = [];
  let start = -1;
  for (let at = skipSpace(content, 0); at < content.length; at = skipSpace(content, at)) {
    const from = at;
    at = endToken(content, at);
    if (content.charCodeAt(from) === percent) continue;
    if (start < 0) start = from;
    const text = content.slice(from, at);
    if (!isOperator(text)) {
      operands.push(text);
      continue;
    }
    if (!operators.has(text)) throw new Error(`unknown operator "${text}" in a content stream`);
    operations.push({ operator: text, operands, start, end: at });
    operands = [];
    start = -1;
  }
  if (operands.length > 0) throw new Error('a content stream ends in the middle of an operation');
  return operations;
}

/** The bytes of a string token, `<48 69>` or `(Hi)`, as characters of one byte each. */
export function stringBytes(token: string): string {
  if (token.startsWith('<')) {
    const digits = token.slice(1, -1).replace(/\s/g, '');
    return Buffer.from(digits.length % 2 ? `${digits}0` : digits, 'hex').toString('latin1');
  }
  return token.slice(1, -1).replace(/\\([0-7]{1,3}|\r\n|[\s\S])/g, (_, code: string) => escapedByte(code));
}

const operators = new Set(
  (
    'b B b* B* BDC BMC BT BX c cm CS cs d d0 d1 Do DP EMC ET EX f F f* G g gs h i j J K k l m M MP n q Q re RG rg ri ' +
    's S SC sc SCN scn sh T* Tc Td TD Tf Tj TJ TL Tm Tr Ts Tw Tz v w W W* y \' "'
  ).split(' '),
);

const percent = 0x25;

/** What each byte is to the syntax (ISO 32000-1, 7.2.2). */
const kinds = new Uint8Array(256);
for (const [kind, bytes] of ['', '\0\t\n\f\r ', '()<>[]{}/%'].entries())
  for (const byte of bytes) kinds[byte.charCodeAt(0)] = kind;
const [regular, space] = [0, 1];

function skipSpace(content: string, from: number): number {
  let at = from;
  while (kinds[content.charCodeAt(at)] === space) at += 1;
  return at;
}

/** Where the token that begins there ends. A page has more than a hundred thousand, so no pattern is tried on each. */
function endToken(content: string, from: number): number {
  const first = content[from];
  if (kinds[content.charCodeAt(from)] === regular || first === '/') {
    let at = from + 1;
    while (kinds[content.charCodeAt(at)] === regular) at += 1;
    return at;
  }
  if (first === '[' || first === ']') return from + 1;
  other.lastIndex = from;
  return from + (other.exec(content)?.[0] ?? nestedString(content, from)).length;
}

const other = /%[^\r\n]*|<<|>>|<[\dA-Fa-f\s]*>|\((?:[^()\\]|\\[\s\S])*\)/y;

/** A string with parentheses inside it, which no regular expression can match. */
function nestedString(content: string, start: number): string {
  let depth = 0;
  for (let at = start; content[start] === '(' && at < content.length; at += 1) {
    if (content[at] === '\\') at += 1;
    else if (content[at] === '(') depth += 1;
    else if (content[at] === ')') depth -= 1;
    if (depth === 0) return content.slice(start, at + 1);
  }
  throw new Error(`a content stream that cannot be read at byte ${start}`);
}

function isOperator(text: string): boolean {
  const code = text.charCodeAt(0) | 0x20;
  const isWord = (code >= 0x61 && code <= 0x7a) || text[0] === "'" || text[0] === '"';
  return isWord && text !== 'true' && text !== 'false' && text !== 'null';
}

function escapedByte(code: string): string {
  if (/^[0-7]/.test(code)) return String.fromCharCode(Number.parseInt(code, 8) & 255);
  return escapes.get(code) ?? code;
}

const escapes = new Map([
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['b', '\b'],
  ['f', '\f'],
  ['\n', ''],
  ['\r', ''],
  ['\r\n', ''],
]);
