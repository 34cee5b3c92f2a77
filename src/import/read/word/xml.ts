import { SaxesParser } from 'saxes';

/**
 * An element of XML. Names are without their prefix, as every program chooses its own; what stands in it is in order.
 */
export interface Xml {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (Xml | string)[];
}

/** Thrown for text that is not well-formed XML, or declares a document type (so that no entity is ever resolved). */
export class XmlError extends Error {}

/** The root element of an XML document in its bytes, or an XmlError. */
export function parseXml(bytes: Uint8Array): Xml {
  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false });
  const top: OpenXml = { name: '', attributes: {}, children: [] };
  const open: OpenXml[] = [top];
  const addText = (text: string): void => {
    open.at(-1)?.children.push(text);
  };
  parser.on('error', (error) => {
    throw new XmlError(error.message);
  });
  parser.on('doctype', () => {
    throw new XmlError('declares a document type');
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name: dropPrefix(name), attributes: namesOf(attributes), children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.write(decodeXml(bytes)).close();
  const root = top.children.find((child) => typeof child !== 'string');
  if (root === undefined || typeof root === 'string') throw new XmlError('has no element');
  return root;
}

/** The elements in an element. */
export function elementsIn({ children }: Xml): Xml[] {
  return children.filter((child) => typeof child !== 'string');
}

/** The first element of that name in an element, or undefined. */
export function childOf(element: Xml | undefined, name: string): Xml | undefined {
  if (element === undefined) return undefined;
  for (const child of element.children) if (typeof child !== 'string' && child.name === name) return child;
  return undefined;
}

/** The value of the first element of that name in an element, or undefined. */
export function valueIn(element: Xml | undefined, name: string): string | undefined {
  return childOf(element, name)?.attributes['val'];
}

/** Whether a switch such as `w:strike` is on: true for an empty element, undefined if there is none. */
export function isOn(element: Xml | undefined, name: string): boolean | undefined {
  const found = childOf(element, name);
  return found === undefined ? undefined : !/^(?:0|false|off|none)$/i.test(found.attributes['val'] ?? '');
}

/** Every element of a tree in reading order, the given one first. `enter` says whether to visit what is inside it. */
export function visitXml(root: Xml, enter: (element: Xml) => boolean): void {
  const waiting: Xml[] = [root];
  for (let element = waiting.pop(); element !== undefined; element = waiting.pop()) {
    if (!enter(element)) continue;
    for (let index = element.children.length - 1; index >= 0; index -= 1) {
      const child = element.children[index];
      if (child !== undefined && typeof child !== 'string') waiting.push(child);
    }
  }
}

/** All text in an element as it stands. */
export function textIn(element: Xml): string {
  return element.children.map((child) => (typeof child === 'string' ? child : textIn(child))).join('');
}

interface OpenXml extends Xml {
  readonly children: (OpenXml | string)[];
}

function dropPrefix(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** Attributes without prefixes, and without those that only say when something was edited. */
function namesOf(attributes: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  let named: Record<string, string> | undefined;
  for (const name of Object.keys(attributes)) {
    if (name.startsWith('xmlns') || name.startsWith('w:rsid')) continue;
    named ??= {};
    named[dropPrefix(name)] ??= attributes[name] ?? '';
  }
  return named ?? noAttributes;
}

const noAttributes: Readonly<Record<string, string>> = {};

/** XML is UTF-8 unless it declares another encoding, or its first bytes show UTF-16. */
function decodeXml(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const isLow = (first === 0xff && second === 0xfe) || second === 0;
  const isHigh = (first === 0xfe && second === 0xff) || first === 0;
  const start = String.fromCharCode(...bytes.subarray(0, 200));
  const declared = /^[^>]*\sencoding\s*=\s*["']([\w.:-]+)/.exec(start)?.[1] ?? 'utf-8';
  try {
    return new TextDecoder(isLow ? 'utf-16le' : isHigh ? 'utf-16be' : declared, { fatal: true }).decode(
      bytes,
    );
  } catch {
    throw new XmlError('holds bytes that are no text');
  }
}
