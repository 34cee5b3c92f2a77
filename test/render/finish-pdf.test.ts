import { PDFDict, PDFDocument, PDFHexString, PDFName } from '@cantoo/pdf-lib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type FinishedPdf, finishPdf } from '../../src/render/pdf/finish-pdf.ts';
import { readMarks, textOf } from '../../src/render/pdf/painted-marks.ts';
import { markArtifacts } from '../../src/render/pdf/pdf-artifacts.ts';
import { parseContent, stringBytes } from '../../src/render/pdf/pdf-content.ts';
import { readFonts } from '../../src/render/pdf/pdf-fonts.ts';
import { unmarked } from '../../src/render/pdf/pdf-marks.ts';
import type { PdfDescription } from '../../src/render/pdf/pdf-metadata.ts';
import { readPdf } from '../../src/render/pdf/read-pdf.ts';
import { type Frame, upright } from '../../src/render/pdf/text-places.ts';
import { openPdf } from './read-pdf.ts';

const description = { title: 'A title', lang: 'cy', dated: '' };
const paper: Frame = { matrix: upright, seen: [0, 0, 100, 100] };

describe('a content stream', () => {
  test('is read operation by operation', () => {
    const content = '/P <</MCID 0 >>BDC\n/F4 10 Tf <00 41> Tj[(a\\)(b)) -1]TJ % note\nEMC/Pattern cs/P8 scn';
    expect(parseContent(content).map(({ operator, operands }) => [operator, ...operands])).toEqual([
      ['BDC', '/P', '<<', '/MCID', '0', '>>'],
      ['Tf', '/F4', '10'],
      ['Tj', '<00 41>'],
      ['TJ', '[', '(a\\)(b))', '-1', ']'],
      ['EMC'],
      ['cs', '/Pattern'],
      ['scn', '/P8'],
    ]);
  });

  test.each([
    ['BI /W 1 ID x EI', 'unknown operator "BI"'],
    ['1 0 0 rg frob', 'unknown operator "frob"'],
    ['(open', 'cannot be read at byte 0'],
    ['1 0 0', 'ends in the middle'],
  ])('%s is refused', (content, reason) => {
    expect(() => parseContent(content)).toThrow(reason);
  });

  test('has strings in hexadecimal and in brackets', () => {
    expect(stringBytes('<48 6>')).toBe('H`');
    expect(stringBytes('(a\\)\\101\\n\\\\)')).toBe('a)A\n\\');
  });

  test('tells the text of each mark, a new line as a space', () => {
    const font = {
      decode: (token: string) => ({ text: stringBytes(token), missing: false, width: 500 }),
      space: null,
    };
    const content =
      '/P <</MCID 3>>BDC BT /F1 9 Tf 1 0 0 1 0 50 Tm (Two) Tj 1 0 0 1 0 40 Tm (lines) Tj ET EMC /X1 Do';
    const { marks } = readMarks(parseContent(content), new Map([['/F1', font]]), paper);
    expect([...marks.keys()]).toEqual([3, unmarked]);
    expect(textOf(marks.get(3)?.shows ?? [])).toBe('Two lines');
  });
});

test('text that its glyphs do not tell is what its /ActualText says, in the order it is read', () => {
  const font = {
    decode: (token: string) => ({
      text: token === '<00>' ? '' : stringBytes(token),
      missing: token === '<00>',
      width: 500,
    }),
    space: null,
  };
  const content =
    '/Link <</MCID 3>>BDC BT /F1 9 Tf 1 0 0 1 0 9 Tm (1) Tj ET ' +
    'BT /ReversedChars BMC 1 0 0 1 9 9 Tm ( ba) Tj ' +
    '/Span<</ActualText <FEFF0643> >> BDC 9 0 Td <00> Tj EMC /Span<</ActualText <FEFF0634> >> BDC <00> Tj EMC EMC ET EMC';
  const { marks } = readMarks(parseContent(content), new Map([['/F1', font]]), paper);
  const shows = marks.get(3)?.shows ?? [];
  expect(textOf(shows)).toBe('1شكab');
  expect(shows.some(({ missing }) => missing)).toBe(true);
});

