import { crc32, inflateSync } from 'node:zlib';
import { type Cleaned, type Refusal, refusePicture } from './cleaned.ts';

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** What draws: the rest are texts, times, and what cameras and programs note. */
const drawing = ['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'iCCP', 'sBIT', 'pHYs'];

/** In pixels, across and down. */
const most = 4000;

/** Samples in a pixel, by the type of colour (PNG specification, 11.2.1). */
const samples: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/** Whether bytes begin as a PNG does. */
export function isPng(bytes: Uint8Array): boolean {
  return signature.every((byte, at) => bytes[at] === byte);
}

/** A PNG that is whole, without the chunks that draw nothing and without what stands after its end. */
export function cleanPng(bytes: Uint8Array): Cleaned {
  const chunks = readChunks(bytes);
  const head = chunks.at(0);
  const isWhole = chunks.at(-1)?.type === 'IEND' && head?.type === 'IHDR' && head.data.length === 13;
  if (!isWhole || chunks.filter(({ type }) => type === 'IHDR').length > 1) return broken();
  const view = new DataView(head.data.buffer, head.data.byteOffset, head.data.byteLength);
  const [width, height] = [view.getUint32(0), view.getUint32(4)];
  if (width === 0 || height === 0) return broken();
  if (width > most || height > most) {
    return refusePicture(
      `has ${width} by ${height} pixels, more than the ${most} by ${most} that a page can be made to draw`,
      'Save it smaller: a logo of about 640 pixels across is sharp on every screen.',
    );
  }
  if (!isFilled(chunks, view)) return broken();
  const kept = chunks.filter(({ type }) => drawing.includes(type));
  const whole = [Uint8Array.from(signature), ...kept.map((chunk) => chunk.whole)];
  return { ok: true, type: 'image/png', bytes: Buffer.concat(whole), width, height };
}

interface Chunk {
  readonly type: string;
  readonly data: Uint8Array;
  /** With its length, type and checksum. */
  readonly whole: Uint8Array;
}

/** The chunks from the first to IEND; those before the first that is broken, where one is. */
function readChunks(bytes: Uint8Array): Chunk[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks: Chunk[] = [];
  let at = signature.length;
  while (at + 12 <= bytes.length && chunks.at(-1)?.type !== 'IEND') {
    const end = at + 12 + view.getUint32(at);
    if (end > bytes.length) break;
    const sum = crc32(bytes.subarray(at + 4, end - 4));
    if (sum !== view.getUint32(end - 4)) break;
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    chunks.push({ type, data: bytes.subarray(at + 8, end - 4), whole: bytes.subarray(at, end) });
    at = end;
  }
  return chunks;
}

/** Whether there is a row for each row of pixels; of one that comes in passes, whether it can be unpacked. */
function isFilled(chunks: readonly Chunk[], head: DataView): boolean {
  const perPixel = (samples[head.getUint8(9)] ?? 0) * head.getUint8(8);
  const needsPalette = head.getUint8(9) === 3;
  if (perPixel === 0 || (needsPalette && !chunks.some(({ type }) => type === 'PLTE'))) return false;
  const rows = head.getUint32(4) * (1 + Math.ceil((head.getUint32(0) * perPixel) / 8));
  const isInPasses = head.getUint8(12) !== 0;
  try {
    const packed = Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data));
    const pixels = inflateSync(packed, { maxOutputLength: rows * 2 + 1024 }).length;
    return isInPasses ? pixels > 0 : pixels === rows;
  } catch {
    return false;
  }
}

function broken(): Refusal {
  return refusePicture('is a PNG that breaks off or is damaged', 'Save it again.');
}
