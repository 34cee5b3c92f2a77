import stringWidth from 'fast-string-width';
import type { TableView } from '../../publication/figures/table-view.ts';
import { makeHarmless } from '../../words/short-text.ts';
import { wrapText } from '../../words/wrap.ts';

/**
 * Tables of figures for a terminal `width` columns wide, the figures right-aligned. Long names run on in further lines,
 * and headings too where there is no room for them; a table that is still too wide is folded into a list for each row.
 */
export function printTablesText(tables: readonly TableView[], options: { width: number }): string {
  return tables.map((table) => printTable(cleanTable(table), options.width)).join('\n');
}

const gap = '  ';
const narrowest = 16;

function printTable(table: TableView, width: number): string {
  const { caption, columns, notes } = table;
  const [wide, narrow] = [columns, columns.map(findWidestWord)].map((headings) =>
    headings.map((heading, index) => widest([heading, ...table.rows.map(({ cells }) => cells[index] ?? '')])),
  );
  const widths = [wide, narrow].find((each = []) => addGaps(each) + narrowest <= width);
  const lines = [
    wrapText(caption, width, 0),
    ...(widths ? printGrid(table, widths, width) : foldRows(table, width)),
    ...notes.map((note) => wrapText(note, width, 0)),
  ];
  return `${lines.join('\n')}\n`;
}

function cleanTable(table: TableView): TableView {
  return {
    ...table,
    caption: makeHarmless(table.caption),
    head: makeHarmless(table.head),
    columns: table.columns.map(makeHarmless),
    rows: table.rows.map((row) => ({
      ...row,
      name: makeHarmless(row.name),
      cells: row.cells.map(makeHarmless),
    })),
    notes: table.notes.map(makeHarmless),
  };
}

function printGrid({ head, columns, rows }: TableView, widths: readonly number[], width: number): string[] {
  const names = [head, ...rows.map(({ name }) => name)];
  const room = Math.min(widest(names), Math.max(width - addGaps(widths), narrowest));
  const printLine = (name: string, cells: readonly string[]) => {
    const aligned = cells.map((cell, index) => gap + padding(cell, widths[index] ?? 0) + cell);
    return `${name}${padding(name, room)}${aligned.join('')}`.trimEnd();
  };
  const printRow = (name: string, cells: readonly string[]) => {
    const [first = '', ...more] = wrapText(name, room, 0).split('\n');
    return [printLine(first, cells), ...more];
  };
  const headings = columns.map((column, index) => wrapText(column, widths[index] ?? 0, 0).split('\n'));
  const height = Math.max(...headings.map(({ length }) => length), 1);
  const heads = Array.from({ length: height }, (_, line) =>
    headings.map((heading) => heading[line - height + heading.length] ?? ''),
  );
  const last = heads.at(-1) ?? [];
  return [
    ...heads.slice(0, -1).map((cells) => printLine('', cells)),
    ...printRow(head, last),
    ...rows.flatMap(({ name, cells }) => printRow(name, cells)),
  ];
}

/** Each row as its name, and below it a line for each column. */
function foldRows({ columns, rows }: TableView, width: number): string[] {
  return rows.flatMap(({ name, cells }) => {
    const [labels, figures] = [widest(columns), widest(cells)];
    return [
      wrapText(name, width, 0),
      ...cells.map((cell, index) => {
        const label = columns[index] ?? '';
        return `${gap}${label}${padding(label, labels)}${gap}${padding(cell, figures)}${cell}`;
      }),
    ];
  });
}

function addGaps(widths: readonly number[]): number {
  return widths.reduce((sum, each) => sum + each + gap.length, 0);
}

function findWidestWord(text: string): string {
  return text.split(' ').reduce((one, other) => (stringWidth(other) > stringWidth(one) ? other : one), '');
}

function widest(texts: readonly string[]): number {
  return Math.max(...texts.map((text) => stringWidth(text)));
}

function padding(text: string, width: number): string {
  return ' '.repeat(Math.max(0, width - stringWidth(text)));
}
