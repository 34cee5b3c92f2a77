import {
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFName,
  PDFNull,
  PDFNumber,
  type PDFObject,
  PDFRef,
} from '@cantoo/pdf-lib';
import type { PdfContent } from './pdf-pages.ts';

/**
 * An element of the structure tree: a heading, a table cell, a link. The root of the tree is one too, with an empty
 * type.
 */
export interface Tag {
  readonly ref: PDFRef;
  readonly dict: PDFDict;
  type: string;
  kids: (Tag | Mark | Annotation)[];
}

/** A leaf: marked content, by its number in its holder (the page, or a drawing placed on it). */
export interface Mark {
  readonly mark: number;
  readonly holder: PDFRef;
  readonly page: PDFRef;
}

/** A leaf: an annotation of a page, such as the area of a link. */
export interface Annotation {
  readonly annotation: PDFRef;
  readonly page: PDFRef;
}

/** The structure tree of a document, from its StructTreeRoot; `contents` say which drawing holds a number. */
export function readTags(root: PDFRef, context: PDFContext, contents: readonly PdfContent[]): Tag {
  const holders = new Map<string, PDFRef>();
  for (const { page, ref, marks } of contents.toReversed())
    for (const mark of marks.keys()) holders.set(`${page} ${mark}`, ref);
  const holderOf = (page: PDFRef, mark: number) => holders.get(`${page} ${mark}`) ?? page;
  return readTag(root, { context, holderOf }, undefined);
}

/** Every element below and including this one, in reading order. */
export function everyTag(tag: Tag, found: Tag[] = []): Tag[] {
  found.push(tag);
  for (const kid of tag.kids) if (isTag(kid)) everyTag(kid, found);
  return found;
}

/** Every leaf below this element, in reading order. */
export function everyLeaf(tag: Tag, found: (Mark | Annotation)[] = []): (Mark | Annotation)[] {
  for (const kid of tag.kids) {
    if (isTag(kid)) everyLeaf(kid, found);
    else found.push(kid);
  }
  return found;
}

/** Every mark below this element, in reading order. */
export function marksBelow(tag: Tag): Mark[] {
  return everyLeaf(tag).filter((leaf) => 'mark' in leaf);
}

/** Whether a kid is an element, not a leaf. */
export function isTag(kid: Tag | Mark | Annotation): kid is Tag {
  return 'kids' in kid;
}

/** A new element, to be placed among another element's kids. */
export function createTag(context: PDFContext, type: string, kids: Tag['kids']): Tag {
  const dict = context.obj({ Type: 'StructElem' });
  return { ref: context.register(dict), dict, type, kids };
}

/** Writes the tree back, and rebuilds the table from pages and annotations to their elements. */
export function writeTags(context: PDFContext, root: Tag, contents: readonly PdfContent[]): void {
  for (const tag of everyTag(root)) writeTag(context, tag);
  writeParents(context, root, contents);
}

interface TagSource {
  readonly context: PDFContext;
  holderOf(page: PDFRef, mark: number): PDFRef;
}

function readTag(ref: PDFRef, source: TagSource, inherited: PDFRef | undefined): Tag {
  const dict = source.context.lookup(ref, PDFDict);
  const own = dict.get(PDFName.of('Pg'));
  const page = own instanceof PDFRef ? own : inherited;
  const type = dict.lookupMaybe(PDFName.of('S'), PDFName)?.decodeText() ?? '';
  const held = dict.get(PDFName.of('K'));
  const list = source.context.lookup(held);
  const kids = list instanceof PDFArray ? list.asArray() : held ? [held] : [];
  return { ref, dict, type, kids: kids.map((kid) => readKid(kid, source, page)) };
}

