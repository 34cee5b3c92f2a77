import { decodeWindows1252 } from '../../files/windows-1252.ts';
import type { Slip } from '../slips/slip.ts';

/**
 * The text of a file's bytes. A byte-order mark is dropped. Bytes that are not UTF-8 are read as what they most
 * likely are (UTF-16 by its mark, else Windows-1252) and reported, so that the rest can still be checked.
 */
export function decodeText(bytes: Uint8Array): { text: string; slips: Slip[] } {
  const utf16 = readUtf16(bytes);
  if (utf16 !== undefined) return { text: utf16, slips: [notUtf8('UTF-16 (Notepad calls it Unicode)', 0)] };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), slips: [] };
  } catch {
    const text = decodeWindows1252(bytes);
    return { text, slips: [notUtf8('an older encoding, probably Windows-1252', firstWrongCharacter(bytes))] };
  }
}

function readUtf16(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return undefined;
}

function notUtf8(encoding: string, offset: number): Slip {
  return {
    rule: 'not-utf8',
    span: [offset, offset + 1],
    message: `The file is saved in ${encoding}, not in UTF-8.`,
    help: 'Save the file again with the encoding UTF-8, then look at quotes, dashes and £ signs: they may have come out wrong.',
    related: [],
  };
}

/** Offset, in the Windows-1252 reading (a character a byte), of the first byte no UTF-8 text has there. */
function firstWrongCharacter(bytes: Uint8Array): number {
  const valid = new TextDecoder('utf-8').decode(bytes);
  const good = valid.slice(0, valid.indexOf('\uFFFD'));
  return new TextEncoder().encode(good).length;
}
