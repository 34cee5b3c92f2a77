import type { PDFContext } from '@cantoo/pdf-lib';
import { createTag, everyTag, isTag, marksBelow, type Tag } from '../pdf-tags.ts';
import type { Sources } from './wrap-terms.ts';

/**
 * Makes paragraphs, in place, of text that stands by itself in a part of the document (ISO 32000-1, 14.8.4.2: a grouping
 * element holds no content): one for each paragraph, cell or the like of the page.
 */
export function wrapBare(context: PDFContext, root: Tag, sources: Sources): void {
  for (const tag of everyTag(root).filter(({ type }) => groups.has(type))) {
    const kids: Tag['kids'] = [];
    let open: { paragraph: Tag; block: number | undefined } | undefined;
    for (const kid of tag.kids) {
      if (!isBare(kid)) {
        open = undefined;
        kids.push(kid);
        continue;
      }
      const block = blockOf(kid, sources) ?? open?.block;
      if (!open || open.block !== block) {
        open = { paragraph: createTag(context, 'P', []), block };
        kids.push(open.paragraph);
      }
      open.paragraph.kids.push(kid);
    }
    tag.kids = kids;
  }
}

/** Whether an element or leaf belongs inside a paragraph. */
export function isBare(kid: Tag['kids'][number]): boolean {
  return !isTag(kid) || inline.has(kid.type);
}

/** Elements that hold others and no content of their own. */
export const groups: ReadonlySet<string> = new Set(['Document', 'Part', 'Art', 'Sect', 'Div', 'Aside']);

const inline = new Set([
  'Span',
  'Strong',
  'Em',
  'Sub',
  'Quote',
  'Note',
  'Reference',
  'Code',
  'Link',
  'Annot',
]);

function blockOf(kid: Tag['kids'][number], sources: Sources): number | undefined {
  if (!isTag(kid)) return 'mark' in kid ? sources.sourceOf(kid)?.block : undefined;
  return marksBelow(kid)
    .map((mark) => sources.sourceOf(mark)?.block)
    .find((block) => block !== undefined);
}
