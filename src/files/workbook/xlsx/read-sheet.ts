import type { Archive } from '../archive.ts';
import { isRow, readColumn } from '../cell-address.ts';
import { dropPrefix, parsePart } from '../parse-part.ts';
import { createRowBuilder, mostWritten, type VisitRow } from '../row-builder.ts';
import type { Tally } from '../tally.ts';
import { damaged } from '../workbook-error.ts';
import type { NumberKind } from './number-format.ts';
import { type CellContext, readCell } from './read-cell.ts';
import { createTextReader } from './text-reader.ts';

/** What a sheet of an .xlsx needs of the rest of its workbook. */
export interface SheetContext extends CellContext {
  /** What numbers stand for, by the number of the cell's style. */
  readonly kinds: readonly NumberKind[];
}

/** Calls `visit` with each row of a sheet that is not blank. Throws a `WorkbookError`, or what `visit` throws. */
export async function readSheet(
  archive: Archive,
  path: string,
  context: SheetContext,
  tally: Tally,
  visit: VisitRow,
): Promise<void> {
  const cells = createCellReader(context, tally);
  let isInData = false;
  let row = 0;
  let isHidden = false;
  const startRow = (attributes: Attributes) => {
    row = attributes['r'] === undefined ? row + 1 : Number(attributes['r']);
    if (!isRow(row)) throw damaged('has a row beyond the last that a sheet can have');
    isHidden = /^(?:1|true)$/.test(attributes['hidden'] ?? '');
    cells.startRow(row);
  };
  const endRow = () => {
    const found = cells.takeRow();
    if (found.length === 0) return;
    if (isHidden) tally.count('hidden row', 0, row);
    visit(found, row);
  };
  await parsePart(archive, path, {
    open: (name, attributes) => {
      const local = dropPrefix(name);
      if (local === 'sheetData') isInData = true;
      else if (!isInData) return;
      else if (local === 'row') startRow(attributes);
      else cells.open(local, attributes);
    },
    text: cells.text,
    close: (name) => {
      const local = dropPrefix(name);
      if (local === 'sheetData') isInData = false;
      else if (!isInData) return;
      else if (local === 'row') endRow();
      else cells.close(local);
    },
  });
}

type Attributes = Readonly<Record<string, string>>;

interface CellReader {
  readonly startRow: (row: number) => void;
  readonly takeRow: () => readonly string[];
  readonly open: (name: string, attributes: Attributes) => void;
  readonly text: (text: string) => void;
  readonly close: (name: string) => void;
}

function createCellReader(context: SheetContext, tally: Tally): CellReader {
  const builder = createRowBuilder();
  const inline = createTextReader();
  let row = 0;
  let column = 0;
  let [type, kind, isFormula]: [string, NumberKind, boolean] = ['n', 'number', false];
  let value = '';
  let isValue = false;
  const startCell = ({ r, s = '0', t = 'n' }: Attributes) => {
    column = r === undefined ? column + 1 : readColumn(r);
    if (column === 0) throw damaged('has a cell whose address is none');
    type = t;
    kind = context.kinds[Number(s)] ?? 'number';
    isFormula = false;
    value = '';
    inline.start();
  };
  const endCell = () => {
    const text = readCell({ column, row, type, kind, isFormula, value, text: inline.read() }, context, tally);
    builder.add(text, column, row);
  };
  return {
    startRow: (number) => {
      row = number;
      column = 0;
    },
    takeRow: builder.take,
    open: (name, attributes) => {
      if (name === 'c') startCell(attributes);
      else if (name === 'v') isValue = true;
      else if (name === 'f') isFormula = true;
      else inline.open(name);
    },
    text: (piece) => {
      if (!isValue) inline.text(piece);
      else if (value.length <= mostWritten) value += piece;
    },
    close: (name) => {
      if (name === 'c') endCell();
      else if (name === 'v') isValue = false;
      else inline.close(name);
    },
  };
}
