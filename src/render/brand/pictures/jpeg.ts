import { type Cleaned, refusePicture } from './cleaned.ts';

/** Whether bytes begin as a JPEG does. */
export function isJpeg(bytes: Uint8Array): boolean {
  return bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff;
}

/**
 * A JPEG without what cameras and programs note in it (where, when, by whom): of its application segments only what says how
 * its colours are meant, and no comment.
 */
export function cleanJpeg(bytes: Uint8Array): Cleaned {
  const parts = readParts(bytes);
  const frame = parts.find(({ marker }) => isFrame(marker))?.segment ?? new Uint8Array(9);
  const [height, width] = [view16(frame, 5), view16(frame, 7)];
  if (parts.at(-1)?.marker !== end || width === 0 || height === 0)
    return refusePicture('is a JPEG that breaks off or is damaged', 'Save it again.');
  if (parts.some(({ marker, segment }) => isTurned(marker, segment))) {
    return refusePicture(
      'is turned by a note of the camera in it, which a page does not hold',
      'Save it the right way up, or as a PNG.',
    );
  }
  const kept = parts.filter(({ marker, segment }) => draws(marker, segment)).map(({ segment }) => segment);
  return {
    ...{ ok: true, type: 'image/jpeg', width, height },
    bytes: Buffer.concat([bytes.subarray(0, 2), ...kept]),
  };
}

/** A segment with its marker, of a scan with its data. */
interface Part {
  readonly marker: number;
  readonly segment: Uint8Array;
}

/** What stands between the start and the end of a picture, the end included; as far as it can be read. */
function readParts(bytes: Uint8Array): Part[] {
  const parts: Part[] = [];
  let at = 2;
  while (at + 2 <= bytes.length && bytes[at] === 0xff && parts.at(-1)?.marker !== end) {
    const marker = bytes[at + 1] ?? 0;
    // A marker may stand after any number of such bytes.
    const length = marker === 0xff ? -1 : marker === end ? 0 : view16(bytes, at + 2);
    const next = at + 2 + length;
    const over = marker === scan ? findScanEnd(bytes, next) : next;
    if (marker !== 0xff) parts.push({ marker, segment: bytes.subarray(at, over) });
    at = over;
  }
  return parts;
}

function view16(bytes: Uint8Array, at: number): number {
  return ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
}

const [end, scan, comment] = [0xd9, 0xda, 0xfe];

/** SOF0 to SOF15, but for the three of those numbers that are tables. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}

/** Of the application segments, those of JFIF, of a colour profile and of Adobe's kind of colour. */
function draws(marker: number, segment: Uint8Array): boolean {
  if (marker === comment) return false;
  if (marker < 0xe0 || marker > 0xef) return true;
  const name = Buffer.from(segment.subarray(4, 16)).toString('latin1');
  return (
    (marker === 0xe0 && name.startsWith('JFIF\0')) ||
    (marker === 0xe2 && name.startsWith('ICC_PROFILE\0')) ||
    (marker === 0xee && name.startsWith('Adobe'))
  );
}

/** Where the data of a scan end: at a marker that is not one within them. */
function findScanEnd(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length) {
    const next = bytes[at + 1] ?? 0;
    const isWithin = next === 0 || (next >= 0xd0 && next <= 0xd7) || next === 0xff;
    if (bytes[at] === 0xff && !isWithin) return at;
    at += 1;
  }
  return at;
}

/** Whether the camera's notes (EXIF) say that the picture is shown turned: the entry 0x0112 of their first list. */
function isTurned(marker: number, segment: Uint8Array): boolean {
  const notes = Buffer.from(segment.subarray(10));
  const isExif = marker === 0xe1 && Buffer.from(segment.subarray(4, 8)).toString('latin1') === 'Exif';
  if (!isExif || notes.length < 14) return false;
  const isLittle = notes.toString('latin1', 0, 2) === 'II';
  const short = (place: number) => {
    if (place + 2 > notes.length) return 0;
    return isLittle ? notes.readUInt16LE(place) : notes.readUInt16BE(place);
  };
  const list = isLittle ? notes.readUInt32LE(4) : notes.readUInt32BE(4);
  const entries = Array.from({ length: short(list) }, (_, one) => list + 2 + one * 12);
  const turn = entries.find((entry) => short(entry) === 0x0112);
  return turn !== undefined && short(turn + 8) > 1;
}
