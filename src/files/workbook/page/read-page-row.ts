import type { DefaultTreeAdapterTypes } from 'parse5';

/** A cell of a table on a web page. */
export interface PageCell {
  readonly text: string;
  /** How many columns it covers; at least 1. */
  readonly columns: number;
  /** How many rows it covers; at least 1. */
  readonly rows: number;
}

/** A row of a table on a web page. */
export interface PageRow {
  readonly cells: readonly PageCell[];
  readonly isHidden: boolean;
}

type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.ChildNode;

/** Reads the cells of a row of a table. */
export function readPageRow(row: Element): PageRow {
  const cells = row.childNodes
    .filter(isElement)
    .filter(({ tagName }) => tagName === 'td' || tagName === 'th');
  return {
    cells: cells.map((cell) => ({
      text: readText(cell),
      columns: readSpan(cell, 'colspan', 16_384),
      rows: readSpan(cell, 'rowspan', 1_048_576),
    })),
    isHidden: /display\s*:\s*none/i.test(attributeOf(row, 'style')),
  };
}

/** The text of a cell as it is shown, a line for each line break or paragraph. */
function readText(cell: Element): string {
  const waiting: (Node | '\n')[] = [...cell.childNodes].reverse();
  let text = '';
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node === '\n') text += node;
    else if (node.nodeName === '#text' && 'value' in node) text += node.value.replace(/[\t\n\f\r ]+/g, ' ');
    else if (isElement(node)) waiting.push(...listParts(node).reverse());
  }
  return text
    .replace(/ {2,}/g, ' ')
    .replace(/ ?\n[ \n]*/g, '\n')
    .trim();
}

/** What an element shows, with line breaks around it if it begins a line. */
function listParts({ tagName, childNodes }: Element): (Node | '\n')[] {
  if (tagName === 'br') return ['\n'];
  if (unseen.has(tagName)) return [];
  return blocks.has(tagName) ? ['\n', ...childNodes, '\n'] : [...childNodes];
}

const unseen = new Set(['script', 'style', 'template', 'title']);
const blocks = new Set([
  'p',
  'div',
  'li',
  'ul',
  'ol',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'pre',
  'blockquote',
]);

function readSpan(cell: Element, name: string, most: number): number {
  const span = Math.floor(Number(attributeOf(cell, name)));
  return span >= 1 ? Math.min(span, most) : 1;
}

function attributeOf(element: Element, name: string): string {
  return element.attrs.find((attribute) => attribute.name === name)?.value ?? '';
}

function isElement(node: Node): node is Element {
  return 'tagName' in node;
}