describe('artifacts', () => {
  test('are what is painted outside marks, whole; clipping and state are left alone', () => {
    expect(
      mark(
        'q 0 0 9 9 re W n /P <</MCID 0>>BDC 0 0 1 1 re f EMC BT (x) Tj ET 1 0 0 rg 0 0 m 1 1 l S /X1 Do Q',
      ),
    ).toBe(
      'q 0 0 9 9 re W n /P <</MCID 0>>BDC 0 0 1 1 re f EMC ' +
        '/Artifact BMC\nBT (x) Tj ET\nEMC 1 0 0 rg /Artifact BMC\n0 0 m 1 1 l S\nEMC /Artifact BMC\n/X1 Do\nEMC Q',
    );
  });

  test('are the marks that were dropped; a drawing with marks of its own is none', () => {
    expect(mark('/TH <</MCID 4>>BDC 0 0 1 1 re f EMC /X1 Do', [4], ['/X1'])).toBe(
      '/Artifact BMC 0 0 1 1 re f EMC /X1 Do',
    );
  });

  test('hold the marks inside them that are neither tagged nor artifacts, as those of Arabic text', () => {
    const arabic = 'BT /ReversedChars BMC <01> Tj /Span<</ActualText <FEFF0627> >> BDC <00> Tj EMC EMC ET';
    expect(mark(arabic)).toBe(`/Artifact BMC\n${arabic}\nEMC`);
    expect(mark(`/Span <</Lang (ar)>> BDC ${arabic} EMC`)).toBe(
      `/Span <</Lang (ar)>> BDC /Artifact BMC\n${arabic}\nEMC EMC`,
    );
    expect(mark(`/TH <</MCID 4>>BDC ${arabic} EMC`, [4])).toBe(`/Artifact BMC ${arabic} EMC`);
    expect(mark(`/TD <</MCID 4>>BDC ${arabic} EMC`)).toBe(`/TD <</MCID 4>>BDC ${arabic} EMC`);
  });

  test.each([
    ['BT /Span BMC ET EMC', 'inside an unmarked shape or text'],
    ['/Span BMC BT EMC ET', 'inside an unmarked shape or text'],
    ['EMC', 'ends before it begins'],
    ['/P <</MCID 0>>BDC', 'never ends'],
    ['BT /P <</MCID 0>>BDC ET EMC', 'inside an unmarked shape or text'],
    ['/P <</MCID 0>>BDC 0 0 1 1 re EMC f', 'begins inside marked content and ends outside it'],
    ['/P /MC0 BDC EMC', 'named elsewhere'],
  ])('%s is refused', (content, reason) => {
    expect(() => mark(content)).toThrow(reason);
  });

  test('change nothing that is painted', () => {
    const unmarked = fc.constantFrom(
      'q',
      'Q',
      '1 0 0 rg',
      'BT (a(b)c) Tj ET',
      'BT /Span <</ActualText <FEFF0041>>>BDC (A) Tj EMC ET',
      '/Span BMC 0 0 1 1 re f EMC',
      '0 0 1 1 re f',
      '0 0 1 1 re W n',
      '/X1 Do',
    );
    const marked = fc.nat(3).map((id) => `/P <</MCID ${id} >>BDC BT <41> Tj ET EMC`);
    fc.assert(
      fc.property(fc.array(fc.oneof(unmarked, marked)), fc.uniqueArray(fc.nat(3)), (parts, dropped) => {
        const content = parts.join('\n');
        const before = painting(content);
        const after = mark(content, dropped);
        expect(painting(after)).toEqual(before);
        expect(mark(after)).toBe(after);
      }),
    );
  });

  function painting(content: string): string[] {
    const operations = parseContent(content).filter(
      ({ operator }) => !['BDC', 'BMC', 'EMC'].includes(operator),
    );
    return operations.map(({ operator, operands }) => [...operands, operator].join(' '));
  }
});

