import { PDFDocument } from '@cantoo/pdf-lib';
import { describe, expect, test } from 'vitest';
import { checkArchive } from '../../../src/render/pdf/archive/check-archive.ts';
import { makeSrgbProfile } from '../../../src/render/pdf/archive/srgb-profile.ts';

type Literal = string | boolean | { [key: string]: Literal };

describe('the colour profile', () => {
  const profile = Buffer.from(makeSrgbProfile());
  const tags = new Map(
    Array.from({ length: profile.readUInt32BE(128) }, (_, index) => {
      const at = 132 + 12 * index;
      const from = profile.readUInt32BE(at + 4);
      return [
        profile.toString('latin1', at, at + 4),
        profile.subarray(from, from + profile.readUInt32BE(at + 8)),
      ];
    }),
  );
  const fixed = (tag: Buffer | undefined, index: number) => (tag?.readInt32BE(8 + 4 * index) ?? 0) / 65536;

  test('is small, as long as it says, and for a display in RGB', () => {
    expect(profile.length).toBe(profile.readUInt32BE(0));
    expect(profile.length).toBeLessThan(800);
    expect(profile.toString('latin1', 12, 24)).toBe('mntrRGB XYZ ');
    expect(profile.toString('latin1', 36, 40)).toBe('acsp');
    expect([...tags.values()].every((tag) => tag.byteOffset % 4 === profile.byteOffset % 4)).toBe(true);
  });

  test('has the primaries of sRGB as they look under D50', () => {
    // IEC 61966-2-1 adapted by Bradford, as published.
    const published = {
      rXYZ: [0.4361, 0.2225, 0.0139],
      gXYZ: [0.3851, 0.7169, 0.0971],
      bXYZ: [0.1431, 0.0606, 0.7141],
      wtpt: [0.9642, 1, 0.8249],
    };
    for (const [name, xyz] of Object.entries(published))
      for (const [index, part] of xyz.entries()) expect(fixed(tags.get(name), index)).toBeCloseTo(part, 3);
  });

  test('has a curve that is nowhere far from that of sRGB', () => {
    const curve = tags.get('rTRC');
    expect(curve).toEqual(tags.get('bTRC'));
    const count = curve?.readUInt32BE(8) ?? 0;
    const point = (index: number) => (curve?.readUInt16BE(12 + 2 * index) ?? 0) / 65535;
    for (let level = 0; level <= 255; level += 1) {
      const place = (level / 255) * (count - 1);
      const [from, to] = [Math.floor(place), Math.ceil(place)];
      const light = point(from) + (point(to) - point(from)) * (place - from);
      const value = level / 255;
      const exact = value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
      expect(Math.abs(light - exact)).toBeLessThan(0.0002);
    }
  });
});

describe('a document is not fit for archives', () => {
  test.each<[string, Record<string, Literal>, string]>([
    ['a font of the reader’s machine', { Type: 'FontDescriptor' }, 'a font that is not embedded'],
    ['an action', { A: { S: 'Launch' } }, 'an action that an archive must not run'],
    ['a script', { JS: 'x' }, 'an action that an archive must not run'],
    ['a file', { EF: {} }, 'a file inside it'],
    ['a picture for printing presses', { ColorSpace: 'DeviceCMYK' }, 'for a printing press'],
    ['a smoothed picture', { Interpolate: true }, 'smoothed'],
    ['a link that is not printed', { Subtype: 'Link' }, 'a link that is not printed'],
  ])('with %s', async (_, object, reason) => {
    expect(await check(object)).toEqual([expect.stringContaining(reason)]);
  });

  test('with a sign of one font alone', async () => {
    const { context } = await PDFDocument.create();
    const show = { text: '\ue000', line: '', missing: false, reversed: false, cutAfter: -1, font: [] };
    const marks = new Map([[0, { shows: [{ ...show, start: 0, end: 0 }], picture: false }]]);
    const ref = context.nextRef();
    const content = { ref, dict: context.obj({}), page: ref, content: '', operations: [] };
    const others = { fonts: new Map(), markedDrawings: new Set<string>() };
    expect(checkArchive(context, [{ ...content, ...others, marks }])).toEqual([
      'It shows a sign that has a meaning in one font alone.',
    ]);
  });

  test('or is, with what Chromium writes', async () => {
    expect(await check({ Type: 'FontDescriptor', FontFile2: 'here', A: { S: 'URI' } })).toEqual([]);
  });
});

/** pdf-lib makes objects of plain values. */
async function check(object: Record<string, Literal>): Promise<string[]> {
  const { context } = await PDFDocument.create();
  context.register(context.obj({ Inside: object }));
  return checkArchive(context, []);
}
