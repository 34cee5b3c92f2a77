import type { Align, TableBlock } from '../../publication/prose/tree.ts';
import { writeText } from '../../publication/prose/write-text.ts';
import { paragraph } from './paragraph.ts';
import { ourInk } from './parts/style.ts';
import { shareWidth, widthOfWords } from './share-width.ts';
import { writeWords } from './words.ts';
import type { Writing } from './writing.ts';
import { element, setting } from './xml.ts';

/** A table: its columns with their widths in twentieths of a point, and its rows. Cells are paragraphs and tables. */
export interface WordTable {
  /** What it holds, for those who cannot see it. */
  readonly caption: string;
  readonly widths: readonly number[];
  readonly head: readonly string[];
  readonly rows: readonly WordRow[];
  /** Whether the first cell of a row names it. */
  readonly named: boolean;
}

export interface WordRow {
  readonly cells: readonly string[];
  /** Whether it stays on one page. */
  readonly whole: boolean;
  /** Whether a bar along it makes it stand out. */
  readonly marked?: boolean;
}

/** The style of what stands in the head of a table. */
export const headStyle = 'TableHead';

/** A table whose head is repeated on each page, with an empty line after it, as Word joins two tables that meet. */
export function writeTable({ caption, widths, head, rows, named }: WordTable): string {
  const properties = element(
    'w:tblPr',
    {},
    setting('tblStyle', 'FormTable'),
    element('w:tblW', { 'w:w': sum(widths), 'w:type': 'dxa' }),
    element('w:tblLayout', { 'w:type': 'fixed' }),
    element('w:tblLook', {
      'w:val': named ? '00A0' : '0020',
      'w:firstRow': 1,
      'w:lastRow': 0,
      'w:firstColumn': named ? 1 : 0,
      'w:lastColumn': 0,
      'w:noHBand': 1,
      'w:noVBand': 1,
    }),
    caption === '' ? '' : setting('tblCaption', caption),
  );
  const grid = element('w:tblGrid', {}, ...widths.map((width) => element('w:gridCol', { 'w:w': width })));
  const header = writeRow({ cells: head, whole: true }, widths, true);
  const body = rows.map((row) => writeRow(row, widths, false));
  return `${element('w:tbl', {}, properties, grid, header, ...body)}${paragraph('', { style: 'AfterTable' })}`;
}

function writeRow({ cells, whole, marked }: WordRow, widths: readonly number[], isHead: boolean): string {
  const switches = [whole ? element('w:cantSplit') : '', isHead ? element('w:tblHeader') : ''];
  const properties = switches.join('') === '' ? '' : element('w:trPr', {}, ...switches);
  const all = widths.map((width, index) => {
    const shade = isHead ? element('w:shd', { 'w:val': 'clear', 'w:color': 'auto', 'w:fill': 'E6ECF0' }) : '';
    const beside = marked && index === 0 ? element('w:tcBorders', {}, bar) : '';
    const cell = element('w:tcPr', {}, element('w:tcW', { 'w:w': width, 'w:type': 'dxa' }), beside, shade);
    const content = cells[index] ?? '';
    // A cell ends in a paragraph, or Word does not open the document.
    return element('w:tc', {}, cell, content === '' ? paragraph('', { style: 'TableText' }) : content);
  });
  return element('w:tr', {}, properties, ...all);
}

const bar = element('w:left', { 'w:val': 'single', 'w:sz': 36, 'w:space': 0, 'w:color': ourInk });

/** How wide a table that a landlord wrote in Markdown is where no word of it is broken. */
export function widthOfProseTable(table: TableBlock): number {
  return widthOfWords(readTexts(table));
}

function readTexts({ head, rows }: Pick<TableBlock, 'head' | 'rows'>): string[][] {
  return [head, ...rows].map((row) => row.map((words) => writeText([{ kind: 'line', words }])));
}

/** A table that a landlord wrote in Markdown, of that width in twentieths of a point. */
export function writeProseTable({ align, head, rows }: TableBlock, width: number, writing: Writing): string {
  const write = (style: string) => (words: TableBlock['head'][number], column: number) =>
    paragraph(writeWords(words, writing), { style, align: placeOf(align[column]) });
  return writeTable({
    caption: '',
    widths: shareWidth(width, readTexts({ head, rows })),
    head: head.map(write(headStyle)),
    rows: rows.map((row) => ({ cells: row.map(write('TableText')), whole: true })),
    named: false,
  });
}

function placeOf(align: Align | undefined): 'start' | 'center' | 'end' {
  return align === 'center' ? 'center' : align === 'right' ? 'end' : 'start';
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
