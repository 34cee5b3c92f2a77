import { cutBlocks, withoutJoin } from '../flow.ts';
import { type Block, textOf } from '../rows.ts';
import type { CellReader } from './cell-reader.ts';
import type { HeaderCell } from './columns-of-header.ts';
import type { Slot } from './read-grid.ts';

/**
 * Whether a table's cells begin with the headings of their columns, as pages for narrow screens repeat them, and go on
 * with words. If none does, a cell that says no more than its heading (“Evidence”) is an answer.
 */
export function repeatsHeads<Cell>(
  grid: readonly Slot<Cell>[][],
  heads: readonly (HeaderCell[] | undefined)[],
  before: HeaderCell[],
  reader: CellReader<Cell>,
): boolean {
  let current = before;
  return grid.some((slots, row) => {
    current = heads[row] ?? current;
    if (heads[row] !== undefined) return false;
    return slots.some(({ cell }, index) => {
      const { heading = '' } = current[index] ?? {};
      const words = heading === '' ? '' : reader.start(cell).trim();
      if (words.length <= heading.length || !words.toLowerCase().startsWith(heading.toLowerCase()))
        return false;
      return /^(?:[\p{Lu}\d“‘]|\s*:\s*\S|[^\S\n]*\n\s*\S|\s+[\p{Lu}\d“‘])/u.test(words.slice(heading.length));
    });
  });
}

/** A cell without the column's heading, which pages for narrow screens repeat in each cell and Word then shows. */
export function withoutHeading(
  blocks: readonly Block[],
  column: HeaderCell,
  repeats: boolean,
): readonly Block[] {
  const [first, ...others] = blocks;
  if (first === undefined || column.heading === '') return blocks;
  if (!repeats && others.length === 0 && isOnly(textOf(first), column)) return blocks;
  const text = textOf(first);
  if (!text.toLowerCase().startsWith(column.heading.toLowerCase())) return blocks;
  const rest = text.slice(column.heading.length);
  const isShort = column.role === 'provision' || column.role === 'comply';
  // Run together with the words, as a label that a style sheet sets apart: “EvidencePolicy”.
  const isGlued = /^[\p{Lu}\d“‘]/u.test(rest) && /\p{L}$/u.test(column.heading);
  const isBold = first.runs[0]?.bold === true && first.runs[0].text.trim().length === column.heading.length;
  if (isGlued || (isBold && first.runs.length > 1))
    return withoutJoin(cutBlocks(blocks, column.heading.length));
  const isRepeated = isShort ? /^[\s:]/.test(rest) || rest === '' : /^\s*(?:[:\n]|$)/.test(rest);
  return isRepeated ? withoutJoin(cutBlocks(blocks, column.heading.length)) : blocks;
}

function isOnly(text: string, { heading }: HeaderCell): boolean {
  const bare = (words: string): string => words.toLowerCase().replace(/(?<![\s:.?])[\s:.?]+$/, '');
  return bare(text) === bare(heading);
}
