import { describe, expect, it } from 'vitest';
import { readLogo } from '../../../src/render/brand/logo.ts';
import { cleanJpeg } from '../../../src/render/brand/pictures/jpeg.ts';
import { makePng } from './make-png.ts';

const held = (href: string) => Buffer.from(href.split(',')[1] ?? '', 'base64');

describe('a logo that is a picture', () => {
  it('is a PNG, drawn at its own proportions', () => {
    const { logo, flaws } = readLogo(makePng(640, 64), 'logo.png');
    expect(flaws).toEqual([]);
    expect(logo).toMatchObject({ given: true, width: 320, height: 32 });
  });

  it('has nothing left of what is noted in it, nor of what stands after its end', () => {
    const noted = ['tEXt', 'zTXt', 'iTXt', 'eXIf', 'tIME', 'caBX', 'acTL', 'prVt'].map(
      (type) => [type, 'Ida'] as const,
    );
    const bytes = Buffer.concat([makePng(9, 9, [...noted, ['gAMA', 'abcd']]), Buffer.from('Ida Marsh')]);
    expect(held(readLogo(bytes, 'logo.png').logo.href)).toEqual(makePng(9, 9, [['gAMA', 'abcd']]));
  });

  const whole = makePng(90, 30);
  const bent = Buffer.from(whole);
  bent.writeUInt8(7, whole.length - 20);
  it.each([
    ['a PNG of which only the head is there', whole.subarray(0, 33), 'breaks off'],
    ['a PNG without its end', whole.subarray(0, -12), 'breaks off'],
    ['a PNG with a byte changed', bent, 'is damaged'],
    [
      'a PNG with too few rows',
      Buffer.concat([makePng(90, 60).subarray(0, 33), whole.subarray(33)]),
      'is damaged',
    ],
    ['a PNG of more than 4,000 pixels across', makePng(4001, 1), '4001 by 1 pixels'],
    ['a PNG of no width', makePng(0, 9), 'is damaged'],
    ['a JPEG', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2]), 'neither an SVG nor a PNG'],
    ['nothing', Buffer.alloc(0), 'neither an SVG nor a PNG'],
    ['a list of residents', Buffer.from('Reference,Resident\n1,Ida Marsh\n'), 'neither an SVG nor a PNG'],
    ['a photograph', Buffer.alloc(200_001), '201 kB'],
  ])('is not %s', (_, content, words) => {
    const { logo, flaws } = readLogo(content, 'logo.png');
    expect(logo.given).toBe(false);
    expect(flaws.map(({ message }) => message).join()).toContain(words);
  });
});

describe('a photograph that a stylesheet names', () => {
  const segment = (marker: number, data: string) => {
    const bytes = Buffer.from(`\xff${String.fromCharCode(marker)}\0\0${data}`, 'latin1');
    bytes.writeUInt16BE(bytes.length - 2, 2);
    return bytes;
  };
  const exif = (turn: number) =>
    segment(
      0xe1,
      `Exif\0\0MM\0\x2a\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0${String.fromCharCode(turn)}\0\0Ida Marsh`,
    );
  const frame = segment(0xc0, '\x08\0\x09\0\x10\x01\x01\x11\0');
  const scan = Buffer.concat([segment(0xda, '\x01\x01\0\0\x3f\0'), Buffer.from([1, 2, 0xff, 0, 3])]);
  const jpeg = (...parts: Buffer[]) =>
    Buffer.concat([Buffer.from([0xff, 0xd8]), ...parts, frame, scan, Buffer.from([0xff, 0xd9])]);
  const profile = segment(0xe2, 'ICC_PROFILE\0\x01\x01abc');

  it('has nothing left of what the camera noted', () => {
    const noted = jpeg(
      exif(1),
      segment(0xed, 'Photoshop 3.0'),
      segment(0xe2, 'MPF\0'),
      profile,
      segment(0xfe, 'Ida'),
    );
    const cleaned = cleanJpeg(Buffer.concat([noted, Buffer.from('Ida')]));
    expect(cleaned).toMatchObject({ ok: true, width: 16, height: 9 });
    expect(cleaned.ok && Buffer.from(cleaned.bytes)).toEqual(jpeg(profile));
  });

  it('is refused where a note turns it, or where it breaks off', () => {
    expect(cleanJpeg(jpeg(exif(6)))).toMatchObject({ ok: false, why: expect.stringContaining('turned') });
    expect(cleanJpeg(jpeg().subarray(0, -2))).toMatchObject({ ok: false });
    expect(cleanJpeg(Buffer.from([0xff, 0xd8, 0xff, 0xd9]))).toMatchObject({ ok: false });
  });
});
