import type { FigureChange } from '../../changes/changes.ts';
import type { Code } from '../../codes/code.ts';
import { groupFigureTables, listFigureTables } from '../figures/figure-tables.ts';
import { nameYear } from '../figures/report-years.ts';
import type { TableView } from '../figures/table-view.ts';
import type { FiguresView } from './changes-view.ts';

/** Two years' headline figures side by side; for a year that both report, the figures that differ. */
export function listFigures(figures: readonly FigureChange[], code: Code): FiguresView[] {
  return figures
    .map((change, index) => ({ title: nameFigures(change), tables: listTables(change, index, code) }))
    .filter(({ tables }) => tables.length > 0);
}

function nameFigures({ kind, before, after }: FigureChange): string {
  const [was, is] = [nameYear(before), nameYear(after)];
  if (kind === 'restated') return `${is}: figures that the later report gives differently`;
  return was === is ? `${is}: figures that changed` : `${was} and ${is} side by side`;
}

function listTables({ before, after }: FigureChange, index: number, code: Code): TableView[] {
  const years = [before, after];
  const name = (table: TableView) => ({ ...table, id: `figures-${index}-${table.id}` });
  if (nameYear(before) !== nameYear(after)) return groupFigureTables(years, code).headline.map(name);
  return listFigureTables(years, code)
    .map((table) => ({
      ...name(table),
      columns: ['Before', 'After', ...table.columns.slice(2)],
      rows: table.rows.filter(({ cells: [was, is] }) => was !== is),
    }))
    .filter(({ rows }) => rows.length > 0);
}
