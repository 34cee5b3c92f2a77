import { writeFileSync } from 'node:fs';
import { deflateSync } from 'node:zlib';
import { createCanvas, loadImage } from '@napi-rs/canvas';

/** Writes a screenshot as a PNG of 256 colours, a third as large: of each kind of colour the commonest, then whatever is common. */
export async function writePng(screenshot, path) {
  const image = await loadImage(screenshot);
  const { width, height } = image;
  const context = createCanvas(width, height).getContext('2d');
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, width, height);
  const { palette, indexOf } = choosePalette(data);
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1)
      rows[y * (width + 1) + 1 + x] = indexOf(colourAt(data, (y * width + x) * 4));
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3, 0, 0, 0], 8);
  const parts = [
    chunk('IHDR', head),
    chunk(
      'PLTE',
      Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255])),
    ),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ];
  writeFileSync(path, Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), ...parts]));
}

const colourAt = (data, at) => (data[at] << 16) | (data[at + 1] << 8) | data[at + 2];

function choosePalette(data) {
  const counts = new Map();
  for (let at = 0; at < data.length; at += 4) {
    const colour = colourAt(data, at);
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const ordered = [...counts].sort(([a, times], [b, others]) => others - times || a - b);
  const all = ordered.map(([colour]) => colour);
  const kinds = new Map(all.toReversed().map((colour) => [colour & 0xe0e0e0, colour]));
  const palette = [...new Set([...kinds.values(), ...all])].slice(0, 256);
  const known = new Map(palette.map((colour, index) => [colour, index]));
  const indexOf = (colour) => {
    if (!known.has(colour)) known.set(colour, findNearest(palette, colour));
    return known.get(colour);
  };
  return { palette, indexOf };
}

function findNearest(palette, colour) {
  const distances = palette.map((one) =>
    [16, 8, 0].reduce((sum, bits) => sum + (((one >> bits) & 255) - ((colour >> bits) & 255)) ** 2, 0),
  );
  return distances.indexOf(Math.min(...distances));
}

function chunk(name, data) {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const sizes = Buffer.alloc(8);
  sizes.writeUInt32BE(data.length, 0);
  sizes.writeUInt32BE(checksum(body), 4);
  return Buffer.concat([sizes.subarray(0, 4), body, sizes.subarray(4)]);
}

/** CRC-32; of zlib only from Node 22 on. */
function checksum(bytes) {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return (sum ^ 0xffffffff) >>> 0;
}
