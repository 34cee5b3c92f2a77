import type { Code } from '../../codes/code.ts';
import { squashText } from '../../words/compare.ts';
import type { Layout } from '../counting.ts';
import { joinGroupHeads } from '../headings/group-heads.ts';
import { suggestColumns } from '../headings/suggest-columns.ts';
import { listCaseFields } from './case-fields.ts';
import type { FirstRow } from './open-table.ts';
import { recogniseHeader } from './recognise-header.ts';

/** In which of the first rows to look: a report may print its title, its day and its filters first. */
const mostTitles = 40;

/** Counts the cells of a row that are headings, by the landlord's own words for columns or the usual ones. */
export function createHeadingCounter(layout: Layout, code: Code): (cells: readonly string[]) => number {
  const stages = Math.max(code.stages, 1);
  const named = new Set(Object.values(layout.columns).map(squashText));
  const names = listCaseFields(code).map(({ name }) => name);
  return (cells) => {
    const isKnown = cells.map((cell) => named.has(squashText(cell)) || recogniseHeader(cell, stages) !== '');
    const known = isKnown.filter(Boolean).length;
    const others = cells.filter((cell, at) => !isKnown[at] && cell.trim() !== '');
    return known + suggestColumns(others, names, stages, []).length;
  };
}

/**
 * The row of headings: of the first rows, the one with most of them; the very first if no row has two. Headings that
 * stand twice have the stage that a row above groups them by: `Stage 2 Received`.
 */
export function findHeadingRow(
  rows: readonly FirstRow[],
  count: (cells: readonly string[]) => number,
): FirstRow | undefined {
  const row = findFullest(rows, count);
  const above = row && rows[rows.indexOf(row) - 1];
  return row && above ? { ...row, cells: joinGroupHeads(above.cells, row.cells) } : row;
}

function findFullest(
  rows: readonly FirstRow[],
  count: (cells: readonly string[]) => number,
): FirstRow | undefined {
  const [first] = rows;
  // The usual case: nothing stands above the headings, and we know most of them.
  if (first && count(first.cells) * 2 > first.cells.length) return first;
  const counted = rows.slice(0, mostTitles).map((row) => ({ row, headings: count(row.cells) }));
  const most = Math.max(...counted.map(({ headings }) => headings));
  if (most < 2) return rows[0];
  return counted.find(({ headings }) => headings === most)?.row;
}
