import { isRow } from '../cell-address.ts';
import { createRowBuilder, mostColumns, type VisitRow } from '../row-builder.ts';
import type { Tally } from '../tally.ts';
import { damaged, tooMuch } from '../workbook-error.ts';
import { createOdsText } from './ods-text.ts';
import { readOdsCell } from './read-ods-cell.ts';

type Attributes = Readonly<Record<string, string>>;

/** Reads the rows of one table of an OpenDocument spreadsheet from what stands inside it. */
export interface OdsRows {
  readonly open: (name: string, attributes: Attributes) => void;
  readonly text: (text: string) => void;
  readonly close: (name: string) => void;
  /** Whether what comes now belongs to a cell. */
  readonly isInCell: () => boolean;
}

/** A reader that calls `visit` with each row that is not blank; one that is written once and repeated, each time. */
export function createOdsRows(tally: Tally, visit: VisitRow): OdsRows {
  const builder = createRowBuilder();
  const text = createOdsText();
  const repeat = createRowRepeater(tally, visit);
  let [row, column] = [1, 1];
  let rowAttributes: Attributes = {};
  let cell: Attributes | undefined;
  let isCovered = false;
  const endCell = (attributes: Attributes) => {
    const times = readTimes(attributes['table:number-columns-repeated']);
    const value = isCovered ? '' : readOdsCell(attributes, text.read(), { column, row }, tally);
    const last = value === '' ? 0 : Math.min(times, mostColumns + 1);
    for (let at = 0; at < last; at += 1) builder.add(value, column + at, row);
    column += times;
    cell = undefined;
  };
  const startCell = (attributes: Attributes, isBelowAnother: boolean) => {
    cell = attributes;
    isCovered = isBelowAnother;
    text.start();
  };
  return {
    open: (name, attributes) => {
      if (cell !== undefined) text.open(name, attributes);
      else if (name === 'table:table-cell') startCell(attributes, false);
      else if (name === 'table:covered-table-cell') startCell(attributes, true);
      else if (name === 'table:table-row') {
        rowAttributes = attributes;
        column = 1;
      }
    },
    text: (piece) => {
      if (cell !== undefined) text.text(piece);
    },
    close: (name) => {
      if (cell === undefined) {
        if (name === 'table:table-row') row = repeat(builder.take(), row, rowAttributes);
      } else if (text.isInside()) text.close();
      else endCell(cell);
    },
    isInCell: () => cell !== undefined,
  };
}

/** A file of a few bytes can ask for billions. */
const mostRepeatedCells = 5_000_000;

/** A function that visits a row as often as its attributes say, and returns the number of the next one. */
function createRowRepeater(
  tally: Tally,
  visit: VisitRow,
): (cells: readonly string[], row: number, attributes: Attributes) => number {
  let repeated = 0;
  return (cells, row, attributes) => {
    const next = row + readTimes(attributes['table:number-rows-repeated']);
    if (cells.length === 0) return next;
    repeated += (next - row - 1) * cells.length;
    if (repeated > mostRepeatedCells) throw tooMuch(`repeats rows in more than ${mostRepeatedCells} cells`);
    if (!isRow(next - 1)) throw damaged('has a row beyond the last that a sheet can have');
    const isHidden = (attributes['table:visibility'] ?? 'visible') !== 'visible';
    for (let at = row; at < next; at += 1) {
      if (isHidden) tally.count('hidden row', 0, at);
      visit(cells, at);
    }
    return next;
  };
}

function readTimes(repeated = '1'): number {
  return Math.max(1, Math.floor(Number(repeated)) || 1);
}