function readKid(kid: PDFObject, source: TagSource, inherited: PDFRef | undefined): Tag | Mark | Annotation {
  const object = source.context.lookup(kid);
  if (object instanceof PDFNumber && inherited) return readMark(object, source, inherited);
  if (!(object instanceof PDFDict)) throw new Error('a structure tree with a kid of an unknown kind');
  if (kid instanceof PDFRef && object.has(PDFName.of('S'))) return readTag(kid, source, inherited);
  const page = object.get(PDFName.of('Pg')) ?? inherited;
  const mark = object.lookup(PDFName.of('MCID'));
  if (mark instanceof PDFNumber && page instanceof PDFRef) {
    return readMark(mark, source, page, object.get(PDFName.of('Stm')));
  }
  const annotation = object.get(PDFName.of('Obj'));
  if (annotation instanceof PDFRef && page instanceof PDFRef) return { annotation, page };
  throw new Error('a structure tree with a kid of an unknown kind');
}

function readMark(mark: PDFNumber, source: TagSource, page: PDFRef, stream?: PDFObject): Mark {
  const id = mark.asNumber();
  return { mark: id, page, holder: stream instanceof PDFRef ? stream : source.holderOf(page, id) };
}

function writeTag(context: PDFContext, tag: Tag): void {
  const { dict } = tag;
  const page = tag.kids.map((kid) => ('mark' in kid ? kid.page : undefined)).find(Boolean);
  const kids = tag.kids.map((kid) => kidObject(context, kid, page));
  for (const key of ['Pg', 'K']) dict.delete(PDFName.of(key));
  if (page) dict.set(PDFName.of('Pg'), page);
  if (kids.length > 0) dict.set(PDFName.of('K'), kids.length === 1 && kids[0] ? kids[0] : context.obj(kids));
  if (tag.type !== '') dict.set(PDFName.of('S'), PDFName.of(tag.type));
  for (const kid of tag.kids) if (isTag(kid)) kid.dict.set(PDFName.of('P'), tag.ref);
}

function kidObject(context: PDFContext, kid: Tag | Mark | Annotation, page: PDFRef | undefined): PDFObject {
  if (isTag(kid)) return kid.ref;
  if ('annotation' in kid) return context.obj({ Type: 'OBJR', Obj: kid.annotation, Pg: kid.page });
  if (kid.page === page && kid.holder === page) return PDFNumber.of(kid.mark);
  const reference = context.obj({ Type: 'MCR', Pg: kid.page, MCID: kid.mark });
  if (kid.holder !== kid.page) reference.set(PDFName.of('Stm'), kid.holder);
  return reference;
}

/** The ParentTree (ISO 32000-1, 14.7.4.4): an entry for each page and drawing, then one for each annotation. */
function writeParents(context: PDFContext, root: Tag, contents: readonly PdfContent[]): void {
  const marks = new Map<PDFRef, PDFObject[]>();
  const annotations: PDFRef[] = [];
  for (const tag of everyTag(root)) {
    for (const kid of tag.kids) {
      if ('mark' in kid) {
        const row = marks.get(kid.holder) ?? [];
        marks.set(kid.holder, row);
        row[kid.mark] = tag.ref;
      } else if ('annotation' in kid) {
        const key = contents.length + annotations.push(tag.ref) - 1;
        context.lookup(kid.annotation, PDFDict).set(PDFName.of('StructParent'), PDFNumber.of(key));
      }
    }
  }
  const nums: PDFObject[] = [];
  contents.forEach((content, key) => {
    content.dict.set(PDFName.of('StructParents'), PDFNumber.of(key));
    nums.push(
      PDFNumber.of(key),
      context.obj(Array.from(marks.get(content.ref) ?? [], (ref) => ref ?? PDFNull)),
    );
  });
  for (const [index, ref] of annotations.entries()) nums.push(PDFNumber.of(contents.length + index), ref);
  root.dict.set(PDFName.of('ParentTree'), context.obj({ Nums: context.obj(nums) }));
  root.dict.set(PDFName.of('ParentTreeNextKey'), PDFNumber.of(contents.length + annotations.length));
}
