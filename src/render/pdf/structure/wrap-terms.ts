import type { PDFContext } from '@cantoo/pdf-lib';
import { createTag, isTag, type Mark, marksBelow, type Tag } from '../pdf-tags.ts';
import type { PageText, TermPlace } from '../words/page-text.ts';

/** Tells which text of the page a mark shows. */
export interface Sources {
  sourceOf(mark: Mark): PageText | undefined;
}

/**
 * Makes lists of the lists of terms (`<dl>`), in place, which Chromium leaves untagged: an item for each term or run of terms,
 * which is its label, and what is said of it. `depth` is in how many of them the element stands.
 */
export function wrapTerms(context: PDFContext, tag: Tag, sources: Sources, depth = 0): void {
  const kids: Tag['kids'] = [];
  for (const { place, run } of runsOf(tag.kids, (kid) => placeOf(kid, sources)?.[depth])) {
    if (place) kids.push(makeList(context, run, sources, depth));
    else {
      for (const kid of run.filter(isTag)) wrapTerms(context, kid, sources, depth);
      kids.push(...run);
    }
  }
  tag.kids = kids;
}

type Kid = Tag['kids'][number];

/** Kids that follow each other in one list, or in none. */
function* runsOf(kids: readonly Kid[], locate: (kid: Kid) => TermPlace | undefined) {
  let last: { place: TermPlace | undefined; run: Kid[] } | undefined;
  for (const kid of kids) {
    const place = locate(kid);
    if (last && last.place?.list === place?.list) last.run.push(kid);
    else {
      if (last) yield last;
      last = { place, run: [kid] };
    }
  }
  if (last) yield last;
}

function makeList(context: PDFContext, run: readonly Kid[], sources: Sources, depth: number): Tag {
  const list = createTag(context, 'L', []);
  let item: Tag | undefined;
  let cell: Tag | undefined;
  for (const kid of run) {
    const type = placeOf(kid, sources)?.[depth]?.isTerm ? 'Lbl' : 'LBody';
    if (!item || (type === 'Lbl' && cell?.type === 'LBody')) {
      item = createTag(context, 'LI', []);
      list.kids.push(item);
      cell = undefined;
    }
    if (cell?.type !== type) {
      cell = createTag(context, type, []);
      item.kids.push(cell);
    }
    cell.kids.push(kid);
  }
  for (const each of list.kids.filter(isTag))
    for (const part of each.kids.filter(isTag)) wrapTerms(context, part, sources, depth + 1);
  return list;
}

/** The lists of terms that all of a kid stands in, in one place of each. */
function placeOf(kid: Kid, sources: Sources): readonly TermPlace[] | undefined {
  if (!isTag(kid)) return 'mark' in kid ? sources.sourceOf(kid)?.terms : undefined;
  const [first, ...others] = marksBelow(kid).flatMap((mark) => sources.sourceOf(mark) ?? []);
  const apart = first?.terms.findIndex((place, depth) =>
    others.some(({ terms }) => terms[depth]?.list !== place.list || terms[depth].isTerm !== place.isTerm),
  );
  return apart === undefined || apart < 0 ? first?.terms : first?.terms.slice(0, apart);
}