describe('a document that the browser did not tag', () => {
  test('says where its relative links start from, if it will stand somewhere', async () => {
    const read = async (address: string) => {
      const { bytes } = await finish(await untagged(new Date(0)), { ...description, address });
      const pdf = await PDFDocument.load(bytes);
      const base = pdf.catalog.lookupMaybe(PDFName.of('URI'), PDFDict)?.lookup(PDFName.of('Base'));
      return base instanceof PDFHexString ? base.decodeText() : '';
    };
    expect(await read('https://www.vale.example/complaints/2026/')).toBe(
      'https://www.vale.example/complaints/2026/',
    );
    expect(await read('')).toBe('');
  });

  test('is described, numbered and packed, and claims nothing', async () => {
    const { bytes, pages, problems, archiveProblems } = await finish(await untagged());
    expect(problems).toEqual(['The browser did not tag it: a newer one is needed.']);
    expect(archiveProblems).toEqual(problems);
    expect(pages).toBe(2);
    const { info, metadata } = await (await openPdf(bytes)).getMetadata();
    expect(info).toMatchObject({ Title: 'A title', Language: 'cy', CreationDate: 'D:20000101000000Z' });
    expect(metadata?.get('pdfuaid:part')).toBeNull();
    expect(metadata?.get('pdfaid:part')).toBeNull();
  });

  test('is the same bytes whenever it was printed, and has an identifier of its own content', async () => {
    const first = await finish(await untagged(new Date(0)));
    const second = await finish(await untagged(new Date()));
    const other = await finish(await untagged(), { ...description, title: 'Another title' });
    expect(Buffer.compare(first.bytes, second.bytes)).toBe(0);
    expect(idOf(other.bytes)).not.toBe(idOf(first.bytes));
    expect(idOf(first.bytes)).toMatch(/^<([0-9a-f]{32})> <\1>$/);
  });
});

test('a tagged document with an unknown construct is refused, not spoilt', async () => {
  const pdf = await PDFDocument.create();
  const page = pdf.addPage();
  const { context } = pdf;
  page.node.set(PDFName.of('Contents'), context.register(context.flateStream('frob')));
  pdf.catalog.set(PDFName.of('StructTreeRoot'), context.register(context.obj({ Type: 'StructTreeRoot' })));
  await expect(finish(await pdf.save())).rejects.toThrow('unknown operator "frob" in a content stream');
});

test('a font tells its text by single codes and by ranges', async () => {
  const pdf = await PDFDocument.create();
  const { context } = pdf;
  const table =
    '2 beginbfchar <0001> <0048> <0002> <00660069> endbfchar ' +
    '2 beginbfrange <0003> <0005> <0061> <0006> <0007> [<0078> <D83DDE00>] endbfrange';
  const font = context.obj({
    Type: 'Font',
    Subtype: 'Type0',
    ToUnicode: context.register(context.flateStream(table)),
  });
  pdf.addPage().node.set(PDFName.of('Resources'), context.obj({ Font: { F1: context.register(font) } }));
  const reloaded = await PDFDocument.load(await pdf.save());
  const decode = readFonts(reloaded.getPage(0).node).get('/F1')?.decode;
  expect(decode?.('<00010002000400060007>')).toEqual({ text: 'Hfibx😀', missing: false, width: 0 });
  expect(decode?.('<0000>').missing).toBe(true);
});

function mark(content: string, dropped: number[] = [], markedDrawings: string[] = []): string {
  return markArtifacts({
    content,
    operations: parseContent(content),
    dropped: new Set(dropped),
    markedDrawings: new Set(markedDrawings),
    insertions: [],
  });
}

/** Finished, as it was printed of a page without words. */
async function finish(printed: Uint8Array, about: PdfDescription = description): Promise<FinishedPdf> {
  return finishPdf(await readPdf(printed), [], about, []);
}

async function untagged(printed = new Date()): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  pdf.addPage();
  pdf.addPage();
  pdf.setCreationDate(printed);
  return pdf.save();
}

function idOf(bytes: Uint8Array): string {
  return /\/ID \[ (<[^>]*> <[^>]*>) \]/.exec(Buffer.from(bytes).toString('latin1'))?.[1] ?? '';
}
