import { decodeWindows1252 } from '../../files/windows-1252.ts';
import { RegisterError } from '../register-error.ts';

/** How a register is written, judging by its bytes. */
export interface TextForm {
  readonly encoding: Encoding;
  /** What separates its cells. */
  readonly separator: string;
  /** Whether it contains a carriage return, so that rows may end with one. */
  readonly hasReturns: boolean;
  /** The line on which it begins: 2 if the first only names the separator. */
  readonly firstLine: number;
}

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** Opens the register at its first byte, as often as it is called. */
export type Open = () => AsyncIterable<Uint8Array>;

/**
 * Reads all bytes of a register once, because even the last ones may show that it is not UTF-8. Throws a
 * `RegisterError` if it is something else, such as a workbook or a web page.
 */
export async function inspectText(open: Open): Promise<TextForm> {
  const { start, isUtf8, hasReturns } = await readBytes(open);
  const encoding = findUtf16(start) ?? (isUtf8 || hasUtf8Mark(start) ? 'utf-8' : 'windows-1252');
  const text = decodeStart(start, encoding);
  refuseOtherForms(text);
  const named = /^sep=(.)\s*?(?:\r\n|\r|\n)/i.exec(text)?.[1];
  return {
    encoding,
    separator: named ?? findSeparator(text),
    hasReturns,
    firstLine: named === undefined ? 1 : 2,
  };
}

/**
 * The text of a register, piece by piece, as UTF-8 or strings. Throws a `RegisterError` at bytes that text never has.
 */
export async function* decodeRegister(open: Open, encoding: Encoding): AsyncGenerator<Uint8Array | string> {
  const decode = encoding.startsWith('utf-16') ? decodeUtf16(encoding) : decodeWindows1252;
  for await (const bytes of open()) {
    const piece = encoding === 'utf-8' ? bytes : decode(bytes);
    if (typeof piece === 'string' ? piece.includes('\0') : piece.includes(0)) throw noText();
    yield piece;
  }
}

const startLength = 65_536;

async function readBytes(open: Open): Promise<{ start: Uint8Array; isUtf8: boolean; hasReturns: boolean }> {
  const pieces: Uint8Array[] = [];
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let length = 0;
  let isUtf8 = true;
  let hasReturns = false;
  for await (const bytes of open()) {
    if (length < startLength) pieces.push(bytes.slice(0, startLength - length));
    length += bytes.length;
    hasReturns ||= bytes.includes(13);
    isUtf8 &&= canDecode(() => decoder.decode(bytes, { stream: true }));
  }
  return { start: Buffer.concat(pieces), isUtf8: isUtf8 && canDecode(() => decoder.decode()), hasReturns };
}

function canDecode(decode: () => string): boolean {
  try {
    decode();
    return true;
  } catch {
    return false;
  }
}

function hasUtf8Mark(start: Uint8Array): boolean {
  return start[0] === 0xef && start[1] === 0xbb && start[2] === 0xbf;
}

/** UTF-16 by its mark, or without one because every other byte of the first headings is zero. */
function findUtf16(start: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le';
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be';
  const first = [...start.subarray(0, 32)];
  if (first.length < 8) return undefined;
  const empty = (odd: number) => first.filter((byte, at) => at % 2 === odd && byte === 0).length;
  if (empty(0) === 0 && empty(1) === Math.floor(first.length / 2)) return 'utf-16le';
  return empty(1) === 0 && empty(0) === Math.ceil(first.length / 2) ? 'utf-16be' : undefined;
}

function decodeUtf16(encoding: string): (bytes: Uint8Array) => string {
  const decoder = new TextDecoder(encoding);
  return (bytes) => decoder.decode(bytes, { stream: true });
}

function decodeStart(start: Uint8Array, encoding: Encoding): string {
  return encoding === 'windows-1252' ? decodeWindows1252(start) : new TextDecoder(encoding).decode(start);
}

function refuseOtherForms(text: string): void {
  if (text.startsWith('PK\u0003\u0004')) {
    throw new RegisterError(
      'The register is a spreadsheet file, such as .xlsx, not a CSV file.',
      'Open it in the spreadsheet and save it as “CSV UTF-8”.',
    );
  }
  if (/^\s*<(!doctype|html|head|body|table|\?xml)\b/i.test(text)) {
    throw new RegisterError(
      'The register is a web page or XML, not a CSV file, whatever its name says.',
      'Export it as CSV; if the case system cannot, open it in a spreadsheet and save it as “CSV UTF-8”.',
    );
  }
}

/** The separator found most often in the row of headings outside quotation marks; a comma if there is none. */
function findSeparator(text: string): string {
  const [header = ''] = text
    .trimStart()
    .replace(/"[^"]*"/g, '')
    .split(/[\r\n]/, 1);
  const count = (sign: string) => header.split(sign).length - 1;
  return [',', ';', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}

function noText(): RegisterError {
  return new RegisterError(
    'The register is not a text file.',
    'Export it again as CSV; a spreadsheet or database file cannot be read.',
  );
}
