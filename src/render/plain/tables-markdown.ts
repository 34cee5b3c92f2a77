import type { TableView } from '../../publication/figures/table-view.ts';
import { escapeMarkdown } from '../../words/markdown/escape-markdown.ts';

/** Tables of figures as Markdown, each below its caption as a heading of the third level. */
export function printTablesMarkdown(tables: readonly TableView[]): string {
  return tables.map(printTable).join('\n');
}

function printTable({ caption, head, columns, rows, notes }: TableView): string {
  const lines = [
    `### ${escapeMarkdown(caption)}`,
    '',
    printRow([head, ...columns]),
    printRule(columns.length),
    ...rows.map(({ name, cells, total }) => {
      const row = [name, ...cells].map(escapeMarkdown);
      return `| ${row.map((cell) => (total ? `**${cell}**` : cell)).join(' | ')} |`;
    }),
    ...notes.flatMap((note) => ['', escapeMarkdown(note)]),
  ];
  return `${lines.join('\n')}\n`;
}

function printRow(cells: readonly string[]): string {
  return `| ${cells.map(escapeMarkdown).join(' | ')} |`;
}

function printRule(columns: number): string {
  return `|---|${'---:|'.repeat(columns)}`;
}
