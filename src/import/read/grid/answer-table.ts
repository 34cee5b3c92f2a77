import type { CodeTerms } from '../../code-terms.ts';
import type { AsideBook } from '../asides.ts';
import type { Block, SourceRow } from '../rows.ts';
import type { CellReader } from './cell-reader.ts';
import type { HeaderCell } from './columns-of-header.ts';
import { blockOf } from './fill-row.ts';
import { isAnswered } from './find-heads.ts';
import type { Slot } from './read-grid.ts';
import { readBeside, readTable, type TableRows } from './read-table.ts';

/**
 * A small table of which a row names the answer and what shows it, and no provision, as paragraphs under those labels;
 * the rows above, such as one with the requirement, are paragraphs too. Undefined for any other.
 */
export function readAnswerTable<Cell>(
  grid: readonly Slot<Cell>[][],
  reader: CellReader<Cell>,
  terms: CodeTerms,
  asides: AsideBook,
): TableRows | undefined {
  const named = grid.map((slots) => {
    const starts = slots.map(({ cell }) => reader.start(cell));
    const areNames =
      starts.length > 1 && !isAnswered(starts, terms) && !starts.some((start) => holdsAnswer(start, terms));
    return areNames ? terms.columnsOfAnswer(starts) : undefined;
  });
  const isClear = named.some((header) => header !== undefined) && named.at(-1) === undefined;
  if (!isClear) return undefined;
  const found: TableRows[] = [];
  const labelled: Block[] = [];
  let header: HeaderCell[] | undefined;
  for (const [index, slots] of grid.entries()) {
    const own = named[index];
    const isAcross = slots.slice(1).every(({ fromLeft }) => fromLeft);
    header =
      own ??
      (isAcross ||
      isAnswered(
        slots.map(({ cell }) => reader.start(cell)),
        terms,
      )
        ? undefined
        : header);
    if (own !== undefined) readBeside(slots, reader);
    else if (header === undefined) labelled.push(...plainOf(slots, reader));
    else {
      const table = readTable([slots], header, '', reader, terms, asides);
      found.push(table);
      labelled.push(...table.rows.flatMap(labelCells));
    }
  }
  return {
    rows: [],
    headerRows: named.filter((one) => one !== undefined).length,
    header: named.flatMap((one) => one ?? []),
    otherColumns: [...new Set(found.flatMap(({ otherColumns }) => otherColumns))],
    labelled,
  };
}

function plainOf<Cell>(slots: readonly Slot<Cell>[], reader: CellReader<Cell>): Block[] {
  return slots.flatMap(({ cell, fromLeft, fromAbove }) =>
    fromLeft || fromAbove ? [] : reader.read(cell, 'other'),
  );
}

function labelCells(row: SourceRow): Block[] {
  return answerLabels.flatMap(([column, label]) =>
    row[column].length > 0 ? [blockOf(label), ...row[column]] : [],
  );
}

const answerLabels = [
  ['comply', 'Comply:'],
  ['evidence', 'Evidence:'],
  ['commentary', 'Commentary:'],
] as const;

/** Whether a cell goes on with words after a label and its colon (“Comply: Yes”), and so is no heading. */
function holdsAnswer(start: string, { readLabel }: CodeTerms): boolean {
  const length = readLabel(start)?.length ?? 0;
  return /:\s*$/.test(start.slice(0, length)) && start.slice(length).trim() !== '';
}
