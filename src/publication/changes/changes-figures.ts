import type { FigureChange } from '../../changes/changes.ts';
import type { Code } from '../../codes/code.ts';
import { groupFigureTables, listFigureTables } from '../figures/figure-tables.ts';
import { notKnown } from '../figures/report-numbers.ts';
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
  const known = new Set(listFigureTables([before], code).map(({ id }) => id));
  return listFigureTables(years, code)
    .map((table) => (table.columns.length < 2 ? addUnknown(table, known.has(table.id)) : table))
    .map((table) => ({
      ...name(table),
      columns: ['Before', 'After', ...table.columns.slice(2)],
      rows: table.rows.filter(({ cells: [was, is] }) => was !== is),
    }))
    .filter(({ rows }) => rows.length > 0);
}

/** A table that only one of the two versions has: the figures of the other are not known. */
function addUnknown(table: TableView, isBefore: boolean): TableView {
  return {
    ...table,
    columns: ['', ''],
    rows: table.rows.map((row) => ({
      ...row,
      cells: isBefore ? [...row.cells, notKnown] : [notKnown, ...row.cells],
    })),
    notes: table.notes.filter((note) => !note.startsWith('Not known for')),
  };
}
