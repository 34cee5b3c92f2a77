import type { Chart } from '../../publication/charts/chart.ts';
import type { TableView } from '../../publication/figures/table-view.ts';
import { type ParagraphLook, paragraph } from './paragraph.ts';
import { textWidth } from './parts/furniture.ts';
import { headStyle, writeTable } from './tables.ts';
import { plain } from './words.ts';

/** The message of a chart, if it has one. The tables below it have its figures. */
export function writeChart({ finding }: Chart): string {
  return finding === '' ? '' : paragraph(plain(`${finding}.`, { strong: true }), { keepNext: true });
}

/** Tables of figures, each under its caption and with its notes below. */
export function writeFigureTables(tables: readonly TableView[]): string {
  return tables.map(writeFigures).join('');
}

/** A table of no more rows stays on one page. */
const mostTogether = 20;

function writeFigures({ caption, head, columns, rows, notes }: TableView): string {
  const names = Math.floor(textWidth.portrait * Math.max(0.25, 0.6 - 0.07 * columns.length));
  const each = Math.floor((textWidth.portrait - names) / Math.max(columns.length, 1));
  const cell = (words: string, look: ParagraphLook, strong = false) =>
    paragraph(plain(words, { strong }), { ...look, align: 'end' });
  return [
    paragraph(plain(caption), { style: 'Caption' }),
    writeTable({
      caption,
      widths: [names, ...columns.map(() => each)],
      head: [
        paragraph(plain(head), { style: headStyle }),
        ...columns.map((column) => cell(column, { style: headStyle })),
      ],
      rows: rows.map(({ name, cells, total }, index) => {
        const keepNext = rows.length <= mostTogether && index < rows.length - 1;
        const look = { style: 'TableText', keepNext };
        return {
          cells: [
            paragraph(plain(name, { strong: total }), look),
            ...cells.map((words) => cell(words, look, total)),
          ],
          whole: true,
        };
      }),
      named: true,
    }),
    ...notes.map(writeNote),
  ].join('');
}

/** A note in smaller words. */
export function writeNote(words: string): string {
  return paragraph(plain(words), { style: 'Note' });
}
