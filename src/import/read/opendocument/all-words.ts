import { isChoice, otherChoices, sayControl, wordsOfControl } from './controls.ts';
import { elementsOf, type XmlElement, type XmlNode } from './parse-xml.ts';

/** Whether an element is no text of the document: who wrote a comment and when, templates of indexes, pictures. */
export function isWordless(name: string): boolean {
  return wordless.has(name) || /^text:[a-z-]+-source$/.test(name);
}

const wordless = new Set([
  'dc:creator',
  'dc:date',
  'meta:creator-initials',
  'loext:sender-initials',
  'meta:date-string',
  'office:binary-data',
  'office:scripts',
  'office:event-listeners',
  'office:font-face-decls',
  'office:styles',
  'office:automatic-styles',
  'office:settings',
  'office:meta',
  'text:script',
  'math:annotation',
]);

/** Elements that stand within a word or between its letters without parting it. */
const inline = new Set([
  'text:span',
  'text:a',
  'text:meta',
  'text:meta-field',
  'text:ruby',
  'text:ruby-base',
  'text:change',
  'text:change-start',
  'text:change-end',
  'text:bookmark',
  'text:bookmark-start',
  'text:bookmark-end',
  'text:reference-mark',
  'text:reference-mark-start',
  'text:reference-mark-end',
  'text:soft-page-break',
  'office:annotation-end',
  'field:fieldmark-start',
  'field:fieldmark-end',
  'field:fieldmark-separator',
  'loext:content-control',
]);

/** Every word of some elements, those in attributes too, by a walk that knows no layout. */
export function allWordsOf(nodes: readonly XmlNode[]): string {
  const parts: string[] = [];
  const walk = (node: XmlNode): void => {
    if (typeof node === 'string') {
      parts.push(node);
      return;
    }
    if (isWordless(node.name)) return;
    const parting = inline.has(node.name) ? '' : '\n';
    parts.push(parting, wordsInAttributes(node));
    for (const child of choosing.has(node.name) ? withoutChoices(node, parts) : node.children) walk(child);
    parts.push(parting);
  };
  for (const node of nodes) walk(node);
  return parts.join('');
}

// Fields whose choice stands in the text, and in the list of choices once more.
const choosing = new Set(['text:drop-down', 'loext:content-control']);

function withoutChoices(field: XmlElement, parts: string[]): XmlNode[] {
  const said = field.children.filter((child) => !isChoice(child));
  parts.push(
    otherChoices(field, lineOf(said))
      .map((choice) => `\n${choice}\n`)
      .join(''),
  );
  return said;
}

/** The same on one line. */
export function lineOf(nodes: readonly XmlNode[]): string {
  return allWordsOf(nodes).replace(/\s+/g, ' ').trim();
}

function wordsInAttributes(element: XmlElement): string {
  const { name, attributes } = element;
  if (name === 'text:hidden-text') return `${attributes['text:string-value'] ?? ''}\n`;
  if (name === 'text:label' || name === 'loext:list-item' || name.startsWith('field:fieldmark'))
    return `${wordsOfField(element)}\n`;
  if (name === 'table:table-cell' && elementsOf(element).length === 0) return valueOfCell(element);
  return name.startsWith('form:') ? wordsOfControl(sayControl(element)) : '';
}

/** The choices of a drop-down field, which only its attributes hold. */
function wordsOfField({ name, attributes, children }: XmlElement): string {
  if (name === 'text:label') return attributes['text:value'] ?? '';
  if (name === 'loext:list-item') return attributes['loext:display-text'] ?? attributes['loext:value'] ?? '';
  return children
    .flatMap((child) => (typeof child !== 'string' && child.name === 'field:param' ? [child.attributes] : []))
    .filter((param) => /ListEntry/i.test(param['field:name'] ?? ''))
    .map((param) => param['field:value'] ?? '')
    .join('\n');
}

/** What a cell of a spreadsheet holds if it has no paragraph. */
export function valueOfCell({ attributes }: XmlElement): string {
  return (
    attributes['office:string-value'] ?? attributes['office:date-value'] ?? attributes['office:value'] ?? ''
  );
}
