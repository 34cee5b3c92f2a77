import { PDFArray, PDFDict, PDFName, PDFNumber } from '@cantoo/pdf-lib';

/** How wide each glyph of a font is, by its code, in thousandths of the size (ISO 32000-1, 9.2.4); 0 where it is not told. */
export function readWidths(font: PDFDict): (code: number) => number {
  const descendants = font.lookupMaybe(PDFName.of('DescendantFonts'), PDFArray);
  if (descendants) return readWide(descendants.lookup(0, PDFDict));
  const first = font.lookupMaybe(PDFName.of('FirstChar'), PDFNumber)?.asNumber() ?? 0;
  const widths = numbersOf(font.lookupMaybe(PDFName.of('Widths'), PDFArray));
  const [scale = 0.001] = numbersOf(font.lookupMaybe(PDFName.of('FontMatrix'), PDFArray));
  return (code) => (widths[code - first] ?? 0) * scale * 1000;
}

/** Of a composite font: `first [width …]` and `first last width` in turn (9.7.4.3). */
function readWide(font: PDFDict): (code: number) => number {
  const widths = new Map<number, number>();
  const usual = font.lookupMaybe(PDFName.of('DW'), PDFNumber)?.asNumber() ?? 1000;
  const entries = font.lookupMaybe(PDFName.of('W'), PDFArray);
  for (let at = 0; entries && at < entries.size(); ) {
    const first = entries.lookup(at, PDFNumber).asNumber();
    const next = entries.lookup(at + 1);
    if (next instanceof PDFArray) {
      for (const [index, width] of numbersOf(next).entries()) widths.set(first + index, width);
      at += 2;
      continue;
    }
    const last = entries.lookup(at + 1, PDFNumber).asNumber();
    const width = entries.lookup(at + 2, PDFNumber).asNumber();
    for (let code = first; code <= last; code += 1) widths.set(code, width);
    at += 3;
  }
  return (code) => widths.get(code) ?? usual;
}

function numbersOf(array: PDFArray | undefined): number[] {
  return array?.asArray().map((_, index) => array.lookup(index, PDFNumber).asNumber()) ?? [];
}
