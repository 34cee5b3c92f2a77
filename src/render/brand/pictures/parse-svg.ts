import { type SaxesAttributeNS, SaxesParser } from 'saxes';

/** An element of a drawing. */
export interface SvgElement {
  /** Its name in SVG; `''` for an element that is none of SVG. */
  readonly name: string;
  /** As it is written, to be told. */
  readonly written: string;
  /** Counted from 1. */
  readonly line: number;
  readonly isHtml: boolean;
  /** Those of SVG, with `href` and `xml:space` so called. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: (SvgElement | string)[];
}

/** Why a drawing cannot be read, as the end of a sentence, and the line (from 1). */
export class UnreadableSvg extends Error {
  readonly line: number;

  constructor(message: string, line: number) {
    super(message);
    this.line = line;
  }
}

const [svgSpace, linkSpace, xmlSpace, htmlSpace] = [
  'http://www.w3.org/2000/svg',
  'http://www.w3.org/1999/xlink',
  'http://www.w3.org/XML/1998/namespace',
  'http://www.w3.org/1999/xhtml',
];

const [mostElements, deepest, longestEntity] = [20_000, 100, 200];

/**
 * The tree of a drawing. Short texts that its DOCTYPE names (as Illustrator writes them) stand in their places.
 * @throws UnreadableSvg for what is no XML, is cut off, or does more in its DOCTYPE.
 */
export function parseSvg(text: string): SvgElement {
  const parser = new SaxesParser({ xmlns: true });
  const open: SvgElement[] = [];
  let root: SvgElement | undefined;
  let elements = 0;
  let line = 1;
  const stop = (words: string) => new UnreadableSvg(words, parser.line);
  parser.on('error', (error) => {
    throw stop(error.message.replace(/^[\d:]+ /, '').replace(/\.$/, ''));
  });
  parser.on('doctype', (doctype) => {
    const entities = readEntities(doctype);
    if (!entities) throw stop('its DOCTYPE does more than name short texts');
    for (const [name, value] of entities) parser.ENTITIES[name] ??= value;
  });
  parser.on('processinginstruction', ({ target }) => {
    if (target === 'xml-stylesheet') throw stop('it takes its styles from another file (xml-stylesheet)');
  });
  parser.on('text', (words) => open.at(-1)?.children.push(words));
  parser.on('cdata', (words) => open.at(-1)?.children.push(words));
  parser.on('opentagstart', () => {
    // The character after the name is read by then.
    line = parser.line - (text[parser.position - 1] === '\n' ? 1 : 0);
  });
  parser.on('opentag', (tag) => {
    elements += 1;
    if (elements > mostElements) throw stop(`it has more than ${mostElements} elements`);
    if (open.length > deepest) throw stop(`its elements stand more than ${deepest} deep in each other`);
    const attributes = readAttributes(Object.values(tag.attributes));
    const isSvg = tag.uri === svgSpace || tag.uri === '';
    const element: SvgElement = {
      ...{ name: isSvg ? tag.local : '', written: tag.name, line, isHtml: tag.uri === htmlSpace },
      ...{ attributes, children: [] },
    };
    if (root) open.at(-1)?.children.push(element);
    else root = element;
    open.push(element);
  });
  parser.on('closetag', () => open.pop());
  parser.write(text).close();
  if (root?.name !== 'svg') throw new UnreadableSvg('its outermost element is not <svg>', root?.line ?? 1);
  return root;
}

function readAttributes(written: readonly SaxesAttributeNS[]): Map<string, string> {
  const attributes = new Map<string, string>();
  for (const { local, uri, value } of written) {
    if (uri === '') attributes.set(local, value);
    else if (uri === xmlSpace && local === 'space') attributes.set('xml:space', value);
    else if (uri === linkSpace && local === 'href' && !attributes.has('href')) attributes.set('href', value);
  }
  return attributes;
}

/** The texts that a DOCTYPE names; null if it does more, or names what is long or refers to something in turn. */
function readEntities(doctype: string): [string, string][] | null {
  const start = doctype.indexOf('[');
  if (start < 0) return [];
  const inside = dropComments(doctype.slice(start + 1, doctype.lastIndexOf(']')));
  const entities: [string, string][] = [];
  const rest = inside.replace(
    /<!ENTITY[ \t\r\n]([^<>"']*)("[^"<>]*"|'[^'<>]*')[^<>"']?>/g,
    (_, name: string, value: string) => {
      entities.push([name.trim(), value.slice(1, -1)]);
      return '';
    },
  );
  const isPlain = entities.every(
    ([name, value]) => /^[\w.:-]+$/.test(name) && !/[&%]/.test(value) && value.length <= longestEntity,
  );
  return isPlain && rest.trim() === '' ? entities : null;
}

/** One that does not end stays. */
function dropComments(text: string): string {
  const [first = '', ...others] = text.split('<!--');
  return others.reduce((kept, one) => {
    const end = one.indexOf('-->');
    return end < 0 ? `${kept}<!--${one}` : `${kept}${one.slice(end + '-->'.length)}`;
  }, first);
}
