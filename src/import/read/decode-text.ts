import { decodeWindows1252 } from '../../files/windows-1252.ts';

/**
 * The text of a file: by its byte-order mark, else by what its `<meta>` says, else UTF-8. Where that cannot be, for a
 * page may say UTF-8 and be none, Windows-1252: no character is lost.
 */
export function decodeText(bytes: Uint8Array): string {
  const label = markedEncoding(bytes) ?? guessUtf16(bytes) ?? declaredEncoding(bytes) ?? 'utf-8';
  if (label !== 'utf-8') return decodeAs(bytes, label);
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return decodeWindows1252(bytes);
  }
}

/** UTF-16 without a mark: every other byte of its first tags is nothing. */
function guessUtf16(bytes: Uint8Array): string | undefined {
  const start = [...bytes.subarray(0, 64)];
  const empty = (odd: number) => start.filter((byte, index) => index % 2 === odd && byte === 0).length;
  if (empty(1) > 24) return 'utf-16le';
  return empty(0) > 24 ? 'utf-16be' : undefined;
}

function markedEncoding(bytes: Uint8Array): string | undefined {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return undefined;
}

function declaredEncoding(bytes: Uint8Array): string | undefined {
  const start = decodeAs(bytes.subarray(0, 4096), 'latin1');
  const label = /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(start)?.[1]?.toLowerCase();
  if (label === undefined || !isKnown(label)) return undefined;
  // Bytes in which an ASCII <meta> could be read are not UTF-16, whatever it says.
  return /^utf-?(8|16)/.test(label) ? 'utf-8' : label;
}

function isKnown(label: string): boolean {
  try {
    return new TextDecoder(label).encoding !== '';
  } catch {
    return false;
  }
}

function decodeAs(bytes: Uint8Array, label: string): string {
  const decoder = new TextDecoder(label);
  return decoder.encoding === 'windows-1252' ? decodeWindows1252(bytes) : decoder.decode(bytes);
}
