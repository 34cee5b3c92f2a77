import { element, escapeXml, namespaces, setting, xmlPart } from '../xml.ts';

/** The head of each page: what the document is, after “Draft” if it is one. */
export function headerPart(running: string): string {
  const words = element('w:t', { 'xml:space': 'preserve' }, escapeXml(running));
  const style = element('w:pPr', {}, setting('pStyle', 'Header'));
  return xmlPart(element('w:hdr', namespaces, element('w:p', {}, style, element('w:r', {}, words))));
}

/** The foot of each page: its number. */
export function footerPart(): string {
  const style = element('w:pPr', {}, setting('pStyle', 'Footer'));
  const words = (text: string) =>
    element('w:r', {}, element('w:t', { 'xml:space': 'preserve' }, escapeXml(text)));
  const field = (name: string) => element('w:fldSimple', { 'w:instr': ` ${name} ` }, words('1'));
  return xmlPart(
    element(
      'w:ftr',
      namespaces,
      element('w:p', {}, style, words('Page '), field('PAGE'), words(' of '), field('NUMPAGES')),
    ),
  );
}

/** A4, whichever way it lies; lengths are in twentieths of a point. */
const page = { short: 11906, long: 16838, margin: 1134, narrow: 850 };

/** How wide the text is on a page that stands, and on one that lies. */
export const textWidth = {
  portrait: page.short - 2 * page.margin,
  landscape: page.long - 2 * page.narrow,
};

/** The properties of a section, which begins a page: they stand in its last paragraph, or at the end of the body. */
export function sectionProperties(way: 'portrait' | 'landscape'): string {
  const [width, height, margin] =
    way === 'landscape' ? [page.long, page.short, page.narrow] : [page.short, page.long, page.margin];
  return element(
    'w:sectPr',
    {},
    element('w:headerReference', { 'w:type': 'default', 'r:id': 'rIdHeader' }),
    element('w:footerReference', { 'w:type': 'default', 'r:id': 'rIdFooter' }),
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
  );
}

/** A paragraph without words that ends a section. */
export function endSection(way: 'portrait' | 'landscape'): string {
  return element('w:p', {}, element('w:pPr', {}, setting('pStyle', 'AfterTable'), sectionProperties(way)));
}
