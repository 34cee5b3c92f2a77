import { attributeOf, type Element, isElement, type Node, startOf } from '../parse-html.ts';
import type { Style } from './css.ts';
import {
  append,
  insertBefore,
  makeElement,
  parentOf,
  setAttribute,
  setChildren,
  siblings,
  takeAll,
} from './tree.ts';

/** Whether the texts of some cells are the headings of the form's columns. */
export type AreHeadings = (cells: readonly string[]) => boolean;

/**
 * Makes tables of what only looks like one: elements with the roles or the style of a table, and rows of elements, or
 * cells one after another, that begin with the headings of the form.
 */
export function drawGrids(
  elements: readonly Element[],
  styleOf: (element: Element) => Style,
  areHeadings: AreHeadings,
): void {
  const display = (element: Element): string => styleOf(element).get('display') ?? '';
  for (const element of elements) {
    if (element.tagName === 'table' || !isLoose(element)) continue;
    const role = attributeOf(element, 'role') ?? '';
    if (/^(?:table|grid|treegrid)$/.test(role))
      makeTable(element, rowsBy(element, isRowByRole, isCellByRole));
    else if (/^(?:inline-)?table$/.test(display(element)))
      makeTable(
        element,
        rowsBy(
          element,
          (one) => display(one) === 'table-row',
          (one) => display(one) === 'table-cell',
        ),
      );
    else if (mayHoldRows.has(element.tagName)) {
      const rows = rowsUnder(element, areHeadings) ?? cellsUnder(element, areHeadings);
      if (rows !== undefined) makeTable(element, rows);
    }
  }
}

const mayHoldRows = new Set(
  'body main article section div ul ol dl form fieldset figure details span'.split(' '),
);

/** Not inside a table already. */
function isLoose(element: Element): boolean {
  for (let at = parentOf(element); at !== undefined; at = parentOf(at)) {
    if (at.tagName === 'td' || at.tagName === 'tr') return false;
  }
  return true;
}

function isRowByRole(element: Element): boolean {
  return attributeOf(element, 'role') === 'row';
}

function isCellByRole(element: Element): boolean {
  return /^(?:cell|gridcell|columnheader|rowheader)$/.test(attributeOf(element, 'role') ?? '');
}

function rowsBy(
  element: Element,
  isRow: (element: Element) => boolean,
  isCell: (element: Element) => boolean,
): Element[][] {
  return inside(element, isRow).map((row) => inside(row, isCell));
}

/** The outermost elements of a kind inside another. */
function inside(element: Element, isOne: (element: Element) => boolean): Element[] {
  const found: Element[] = [];
  const waiting = element.childNodes.filter(isElement).reverse();
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    if (isOne(at)) found.push(at);
    else for (const child of at.childNodes.filter(isElement).reverse()) waiting.push(child);
  }
  return found;
}

const fewestCells = 3;
const mostCells = 12;

/** Rows of as many cells as the first, which holds the headings; they may stand in groups. */
function rowsUnder(element: Element, areHeadings: AreHeadings): Element[][] | undefined {
  const rows = element.childNodes.filter(isElement).flatMap((child): Element[] => {
    const own = cellsOf(child);
    const isGroup = own.length > 0 && own.every((one) => cellsOf(one).length >= fewestCells);
    return isGroup ? own : [child];
  });
  const at = rows.findIndex((row) => isHeader(cellsOf(row), areHeadings));
  const width = cellsOf(rows[at] ?? element).length;
  if (at === -1 || !rows.slice(at + 1).some((row) => cellsOf(row).length === width)) return undefined;
  return rows.map((row) => (cellsOf(row).length >= 2 ? cellsOf(row) : [row]));
}

function isHeader(cells: readonly Element[], areHeadings: AreHeadings): boolean {
  if (cells.length < fewestCells || cells.length > mostCells) return false;
  return areHeadings(cells.map((cell) => startOf(cell, 100)));
}

function cellsOf(row: Element): Element[] {
  return row.childNodes
    .filter(isElement)
    .filter(({ tagName }) => !/^(?:br|hr|script|style|wbr)$/.test(tagName));
}

