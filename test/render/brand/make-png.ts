import { crc32, deflateSync } from 'node:zlib';

/** A grey PNG of that size, with further chunks (type and text) before its pixels. */
export function makePng(
  width: number,
  height: number,
  further: readonly (readonly [string, string])[] = [],
): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.writeUInt8(8, 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    makeChunk('IHDR', head),
    ...further.map(([type, text]) => makeChunk(type, Buffer.from(text))),
    makeChunk('IDAT', deflateSync(Buffer.alloc(width * height + height))),
    makeChunk('IEND', Buffer.alloc(0)),
  ]);
}

function makeChunk(type: string, data: Uint8Array): Buffer {
  const chunk = Buffer.concat([Buffer.alloc(4), Buffer.from(type), data, Buffer.alloc(4)]);
  chunk.writeUInt32BE(data.length, 0);
  chunk.writeUInt32BE(crc32(chunk.subarray(4, -4)), chunk.length - 4);
  return chunk;
}
