import { stringify } from 'csv-stringify/sync';
import type { Code } from '../../codes/code.ts';
import type { Assessment } from '../../records/assessment.ts';
import {
  type Column,
  guardCell,
  listColumns,
  markCells,
  writeCells,
  writeRequirement,
} from '../../spreadsheet/cells.ts';

/**
 * An assessment as a sheet, one row per provision in the Code's order, for `selfassess import --into` to read back.
 * UTF-8 with a byte-order mark and CRLF, as spreadsheets want it; nothing in it can be taken for a formula.
 */
export function renderCsv(assessment: Assessment, code: Code): string {
  const columns = listColumns(code, assessment.answers);
  const rows = code.provisions.flatMap((provision) => {
    const answer = assessment.answers.find((one) => one.provision === provision.id);
    if (!answer) return [];
    const cells = writeCells(answer, code);
    const row: Record<Column, string> = {
      provision: provision.id,
      requirement: writeRequirement(provision),
      ...cells,
      mark: markCells(cells),
    };
    return [columns.map((column) => guardCell(row[column]))];
  });
  return stringify([[...columns], ...rows], { bom: true, record_delimiter: '\r\n', quoted_match: /[\r\n]/ });
}
