import { PDFArray, type PDFContext, PDFDict, PDFName, PDFNumber } from '@cantoo/pdf-lib';
import { isTag, type Tag } from '../pdf-tags.ts';

/** Whether each row of a table has as many columns as the others, and each column as many rows (veraPDF 7.2-42 and 7.2-43). */
export function checkTable(context: PDFContext, table: Tag): string[] {
  const rows = table.kids
    .filter(isTag)
    .flatMap((kid) => (kid.type === 'TR' ? [kid] : kid.kids.filter(isTag)));
  const filled = rows.filter(({ type }) => type === 'TR').map((row) => row.kids.filter(isTag));
  const taken = filled.map(() => new Set<number>());
  let isUneven = false;
  for (const [index, cells] of filled.entries()) {
    let column = 0;
    for (const cell of cells) {
      while (taken[index]?.has(column)) column += 1;
      const last = index + spanOf(context, cell, 'RowSpan');
      const end = column + spanOf(context, cell, 'ColSpan');
      isUneven ||= last > taken.length;
      for (const row of taken.slice(index, last)) for (let at = column; at < end; at += 1) row.add(at);
      column = end;
    }
  }
  isUneven ||= taken.some(({ size }) => size !== taken[0]?.size);
  return isUneven ? ['It has a table whose rows are not of the same columns.'] : [];
}

function spanOf(context: PDFContext, cell: Tag, name: 'RowSpan' | 'ColSpan'): number {
  const held = cell.dict.lookup(PDFName.of('A'));
  const all = held instanceof PDFArray ? held.asArray().map((each) => context.lookup(each)) : [held];
  const spans = all.map((each) => (each instanceof PDFDict ? each.lookup(PDFName.of(name)) : undefined));
  const span = spans.find((each) => each instanceof PDFNumber);
  return span instanceof PDFNumber ? span.asNumber() : 1;
}