/** Cells in one element, laid out by style alone: the first of them are the headings. */
function cellsUnder(element: Element, areHeadings: AreHeadings): Element[][] | undefined {
  const cells = cellsOf(element);
  if (cells.length < fewestCells * 2) return undefined;
  const width = Array.from({ length: mostCells - fewestCells + 1 }, (_, index) => mostCells - index).find(
    (count) =>
      cells.length % count === 0 && cells.length > count && areAlike(cells.slice(0, count), areHeadings),
  );
  if (width === undefined) return undefined;
  return Array.from({ length: cells.length / width }, (_, row) =>
    cells.slice(row * width, (row + 1) * width),
  );
}

/** Whether cells are headings, and all of one kind: names that each stand before what they name are none. */
function areAlike(cells: readonly Element[], areHeadings: AreHeadings): boolean {
  return new Set(cells.map(({ tagName }) => tagName)).size === 1 && isHeader(cells, areHeadings);
}

/** Puts a table of those rows in the place of the first of them; all else stays where it was, after it. */
function makeTable(element: Element, rows: readonly (readonly Element[])[]): void {
  const filled = rows.filter((row) => row.length > 0);
  const [first] = filled.flat();
  if (first === undefined) return;
  const table = makeElement('table');
  insertBefore(topOf(first, element), table);
  const lines = filled.map((row) => {
    const around = row[0] === undefined ? undefined : parentOf(row[0]);
    const line = makeElement('tr');
    copyAside(around, element, line);
    setChildren(line, row.map(asCell));
    return line;
  });
  const body = makeElement('tbody');
  setChildren(body, lines);
  append(table, body);
}

/** The part of an element, directly in it, that a node is in. */
function topOf(node: Node, element: Element): Node {
  let at: Node = node;
  for (let parent = parentOf(at); parent !== undefined && parent !== element; parent = parentOf(at))
    at = parent;
  return at;
}

function copyAside(row: Element | undefined, element: Element, line: Element): void {
  if (row === undefined || row === element) return;
  const kind = attributeOf(row, 'data-aside');
  if (kind !== undefined) setAttribute(line, 'data-aside', kind);
}

/** A cell with all that is in an element, which is left without words where it was. */
function asCell(element: Element): Element {
  const cell = makeElement('td');
  cell.attrs = element.attrs.flatMap(({ name, value }) => {
    const kept = cellAttributes.find(([from]) => from === name);
    return kept === undefined ? [] : [{ name: kept[1], value }];
  });
  setChildren(cell, takeAll(element));
  return cell;
}

const cellAttributes: readonly (readonly [string, string])[] = [
  ['aria-colspan', 'colspan'],
  ['aria-rowspan', 'rowspan'],
  ['colspan', 'colspan'],
  ['rowspan', 'rowspan'],
  ['data-aside', 'data-aside'],
  ['data-by', 'data-by'],
];

/** Gives the cells of a table what is said of their row, or of the rows they are among; puts a caption before it. */
export function settleTables(elements: readonly Element[]): void {
  for (const element of elements) {
    if (element.tagName === 'caption') settleCaption(element);
    if (!/^(?:tr|tbody|thead|tfoot)$/.test(element.tagName)) continue;
    const kind = attributeOf(element, 'data-aside');
    if (kind === undefined) continue;
    for (const cell of inside(element, ({ tagName }) => tagName === 'td' || tagName === 'th')) {
      if (attributeOf(cell, 'data-aside') === undefined) setAttribute(cell, 'data-aside', kind);
    }
    element.attrs = element.attrs.filter(({ name }) => name !== 'data-aside');
  }
}

function settleCaption(caption: Element): void {
  const table = parentOf(caption);
  if (table === undefined || table.tagName !== 'table' || siblings(table).length === 0) return;
  const words = makeElement('p');
  words.attrs = caption.attrs;
  insertBefore(table, words);
  setChildren(words, takeAll(caption));
}
