import { type PDFContext, PDFDict, PDFHexString, PDFName, type PDFRef, PDFString } from '@cantoo/pdf-lib';
import { type PaintedMark, textOf } from './pdf-marks.ts';
import type { PdfContent } from './pdf-pages.ts';
import { createTag, everyLeaf, everyTag, isTag, type Mark, type Tag } from './pdf-tags.ts';
import { renumberTags } from './renumber-tags.ts';

/**
 * Mends what Chromium's tags lack for PDF/UA-1 (ISO 14289-1), in place. Returns the marked content that no element
 * holds any more, by content: borders and backgrounds, and table heads repeated on a later page, which are artifacts.
 */
export function repairTags(
  context: PDFContext,
  root: Tag,
  contents: readonly PdfContent[],
): Map<PDFRef, Set<number>> {
  const dropped = new Map(contents.map((content) => [content.ref, new Set<number>()]));
  const paint = paintReader(contents);
  const isRepeated = repeatedHeads(root, paint);
  dropMarks(root, false, (mark, drawsMeaning) => {
    const painted = paint(mark);
    const decoration = !drawsMeaning && painted.shows.length === 0 && !painted.picture;
    if (!decoration && !isRepeated.has(mark)) return false;
    dropped.get(mark.holder)?.add(mark.mark);
    return true;
  });
  unwrapGeneric(root);
  for (const tag of everyTag(root)) {
    if (tag.type === 'LI') wrapListBody(context, tag);
    if (tag.type === 'Figure') unwrapFigure(tag);
    if (tag.type === 'Link') describeLink(context, tag, paint);
  }
  mapRoles(context, root);
  renumberTags(context, root);
  return dropped;
}

type PaintReader = (mark: Mark) => PaintedMark;

function paintReader(contents: readonly PdfContent[]): PaintReader {
  const marks = new Map(contents.map((content) => [content.ref, content.marks]));
  return (mark) => marks.get(mark.holder)?.get(mark.mark) ?? { shows: [], picture: false };
}

/**
 * The marks of head rows on every page but the first. Chromium prints `<thead>` again on each page of a table, and
 * tags it again inside the same cells, so that a screen reader says every heading as many times as there are pages.
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

/** Takes marks out of the tree, and generic elements that are left with nothing. */
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

/** Elements whose lines and shapes are content: a chart, a bullet that is drawn. */
const drawings = new Set(['Figure', 'Formula', 'Lbl']);

/** Takes the place of generic elements that say nothing: they are half of Chromium's tree, and mean nothing. */
function unwrapGeneric(tag: Tag): void {
  tag.kids = tag.kids.flatMap((kid) => {
    if (!isTag(kid)) return [kid];
    unwrapGeneric(kid);
    const saysNothing =
      kid.type === 'NonStruct' && kid.dict.keys().every((key) => plainKeys.has(key.decodeText()));
    return saysNothing ? kid.kids : [kid];
  });
}

const plainKeys = new Set(['Type', 'S', 'P', 'K', 'Pg']);

/** An LI may hold only Lbl and LBody (ISO 32000-1, table 336). */
function wrapListBody(context: PDFContext, item: Tag): void {
  const inPlace = (kid: Tag['kids'][number]) => isTag(kid) && (kid.type === 'Lbl' || kid.type === 'LBody');
  const body = item.kids.filter((kid) => !inPlace(kid));
  if (body.length > 0) item.kids = [...item.kids.filter(inPlace), createTag(context, 'LBody', body)];
}

/** A `<figure>` around a picture that has its own text alternative is a group, not a second figure. */
function unwrapFigure(figure: Tag): void {
  if (figure.dict.has(PDFName.of('Alt'))) return;
  const inner = [...everyTag(figure)].filter((tag) => tag !== figure && tag.type === 'Figure');
  if (inner.length > 0) figure.type = 'Div';
}

/** The area of a link says what the link's text says; where it has none, the address. */
function describeLink(context: PDFContext, link: Tag, paint: PaintReader): void {
  const text = textBelow(link, paint) || alternativeBelow(link);
  for (const leaf of everyLeaf(link)) {
    if (!('annotation' in leaf)) continue;
    const annotation = context.lookup(leaf.annotation, PDFDict);
    pointBeside(annotation);
    annotation.set(PDFName.of('Contents'), PDFHexString.fromText(text || addressOf(annotation)));
  }
}

function alternativeBelow(tag: Tag): string {
  const texts = [...everyTag(tag)].map((each) => each.dict.lookup(PDFName.of('Alt')));
  return texts
    .map((text) => (text instanceof PDFString || text instanceof PDFHexString ? text.decodeText() : ''))
    .join(' ')
    .trim();
}

function addressOf(annotation: PDFDict): string {
  const uri = annotation.lookupMaybe(PDFName.of('A'), PDFDict)?.lookup(PDFName.of('URI'));
  return uri instanceof PDFString || uri instanceof PDFHexString ? uri.decodeText() : 'Link';
}

/** Where print pages have their base, so that Chromium makes links of addresses beside the document. */
const beside = 'https://beside.invalid/';

/** A link to a file beside the document leads there again, wherever the two lie. */
function pointBeside(annotation: PDFDict): void {
  const address = addressOf(annotation);
  if (!address.startsWith(beside)) return;
  const action = annotation.lookup(PDFName.of('A'), PDFDict);
  action.set(PDFName.of('URI'), PDFString.of(address.slice(beside.length)));
}

/** Names that PDF 2.0 added, for readers that know only PDF 1.7. */
function mapRoles(context: PDFContext, root: Tag): void {
  const roles = {
    Strong: 'Span',
    Em: 'Span',
    Aside: 'Div',
    Sub: 'Span',
    Title: 'P',
    FENote: 'Note',
    DocumentFragment: 'Div',
  };
  root.dict.set(PDFName.of('RoleMap'), context.obj(roles));
}

function marksBelow(tag: Tag): Mark[] {
  return [...everyLeaf(tag)].filter((leaf) => 'mark' in leaf);
}

function textBelow(tag: Tag, paint: PaintReader): string {
  return textOfMarks(marksBelow(tag), paint);
}

function textOfMarks(marks: readonly Mark[], paint: PaintReader): string {
  return textOf(marks.flatMap((mark) => paint(mark).shows));
}
