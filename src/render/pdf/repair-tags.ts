import { type PDFContext, PDFDict, PDFHexString, PDFName, type PDFRef, PDFString } from '@cantoo/pdf-lib';
import { type PaintedMark, textOf } from './pdf-marks.ts';
import type { PdfContent } from './pdf-pages.ts';
import { createTag, everyLeaf, everyTag, isTag, type Mark, type Tag } from './pdf-tags.ts';
import { renumberTags } from './renumber-tags.ts';

/**
 * Repairs what Chromium's tags lack for PDF/UA-1 (ISO 14289-1), in place. Returns, by content stream, the marked
 * content that no element holds any more and that is now an artifact: borders, backgrounds, and table heads repeated
 * on later pages.
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

/** Replaces generic elements, half of Chromium's tree, by their kids: they have no meaning. */
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

/** Describes the area of a link by the link's text, or by its address if it has no text. */
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

/** The base address of print pages, so that Chromium makes links of relative addresses. */
const beside = 'https://beside.invalid/';

/** Makes a link to a file beside the document relative again, so it works wherever the two are kept. */
function pointBeside(annotation: PDFDict): void {
  const address = addressOf(annotation);
  if (!address.startsWith(beside)) return;
  const action = annotation.lookup(PDFName.of('A'), PDFDict);
  action.set(PDFName.of('URI'), PDFString.of(address.slice(beside.length)));
}

/** Maps names new in PDF 2.0, for readers that know only PDF 1.7. */
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
