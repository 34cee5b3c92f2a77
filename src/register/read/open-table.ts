import type { AreHeadings } from '../../files/csv-form.ts';
import { inspectText, type Open } from './inspect-text.ts';
import { readRows, type Visit } from './read-rows.ts';
import { readRowsAt } from './read-rows-at.ts';

/** A register as rows of cells, whatever file they stand in. It can be read again and again. */
export interface Table {
  /** What a place in it is called. */
  readonly unit: 'line' | 'row';
  /** Calls `visit` with every row that holds something. Errors thrown by `visit` are passed on. */
  readonly read: (visit: Visit) => Promise<void>;
  /** Calls `visit` with the rows that begin on those lines; the whole table has been read before. */
  readonly readAt: (lines: ReadonlySet<number>, visit: Visit) => Promise<void>;
  /** Sentences on what is in doubt or was passed over; complete after the table has been read. */
  readonly notes: () => readonly string[];
}

/** Opens a register. Throws a `RegisterError` if it is no table that we can read. */
export async function openTable(open: Open, areHeadings: AreHeadings): Promise<Table> {
  const text = await inspectText(open, areHeadings);
  return {
    unit: 'line',
    read: (visit) => readRows(open, text, visit),
    readAt: (lines, visit) => readRowsAt(open, text, lines, visit),
    notes: () => (text.doubt === '' ? [] : [text.doubt]),
  };
}

/** The first rows of a table that hold something, with their lines. */
export async function readFirst(table: Table, most: number): Promise<FirstRow[]> {
  const rows: FirstRow[] = [];
  try {
    await table.read((cells, line) => {
      rows.push({ cells, line });
      if (rows.length === most) throw new Enough();
    });
  } catch (error) {
    if (!(error instanceof Enough)) throw error;
  }
  return rows;
}

/** A row at the beginning of a table. */
export interface FirstRow {
  readonly cells: readonly string[];
  readonly line: number;
}

/** Thrown to stop reading. */
class Enough extends Error {}
