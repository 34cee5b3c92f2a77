import { type PDFContext, PDFDict, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib';
import { createTag, everyLeaf, everyTag, isTag, type Mark, marksBelow, type Tag } from './pdf-tags.ts';
import { renumberTags } from './renumber-tags.ts';
import { numberLists } from './structure/number-lists.ts';
import { wrapBare } from './structure/wrap-bare.ts';
import { wrapTerms } from './structure/wrap-terms.ts';
import type { PageText } from './words/page-text.ts';

/** What the repair asks of the page: the text of some marks, in order, and the text of the page that a mark shows. */
export interface TagWords {
  textOf(marks: readonly Mark[]): string;
  sourceOf(mark: Mark): PageText | undefined;
}

/** Repairs what Chromium's tags lack for PDF/UA-1 (ISO 14289-1), in place. */
export function repairTags(context: PDFContext, root: Tag, words: TagWords): void {
  unwrapGeneric(root);
  for (const tag of everyTag(root)) {
    if (tag.type === 'LI') wrapListBody(context, tag);
    if (tag.type === 'Figure') unwrapFigure(tag);
    if (tag.type === 'Link') describeLink(context, tag, words);
  }
  wrapTerms(context, root, words);
  wrapBare(context, root, words);
  numberLists(context, root, words);
  mapRoles(context, root);
  renumberTags(context, root);
}

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
  const inner = everyTag(figure).filter((tag) => tag !== figure && tag.type === 'Figure');
  if (inner.length > 0) figure.type = 'Div';
}

/** Describes the area of a link by the link's text, or by its address if it has no text. */
function describeLink(context: PDFContext, link: Tag, words: TagWords): void {
  const text = words.textOf(marksBelow(link)) || alternativeBelow(link);
  for (const leaf of everyLeaf(link)) {
    if (!('annotation' in leaf)) continue;
    const annotation = context.lookup(leaf.annotation, PDFDict);
    pointBeside(annotation);
    annotation.set(PDFName.of('Contents'), PDFHexString.fromText(text || addressOf(annotation)));
  }
}

function alternativeBelow(tag: Tag): string {
  const texts = everyTag(tag).map((each) => each.dict.lookup(PDFName.of('Alt')));
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
