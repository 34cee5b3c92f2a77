import { elementsOf, type XmlElement } from './parse-xml.ts';
import { wholeNumber } from './styles.ts';

/** A cell of a row as it is written to the page. */
export interface LaidCell {
  readonly cell: XmlElement;
  readonly across: number;
  readonly down: number;
  /** Whether its column or row is not shown. */
  readonly isHidden: boolean;
  /** Cells that lie under this one, and may still hold words. */
  readonly under: readonly XmlElement[];
}

/**
 * The rows of a table, in order, as cells that cover each other as in HTML: a repeated cell or row is written out, and a
 * cell under a merged one is not. Blank ones are not repeated beyond what a form has.
 */
export function layCells(table: XmlElement, hasWords: (element: XmlElement) => boolean): LaidCell[][] {
  const layout = new Layout(hiddenColumns(table), hasWords);
  return rowsOf(table).flatMap((row) => {
    const laid = layout.lay(row);
    const times = hasWords(row) ? timesOf(row, 'rows', mostRows) : 1;
    return Array.from({ length: times }, () => laid);
  });
}

const mostRows = 500;
const mostColumns = 500;
const mostBlank = 50;

/** The rows directly in a table, or in its groups of rows and headings. */
function rowsOf(element: XmlElement): XmlElement[] {
  return elementsOf(element).flatMap((child) => {
    if (child.name === 'table:table-row') return [child];
    return /^table:table-(?:header-rows|rows|row-group)$/.test(child.name) ? rowsOf(child) : [];
  });
}

/** Lays the cells of a table out row by row, and knows what cells above still cover. */
class Layout {
  readonly #hidden: ReadonlySet<number>;
  readonly #hasWords: (element: XmlElement) => boolean;
  /** For each column, down to which row a cell covers it. */
  readonly #coveredTo: number[] = [];
  #row = -1;
  #column = 0;
  #mergedTo = 0;
  #laid: (LaidCell & { under: XmlElement[] })[] = [];

  constructor(hidden: ReadonlySet<number>, hasWords: (element: XmlElement) => boolean) {
    this.#hidden = hidden;
    this.#hasWords = hasWords;
  }

  lay(row: XmlElement): LaidCell[] {
    const isHidden = row.attributes['table:visibility'] === 'collapse';
    this.#row += 1;
    this.#column = 0;
    this.#mergedTo = 0;
    this.#laid = [];
    for (const cell of elementsOf(row)) {
      if (!/^table:(?:covered-)?table-cell$/.test(cell.name)) continue;
      const times = timesOf(cell, 'columns', this.#hasWords(cell) ? mostColumns : mostBlank);
      for (let time = 0; time < times; time += 1) this.#put(cell, time, isHidden);
    }
    return this.#laid;
  }

  #put(cell: XmlElement, time: number, isHiddenRow: boolean): void {
    const isCovered = cell.name === 'table:covered-table-cell';
    const isUnder = this.#column < this.#mergedTo || (this.#coveredTo[this.#column] ?? -1) >= this.#row;
    if (isCovered && isUnder) {
      if (time === 0 && this.#hasWords(cell)) this.#laid.at(-1)?.under.push(cell);
      this.#column += 1;
      return;
    }
    const across = isCovered ? 1 : spanOf(cell, 'columns');
    const down = isCovered ? 1 : spanOf(cell, 'rows');
    const isHidden = isHiddenRow || this.#hidden.has(this.#column);
    this.#laid.push({ cell, across, down, isHidden, under: [] });
    this.#mergedTo = this.#column + across;
    for (let at = this.#column; at < this.#mergedTo; at += 1) this.#coveredTo[at] = this.#row + down - 1;
    this.#column += 1;
  }
}

function hiddenColumns(table: XmlElement): Set<number> {
  const hidden = new Set<number>();
  let column = 0;
  const visit = (element: XmlElement): void => {
    for (const child of elementsOf(element)) {
      if (/^table:table-(?:columns|header-columns|column-group)$/.test(child.name)) visit(child);
      if (child.name !== 'table:table-column') continue;
      const times = wholeNumber(child.attributes['table:number-columns-repeated'], 1);
      if (child.attributes['table:visibility'] === 'collapse')
        for (let at = 0; at < Math.min(times, mostColumns); at += 1) hidden.add(column + at);
      column += times;
    }
  };
  visit(table);
  return hidden;
}

function timesOf({ attributes }: XmlElement, what: 'rows' | 'columns', most: number): number {
  return Math.min(Math.max(1, wholeNumber(attributes[`table:number-${what}-repeated`], 1)), most);
}

function spanOf({ attributes }: XmlElement, what: 'rows' | 'columns'): number {
  return Math.min(Math.max(1, wholeNumber(attributes[`table:number-${what}-spanned`], 1)), 1_000);
}
