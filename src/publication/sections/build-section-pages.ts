import { joinParts } from '../../words/lists.ts';
import { fitTitle } from '../page/fit-title.ts';
import type { PartView } from '../page/form-view.ts';
import type { Link, Publication } from '../page/publication.ts';
import { leadLinks } from './lead-links.ts';
import { sectionsFolder } from './name-pages.ts';

/** The page of one section, or of one stage of it, with the whole publication, whose links all lead from there. */
export interface SectionPage extends Publication {
  readonly page: {
    /** Its file name below `sections/`, `6-stage-1.html`. */
    readonly name: string;
    /** `Section 6: Complaints stages, Stage 1`. */
    readonly heading: string;
    readonly part: PartView;
    /** The whole self-assessment. */
    readonly whole: Link;
    /** The pages before and after it; without an address at either end. */
    readonly previous: Link;
    readonly next: Link;
    /** All of them in the Code's order, itself too. */
    readonly pages: readonly PageLink[];
  };
}

interface PageLink extends Link {
  /** Whether it is the page on which it stands. */
  readonly here: boolean;
}

/** A page for each section, and for each stage of one that has stages, in the Code's order. */
export function buildSectionPages(publication: Publication): SectionPage[] {
  const { title, landlord } = publication;
  const all = listParts(publication);
  const places = mapAnchors(publication);
  const nowhere: Link = { text: '', href: '' };
  const links = all.map(({ part, heading }): Link => ({ text: heading, href: nameOf(part) }));
  const titles = listTitles(publication);
  return all.map(({ part, heading }, index) => {
    const lead = (href: string) => leadFromSection(href, part.page, places);
    return {
      ...leadLinks(publication, lead),
      pageTitle: titles[index] ?? '',
      description: `${joinParts([heading, title, landlord], ', ')}. ${part.caption}.`,
      page: {
        ...{ name: nameOf(part), heading },
        part: leadLinks(part, lead),
        whole: { text: title, href: '../index.html' },
        previous: links[index - 1] ?? nowhere,
        next: links[index + 1] ?? nowhere,
        pages: links.map((link, other) => ({ ...link, here: other === index })),
      },
    };
  });
}

/** A title for each page, which no other has: what is too long or called like another is told by its place. */
function listTitles(publication: Publication): string[] {
  const { names, landlord, draft, pageTitle } = publication;
  const [versions, brief] = [names.slice(0, -1), names.at(-1) ?? ''];
  const titles = [pageTitle];
  const parts = listParts(publication);
  for (const [index, { heading, name }] of parts.entries()) {
    const called = [
      ...versions.map((version) => [heading, version]),
      ...versions.map((version) => [name, version]),
      [name, brief],
      [`Page ${index + 1} of ${parts.length}`, brief],
    ].map((one) => joinParts(one, ' – '));
    titles.push(fitTitle({ names: called, landlord, draft: draft.is }, titles));
  }
  return titles.slice(1);
}

/** The whole page where no table stands on it: links to a provision lead to the page of its section. */
export function leadToSections(publication: Publication): Publication {
  const places = mapAnchors(publication);
  return leadLinks(publication, (href) => findPlace(href, places)?.address ?? href);
}

function leadFromSection(href: string, from: string, places: Places): string {
  const place = findPlace(href, places);
  if (place) return place.page === from && place.own ? place.own : place.address.slice(sectionsFolder.length);
  if (/^[a-z][a-z\d+.-]*:|^\//i.test(href)) return href;
  return /^[#?]/.test(href) ? `../index.html${href}` : `../${href}`;
}

/** Where what has its place on the whole page, by its anchor there, stands among the pages of sections. */
type Places = ReadonlyMap<string, Place>;

interface Place {
  readonly page: string;
  /** Its address from the whole page. */
  readonly address: string;
  /** Its address on its own page; `''` for the page itself. */
  readonly own: string;
}

function findPlace(href: string, places: Places): Place | undefined {
  const anchor = /^(?:(?:\.\/)?index\.html)?#(.+)$/.exec(href)?.[1] ?? '';
  try {
    return places.get(decodeURIComponent(anchor));
  } catch {
    return undefined;
  }
}

function mapAnchors({ sections }: Publication): Places {
  const places = new Map<string, Place>();
  const add = (anchor: string, page: string, own: string) =>
    places.set(anchor, { page, address: `${page}${own}`, own });
  for (const { anchor, parts } of sections) {
    add(anchor, parts[0]?.page ?? '', '');
    for (const part of parts) {
      if (part.anchor) add(part.anchor, part.page, '');
      for (const row of part.rows) add(row.anchor, part.page, `#${row.anchor}`);
    }
  }
  return places;
}

function listParts({ sections }: Publication) {
  return sections.flatMap((section) =>
    section.parts.map((part) => ({
      part,
      heading: joinParts([section.heading, part.title]),
      name: joinParts([section.number && `Section ${section.number}`, part.title]),
    })),
  );
}

function nameOf({ page }: PartView): string {
  return page.slice(sectionsFolder.length);
}
