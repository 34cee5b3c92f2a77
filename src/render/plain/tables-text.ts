import stringWidth from 'fast-string-width';
import type { TableView } from '../../publication/figures/table-view.ts';
import { makeHarmless } from '../../words/short-text.ts';
import { wrapText } from '../../words/wrap.ts';

/**
 * Tables of figures for a terminal `width` columns wide, the figures right-aligned. Long names wrap onto further
 * lines; if even that is too wide, the table overflows.
 */
export function printTablesText(tables: readonly TableView[], options: { width: number }): string {
  return tables.map((table) => printTable(table, options.width)).join('\n');
}

const gap = '  ';
const narrowest = 16;

function printTable({ caption, head, columns, rows, notes }: TableView, width: number): string {
  const widths = columns.map((column, index) =>
    widest([column, ...rows.map(({ cells }) => cells[index] ?? '')]),
  );
  const figures = widths.reduce((sum, each) => sum + each + gap.length, 0);
  const names = [head, ...rows.map(({ name }) => name)].map(makeHarmless);
  const room = Math.min(widest(names), Math.max(width - figures, narrowest));
  const printLine = (name: string, cells: readonly string[]) => {
    const [first = '', ...more] = wrapText(name, room, 0).split('\n');
    const aligned = cells.map((cell, index) => gap + padding(cell, widths[index] ?? 0) + cell);
    return [`${first}${padding(first, room)}${aligned.join('')}`, ...more];
  };
  const lines = [
    wrapText(makeHarmless(caption), width, 0),
    ...printLine(makeHarmless(head), columns),
    ...rows.flatMap(({ name, cells }) => printLine(makeHarmless(name), cells)),
    ...notes.map((note) => wrapText(makeHarmless(note), width, 0)),
  ];
  return `${lines.join('\n')}\n`;
}

function widest(texts: readonly string[]): number {
  return Math.max(...texts.map((text) => stringWidth(text)));
}

function padding(text: string, width: number): string {
  return ' '.repeat(Math.max(0, width - stringWidth(text)));
}
