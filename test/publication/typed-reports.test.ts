import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { loadCode } from '../../src/codes/codes.ts';
import type { TableView } from '../../src/publication/figures/table-view.ts';
import { listExhibits, listRefusedExhibits } from '../../src/publication/report/build-report-exhibits.ts';
import type { AnnualReport } from '../../src/records/annual-report.ts';
import { printTablesText } from '../../src/render/plain/tables-text.ts';
import { openSample } from '../check/sample-report.ts';

const folder = new URL('./typed/', import.meta.url);
const code = loadCode('housing-ombudsman-2024');

test.each(readdirSync(folder).filter((name) => name.endsWith('.yaml')))(
  'what is found in %s and what a reader sees of it',
  async (name) => {
    const { verdicts, report } = await openSample('', readFileSync(new URL(name, folder)), name, '');
    const found = verdicts.flatMap(({ diagnostics }) =>
      diagnostics.map(({ severity, rule, message }) => `${severity} ${rule}: ${message}\n`),
    );
    const tables = report ? listTables(report) : [];
    await expect([...found, '\n', printTablesText(tables, { width: 100 })].join('')).toMatchFileSnapshot(
      `typed/${name.replace('.yaml', '.txt')}`,
    );
    expect(tables.map(({ id }) => id)).toEqual([...new Set(tables.map(({ id }) => id))]);
  },
);

function listTables(report: AnnualReport): TableView[] {
  if (!code) throw new Error('the Code is missing');
  const exhibits = [...listExhibits({ report, code }, 'Decisions'), ...listRefusedExhibits({ report, code })];
  return exhibits.flatMap(({ tables }) => tables);
}
