import { SaxesParser } from 'saxes';

/** An element as a parser reads it. */
interface ParsedElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
  readonly children: readonly ParsedElement[];
}

interface OpenElement {
  name: string;
  attributes: Record<string, string>;
  text: string;
  children: OpenElement[];
}

/** Reads XML documents with a parser that takes nothing ill-formed. Throws where one is not well-formed. */
export function parseXml(documents: readonly string[]): ParsedElement[] {
  return documents.map(parseDocument);
}

function parseDocument(document: string): ParsedElement {
  const parser = new SaxesParser();
  const top: OpenElement = { name: '', attributes: {}, text: '', children: [] };
  const open = [top];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name: name.replace(/^.*:/, ''), attributes: { ...attributes }, text: '', children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    const element = open.at(-1);
    if (element?.children.length === 0) element.text += text;
  });
  parser.on('cdata', (text) => {
    const element = open.at(-1);
    if (element?.children.length === 0) element.text += text;
  });
  parser.on('closetag', () => open.pop());
  parser.write(document).close();
  const [root] = top.children;
  if (!root) throw new Error('The document has no element.');
  return root;
}

/** Every element, the outermost first. */
function listElements(root: ParsedElement): ParsedElement[] {
  return [root, ...root.children.flatMap(listElements)];
}

/** What of the document the XSD does not allow: elements, attributes, and attributes that are missing. */
export function listMisfits(document: ParsedElement, schema: ParsedElement): string[] {
  const declared = new Map(
    schema.children
      .filter(({ name }) => name === 'element')
      .map((one): [string, ParsedElement[]] => [one.attributes['name'] ?? '', listElements(one)]),
  );
  return listElements(document).flatMap(({ name, attributes, children }) => {
    const parts = declared.get(name);
    if (!parts) return [`${name} is not declared`];
    const known = parts.filter((part) => part.name === 'attribute').map((part) => part.attributes);
    const inside = parts.map((part) => part.attributes['ref']);
    return [
      ...Object.keys(attributes).filter((key) => !known.some((one) => one['name'] === key)),
      ...known.flatMap((one) =>
        one['use'] === 'required' && !(String(one['name']) in attributes)
          ? [`${name} lacks ${one['name']}`]
          : [],
      ),
      ...children.filter((child) => !inside.includes(child.name)).map((child) => `${child.name} in ${name}`),
    ];
  });
}
