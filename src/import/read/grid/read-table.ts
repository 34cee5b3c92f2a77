import type { Code } from '../../../codes/code.ts';
import type { CodeTerms } from '../../code-terms.ts';
import type { AsideBook } from '../asides.ts';
import type { Block, SourceRow } from '../rows.ts';
import type { CellReader } from './cell-reader.ts';
import { type HeaderCell, hasEvidence } from './columns-of-header.ts';
import { apartIn, fillRow, type OpenRow } from './fill-row.ts';
import { headsOf } from './find-heads.ts';
import type { Slot } from './read-grid.ts';
import { repeatsHeads } from './repeated-heads.ts';

/** A table read: its rows, how many were headings, and the columns as its last headings name them. */
export interface TableRows {
  readonly rows: readonly SourceRow[];
  readonly headerRows: number;
  readonly header: HeaderCell[];
  readonly otherColumns: readonly string[];
  /** A small table that answers the provision above it, as labelled paragraphs; it has no rows of its own. */
  readonly labelled?: readonly Block[];
}

/**
 * The rows of a table on the form. `header` names the columns until the table does so itself. A row that continues
 * the provision above it (whose cell reaches down) is joined to it; a cell merged over several provisions counts for
 * each; words in a column the form does not have are kept separately.
 */
export function readTable<Cell>(
  grid: readonly Slot<Cell>[][],
  header: HeaderCell[],
  name: string,
  reader: CellReader<Cell>,
  terms: CodeTerms,
  asides: AsideBook,
): TableRows {
  const rows: OpenRow[] = [];
  let current = header;
  let headerRows = 0;
  const heads = grid.map((_slots, index) => headsOf(grid, index, reader, terms));
  const repeats = repeatsHeads(grid, heads, header, reader);
  for (const [index, slots] of grid.entries()) {
    const named = heads[index];
    if (named !== undefined) {
      current = named;
      headerRows += 1;
      readBeside(slots, reader);
      asides.settle(`${name}row ${index + 1}`);
      continue;
    }
    const above = rows.at(-1);
    const joined = above !== undefined && goesOn(slots, current);
    const row = joined ? above : emptyRow(`${name}row ${index + 1}`, current, terms.code);
    if (!joined) rows.push(row);
    const own = joined ? slots.map(onlyNew) : slots;
    fillRow(row, own, current, reader, repeats);
    asides.add(apartIn(own, current, reader));
    asides.settle(row.place);
  }
  const headings = rows.flatMap(({ others }) => others.map(({ heading }) => heading || 'without a heading'));
  return { rows, headerRows, header: current, otherColumns: [...new Set(headings)] };
}

/** Whether the form asks for evidence and the table has no column for it. */
function isMixed(header: readonly HeaderCell[], code: Code): boolean {
  return hasEvidence(code.columns) && header.every(({ role }) => role !== 'evidence');
}

function emptyRow(place: string, header: readonly HeaderCell[], code: Code): OpenRow {
  return {
    kind: 'row',
    place,
    mixed: isMixed(header, code),
    ...(header.some(({ isUnsure }) => isUnsure) ? { unsure: 'heading' as const } : {}),
    others: [],
    provision: [],
    requirement: [],
    comply: [],
    evidence: [],
    commentary: [],
  };
}

/** Whether a row has no provision and requirement of its own: both reach down from the row above. */
function goesOn<Cell>(slots: readonly Slot<Cell>[], header: readonly HeaderCell[]): boolean {
  const own = slots.filter((_slot, index) =>
    ['provision', 'requirement'].includes(header[index]?.role ?? 'other'),
  );
  return own.length > 0 && own.every(({ fromAbove }) => fromAbove);
}

function onlyNew<Cell>(slot: Slot<Cell>): Slot<Cell> | undefined {
  return slot.fromAbove ? undefined : slot;
}

/** Tells what stands beside headings, such as a comment on one. */
export function readBeside<Cell>(slots: readonly Slot<Cell>[], reader: CellReader<Cell>): void {
  for (const slot of slots) if (!slot.fromLeft && !slot.fromAbove) reader.read(slot.cell, 'other');
}
