import { type AreHeadings, tellCsvForm } from '../../files/csv-form.ts';
import { createDecoder, createEncodingTeller, describeDoubt, type Encoding } from '../../files/decode.ts';
import { countLineBreaks } from '../../files/lines.ts';
import { RegisterError } from '../register-error.ts';

/** How a register is written, judging by its bytes. */
export interface TextForm {
  /** The name of its encoding. */
  readonly encoding: string;
  /** A sentence saying that the encoding is a guess; `''` if it is certain. */
  readonly doubt: string;
  /** What separates its cells. */
  readonly separator: string;
  /** Whether it contains a carriage return, so that rows may end with one. */
  readonly hasReturns: boolean;
  /** Whether it contains a quotation mark, so that a cell may hold a line break. */
  readonly hasQuotes: boolean;
  /** The line on which it begins: 2 if the first only names the separator. */
  readonly firstLine: number;
}

/** Opens the register at its first byte, as often as it is called. */
export type Open = () => AsyncIterable<Uint8Array>;

/**
 * Reads all bytes of a register once, because even the last ones may show that it is not UTF-8. It is
 * neither a workbook nor a web page.
 */
export async function inspectText(open: Open, areHeadings: AreHeadings): Promise<TextForm> {
  const { start, encoding, hasReturns, hasQuotes } = await readBytes(open);
  const text = createDecoder(encoding.name)(start, false);
  const { delimiter, separatorLine } = tellCsvForm(text, areHeadings);
  return {
    encoding: encoding.name,
    doubt: await findDoubt(open, encoding),
    separator: delimiter,
    hasReturns,
    hasQuotes,
    firstLine: separatorLine === '' ? 1 : 2,
  };
}

/**
 * The text of a register, piece by piece, as UTF-8 or strings. Throws a `RegisterError` at bytes that text never has.
 */
export async function* decodeRegister(open: Open, encoding: string): AsyncGenerator<Uint8Array | string> {
  const decode = createDecoder(encoding);
  for await (const bytes of open()) {
    const piece = encoding === 'utf-8' ? bytes : decode(bytes, false);
    if (typeof piece === 'string' ? piece.includes('\0') : piece.includes(0)) throw noText();
    yield piece;
  }
}

const startLength = 65_536;

async function readBytes(
  open: Open,
): Promise<{ start: Uint8Array; encoding: Encoding; hasReturns: boolean; hasQuotes: boolean }> {
  const pieces: Uint8Array[] = [];
  const teller = createEncodingTeller();
  let length = 0;
  let hasReturns = false;
  let hasQuotes = false;
  for await (const bytes of open()) {
    if (length < startLength) pieces.push(bytes.slice(0, startLength - length));
    length += bytes.length;
    hasReturns ||= bytes.includes(13);
    hasQuotes ||= bytes.includes(34);
    teller.look(bytes);
  }
  return { start: Buffer.concat(pieces), encoding: teller.tell(), hasReturns, hasQuotes };
}

/** The sentence about the doubtful byte, with its line; reads the register again up to there. */
async function findDoubt(open: Open, { name, doubtfulFrom }: Encoding): Promise<string> {
  if (doubtfulFrom === null) return '';
  let line = 1;
  let left = doubtfulFrom;
  let end = '';
  for await (const bytes of open()) {
    const text = end + Buffer.from(bytes.subarray(0, left)).toString('latin1');
    left -= Math.min(left, bytes.length);
    // The line feed that belongs to it may be the next byte.
    end = left > 0 && text.endsWith('\r') ? '\r' : '';
    line += countLineBreaks(end === '' ? text : text.slice(0, -1));
    if (left === 0) break;
  }
  return describeDoubt('The register', name, line);
}

function noText(): RegisterError {
  return new RegisterError(
    'The register is not a text file.',
    'Export it again as CSV; a spreadsheet or database file cannot be read.',
  );
}
