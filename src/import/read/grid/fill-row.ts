import type { FoundAside } from '../asides.ts';
import { type Block, type Column, type OtherCell, type SourceRow, wordsOf } from '../rows.ts';
import type { CellReader } from './cell-reader.ts';
import type { HeaderCell } from './columns-of-header.ts';
import type { Slot } from './read-grid.ts';
import { withoutHeading } from './repeated-heads.ts';

/** A row whose cells are being filled in. */
export type OpenRow = Pick<SourceRow, 'kind' | 'place' | 'mixed' | 'unsure'> & {
  others: OtherCell[];
} & Record<Column, Block[]>;

/** Puts the words of a row's cells in their columns. */
export function fillRow<Cell>(
  row: OpenRow,
  slots: readonly (Slot<Cell> | undefined)[],
  header: readonly HeaderCell[],
  reader: CellReader<Cell>,
  repeats: boolean,
): void {
  const chosen = readChoice(slots, header, reader);
  const isSeveral = header.filter(({ role }) => role === 'comply').length > 1;
  for (const [index, slot] of slots.entries()) {
    if (slot === undefined || slot.fromLeft) continue;
    const column: HeaderCell = header[index] ?? { role: 'other', heading: '' };
    if (column.isApart) continue;
    if (column.isChoice && chosen !== undefined)
      fillChoice(row, column.heading === chosen, column, reader.read(slot.cell, 'other'));
    else
      fillCell(row, withoutHeading(reader.read(slot.cell, column.role), column, repeats), column, isSeveral);
  }
}

/** What stands in columns that are no part of the answer, under their headings. */
export function apartIn<Cell>(
  slots: readonly (Slot<Cell> | undefined)[],
  header: readonly HeaderCell[],
  reader: CellReader<Cell>,
): FoundAside[] {
  return slots.flatMap((slot, index) => {
    const { heading, isApart } = header[index] ?? {};
    if (slot === undefined || slot.fromLeft || heading === undefined || !isApart) return [];
    const words = wordsOf(reader.read(slot.cell, 'other')).trim();
    return words === '' ? [] : [{ kind: 'apart', words, by: heading, block: 0 }];
  });
}

function fillCell(row: OpenRow, own: readonly Block[], column: HeaderCell, isSeveral: boolean): void {
  const { role, heading } = column;
  const named = column.isChoice ? `under “${heading}” stands ` : nameOf(heading);
  const blocks = isSeveral && role === 'comply' ? underName(named, own) : own;
  if (role !== 'other') row[role] = [...row[role], ...blocks];
  else if (blocks.length > 0) row.others.push({ heading, blocks });
}

/** The name of the column that is marked is the answer. */
function fillChoice(row: OpenRow, isChosen: boolean, { heading }: HeaderCell, mark: Block[]): void {
  if (isChosen) row.comply = [...row.comply, blockOf(heading)];
  if (mark.length > 0) row.others.push({ heading: 'mark', blocks: mark });
}

/** The answer whose column alone has a mark (a cross, “✗”, may mean that it is not), among columns that each name one; undefined if that is not clear. */
function readChoice<Cell>(
  slots: readonly (Slot<Cell> | undefined)[],
  header: readonly HeaderCell[],
  reader: CellReader<Cell>,
): string | undefined {
  const filled = slots.flatMap((slot, index) => {
    const { heading = '', isChoice } = header[index] ?? {};
    if (slot === undefined || isChoice === undefined) return [];
    const mark = reader.start(slot.cell).trim();
    return mark === '' || /^[☐□–-]$/.test(mark) ? [] : [{ heading, mark, isWide: slot.fromLeft }];
  });
  const [only, other] = filled;
  if (only === undefined || other !== undefined || only.isWide) return undefined;
  const isMark = /^(?:[✓✔☑☒●•xX]|\[?[xX]\]?)$/u.test(only.mark);
  return isMark || only.mark.toLowerCase() === only.heading.toLowerCase() ? only.heading : undefined;
}

/** Words of ours as a block. */
export function blockOf(text: string): Block {
  return {
    marker: '',
    depth: 0,
    heading: 0,
    cell: 0,
    runs: [{ text, bold: false, italic: false, href: '' }],
  };
}

/** An answer with whose it is, where each of several landlords has a column for its own. */
function underName(name: string, blocks: readonly Block[]): readonly Block[] {
  const [first, ...others] = blocks;
  if (first === undefined) return blocks;
  return [{ ...first, runs: [...blockOf(name).runs, ...first.runs] }, ...others];
}

/** A landlord's name, as in “Alder: comply?”. */
function nameOf(heading: string): string {
  const name = heading.replace(
    /(?<![\s:–—-])[\s:–—-]*\b(?:(?:do|does) (?:we|they|it) )?compl(?:y|ies|iant|iance)\b.*$/is,
    '',
  );
  return `${(name || heading).replace(/(?<![\s:?–—-])[\s:?–—-]+$/, '')}: `;
}
