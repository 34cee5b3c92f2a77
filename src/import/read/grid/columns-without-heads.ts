import type { CodeTerms } from '../../code-terms.ts';
import type { CellReader } from './cell-reader.ts';
import { columnsByCells, isMostly, isPlain, isWording, mostCellRows } from './columns-by-cells.ts';
import type { HeaderCell } from './header-cell.ts';
import type { Slot } from './read-grid.ts';

/**
 * The columns of a table without a row of headings, by what stands in them: one of numbers of provisions, one of the
 * Code's wording, one of answers, and one or two more. Two are taken for evidence and commentary, in the order of the form;
 * one for both together. The answers are unsure, as nothing says what they answer. Undefined if the table is no such one.
 */
export function columnsWithoutHeads<Cell>(
  grid: readonly Slot<Cell>[][],
  reader: CellReader<Cell>,
  terms: CodeTerms,
): HeaderCell[] | undefined {
  const width = grid[0]?.length ?? 0;
  if (grid.length < fewestRows || width < 4 || width > 5 || grid.some((row) => row.length !== width))
    return undefined;
  const rows = grid.map((row) => row.map(({ cell }) => reader.start(cell).trim()));
  const isId = new RegExp(String.raw`^(?:${terms.ids})\.?$`);
  const kinds = Array.from({ length: width }, (_one, column) => {
    const cells = rows.slice(0, mostCellRows).flatMap((row) => row[column] || []);
    if (isMostly(cells, (words) => isId.test(words))) return 'number';
    if (isMostly(cells, (words) => isPlain(words, terms))) return 'answer';
    return isMostly(cells, (words) => isWording(words, terms)) ? 'wording' : 'words';
  });
  if (['number', 'answer', 'wording'].some((kind) => kinds.filter((one) => one === kind).length !== 1))
    return undefined;
  const [first, second] = kinds.flatMap((kind, column) => (kind === 'words' ? [column] : []));
  const heads = kinds.map((kind, column) => {
    if (kind === 'number') return 'Provision';
    if (kind !== 'words') return '';
    return second === undefined || column === second ? 'Commentary' : column === first ? 'Evidence' : '';
  });
  return columnsByCells(heads, rows, terms)?.map((cell) => ({ ...cell, heading: '' }));
}

/** Fewer rows tell nothing of a column. */
const fewestRows = 3;
