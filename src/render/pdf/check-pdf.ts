import {
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFHexString,
  PDFName,
  type PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';
import { agree, count } from '../../words/plurals.ts';
import { unmarked } from './pdf-marks.ts';
import type { PdfContent } from './pdf-pages.ts';
import { everyLeaf, everyTag, isTag, type Tag } from './pdf-tags.ts';
import { checkTable } from './structure/check-tables.ts';
import { groups, isBare } from './structure/wrap-bare.ts';

/**
 * What keeps a tagged document from claiming PDF/UA-1 after all repairs, one sentence each. These are the rules of
 * veraPDF's PDF/UA-1 profile that our pages could break; the rest hold by construction.
 */
export function checkPdf(
  context: PDFContext,
  root: Tag,
  contents: readonly PdfContent[],
  dropped: ReadonlyMap<PDFRef, ReadonlySet<number>>,
): string[] {
  const problems = new Set<string>();
  for (const tag of everyTag(root)) {
    const found = [checkKind(root, tag), checkKids(tag), checkBare(tag), checkText(context, tag)];
    if (tag.type === 'Table') found.push(checkTable(context, tag));
    for (const problem of found.flat()) problems.add(problem);
  }
  for (const problem of [...checkHeadings(root), ...checkGlyphs(contents)]) problems.add(problem);
  for (const problem of [...checkAnnotations(root, contents), ...checkReach(root, contents, dropped)])
    problems.add(problem);
  return [...problems];
}

const standard = new Set(
  (
    'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl ' +
    'LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu ' +
    'WT WP Figure Formula Form'
  ).split(' '),
);

/** What an element may hold (veraPDF 7.2-3 to 7.2-20); elements that are not named may hold anything. */
const holds: Record<string, readonly string[]> = {
  Table: ['Caption', 'TR', 'THead', 'TBody', 'TFoot'],
  THead: ['TR'],
  TBody: ['TR'],
  TFoot: ['TR'],
  TR: ['TH', 'TD'],
  L: ['L', 'LI', 'Caption'],
  LI: ['Lbl', 'LBody'],
};

/** Where each element may be: the reverse of the table above. */
const standsIn: Record<string, readonly string[]> = {
  TR: ['Table', 'THead', 'TBody', 'TFoot'],
  TH: ['TR'],
  TD: ['TR'],
  LI: ['L'],
  LBody: ['LI'],
};

function checkKind(root: Tag, tag: Tag): string[] {
  const roles = root.dict.lookupMaybe(PDFName.of('RoleMap'), PDFDict);
  const known = tag === root || standard.has(tag.type) || roles?.has(PDFName.of(tag.type));
  if (!known) return [`Chromium wrote a kind of element that we do not know: ${tag.type}.`];
  if (tag.type === 'Form') return ['It has a form field, which a printed page cannot offer.'];
  return [];
}

function checkKids(tag: Tag): string[] {
  const problems: string[] = [];
  for (const kid of tag.kids.filter(isTag)) {
    const wrong =
      holds[tag.type]?.includes(kid.type) === false || standsIn[kid.type]?.includes(tag.type) === false;
    if (wrong) problems.push(`It has a ${kid.type} element inside a ${tag.type} element.`);
  }
  return problems;
}

/** Text that stands by itself in a part of the document is in no paragraph (ISO 32000-1, 14.8.4.2). */
function checkBare(tag: Tag): string[] {
  return groups.has(tag.type) && tag.kids.some(isBare) ? ['It has text in no paragraph.'] : [];
}

function checkText(context: PDFContext, tag: Tag): string[] {
  const has = (dict: PDFDict, key: string) => {
    const text = dict.lookup(PDFName.of(key));
    return (text instanceof PDFString || text instanceof PDFHexString) && text.decodeText().trim() !== '';
  };
  const described = has(tag.dict, 'Alt') || has(tag.dict, 'ActualText');
  if ((tag.type === 'Figure' || tag.type === 'Formula') && !described)
    return ['It has a picture with no text alternative.'];
  const areas = tag.type === 'Link' ? everyLeaf(tag).filter((leaf) => 'annotation' in leaf) : [];
  const silent = areas.some((leaf) => !has(context.lookup(leaf.annotation, PDFDict), 'Contents'));
  return silent ? ['It has a link with no text.'] : [];
}

function checkHeadings(root: Tag): string[] {
  let last = 0;
  for (const tag of everyTag(root)) {
    const level = Number(/^H([1-6])$/.exec(tag.type)?.[1] ?? 0);
    if (level > last + 1)
      return [`Its headings skip a level: h${level} follows ${last ? `h${last}` : 'nothing'}.`];
    if (level > 0) last = level;
  }
  return [];
}

function checkGlyphs(contents: readonly PdfContent[]): string[] {
  const missing = contents.some((page) =>
    [...page.marks.values()].some((mark) => mark.shows.some((show) => show.missing)),
  );
  return missing ? ['It shows a character that no font here has, as an empty box.'] : [];
}

function checkReach(
  root: Tag,
  contents: readonly PdfContent[],
  dropped: ReadonlyMap<PDFRef, ReadonlySet<number>>,
) {
  const reached = new Set(
    everyLeaf(root).map((leaf) => ('mark' in leaf ? `${leaf.holder} ${leaf.mark}` : '')),
  );
  const lost = contents.some(({ ref, marks }) =>
    [...marks].some(
      ([id, { shows }]) =>
        id !== unmarked && shows.length > 0 && !reached.has(`${ref} ${id}`) && !dropped.get(ref)?.has(id),
    ),
  );
  return lost ? ['It has text that its tags do not reach.'] : [];
}

function checkAnnotations(root: Tag, contents: readonly PdfContent[]): string[] {
  const tagged = everyTag(root)
    .filter((tag) => tag.type === 'Link')
    .flatMap((tag) => everyLeaf(tag));
  const linked = tagged.filter((leaf) => 'annotation' in leaf).length;
  const areas = contents.reduce((sum, content) => sum + annotationCount(content), 0);
  return linked === areas
    ? []
    : [
        `It has ${count(areas, 'area')} to click, but ${linked} tagged as ${agree(linked, 'a link', 'links')}.`,
      ];
}

function annotationCount(content: PdfContent): number {
  return content.dict.lookupMaybe(PDFName.of('Annots'), PDFArray)?.size() ?? 0;
}
