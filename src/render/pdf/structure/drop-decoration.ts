import type { PDFRef } from '@cantoo/pdf-lib';
import { type PaintedMark, textOf } from '../painted-marks.ts';
import type { PdfContent } from '../pdf-pages.ts';
import { everyTag, isTag, type Mark, marksBelow, type Tag } from '../pdf-tags.ts';

/** What a mark paints. */
export type PaintReader = (mark: Mark) => PaintedMark;

/** Tells what the marks of a document paint. */
export function paintReader(contents: readonly PdfContent[]): PaintReader {
  const marks = new Map(contents.map((content) => [content.ref, content.marks]));
  return (mark) => marks.get(mark.holder)?.get(mark.mark) ?? { shows: [], picture: false };
}

/**
 * Takes out of the tree, in place, what is no content: borders, backgrounds, and table heads repeated on later pages. Returns
 * by content stream those marks, which no element holds any more and which are now artifacts.
 */
export function dropDecoration(
  root: Tag,
  contents: readonly PdfContent[],
  paint: PaintReader,
): Map<PDFRef, Set<number>> {
  const dropped = new Map(contents.map((content) => [content.ref, new Set<number>()]));
  const isRepeated = repeatedHeads(root, paint);
  dropMarks(root, false, (mark, drawsMeaning) => {
    const painted = paint(mark);
    const decoration = !drawsMeaning && painted.shows.length === 0 && !painted.picture;
    if (!decoration && !isRepeated.has(mark)) return false;
    dropped.get(mark.holder)?.add(mark.mark);
    return true;
  });
  return dropped;
}

/**
 * The marks of head rows on every page but the first. Chromium repeats `<thead>` on each page of a table and tags it
 * inside the same cells, so screen readers would say every heading once per page.
 */
function repeatedHeads(root: Tag, paint: PaintReader): Set<Mark> {
  const repeated = new Set<Mark>();
  for (const row of everyTag(root)) {
    const cells = row.kids.filter(isTag);
    if (row.type !== 'TR' || cells.some((cell) => cell.type !== 'TH' && textBelow(cell, paint) !== ''))
      continue;
    const [first, ...later] = groupByPage(marksBelow(row));
    for (const marks of later) {
      if (textOfMarks(marks, paint) === textOfMarks(first ?? [], paint))
        for (const mark of marks) repeated.add(mark);
    }
  }
  return repeated;
}

function groupByPage(marks: readonly Mark[]): Mark[][] {
  const groups = new Map<Mark['page'], Mark[]>();
  for (const mark of marks) groups.set(mark.page, [...(groups.get(mark.page) ?? []), mark]);
  return [...groups.values()];
}

/** Removes marks from the tree, and generic elements left empty. */
function dropMarks(
  tag: Tag,
  drawsMeaning: boolean,
  isDropped: (mark: Mark, drawsMeaning: boolean) => boolean,
): void {
  const meaning = drawsMeaning || drawings.has(tag.type);
  tag.kids = tag.kids.filter((kid) => {
    if ('mark' in kid) return !isDropped(kid, meaning);
    if (!isTag(kid)) return true;
    const before = kid.kids.length;
    dropMarks(kid, meaning, isDropped);
    return before === 0 || kid.kids.length > 0 || kid.type !== 'NonStruct';
  });
}

/** Elements whose lines and shapes are content: a chart, a drawn bullet. */
const drawings = new Set(['Figure', 'Formula', 'Lbl']);

function textBelow(tag: Tag, paint: PaintReader): string {
  return textOfMarks(marksBelow(tag), paint);
}

function textOfMarks(marks: readonly Mark[], paint: PaintReader): string {
  return textOf(marks.flatMap((mark) => paint(mark).shows));
}
