import { attributeOf, type Element } from '../parse-html.ts';
import { type Context, changeOf, insideControl, isProperty, withBeside } from './context.ts';
import { alternativesIn } from './drawings.ts';
import { append, makeElement } from './nodes.ts';
import { shadeIn } from './shades.ts';
import { childOf, elementsIn, isOn, valueIn, type Xml } from './xml.ts';

/** Reads the contents of a cell, or other contents of a table, into an element of HTML. */
type ReadBlocks = (element: Xml, context: Context, into: Element) => void;

/**
 * A table as one of HTML, with its merged cells. What stands in a table outside its rows comes in a last row. A deleted
 * row keeps its place, so that those below keep their number.
 */
export function readTable(element: Xml, context: Context, read: ReadBlocks): Element {
  const table = makeElement('table');
  const body = append(table, makeElement('tbody'));
  const properties = childOf(element, 'tblPr');
  const tableStyle = valueIn(properties, 'tblStyle');
  const inner = { ...context, tableStyle, behind: shadeIn(properties, context.behind) };
  const stray: Placed[] = [];
  let above: Above = new Map();
  for (const row of collect(element, 'tr', inner, stray)) {
    above = readRow(row, above, append(body, makeElement('tr')), read);
  }
  if (stray.length > 0) {
    const cell = append(append(body, makeElement('tr')), makeElement('td'));
    for (const one of stray) read(one.element, one.context, cell);
  }
  return table;
}

interface Placed {
  readonly element: Xml;
  readonly context: Context;
}

/** Cells that a cell below can be merged into, by the column they start in. */
type Above = ReadonlyMap<number, { readonly cell: Element; readonly rows: number }>;

function readRow({ element, context }: Placed, above: Above, into: Element, read: ReadBlocks): Above {
  const properties = childOf(element, 'trPr');
  const row = contextInRow(properties, context);
  const next = new Map<number, { readonly cell: Element; readonly rows: number }>();
  let column = addGap(into, properties, 'gridBefore');
  let last: Element | undefined;
  const stray: Placed[] = [];
  for (const one of collect(element, 'tc', row, stray)) {
    const its = childOf(one.element, 'tcPr');
    const across = spanOf(its);
    const upper = above.get(column);
    const isBelow = mergeOf(its, 'vMerge') === 'continue' && upper !== undefined;
    const isBeside = mergeOf(its, 'hMerge') === 'continue' && last !== undefined;
    if (isBelow) {
      upper.cell.attrs = withSpan(upper.cell, 'rowspan', upper.rows + 1);
      next.set(column, { cell: upper.cell, rows: upper.rows + 1 });
      read(one.element, withBeside(one.context, 'hidden'), upper.cell);
    } else if (isBeside && last !== undefined) {
      last.attrs = withSpan(last, 'colspan', Number(attributeOf(last, 'colspan')) + across);
      read(one.element, withBeside(one.context, 'hidden'), last);
    } else {
      last = append(into, makeElement('td', { colspan: String(across) }));
      if (mergeOf(its, 'vMerge') === 'restart' && row.beside?.kind !== 'deleted')
        next.set(column, { cell: last, rows: 1 });
      read(one.element, contextInCell(its, one.context), last);
    }
    column += across;
  }
  for (const one of stray) read(one.element, one.context, last ?? append(into, makeElement('td')));
  addGap(into, properties, 'gridAfter');
  return next;
}

/** The elements of that name in a table or a row, however they are wrapped; what is no wrapper goes to `stray`. */
function collect(element: Xml, name: 'tr' | 'tc', context: Context, stray: Placed[]): Placed[] {
  return elementsIn(element).flatMap((child) => {
    if (child.name === name) return [{ element: child, context }];
    if (isProperty(child.name)) return [];
    if (words.has(child.name)) {
      stray.push({ element: { ...element, name: 'body', children: [child] }, context });
      return [];
    }
    if (child.name === 'AlternateContent')
      return alternativesIn(child).flatMap((one) => collect(one, name, context, stray));
    const change = changeOf(child.name);
    const { author } = child.attributes;
    const inner = change === undefined ? insideControl(child, context) : withBeside(context, change, author);
    return collect(child, name, inner, stray);
  });
}

/** What holds words by itself, and so wraps no row or cell. */
const words = new Set([
  'p',
  'r',
  't',
  'delText',
  'tbl',
  'hyperlink',
  'fldSimple',
  'sym',
  'oMath',
  'oMathPara',
]);

/** A row inserted, deleted or hidden as a whole. */
function contextInRow(properties: Xml | undefined, context: Context): Context {
  const tracked = contextBy(properties, ['ins', 'del'], context);
  return isOn(properties, 'hidden') === true ? withBeside(tracked, 'hidden') : tracked;
}

function contextInCell(properties: Xml | undefined, context: Context): Context {
  const inner = { ...context, behind: shadeIn(properties, context.behind) };
  return contextBy(properties, ['cellIns', 'cellDel'], inner);
}

function contextBy(properties: Xml | undefined, names: readonly string[], context: Context): Context {
  let inner = context;
  for (const name of names) {
    const [kind, found] = [changeOf(name), childOf(properties, name)];
    if (kind !== undefined && found !== undefined)
      inner = withBeside(inner, kind, found.attributes['author']);
  }
  return inner;
}

/** Adds an empty cell for the columns that a row leaves out before or after its cells; gives how many. */
function addGap(into: Element, properties: Xml | undefined, name: 'gridBefore' | 'gridAfter'): number {
  const columns = toCount(valueIn(properties, name));
  if (columns > 0) append(into, makeElement('td', { colspan: String(columns) }));
  return columns;
}

function spanOf(properties: Xml | undefined): number {
  return Math.max(1, toCount(valueIn(properties, 'gridSpan')));
}

function toCount(text: string | undefined): number {
  return text !== undefined && /^\d{1,2}$/.test(text) ? Number(text) : 0;
}

/** Whether a cell begins a merged one or is covered by one; `''` for neither. */
function mergeOf(properties: Xml | undefined, name: 'vMerge' | 'hMerge'): 'restart' | 'continue' | '' {
  const merge = childOf(properties, name);
  if (merge === undefined) return '';
  return merge.attributes['val'] === 'restart' ? 'restart' : 'continue';
}

function withSpan(cell: Element, name: 'rowspan' | 'colspan', span: number): Element['attrs'] {
  return [...cell.attrs.filter((one) => one.name !== name), { name, value: String(span) }];
}
