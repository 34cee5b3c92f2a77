import { decodeText, describeDoubt } from '../../decode.ts';
import { countLineBreaks } from '../../lines.ts';
import { createTally } from '../tally.ts';
import type { Workbook } from '../workbook.ts';
import { saveAnew, tooMuch, WorkbookError } from '../workbook-error.ts';
import { parseTables } from './parse-tables.ts';
import { createPlacer } from './place-cells.ts';

/**
 * Opens a web page that passes for a spreadsheet: the first of its tables with more than one row, each cell as the page
 * shows it. Throws a `WorkbookError` for a page without such a table, of more than 40 MB, or if a sheet is wanted.
 */
export function openPage(bytes: Uint8Array, wanted: string): Workbook {
  if (bytes.length > mostBytes) throw tooMuch('is a web page of more than 40 MB');
  if (wanted.trim() !== '') {
    throw new WorkbookError(
      'The file is a web page, whatever its name says, and has no sheets to choose from.',
      'Leave the name of the sheet out, or open the file in a spreadsheet and save it as .xlsx.',
    );
  }
  const { text, name, doubtfulFrom } = decodeText(bytes, { asPage: true });
  const { tables, rows } = parseTables(text);
  if (rows === undefined) {
    throw new WorkbookError('The file is a web page without a table of more than one row.', saveAnew);
  }
  const notes =
    doubtfulFrom === null
      ? []
      : [describeDoubt('The file', name, countLineBreaks(text.slice(0, doubtfulFrom)) + 1)];
  if (tables > 1)
    notes.unshift(`Of the ${tables} tables on the page, the first with more than one row was read.`);
  let tally = createTally();
  return {
    sheets: [],
    sheet: '',
    read: async (visit) => {
      tally = createTally();
      const place = createPlacer();
      for (const [index, { cells, isHidden }] of rows.entries()) {
        const placed = place(cells, index + 1);
        if (placed.length === 0) continue;
        if (isHidden) tally.count('hidden row', 0, index + 1);
        visit(placed, index + 1);
      }
    },
    notes: () => [...notes, ...tally.tell()],
  };
}

const mostBytes = 40_000_000;
