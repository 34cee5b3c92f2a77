import { attributeOf, type Element, isElement } from '../parse-html.ts';

/** What is at one place in a table once merged cells are laid out. */
export interface Slot<Cell> {
  readonly cell: Cell;
  /** The cell started further left in this row. */
  readonly fromLeft: boolean;
  /** The cell started in a row above. */
  readonly fromAbove: boolean;
}

/**
 * A table's own rows, with merged cells laid out, in page order. Rows of tables inside its cells are
 * not included. Undefined if the merged cells would fill more places than any real table has.
 */
export function readGrid(table: Element): Slot<Element>[][] | undefined {
  const grid: Slot<Element>[][] = [];
  let places = 0;
  for (const group of rowGroups(table)) {
    // A merged cell ends with its group: `left` counts the rows it still covers.
    let covering: (Covering | undefined)[] = [];
    for (const row of group) {
      const [slots, next] = layRow(row, covering);
      covering = next;
      places += slots.length;
      if (places > mostPlaces) return undefined;
      grid.push(slots);
    }
  }
  return grid;
}

interface Covering {
  readonly slot: Slot<Element>;
  readonly left: number;
}

const mostPlaces = 1_000_000;

function rowGroups(table: Element): Element[][] {
  const children = table.childNodes.filter(isElement);
  const groups = children.filter((child) => ['thead', 'tbody', 'tfoot'].includes(child.tagName));
  return groups.map((group) => group.childNodes.filter(isElement).filter((child) => child.tagName === 'tr'));
}

function layRow(
  row: Element,
  covering: readonly (Covering | undefined)[],
): [Slot<Element>[], (Covering | undefined)[]] {
  const slots: Slot<Element>[] = [];
  const next: (Covering | undefined)[] = [];
  const put = (slot: Slot<Element>, left: number): void => {
    next[slots.length] = left > 0 ? { slot: { ...slot, fromAbove: true }, left } : undefined;
    slots.push(slot);
  };
  const putCovering = (): void => {
    for (let above = covering[slots.length]; above !== undefined; above = covering[slots.length]) {
      put(above.slot, above.left - 1);
    }
  };
  for (const cell of row.childNodes.filter(isElement)) {
    if (cell.tagName !== 'td' && cell.tagName !== 'th') continue;
    putCovering();
    const down = span(cell, 'rowspan', 65_534);
    const across = span(cell, 'colspan', 20);
    for (let column = 0; column < across; column += 1) {
      put({ cell, fromLeft: column > 0, fromAbove: false }, down - 1);
    }
  }
  putCovering();
  return [slots, next];
}

/** How many places a cell covers; `rowspan="0"` reaches to the end of its group. */
function span(cell: Element, name: 'rowspan' | 'colspan', most: number): number {
  const value = Number.parseInt(attributeOf(cell, name) ?? '1', 10);
  if (value === 0 && name === 'rowspan') return most;
  return Number.isNaN(value) ? 1 : Math.min(Math.max(value, 1), most);
}
