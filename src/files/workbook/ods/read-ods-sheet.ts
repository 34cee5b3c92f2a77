import type { Archive } from '../archive.ts';
import { parsePart } from '../parse-part.ts';
import type { VisitRow } from '../row-builder.ts';
import type { Tally } from '../tally.ts';
import { createOdsRows } from './ods-rows.ts';
import { createSkipper, isNoSheet } from './skip-elements.ts';

/**
 * Calls `visit` with each row of a sheet of an OpenDocument spreadsheet that is not blank; `index` counts its sheets
 * from 0. Throws a `WorkbookError`, or what `visit` throws.
 */
export async function readOdsSheet(
  archive: Archive,
  index: number,
  tally: Tally,
  visit: VisitRow,
): Promise<void> {
  const rows = createOdsRows(tally, visit);
  const aside = createSkipper();
  let table = -1;
  let isInTable = false;
  await parsePart(archive, 'content.xml', {
    open: (name, attributes) => {
      if (aside.enter(!rows.isInCell() && isNoSheet(name))) return;
      if (isInTable) return rows.open(name, attributes);
      if (name !== 'table:table') return;
      table += 1;
      if (table === index) isInTable = true;
      else aside.enter(true);
    },
    text: (text) => {
      if (isInTable && !aside.isSkipping()) rows.text(text);
    },
    close: (name) => {
      if (aside.leave() || !isInTable) return;
      if (name === 'table:table' && !rows.isInCell()) isInTable = false;
      else rows.close(name);
    },
  });
}
