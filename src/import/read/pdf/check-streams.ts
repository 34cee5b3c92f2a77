import { inflateSync } from 'node:zlib';
import { refusePdf } from './refuse.ts';

/**
 * Unpacks every packed stretch of a PDF once without keeping it, whatever the file says of them, and throws a
 * CommandError if they hold more than a document does: what reads the file afterwards has no limit of its own.
 */
export function checkStreams(bytes: Uint8Array, name: string): void {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  let left = mostUnpacked;
  for (let at = file.indexOf(opening); at >= 0; at = file.indexOf(opening, at + opening.length)) {
    const start = skipLineEnd(file, at + opening.length);
    const isPicture = /\/Subtype\s*\/Image\b/.test(
      file.toString('latin1', Math.max(0, at - 600), at).replace(/^[\s\S]*endobj/, ''),
    );
    left -= isPicture ? 0 : unpackedLength(file.subarray(start), Math.min(left, mostInOne), name, 1);
  }
}

const opening = 'stream';
const megabyte = 1_000_000;
const mostUnpacked = 200 * megabyte;
const mostInOne = 50 * megabyte;
/** Streams may be packed twice over; nobody packs them more often. */
const mostLayers = 3;

function unpackedLength(packed: Buffer, most: number, name: string, layer: number): number {
  if (!isPacked(packed)) return 0;
  const unpacked = unpackWithin(packed, most, name);
  if (layer < mostLayers && isPacked(unpacked))
    return unpacked.length + unpackedLength(unpacked, most, name, layer + 1);
  return unpacked.length;
}

/** Whether bytes begin as zlib's format does (RFC 1950). */
function isPacked([first = 0, second = 0]: Buffer): boolean {
  return (first & 0x0f) === 8 && first >> 4 <= 7 && (first * 256 + second) % 31 === 0;
}

/** What was unpacked; as much as could be, if it is not what it seems. */
function unpackWithin(packed: Buffer, most: number, name: string): Buffer {
  try {
    return inflateSync(packed, { maxOutputLength: Math.max(1, most) });
  } catch (error) {
    if (error instanceof RangeError)
      throw refusePdf(
        name,
        `unpacks to more than ${mostInOne / megabyte} MB in one piece, or ${mostUnpacked / megabyte} MB`,
      );
    return Buffer.alloc(0);
  }
}

function skipLineEnd(file: Buffer, at: number): number {
  if (file[at] === 0x0d && file[at + 1] === 0x0a) return at + 2;
  return file[at] === 0x0a || file[at] === 0x0d ? at + 1 : at;
}
