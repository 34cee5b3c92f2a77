import { SaxesParser } from 'saxes';
import { refuseOpenDocument } from './refuse.ts';

/** An element of an OpenDocument file. Names have the prefixes that the standard writes, whatever the file writes. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlNode[];
}

/** What an element holds: elements and words. */
export type XmlNode = XmlElement | string;

/**
 * The tree of an XML text. Throws a CommandError for XML that is broken, declares a document type (so that no entity is
 * ever resolved), or has more elements, or deeper ones, than a document that was written by a person.
 */
export function parseXml(text: string, name: string): XmlElement {
  const parser = new SaxesParser({ xmlns: true, position: false });
  const root: XmlElement = { name: '', attributes: {}, children: [] };
  const open = [root];
  let elements = 0;
  const add = (words: string) => open.at(-1)?.children.push(words);
  parser.on('error', (error) => {
    if (!/unbound namespace prefix/i.test(error.message))
      throw refuseOpenDocument(name, 'is damaged: it holds broken XML');
  });
  parser.on('doctype', () => {
    throw refuseOpenDocument(name, 'declares entities, which no OpenDocument file does, and is not read');
  });
  parser.on('text', add);
  parser.on('cdata', add);
  parser.on('opentag', (tag) => {
    elements += 1;
    if (elements > mostElements) throw refuseOpenDocument(name, `has more than ${mostElements} elements`);
    if (open.length > deepest)
      throw refuseOpenDocument(name, `has elements nested more than ${deepest} deep`);
    const attributes = Object.values(tag.attributes).map((one) => [nameOf(one), one.value] as const);
    const element = { name: nameOf(tag), attributes: Object.fromEntries(attributes), children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => open.pop());
  parser.write(text.replace(/^\ufeff/, '')).close();
  return root;
}

/** Every element below a node, itself included, in order; `enter` says whether to look inside one. */
export function visitXml(node: XmlElement, enter: (element: XmlElement) => boolean): void {
  if (!enter(node)) return;
  for (const child of node.children) if (typeof child !== 'string') visitXml(child, enter);
}

/** The first element of a name below a node, itself included. */
export function findElement(node: XmlElement, name: string): XmlElement | undefined {
  if (node.name === name) return node;
  for (const child of node.children) {
    const found = typeof child === 'string' ? undefined : findElement(child, name);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The elements directly inside another. */
export function elementsOf({ children }: XmlElement): XmlElement[] {
  return children.filter((child) => typeof child !== 'string');
}

const mostElements = 400_000;
const deepest = 250;

const open = 'urn:oasis:names:tc:opendocument:xmlns:';
const prefixes = new Map([
  ...['office', 'style', 'text', 'table', 'form', 'script', 'meta', 'manifest', 'presentation', 'chart'].map(
    (prefix) => [`${open}${prefix}:1.0`, prefix] as const,
  ),
  [`${open}drawing:1.0`, 'draw'],
  [`${open}xsl-fo-compatible:1.0`, 'fo'],
  [`${open}svg-compatible:1.0`, 'svg'],
  ['http://www.w3.org/1999/xlink', 'xlink'],
  ['http://purl.org/dc/elements/1.1/', 'dc'],
  ['http://www.w3.org/1998/Math/MathML', 'math'],
  ['urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0', 'loext'],
  ['urn:openoffice:names:experimental:ooo-ms-interop:xmlns:field:1.0', 'field'],
]);

function nameOf({ prefix, local, uri }: { prefix: string; local: string; uri: string }): string {
  const usual = prefixes.get(uri) ?? prefix;
  return usual === '' ? local : `${usual}:${local}`;
}
