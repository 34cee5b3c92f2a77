import { columnsOfHeader, type HeaderCell } from './columns-of-header.ts';
import type { Element } from './parse-html.ts';
import type { Slot } from './read-grid.ts';
import type { Block, Column, SourceRow } from './rows.ts';

/** A table read: its rows, how many were headings, and the columns as its last headings name them. */
export interface TableRows {
  readonly rows: readonly SourceRow[];
  readonly headerRows: number;
  readonly header: HeaderCell[];
  readonly otherColumns: readonly string[];
}

/**
 * The rows of a table on the form. `header` names the columns until the table does so itself. A row that goes on with
 * the provision above it (whose cell reaches down) is joined to it; a cell merged over several provisions counts for
 * each; words in a column the form doesn't have are put at the end of the commentary, under that column's heading.
 */
export function readTable(
  grid: readonly Slot[][],
  header: HeaderCell[],
  name: string,
  read: (cell: Element) => Block[],
): TableRows {
  const rows: OpenRow[] = [];
  const otherColumns = new Set<string>();
  let current = header;
  let headerRows = 0;
  for (const [index, slots] of grid.entries()) {
    const named = columnsOfHeader(slots);
    if (named !== undefined) {
      current = named;
      headerRows += 1;
      continue;
    }
    const above = rows.at(-1);
    const joined = above !== undefined && goesOn(slots, current);
    const row = joined ? above : emptyRow(`${name}, row ${index + 1}`);
    if (!joined) rows.push(row);
    for (const heading of fillRow(row, joined ? slots.map(onlyNew) : slots, current, read))
      otherColumns.add(heading);
  }
  return { rows, headerRows, header: current, otherColumns: [...otherColumns] };
}

type OpenRow = { place: string } & Record<Column, Block[]>;

function emptyRow(place: string): OpenRow {
  return { place, provision: [], requirement: [], comply: [], evidence: [], commentary: [] };
}

/** Whether a row has no provision and requirement of its own: both reach down from the row above. */
function goesOn(slots: readonly Slot[], header: readonly HeaderCell[]): boolean {
  const own = slots.filter((_slot, index) =>
    ['provision', 'requirement'].includes(header[index]?.role ?? 'other'),
  );
  return own.length > 0 && own.every(({ fromAbove }) => fromAbove);
}

function onlyNew(slot: Slot): Slot | undefined {
  return slot.fromAbove ? undefined : slot;
}

/** Puts the words of a row's cells in their columns; gives the headings of the columns that aren't the form's. */
function fillRow(
  row: OpenRow,
  slots: readonly (Slot | undefined)[],
  header: readonly HeaderCell[],
  read: (cell: Element) => Block[],
): string[] {
  const others: string[] = [];
  const extra: Block[] = [];
  for (const [index, slot] of slots.entries()) {
    if (slot === undefined || slot.fromLeft) continue;
    const { role, heading } = header[index] ?? { role: 'other', heading: '' };
    const blocks = read(slot.cell);
    if (role !== 'other') row[role].push(...blocks);
    else if (blocks.length > 0) {
      others.push(heading || 'without a heading');
      extra.push(...underHeading(heading, blocks));
    }
  }
  row.commentary.push(...extra);
  return others;
}

function underHeading(heading: string, blocks: readonly Block[]): readonly Block[] {
  if (heading === '') return blocks;
  return [
    { marker: '', depth: 0, runs: [{ text: heading, bold: true, italic: false, href: '' }] },
    ...blocks,
  ];
}
