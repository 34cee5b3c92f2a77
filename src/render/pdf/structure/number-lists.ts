import { PDFArray, type PDFContext, PDFDict, PDFName } from '@cantoo/pdf-lib';
import { everyTag, isTag, type Mark, marksBelow, type Tag } from '../pdf-tags.ts';

/** Says of each list with labels how they number its items (`ListNumbering`, ISO 32000-1, table 347), where Chromium does not. */
export function numberLists(
  context: PDFContext,
  root: Tag,
  words: { textOf(marks: readonly Mark[]): string },
): void {
  for (const list of everyTag(root)) {
    if (list.type !== 'L') continue;
    const items = list.kids.filter(isTag).flatMap((item) => item.kids.filter(isTag));
    const labels = items.filter(({ type }) => type === 'Lbl').map((label) => words.textOf(marksBelow(label)));
    const numbering = labels.length > 0 ? numberingOf(labels) : undefined;
    if (numbering === undefined) continue;
    const attributes = readAttributes(context, list);
    const own = attributes.find((each) => each.get(PDFName.of('O')) === PDFName.of('List'));
    if (own?.has(PDFName.of('ListNumbering'))) continue;
    const told = context.obj({ O: 'List', ListNumbering: numbering });
    const others = attributes.filter((each) => each !== own);
    list.dict.set(PDFName.of('A'), others.length === 0 ? told : context.obj([...others, told]));
  }
}

function readAttributes(context: PDFContext, tag: Tag): PDFDict[] {
  const held = tag.dict.lookup(PDFName.of('A'));
  const all = held instanceof PDFArray ? held.asArray().map((each) => context.lookup(each)) : [held];
  return all.filter((each) => each instanceof PDFDict);
}

/** The kind of numbering by the labels as they are written, `a.`; undefined for terms. */
function numberingOf(labels: readonly string[]): string | undefined {
  const kinds = Object.entries(numberings).filter(([, pattern]) =>
    labels.every((label) => pattern.test(label)),
  );
  const named = kinds.map(([name]) => name);
  // A list whose first letter is i counts in Roman numerals.
  const roman = /^\(?[iI]\b/.test(labels[0] ?? '') && named.find((name) => name.endsWith('Roman'));
  return roman || named[0];
}

const numberings: Readonly<Record<string, RegExp>> = {
  Disc: /^[•●]$/,
  Circle: /^[◦○]$/,
  Square: /^[▪■]$/,
  Decimal: /^\(?\d+[.)]?$/,
  LowerAlpha: /^\(?[a-z]{1,2}[.)]$/,
  UpperAlpha: /^\(?[A-Z]{1,2}[.)]$/,
  LowerRoman: /^\(?[ivxlcdm]+[.)]$/,
  UpperRoman: /^\(?[IVXLCDM]+[.)]$/,
};
