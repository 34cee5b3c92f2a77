import type { Letterhead } from '../letterhead.ts';
import { element, escapeXml, namespaces, setting, xmlPart } from '../xml.ts';
import { pictureNamespaces, writePicture } from './picture.ts';

/** The head of each page: what the document is, after “Draft” if it is one. */
export function headerPart({ running }: Letterhead): string {
  return xmlPart(element('w:hdr', namespaces, line('Header', words(running))));
}

/** The relationship by which the head of the first page refers to the logo. */
export const logoId = 'rIdLogo';

/** The head of the first page, whose words below say again what the document is: the landlord's logo or name. */
export function firstHeaderPart({ logo, logoWords, name, running }: Letterhead, isDraft: boolean): string {
  const mark = logo.given ? writePicture({ ...logo, id: logoId, words: logoWords }) : words(name);
  return xmlPart(
    element(
      'w:hdr',
      { ...namespaces, ...(logo.given ? pictureNamespaces : {}) },
      isDraft ? line('Header', words(running)) : '',
      line('Masthead', mark),
    ),
  );
}

/** The foot of each page: the landlord's own line, and the number of the page. */
export function footerPart({ foot }: Letterhead): string {
  const field = (name: string) => element('w:fldSimple', { 'w:instr': ` ${name} ` }, words('1'));
  return xmlPart(
    element(
      'w:ftr',
      namespaces,
      foot === '' ? '' : line('Footer', words(foot)),
      line('Footer', words('Page '), field('PAGE'), words(' of '), field('NUMPAGES')),
    ),
  );
}

function line(style: string, ...runs: readonly string[]): string {
  return element('w:p', {}, element('w:pPr', {}, setting('pStyle', style)), ...runs);
}

function words(text: string): string {
  return element('w:r', {}, element('w:t', { 'xml:space': 'preserve' }, escapeXml(text)));
}

/** A4, whichever way it lies; lengths are in twentieths of a point. */
const page = { short: 11906, long: 16838, margin: 1134, narrow: 850 };

/** How wide the text is on a page that stands, and on one that lies. */
export const textWidth = {
  portrait: page.short - 2 * page.margin,
  landscape: page.long - 2 * page.narrow,
};

/**
 * The properties of a section, which begins a page: they stand in its last paragraph, or at the end of the body. With
 * `first` its first page has a head of its own.
 */
export function sectionProperties(way: 'portrait' | 'landscape', first = false): string {
  const [width, height, margin] =
    way === 'landscape' ? [page.long, page.short, page.narrow] : [page.short, page.long, page.margin];
  const refer = (part: string, type: string, id: string) =>
    element(`w:${part}Reference`, { 'w:type': type, 'r:id': id });
  return element(
    'w:sectPr',
    {},
    first ? refer('header', 'first', 'rIdFirst') : '',
    refer('header', 'default', 'rIdHeader'),
    first ? refer('footer', 'first', 'rIdFooter') : '',
    refer('footer', 'default', 'rIdFooter'),
    element('w:pgSz', {
      'w:w': width,
      'w:h': height,
      'w:orient': way === 'landscape' ? 'landscape' : undefined,
    }),
    element('w:pgMar', {
      ...{ 'w:top': 1134, 'w:right': margin, 'w:bottom': 1134, 'w:left': margin },
      ...{ 'w:header': 567, 'w:footer': 567, 'w:gutter': 0 },
    }),
    element('w:cols', { 'w:space': 708 }),
    first ? setting('titlePg') : '',
  );
}

/** A paragraph without words that ends a section. */
export function endSection(way: 'portrait' | 'landscape', first = false): string {
  const properties = sectionProperties(way, first);
  return element('w:p', {}, element('w:pPr', {}, setting('pStyle', 'AfterTable'), properties));
}
