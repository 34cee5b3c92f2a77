import type { Code } from '../../../codes/code.ts';
import type { CodeTerms } from '../../code-terms.ts';
import type { AsideBook, FoundAside } from '../asides.ts';
import { type Block, type Column, type OtherCell, type SourceRow, wordsOf } from '../rows.ts';
import type { CellReader } from './cell-reader.ts';
import { columnsByCells, mostCellRows } from './columns-by-cells.ts';
import { type HeaderCell, hasEvidence } from './columns-of-header.ts';
import { columnsOfLandlords, mostHeadRows } from './columns-of-landlords.ts';
import type { Slot } from './read-grid.ts';
import { repeatsHeads, withoutHeading } from './repeated-heads.ts';

/** A table read: its rows, how many were headings, and the columns as its last headings name them. */
export interface TableRows {
  readonly rows: readonly SourceRow[];
  readonly headerRows: number;
  readonly header: HeaderCell[];
  readonly otherColumns: readonly string[];
  /** A small table that answers the provision above it, as labelled paragraphs; it has no rows of its own. */
  readonly labelled?: readonly Block[];
}

/** The headings of the first row that names the form's columns, or undefined. */
export function headerOf<Cell>(
  grid: readonly Slot<Cell>[][],
  reader: CellReader<Cell>,
  terms: CodeTerms,
): HeaderCell[] | undefined {
  for (const index of grid.keys()) {
    const header = headsOf(grid, index, reader, terms);
    if (header !== undefined) return header;
  }
  return undefined;
}

/** The columns that a row of a table names, or undefined. */
function headsOf<Cell>(
  grid: readonly Slot<Cell>[][],
  index: number,
  reader: CellReader<Cell>,
  terms: CodeTerms,
): HeaderCell[] | undefined {
  const starts = grid[index]?.map(({ cell }) => reader.start(cell)) ?? [];
  if (isAnswered(starts, terms)) return undefined;
  const named = terms.columnsOfHeader(starts);
  if (named === undefined && (index >= mostHeadRows || isBelowHeads(grid, index, reader, terms)))
    return undefined;
  // Pages repeat their headings: those above the same cells are not judged again.
  const judged = known.get(grid) ?? new Map<string, HeaderCell[] | undefined>();
  known.set(grid, judged);
  const key = starts.join('\n');
  if (!judged.has(key)) judged.set(key, judge(grid, index, starts, named, reader, terms));
  return judged.get(key);
}

const known = new WeakMap<object, Map<string, HeaderCell[] | undefined>>();

/** The columns under headings, of which `named` are those that the headings alone name. */
function judge<Cell>(
  grid: readonly Slot<Cell>[][],
  index: number,
  starts: readonly string[],
  named: HeaderCell[] | undefined,
  reader: CellReader<Cell>,
  terms: CodeTerms,
): HeaderCell[] | undefined {
  // A cell across the table is a heading of rows, and tells nothing of a column.
  const below = grid
    .slice(index + 1, named === undefined ? undefined : index + 1 + mostCellRows)
    .map((slots) => slots.map(({ cell, fromLeft }) => (fromLeft ? '' : reader.start(cell))));
  const landlords = named === undefined ? columnsOfLandlords(starts, below, terms) : undefined;
  return landlords ?? columnsByCells(starts, below, terms) ?? named;
}

/** Whether a row above names the form's columns. */
function isBelowHeads<Cell>(
  grid: readonly Slot<Cell>[][],
  index: number,
  reader: CellReader<Cell>,
  { columnsOfHeader }: CodeTerms,
): boolean {
  const above = grid.slice(0, index).map((slots) => slots.map(({ cell }) => reader.start(cell)));
  return above.some((starts) => columnsOfHeader(starts) !== undefined);
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

type OpenRow = Pick<SourceRow, 'kind' | 'place' | 'mixed' | 'unsure'> & { others: OtherCell[] } & Record<
    Column,
    Block[]
  >;

/** Whether cells are those of an answer, though they also hold words of headings: a provision's number comes first. */
function isAnswered(starts: readonly string[], { ids }: CodeTerms): boolean {
  const [first = ''] = starts.filter((start) => start.trim() !== '');
  return new RegExp(String.raw`^[^\d]{0,30}(?:${ids})(?![\d.]\d)`).test(first.trim());
}

/** Whether a cell goes on with words after a label and its colon (“Comply: Yes”), and so is no heading. */
function holdsAnswer(start: string, { readLabel }: CodeTerms): boolean {
  const length = readLabel(start)?.length ?? 0;
  return /:\s*$/.test(start.slice(0, length)) && start.slice(length).trim() !== '';
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
function readBeside<Cell>(slots: readonly Slot<Cell>[], reader: CellReader<Cell>): void {
  for (const slot of slots) if (!slot.fromLeft && !slot.fromAbove) reader.read(slot.cell, 'other');
}

/** Puts the words of a row's cells in their columns. */
function fillRow<Cell>(
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
function apartIn<Cell>(
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

function blockOf(text: string): Block {
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
